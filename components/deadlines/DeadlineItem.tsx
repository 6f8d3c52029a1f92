import { useContext, useState } from 'react';
import { addDays, weekdayOf } from '../../lib/calendar/dates.ts';
import { dateWords } from '../../lib/calendar/words.ts';
import type { Deadline } from '../../lib/deadlines/deadline.ts';
import { dueWords, leftWords, nameWords, placeWords, progressWords } from '../../lib/deadlines/describe.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './deadlines.words.ts';

export interface ItemActs {
  onDone(deadline: Deadline): void;
  onOpen(deadline: Deadline): void;
  onSnooze(deadline: Deadline, until: string): void;
  onRemove(deadline: Deadline): void;
}

/** One deadline: what, until when, what the stored book says, and what can be done about it. */
export function DeadlineItem({ deadline, today, acts }: { deadline: Deadline; today: string; acts: ItemActs }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [more, setMore] = useState<'snooze' | 'why' | null>(null);
  const toggle = (part: 'snooze' | 'why') => setMore(more === part ? null : part);
  const place = placeWords(deadline);
  const name = nameWords(deadline, language);
  const progress = progressWords(deadline.progress, today, language);
  const finished = deadline.state === 'done';
  const nextMonday = addDays(today, 8 - weekdayOf(today));

  return (
    <li className="deadline" data-state={deadline.state}>
      <p className="deadline-name">
        {place && <strong>{place}</strong>} <span>{deadline.title[language]}</span>
      </p>
      <p className="deadline-when">
        {dueWords(deadline.due, today, language)} · <span className="deadline-left">{leftWords(deadline, language)}</span>
      </p>
      {deadline.state === 'snoozed' && deadline.snoozedUntil && <p className="deadline-note">{say(words.snoozedUntil, { date: dueWords(deadline.snoozedUntil, today, language) })}</p>}
      {deadline.state === 'reopened' && <Note mark="canXem">{say(words.reopened)}</Note>}
      {progress && <Note mark={progress.mark}>{progress.text}</Note>}
      {!finished && deadline.testDateUnknown && <Note mark="chuaXacDinh">{say(words.testDateUnknown)}</Note>}
      {!finished && deadline.provisional && <Note mark="chuaXacDinh">{say(words.provisional)}</Note>}
      {!finished && deadline.lastWorkday && <p className="deadline-note">{say(words.lastWorkday, { date: dueWords(deadline.lastWorkday, today, language) })}</p>}
      <div className="deadline-buttons">
        {finished ? (
          <button type="button" aria-label={say(words.openLabel, { name })} onClick={() => acts.onOpen(deadline)}>{say(words.open)}</button>
        ) : (
          <>
            <button type="button" className={deadline.offerDone ? 'offer' : undefined} aria-label={say(words.doneLabel, { name })} onClick={() => acts.onDone(deadline)}>
              {say(deadline.offerDone ? words.confirmDone : words.done)}
            </button>
            <button type="button" aria-expanded={more === 'snooze'} aria-label={say(words.snoozeLabel, { name })} onClick={() => toggle('snooze')}>{say(words.snooze)}</button>
          </>
        )}
        {deadline.entry !== null && <button type="button" aria-label={say(words.removeLabel, { name })} onClick={() => acts.onRemove(deadline)}>{say(words.remove)}</button>}
        {(deadline.basis || deadline.suggested) && (
          <button type="button" className="link" aria-expanded={more === 'why'} onClick={() => toggle('why')}>{say(words.why)}</button>
        )}
      </div>
      {more === 'snooze' && (
        <div className="deadline-buttons deadline-more">
          <button type="button" onClick={() => acts.onSnooze(deadline, addDays(today, 1))}>{say(words.snoozeTomorrow)}</button>
          <button type="button" onClick={() => acts.onSnooze(deadline, addDays(today, 3))}>{say(words.snoozeThree)}</button>
          <button type="button" onClick={() => acts.onSnooze(deadline, nextMonday)}>{say(words.snoozeMonday)}</button>
        </div>
      )}
      {more === 'why' && (
        <p className="deadline-note deadline-more">
          {deadline.countedFrom && `${say(words.counted, { date: dateWords(deadline.countedFrom, language) })} `}
          {deadline.basis && say(words.basis, { basis: deadline.basis })}
          {deadline.suggested && ` (${say(words.suggested)})`}
        </p>
      )}
    </li>
  );
}

function Note({ mark, children }: { mark: Parameters<typeof MarkIcon>[0]['mark']; children: string }) {
  return (
    <p className="deadline-note" data-mark={mark}>
      <MarkIcon mark={mark} size={14} /> <span>{children}</span>
    </p>
  );
}
