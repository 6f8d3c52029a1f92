import { useContext } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { relatedBooks, signatories, type BookState, type Correction, type State } from '../../lib/corrections/correction.ts';
import { signersOf } from '../../lib/corrections/path.ts';
import { useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { ChoiceIn, DayIn, fieldId, MomentIn, ProblemsContext, TextIn } from './fields.tsx';
import { fieldLabels } from './field-words.ts';

interface StepFormProps {
  record: Correction;
  /** The step to be made. */
  to: State;
  /** The moment at school. */
  now: string;
  onChange(record: Correction): void;
}

/** What is to be noted for the next step, and how it is done. A draft is handed in from its own form. */
export function StepForm({ record, to, now, onChange }: StepFormProps) {
  const say = useWords();
  const set = (part: Partial<Correction>) => onChange({ ...record, ...part });
  const today = now.slice(0, 10);
  switch (to) {
    case 'daDuyet':
    case 'tuChoi':
      return (
        <>
          <p className="soft">{say(words.printHint)}</p>
          <Opinion record={record} onChange={(dongY) => set({ yKien: { ...record.yKien, dongY } })} />
          <TextIn at="yKien.noiDung" rows={2} value={record.yKien.noiDung} onChange={(noiDung) => set({ yKien: { ...record.yKien, noiDung } })} />
          <DayIn at="yKien.ngay" value={record.yKien.ngay} today={today} onChange={(ngay) => set({ yKien: { ...record.yKien, ngay } })} />
          <TextIn at="thuTruong.hoTen" value={record.thuTruong.hoTen} onChange={(hoTen) => set({ thuTruong: { ...record.thuTruong, hoTen } })} />
        </>
      );
    case 'daHuyKy':
    case 'daKyLai':
      return <Signatures record={record} part={to === 'daHuyKy' ? 'huy' : 'lai'} now={now} onChange={(kySo) => set({ kySo })} />;
    case 'daSua':
      return (
        <>
          <p className="soft">{say(words.mendHint)}</p>
          <MomentIn at="suaLuc" value={record.suaLuc} now={now} onChange={(suaLuc) => set({ suaLuc })} />
          <TextIn at="quanTri.hoTen" value={record.quanTri.hoTen} onChange={(hoTen) => set({ quanTri: { ...record.quanTri, hoTen } })} />
          <h3>{say(words.relatedBooks)}</h3>
          {relatedBooks.map((book) => (
            <ChoiceIn
              key={book}
              at={`soSach.${book}`}
              value={record.soSach[book]}
              options={[['chua', say(words.bookOpen)], ['daSua', say(words.bookMended)], ['khongCo', say(words.bookNone)]]}
              onChange={(state) => set({ soSach: { ...record.soSach, [book]: state as BookState } })}
            />
          ))}
        </>
      );
    case 'daKy':
      return signatories.map((who) => <DayIn key={who} at={`chuKy.${who}`} value={record.chuKy[who]} today={today} onChange={(day) => set({ chuKy: { ...record.chuKy, [who]: day } })} />);
    case 'daKhoa':
      return (
        <>
          <p className="soft">{say(words.lockHint)}</p>
          <MomentIn at="khoaLuc" value={record.khoaLuc} now={now} onChange={(khoaLuc) => set({ khoaLuc })} />
        </>
      );
    case 'luu':
      return (
        <>
          <TextIn at="luuTai" value={record.luuTai} onChange={(luuTai) => set({ luuTai })} />
          <DayIn at="luuDen" hint={say(words.retentionHint)} value={record.luuDen} onChange={(luuDen) => set({ luuDen })} />
        </>
      );
    default:
      return null;
  }
}

function Opinion({ record, onChange }: { record: Correction; onChange(agrees: boolean): void }) {
  const say = useWords();
  const problem = useContext(ProblemsContext)('yKien.dongY');
  const { dongY } = record.yKien;
  return (
    <RadioGroup id={fieldId('yKien.dongY')} className="field record-choice" value={dongY === null ? null : String(dongY)} onChange={(value) => onChange(value === 'true')} orientation="horizontal">
      <Label>{say(fieldLabels['yKien.dongY']!)}</Label>
      <span className="field-row">
        <Radio value="true">{say(words.agree)}</Radio>
        <Radio value="false">{say(words.disagree)}</Radio>
      </span>
      {problem && <small className="problem">{problem}</small>}
    </RadioGroup>
  );
}

/** Digital signatures cancelled (from the last to the first) or given anew (in their order). */
function Signatures({ record, part, now, onChange }: { record: Correction; part: 'huy' | 'lai'; now: string; onChange(kySo: Correction['kySo']): void }) {
  const say = useWords();
  const { kySo } = record;
  if (kySo === null) return null;
  const order = part === 'huy' ? signersOf(record).toReversed() : signersOf(record);
  return (
    <>
      <p className="soft">{say(part === 'huy' ? words.cancelHint : words.anewHint)}</p>
      {order.map((signer) => (
        <MomentIn key={signer} at={`kySo.${part}.${signer}`} value={kySo[part][signer]} now={now} onChange={(moment) => onChange({ ...kySo, [part]: { ...kySo[part], [signer]: moment } })} />
      ))}
    </>
  );
}
