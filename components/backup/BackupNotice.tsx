import { useContext } from 'react';
import type { BackupState } from '../../lib/backup/reminder.ts';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './backup.words.ts';
import './notice.css';

/** One line where it is seen: a backup is due, with the way to it; nothing while none is. */
export function BackupNotice({ state, onOpen }: { state: BackupState | undefined; onOpen(): void }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (!state?.due) return null;
  const last = state.last === null ? say(words.never) : say(words.last, { time: timeOf(state.last, null, language) });
  return (
    <p className="backup-notice" role="status">
      <span>{say(words.notice, { last })}</span>
      <button type="button" onClick={onOpen}>{say(words.noticeOpen)}</button>
    </p>
  );
}

/** A newer Soát stored the data: they are shown and not changed (never silently). */
export function NewerNotice() {
  const say = useWords();
  return <p className="backup-notice newer" role="alert">{say(words.newer)}</p>;
}
