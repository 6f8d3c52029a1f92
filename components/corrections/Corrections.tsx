import { useState } from 'react';
import { Button } from 'react-aria-components';
import { numberOf, type Correction } from '../../lib/corrections/correction.ts';
import type { Origin } from '../../lib/corrections/origin.ts';
import { State } from '../common/State.tsx';
import { useWords } from '../words.ts';
import { BeginCorrection } from './BeginCorrection.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { CorrectionPage, type CorrectionPageProps } from './CorrectionPage.tsx';
import { words } from './corrections.words.ts';
import './corrections.css';

/** What the address asks for: the list, one record, or one to be made (null: the address cannot be read). */
export type CorrectionView = { kind: 'list' } | { kind: 'record'; id: string } | { kind: 'begin'; origin: Origin | null };

export interface CorrectionsProps extends Omit<CorrectionPageProps, 'stored' | 'taken' | 'onRemove' | 'onBackToList'> {
  view: CorrectionView;
  /** Undefined until they are known. */
  records: readonly Correction[] | undefined;
  damaged: number;
  addressOf(id: string): string;
  /** Each opens what it made. */
  onBegin(origin: Origin | null): Promise<void>;
  onAdd(record: Correction, origin: Origin): Promise<void>;
  /** Deletes and opens the list. */
  onRemove(record: Correction): Promise<void>;
  onRestore(record: Correction): Promise<void>;
  onOpenList(): void;
}

/** "Biên bản": the records of corrections. */
export function Corrections({ view, records, damaged, addressOf, onBegin, onAdd, onRemove, onRestore, onOpenList, ...page }: CorrectionsProps) {
  const say = useWords();
  const [removed, setRemoved] = useState<Correction | null>(null);
  const [failed, setFailed] = useState(false);
  const tried = (act: Promise<unknown>) => void act.then(() => setFailed(false), () => setFailed(true));
  if (records === undefined) return <State title={say(words.loading)} />;
  const stored = view.kind === 'record' ? records.find(({ id }) => id === view.id) : undefined;
  return (
    <div className="corrections">
      {view.kind !== 'record' && <h1>{say(words.title)}</h1>}
      {damaged > 0 && <p role="alert" className="record-damaged">{say(words.damaged, { n: damaged })}</p>}
      {failed && <p role="alert" className="record-damaged">{say(words.fail)}</p>}
      {removed && view.kind === 'list' && (
        <p role="status" className="record-told">
          {say(words.removed, { number: numberOf(removed) })}{' '}
          <Button className="button quiet" onPress={() => tried(onRestore(removed).then(() => setRemoved(null)))}>{say(words.undo)}</Button>
        </p>
      )}
      {view.kind === 'list' && <CorrectionList records={records} dates={page.dates} addressOf={addressOf} onCreate={() => tried(onBegin(null))} />}
      {view.kind === 'begin' && <BeginCorrection origin={view.origin} records={records} onBegin={() => tried(onBegin(view.origin))} onAdd={(record) => view.origin && tried(onAdd(record, view.origin))} onBackToList={onOpenList} />}
      {view.kind === 'record' &&
        (stored ? (
          <CorrectionPage
            key={stored.id}
            {...page}
            stored={stored}
            taken={records.filter(({ id, namHoc }) => id !== stored.id && namHoc === stored.namHoc).flatMap(({ so }) => so ?? [])}
            onRemove={async (record) => tried(onRemove(record).then(() => setRemoved(record)))}
            onBackToList={onOpenList}
          />
        ) : (
          <State title={say(words.gone)}><p>{say(words.goneNext)}</p><Button className="button" onPress={onOpenList}>{say(words.back)}</Button></State>
        ))}
    </div>
  );
}
