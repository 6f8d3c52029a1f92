import { useContext, useId } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ChevronRight, Plus, X } from 'lucide-react';
import { evidenceKinds, itemKinds, signers, type Correction, type CorrectionItem, type EvidenceKind } from '../../lib/corrections/correction.ts';
import { isMark } from '../../lib/corrections/kinds.ts';
import { emptyItem } from '../../lib/corrections/origin.ts';
import { evidenceWords, itemWords, signerWords, termWords } from '../../lib/corrections/words.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './corrections.words.ts';
import { ChoiceIn, fieldId, MomentIn, ProblemsContext, TextIn } from './fields.tsx';

export interface ContentFormProps {
  record: Correction;
  now: string;
  /** Classes and subjects this browser knows, offered while typing. */
  books: readonly { lop: string | null; mon: string | null }[];
  onChange(record: Correction): void;
  /** A line was taken out: said, and can be undone. */
  onRemoved(record: Correction): void;
}

const unsigned = { gvbm: null, gvcn: null, ht: null };

/** What a draft says: class and subject, the lines, the evidence, who signs, and the head of the paper. */
export function ContentForm({ record, now, books, onChange, onRemoved }: ContentFormProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const id = useId();
  const set = (part: Partial<Correction>) => onChange({ ...record, ...part });
  const offered = (values: readonly (string | null)[]) => [...new Set(values)].map((value) => value && <option key={value} value={value} />);
  const setItem = (index: number, part: Partial<CorrectionItem>) => set({ noiDung: record.noiDung.map((item, at) => (at === index ? { ...item, ...part } : item)) });
  const setEvidence = (index: number, part: Partial<Correction['minhChung'][number]>) => set({ minhChung: record.minhChung.map((one, at) => (at === index ? { ...one, ...part } : one)) });

  return (
    <div className="record-form">
      <section>
        <h2>{say(words.general)}</h2>
        <div className="fields">
          <TextIn at="lop" value={record.lop} list={`${id}lop`} onChange={(lop) => set({ lop })} />
          <TextIn at="mon" value={record.mon} list={`${id}mon`} onChange={(mon) => set({ mon })} />
          <ChoiceIn
            at="hocKy"
            value={String(record.hocKy ?? '')}
            options={[['', say(words.noTerm)], ...([1, 2, 3] as const).map((term) => [String(term), termWords[term][language]] as const)]}
            onChange={(term) => set({ hocKy: term === '' ? null : (Number(term) as 1 | 2 | 3) })}
          />
          <TextIn at="namHoc" value={record.namHoc} onChange={(namHoc) => set({ namHoc })} />
          <TextIn at="so" value={record.so === null ? '' : String(record.so)} onChange={(so) => set({ so: /^[1-9]\d{0,4}$/.test(so.trim()) ? Number(so) : null })} />
          <MomentIn at="lapLuc" value={record.lapLuc} now={now} onChange={(lapLuc) => set({ lapLuc })} />
          <ChoiceIn
            at="kySo"
            wide
            value={record.kySo?.den ?? ''}
            options={[['', say(words.notSigned)], ...signers.map((signer) => [signer, say(words.signedUpTo, { who: signerWords[signer][language] })] as const)]}
            onChange={(den) => set({ kySo: den === '' ? null : { den: den as (typeof signers)[number], huy: unsigned, lai: unsigned } })}
          />
          <datalist id={`${id}lop`}>{offered(books.map(({ lop }) => lop))}</datalist>
          <datalist id={`${id}mon`}>{offered(books.map(({ mon }) => mon))}</datalist>
        </div>
      </section>

      <section id={fieldId('noiDung')} tabIndex={-1}>
        <h2>{say(words.itemsTitle)}</h2>
        <p className="soft">{say(words.itemsHelp)}</p>
        <ListProblem at="noiDung" />
        {record.noiDung.map((item, index) => (
          <ItemFields
            key={index}
            index={index}
            item={item}
            onChange={(part) => setItem(index, part)}
            onRemove={() => onRemoved({ ...record, noiDung: record.noiDung.filter((_, at) => at !== index) })}
          />
        ))}
        <Button className="button" onPress={() => set({ noiDung: [...record.noiDung, { ...emptyItem, ...lastKind(record) }] })}><Plus size={14} aria-hidden /> {say(words.addItem)}</Button>
      </section>

      <section id={fieldId('minhChung')} tabIndex={-1}>
        <h2>{say(words.evidenceTitle)}</h2>
        <p className="soft">{say(words.evidenceHelp)}</p>
        <ListProblem at="minhChung" />
        {record.minhChung.map((one, index) => (
          <fieldset key={index} className="record-line">
            <legend>{say(words.evidenceLine, { n: index + 1 })}</legend>
            <div className="fields">
              <ChoiceIn at={`minhChung.${index}.loai`} wide value={one.loai} options={evidenceKinds.map((kind) => [kind, evidenceWords[kind][language]] as const)} onChange={(loai) => setEvidence(index, { loai: loai as EvidenceKind })} />
              <TextIn at={`minhChung.${index}.noiLuu`} wide value={one.noiLuu} onChange={(noiLuu) => setEvidence(index, { noiLuu })} />
            </div>
            <Button className="button quiet record-remove" aria-label={say(words.removeEvidence, { n: index + 1 })} onPress={() => onRemoved({ ...record, minhChung: record.minhChung.filter((_, at) => at !== index) })}><X size={16} aria-hidden /></Button>
          </fieldset>
        ))}
        <Button className="button" onPress={() => set({ minhChung: [...record.minhChung, { loai: nextEvidence(record), noiLuu: record.minhChung.at(-1)?.noiLuu ?? '' }] })}><Plus size={14} aria-hidden /> {say(words.addEvidence)}</Button>
      </section>

      <section>
        <h2>{say(words.people)}</h2>
        <div className="fields">
          {(['nguoiDeNghi', 'quanTri', 'thuTruong'] as const).map((who) => (
            <TextIn key={who} at={`${who}.hoTen`} value={record[who].hoTen} onChange={(hoTen) => set({ [who]: { ...record[who], hoTen } })} />
          ))}
        </div>
      </section>

      <Disclosure className="record-head">
        <Button slot="trigger" className="button quiet"><ChevronRight size={14} aria-hidden className="chevron" /> {say(words.headOf)}</Button>
        <DisclosurePanel>
          <div className="fields">
            {(['superior', 'unit', 'place'] as const).map((part) => (
              <TextIn key={part} at={`truong.${part}`} value={record.truong[part]} onChange={(value) => set({ truong: { ...record.truong, [part]: value } })} />
            ))}
            <TextIn at="kyHieu" value={record.kyHieu} onChange={(kyHieu) => set({ kyHieu })} />
            <TextIn at="canCu" wide rows={4} hint={say(words.basisHint)} value={record.canCu.join('\n')} onChange={(text) => set({ canCu: text.split('\n') })} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </div>
  );
}

function ItemFields({ index, item, onChange, onRemove }: { index: number; item: CorrectionItem; onChange(part: Partial<CorrectionItem>): void; onRemove(): void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const at = (name: string) => `noiDung.${index}.${name}`;
  return (
    <fieldset className="record-line">
      <legend>{say(words.itemTitle, { n: index + 1 })}</legend>
      <div className="fields">
        <TextIn at={at('hoTen')} value={item.hoTen} onChange={(hoTen) => onChange({ hoTen })} />
        <TextIn at={at('maHocSinh')} value={item.maHocSinh} onChange={(maHocSinh) => onChange({ maHocSinh })} />
        <ChoiceIn at={at('loai')} value={item.loai} options={itemKinds.map((kind) => [kind, itemWords[kind][language]] as const)} onChange={(loai) => onChange({ loai: loai as CorrectionItem['loai'], ...(loai === 'tx' ? {} : { lan: null }) })} />
        {item.loai === 'tx' ? (
          <ChoiceIn
            at={at('lan')}
            value={String(item.lan ?? '')}
            options={[['', say(words.choose)], ...Array.from({ length: 9 }, (_, n) => [String(n + 1), String(n + 1)] as const)]}
            onChange={(lan) => onChange({ lan: lan === '' ? null : Number(lan) })}
          />
        ) : (
          <TextIn at={at('muc')} value={item.muc} onChange={(muc) => onChange({ muc })} />
        )}
        <TextIn at={at('giaTriDangCo')} hint={say(words.valueHint)} value={item.giaTriDangCo} onChange={(giaTriDangCo) => onChange({ giaTriDangCo })} />
        <TextIn at={at('giaTriDung')} value={item.giaTriDung} onChange={(giaTriDung) => onChange({ giaTriDung })} />
        <TextIn at={at('lyDo')} wide value={item.lyDo} onChange={(lyDo) => onChange({ lyDo })} />
      </div>
      <Button className="button quiet record-remove" aria-label={say(words.removeItem, { n: index + 1 })} onPress={onRemove}><X size={16} aria-hidden /></Button>
    </fieldset>
  );
}

function ListProblem({ at }: { at: string }) {
  const problem = useContext(ProblemsContext)(at);
  return problem === null ? null : <p className="problem">{problem}</p>;
}

/** A new line mends the same kind of thing as the one above it, for the same reason. */
function lastKind({ noiDung }: Correction): Partial<CorrectionItem> {
  const last = noiDung.at(-1);
  return last ? { loai: last.loai, lan: last.lan, muc: last.muc, lyDo: last.lyDo } : {};
}

/** The evidence that is still asked for. */
function nextEvidence({ minhChung, noiDung }: Correction): EvidenceKind {
  const has = (kind: EvidenceKind) => minhChung.some(({ loai }) => loai === kind);
  if (!noiDung.some(({ loai }) => isMark(loai))) return 'giayTo';
  return has('soDiem') ? (has('baiKiemTra') ? 'khac' : 'baiKiemTra') : 'soDiem';
}
