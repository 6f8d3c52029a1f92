import { useContext, useId, type ReactNode } from 'react';
import type { BackupState } from '../../lib/backup/reminder.ts';
import { dateWords } from '../../lib/calendar/words.ts';
import { StatusPill } from '../common/StatusPill.tsx';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './backup.words.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { MakePart, type MakeProps } from './MakePart.tsx';
import { RestorePart, type RestoreProps } from './RestorePart.tsx';
import '../common/common.css';
import './backup.css';

export interface BackupScreenProps extends MakeProps, RestoreProps {
  state: BackupState;
  retention: { days: readonly { until: string; n: number }[]; undated: number };
  /** Set by the school's pack; null for the default. */
  retentionDays: number | null;
  /** Rejects when storage refuses. */
  onErase(): Promise<void>;
  /** What was done last, said once at the top. */
  status: string;
  onStatus(status: string): void;
}

/** The desk's part "Sao lưu": a copy of everything, the way back, how long things are kept, and deleting them. */
export function BackupScreen(props: BackupScreenProps) {
  const { state, now, retention } = props;
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <div className="backup">
      <header>
        <h1>{say(words.title)}</h1>
        <p>{say(words.intro)}</p>
        <p className="row">
          <strong>{state.last === null ? say(words.never) : say(words.last, { time: timeOf(state.last, now, language) })}</strong>
          {state.due ? <StatusPill mark="canXem">{say(words.due)}</StatusPill> : <span>{say(words.next, { date: dateWords(state.dueFrom, language) })}</span>}
        </p>
      </header>
      <p className="backup-status" role="status">{props.status}</p>
      <Part title={say(words.make)}><MakePart {...props} /></Part>
      <Part title={say(words.restore)}><RestorePart {...props} /></Part>
      <Part title={say(words.kept31)}>
        <p>{props.retentionDays === null ? say(words.byLaw) : say(words.byPack, { n: props.retentionDays })}</p>
        {retention.days.length === 0 && retention.undated === 0 && <p>{say(words.keptNone)}</p>}
        <ul>
          {retention.days.map(({ until, n }) => <li key={until}>{say(words.keptLine, { n, date: dateWords(until, language) })}</li>)}
          {retention.undated > 0 && <li>{say(words.undated, { n: retention.undated })}</li>}
        </ul>
        <p className="backup-hint">{say(words.keptHint)}</p>
      </Part>
      <Part title={say(words.erase)}>
        <p>{say(words.eraseHint)}</p>
        <EraseDialog counts={props.counts} onErase={() => props.onErase().then(() => props.onStatus(say(words.erased)), () => props.onStatus(say(words.notErased)))} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
