import { useContext, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ReviewRecord } from '../../lib/checklists/review-record.ts';
import type { OfficialDocument } from '../../lib/records/official-document.ts';
import { State } from '../common/State.tsx';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { OfficialPaper } from '../official/OfficialPaper.tsx';
import { periodWords, roleWords, verdictWords } from '../panel/signing.words.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './signing-desk.words.ts';

/** The review records that were made in this browser, newest first. */
export function ReviewRecords({ records, now, addressOf }: { records: readonly ReviewRecord[] | undefined; now: string; addressOf(id: string): string }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <section aria-label={say(words.records)}>
      <h2>{say(words.records)}</h2>
      {records === undefined ? <p>{say(words.loading)}</p> : records.length === 0 ? <p className="soft">{say(words.noRecords)}</p> : (
        <ul className="signing-rows">
          {records.map(({ id, at, scope, verdict, waivers, digest }) => (
            <li key={id}>
              <a href={addressOf(id)}><strong>{say(roleWords[scope.role])} · {[scope.lop ?? say(words.wholeSchool), scope.mon].filter(Boolean).join(' ')} · {say(periodWords[scope.period])}</strong></a>
              <StatusPill mark={verdict === 'san-sang' ? 'dat' : verdict === 'chua-san-sang' ? 'loi' : 'chuaXacDinh'}>{say(verdictWords[verdict])}</StatusPill>
              {waivers.length > 0 && <p className="soft">{say(words.waived, { n: waivers.length, reasons: waivers.slice(0, 2).map(({ reason }) => reason).join('; ') })}</p>}
              <p className="soft">{say(words.madeAt, { time: timeOf(at, now, language) })} · {say(words.digest)} <span className="digest">{digest}</span></p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export interface ReviewRecordViewProps {
  /** Null when it is not there; undefined while it is looked for. */
  paper: ((names: boolean) => OfficialDocument) | null | undefined;
  back: string;
  onDocx(names: boolean): Promise<void>;
  onJson(names: boolean): Promise<void>;
  /** Deletes it; the answer puts it back. */
  onRemove(): Promise<() => Promise<void>>;
}

/** One review record on paper: printed, as a file with its digest, as a .docx; without pupils' names unless they are chosen. */
export function ReviewRecordView({ paper, back, onDocx, onJson, onRemove }: ReviewRecordViewProps) {
  const say = useWords();
  const [names, setNames] = useState(false);
  const [failed, setFailed] = useState(false);
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const keep = (act: Promise<unknown>) => void act.then(() => setFailed(false), () => setFailed(true));
  if (undo) {
    return (
      <State title={say(words.removed)}>
        <div className="row">
          <Button className="button" onPress={() => keep(undo().then(() => setUndo(null)))}>{say(words.undo)}</Button>
          <a href={back}>{say(words.back)}</a>
        </div>
      </State>
    );
  }
  if (paper === undefined) return <State title={say(words.loading)} />;
  if (paper === null) return <State error title={say(words.gone)}><p>{say(words.goneNext)} <a href={back}>{say(words.back)}</a></p></State>;
  return (
    <div className="signing-desk">
      <div className="no-print">
        <h1>{say(words.paper)}</h1>
        <p><a href={back}>{say(words.back)}</a></p>
        <div className="row">
          <Button className="button primary" onPress={() => window.print()}>{say(words.print)}</Button>
          <Button className="button" onPress={() => keep(onDocx(names))}>{say(words.docx)}</Button>
          <Button className="button" onPress={() => keep(onJson(names))}>{say(words.json)}</Button>
          <Checkbox className="tick" isSelected={names} onChange={setNames}><span className="tick-box" aria-hidden />{say(words.names)}</Checkbox>
          <Button className="button quiet" onPress={() => keep(onRemove().then((back) => setUndo(() => back)))}>{say(words.remove)}</Button>
        </div>
        <p className="soft">{say(names ? words.namesWarning : words.reasonsWarning)}</p>
        {failed && <p role="alert">{say(words.failed)}</p>}
      </div>
      <OfficialPaper document={paper(names)} />
    </div>
  );
}
