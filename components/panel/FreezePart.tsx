import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { Lock } from 'lucide-react';
import type { BookState } from '../../lib/checklists/frozen-item.ts';
import { describeDocument, describeNote } from '../../lib/checklists/notes.ts';
import { dateDigits } from '../../lib/calendar/words.ts';
import { ReasonDialog } from '../common/ReasonDialog.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './freeze.words.ts';

export interface FreezePartProps {
  books: readonly BookState[];
  onFreeze(document: string): Promise<void>;
  onUndoFreeze(id: string, reason: string): Promise<void>;
  now: string;
}

/** The books of the scope: frozen since when and unchanged or not; freezing by hand, and taking it back with a reason. */
export function FreezePart({ books, onFreeze, onUndoFreeze, now }: FreezePartProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  const keep = (act: Promise<void>) => void act.then(() => setFailed(false), () => setFailed(true));
  if (books.length === 0) return null;
  return (
    <section className="freeze no-print">
      <h3><Lock size={14} aria-hidden /> {say(words.title)}</h3>
      <p className="soft">{say(words.why)}</p>
      <ul className="item-notes">
        {books.map(({ document, freeze, differences = [], unread = 0, gaps, missed }) => {
          const book = describeDocument(document, language);
          const open = differences.filter(({ explained }) => !explained).length;
          const parts = freeze
            ? [
                freeze.by.kind === 'hand' ? say(words.byHand, { time: timeOf(freeze.at, now, language) }) : say(words.byDeadline, { due: dateDigits(freeze.by.due) }),
                ...(open > 0 ? [say(words.differs, { n: open })] : []),
                ...(unread > 0 ? [say(words.unread, { n: unread })] : []),
                ...(differences.length > open ? [say(words.explained, { n: differences.length - open })] : []),
                ...(differences.length + unread === 0 ? [say(words.same)] : []),
              ]
            : [
                ...(missed ? [say(words.missed, { due: dateDigits(missed.due) })] : []),
                gaps[0] ? say(words.notWhole, { why: describeNote(gaps[0], language) }) : say(words.open),
              ];
          return (
            <li key={document}>
              {(freeze ?? missed) && <MarkIcon mark={open > 0 ? 'loi' : missed || unread > 0 ? 'chuaXacDinh' : 'dat'} size={14} />} <strong>{book}</strong> · {parts.join(' · ')}{' '}
              {freeze ? (
                <ReasonDialog quiet open={say(words.undo)} title={say(words.undoOf, { book })} confirm={say(words.undoYes)} onReason={(reason) => keep(onUndoFreeze(freeze.id, reason))} />
              ) : (
                gaps.length === 0 && <Button className="button quiet" aria-label={say(words.freezeOf, { book })} onPress={() => keep(onFreeze(document))}>{say(words.freeze)}</Button>
              )}
            </li>
          );
        })}
      </ul>
      {failed && <p role="alert">{say(words.notKept)}</p>}
    </section>
  );
}
