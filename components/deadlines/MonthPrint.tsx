import { useContext, useState } from 'react';
import { addDays, addMonths, endOfMonth, weekdayOf } from '../../lib/calendar/dates.ts';
import { holidayOn, isWorkday, type WorkCalendar } from '../../lib/calendar/workdays.ts';
import { weekdayWords } from '../../lib/calendar/words.ts';
import type { Deadline } from '../../lib/deadlines/deadline.ts';
import { nameWords } from '../../lib/deadlines/describe.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './tools.words.ts';
import './month.css';

/** A month on one A4 page, landscape: weeks as rows, the deadlines in their days. */
export default function MonthPrint({ today, deadlines, calendar }: { today: string; deadlines: readonly Deadline[]; calendar: WorkCalendar }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [first, setFirst] = useState(`${today.slice(0, 7)}-01`);
  const start = addDays(first, 1 - weekdayOf(first));
  const last = endOfMonth(first);
  const weeks = Array.from({ length: Math.ceil((weekdayOf(first) - 1 + Number(last.slice(8))) / 7) }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)));
  return (
    <main className="month">
      <div className="month-tools deadline-buttons">
        <button type="button" onClick={() => setFirst(addMonths(first, -1))}>‹ {say(words.previousMonth)}</button>
        <button type="button" onClick={() => setFirst(addMonths(first, 1))}>{say(words.nextMonth)} ›</button>
        <button type="button" className="primary" onClick={() => window.print()}>{say(words.printNow)}</button>
      </div>
      <h1>{say(words.monthTitle, { month: `${first.slice(5, 7)}/${first.slice(0, 4)}` })}</h1>
      <table>
        <thead>
          <tr>{weeks[0]!.map((day) => <th key={day} scope="col">{weekdayWords(day, language)}</th>)}</tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-off={!isWorkday(day, calendar)} data-outside={day < first || day > last}>
                  <b>{Number(day.slice(8))}</b> <small>{holidayOn(day, calendar)?.name[language]}</small>
                  {deadlines.filter(({ due }) => due === day).map((deadline) => (
                    <p key={deadline.key}>
                      {deadline.state === 'done' && '✓ '}
                      {nameWords(deadline, language)}
                      {deadline.provisional && ` (${say(words.provisionalShort)})`}
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="deadline-note">{say(words.legend)}</p>
    </main>
  );
}
