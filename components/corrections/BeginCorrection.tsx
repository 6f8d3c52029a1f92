import { Button } from 'react-aria-components';
import { numberOf, type Correction } from '../../lib/corrections/correction.ts';
import { itemOf, mayTake, type Origin } from '../../lib/corrections/origin.ts';
import { describeItem, termWords } from '../../lib/corrections/words.ts';
import { State } from '../common/State.tsx';
import { useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { fieldLabels } from './field-words.ts';

interface BeginCorrectionProps {
  /** Null when the address could not be read. */
  origin: Origin | null;
  records: readonly Correction[];
  onBegin(): void;
  onAdd(record: Correction): void;
  onBackToList(): void;
}

/** What a record would be made from, before one is made: nothing is stored until the teacher presses. */
export function BeginCorrection({ origin, records, onBegin, onAdd, onBackToList }: BeginCorrectionProps) {
  const say = useWords();
  const back = <Button className="button" onPress={onBackToList}>{say(words.back)}</Button>;
  if (origin === null) return <State error title={say(words.beginBad)}><p>{say(words.beginBadNext)}</p>{back}</State>;
  const item = itemOf(origin);
  const shown: [string, string][] = [
    ['lop', origin.lop ?? ''],
    ['mon', origin.mon ?? ''],
    ['hocKy', [origin.hocKy && termWords[origin.hocKy].vi, origin.namHoc].filter(Boolean).join(', ')],
    ['hoTen', [item.hoTen, item.maHocSinh].filter(Boolean).join(' · ')],
    ['muc', origin.field === null ? '' : describeItem(item, 'vi')],
    ['giaTriDangCo', item.giaTriDangCo],
    ['giaTriDung', item.giaTriDung],
  ];
  return (
    <section className="record-begin">
      <h2>{say(words.beginTitle)}</h2>
      <dl>
        {shown.filter(([, value]) => value !== '').map(([name, value]) => (
          <div key={name}><dt>{say(fieldLabels[name]!)}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <p className="soft">{say(words.beginNote)}</p>
      <div className="row">
        <Button className="button primary" onPress={onBegin}>{say(words.beginNew)}</Button>
        {records.filter((record) => mayTake(record, origin)).map((record) => (
          <Button key={record.id} className="button" onPress={() => onAdd(record)}>{say(words.beginAdd, { number: numberOf(record) || `(${say(words.noNumber)})` })}</Button>
        ))}
        {back}
      </div>
    </section>
  );
}
