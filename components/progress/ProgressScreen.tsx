import { useId, useState, type ReactNode } from 'react';
import { Button, DropZone, FileTrigger, isDirectoryDropItem, isFileDropItem, type DirectoryDropItem, type DropItem } from 'react-aria-components';
import type { ReportFileProblem } from '../../lib/exchange/progress-file.ts';
import type { Overview } from '../../lib/progress/overview.ts';
import { State } from '../common/State.tsx';
import { useWords } from '../words.ts';
import { MyReport, type MyReportProps } from './MyReport.tsx';
import { OverviewPart, type OverviewProps } from './OverviewPart.tsx';
import { words, type Said } from './progress.words.ts';
import '../common/common.css';
import './progress.css';

export interface Taken {
  added: number;
  known: number;
  refused: { name: string; problem: ReportFileProblem }[];
}

export interface ProgressScreenProps extends MyReportProps, Omit<OverviewProps, 'overview'> {
  /** Null while there is no report. */
  overview: Overview | null;
  damaged: number;
  /** Takes the reports of files; what is not taken is told. Rejects when storage refuses. */
  onFiles(files: readonly File[]): Promise<Taken>;
  status: Said | null;
  /** Takes back the last act; null when it cannot be. */
  onUndo: (() => void) | null;
}

/** The desk's part "Tiến độ toàn trường": a teacher's own report, and all reports of the school put together. */
export function ProgressScreen(props: ProgressScreenProps) {
  const { overview, status, onUndo } = props;
  const say = useWords();
  return (
    <div className="progress">
      <h1>{say(words.title)}</h1>
      <p className="progress-status no-print" role="status">{status && say(status.what, status.params)}{onUndo && <Button className="button quiet" onPress={onUndo}>{say(words.undo)}</Button>}</p>
      <Part title={say(words.mine)} noPrint><MyReport {...props} /></Part>
      <Part title={say(words.all)}>
        {props.damaged > 0 && <p role="alert">{say(words.damaged, { n: props.damaged })}</p>}
        <Intake onFiles={props.onFiles} onStatus={props.onStatus} />
        {overview ? <OverviewPart {...props} overview={overview} /> : <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>}
      </Part>
    </div>
  );
}

function Part({ title, noPrint = false, children }: { title: string; noPrint?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={noPrint ? 'no-print' : undefined}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

async function filesIn(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> {
  const files: File[] = [];
  for await (const item of items) {
    if (isFileDropItem(item)) files.push(await item.getFile());
    else if (isDirectoryDropItem(item)) files.push(...(await filesIn((item as DirectoryDropItem).getEntries())));
  }
  return files;
}

/** Of refused files this many are named. */
const named = 8;

function Intake({ onFiles, onStatus }: Pick<ProgressScreenProps, 'onFiles' | 'onStatus'>) {
  const say = useWords();
  const [reading, setReading] = useState(0);
  const [refused, setRefused] = useState<Taken['refused']>([]);
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(files.length);
    try {
      const taken = await onFiles(files);
      setRefused(taken.refused);
      onStatus({ what: words.taken, params: { added: taken.added, known: taken.known } });
    } catch {
      onStatus({ what: words.failed });
    }
    setReading(0);
  };
  return (
    <div className="no-print">
      <DropZone className="progress-drop" aria-label={say(words.dropHint)} getDropOperation={() => 'copy'} onDrop={({ items }) => void filesIn(items).then(take)}>
        <p>{say(words.dropHint)}</p>
        <div className="row">
          <FileTrigger allowsMultiple acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => void take([...(files ?? [])])}>
            <Button className="button">{say(words.files)}</Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(files) => void take([...(files ?? [])])}>
            <Button className="button">{say(words.folder)}</Button>
          </FileTrigger>
        </div>
        {reading > 0 && <p role="status">{say(words.reading, { n: reading })}</p>}
      </DropZone>
      {refused.length > 0 && (
        <div role="alert" className="progress-refused">
          <p>{say(words.refused, { n: refused.length })}</p>
          <ul>
            {refused.slice(0, named).map(({ name, problem }, index) => <li key={index}>{name}: {say(words[problem])}</li>)}
            {refused.length > named && <li>{say(words.more, { n: refused.length - named })}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
