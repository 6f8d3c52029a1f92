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
  const [more, setMore] = useState<'snooze' | 'details' | null>(null);
  const toggle = (part: 'snooze' | 'details') => setMore(more === part ? null : part);
  const place = placeWords(deadline);
  const name = nameWords(deadline, language);
  const progress = progressWords(deadline.progress, today, language);
  // The visible words stand in the name as well, so that what is seen can be spoken to.
  const named = (text: string) => `${text.replace(/[…?]$/, '')}: ${name}`;
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
          <button type="button" aria-label={named(say(words.open))} onClick={() => acts.onOpen(deadline)}>{say(words.open)}</button>
        ) : (
          <>
            <button type="button" className={deadline.offerDone ? 'offer' : undefined} aria-label={named(say(deadline.offerDone ? words.confirmDone : words.done))} onClick={() => acts.onDone(deadline)}>
              {say(deadline.offerDone ? words.confirmDone : words.done)}
            </button>
            <button type="button" aria-expanded={more === 'snooze'} aria-label={named(say(words.snooze))} onClick={() => toggle('snooze')}>{say(words.snooze)}</button>
          </>
        )}
        {(deadline.basis || deadline.entry !== null) && (
          <button type="button" className="link" aria-expanded={more === 'details'} aria-label={named(say(words.details))} onClick={() => toggle('details')}>{say(words.details)}</button>
        )}
      </div>
      {more === 'snooze' && (
        <div className="deadline-buttons deadline-more">
          <button type="button" onClick={() => acts.onSnooze(deadline, addDays(today, 1))}>{say(words.snoozeTomorrow)}</button>
          <button type="button" onClick={() => acts.onSnooze(deadline, addDays(today, 3))}>{say(words.snoozeThree)}</button>
          <button type="button" onClick={() => acts.onSnooze(deadline, nextMonday)}>{say(words.snoozeMonday)}</button>
        </div>
      )}
      {more === 'details' && (
        <div className="deadline-note deadline-more">
          <p>
            {deadline.countedFrom && `${say(words.counted, { date: dateWords(deadline.countedFrom, language) })} `}
            {deadline.basis && say(words.basis, { basis: deadline.basis })}
            {deadline.suggested && ` (${say(words.suggested)})`}
          </p>
          {deadline.entry !== null && (
            <div className="deadline-buttons">
              <button type="button" aria-label={named(say(words.remove))} onClick={() => acts.onRemove(deadline)}>{say(words.remove)}</button>
            </div>
          )}
        </div>
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
