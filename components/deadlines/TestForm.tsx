import { useContext, useState, type FormEvent } from 'react';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import { schoolYear, schoolYearStart, semesterOf } from '../../lib/calendar/school-years.ts';
import { specialDays } from '../../lib/calendar/workdays.ts';
import { dateWords, shortDate } from '../../lib/calendar/words.ts';
import type { NewEntry, TestKind } from '../../lib/deadlines/entry.ts';
import { dueAfterTest } from '../../lib/deadlines/occurrences.ts';
import { describeProblem, problemOf, warningOf } from '../../lib/deadlines/problems.ts';
import { LanguageContext, useWords } from '../words.ts';
import type { AddFormProps } from './AddDeadline.tsx';
import { DayField } from './DayField.tsx';
import { classesIn, PlaceFields } from './PlaceFields.tsx';
import { words } from './add.words.ts';

/** A test period (giữa kì) or test date (cuối kì); the date marks are due stands there as soon as a day is chosen. */
export function TestForm({ today, calendar, school, books, onAdd }: AddFormProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [test, setTest] = useState<TestKind>('giuaKi');
  const [lop, setLop] = useState(books[0]?.lop ?? '');
  const [mon, setMon] = useState(books[0]?.mon ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');

  const last = test === 'giuaKi' ? to || from : from;
  const first = from || last;
  const year = last === '' ? null : schoolYear(schoolYearStart(last), school.calendar);
  const hocKy = year && semesterOf(last, year);
  const entries = year && hocKy
    ? classesIn(lop).map((one): NewEntry => ({ kind: 'test', test, namHoc: year.namHoc, hocKy, lop: one, mon: mon.trim() || null, from: first, to: last }))
    : [];
  const entry = entries[0];
  const problem = entry && problemOf(entry, today, language);
  const warning = entry && !problem && warningOf(entry, calendar, language);
  const counted = entry && !problem ? dueAfterTest(last, 7, calendar) : null;

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (entry && !problem) void onAdd(entries);
  };
  return (
    <form className="deadline-form" onSubmit={save}>
      <RadioGroup value={test} onChange={(kind) => setTest(kind as TestKind)} orientation="horizontal">
        <Label>{say(words.test)}</Label>
        <Radio value="giuaKi">{say(words.giuaKi)}</Radio>
        <Radio value="cuoiKi">{say(words.cuoiKi)}</Radio>
      </RadioGroup>
      <PlaceFields books={books} lop={lop} mon={mon} onLop={setLop} onMon={setMon} />
      <div className="deadline-pair">
        <DayField label={test === 'giuaKi' ? words.from : words.testDate} value={from} today={today} onChange={setFrom} />
        {test === 'giuaKi' && <DayField label={words.to} value={to} today={from || today} onChange={setTo} />}
      </div>
      <div role="status" className="deadline-result">
        {!entry && <p>{say(words.chooseDate)}</p>}
        {problem && <p className="problem">{describeProblem(problem, language)}</p>}
        {counted && year && hocKy && (
          <>
            <p><strong>{say(words.result, { date: dateWords(counted.due, language) })}</strong></p>
            <p className="deadline-note">
              {say(words.counted, { date: dateWords(last, language), hocKy: say(words.semester, { n: hocKy }), namHoc: year.namHoc })}{' '}
              <Around from={last} to={counted.due} calendar={calendar} />
              {counted.provisional && ` ${say(words.provisional)}`}
            </p>
          </>
        )}
        {warning && <p className="warning">{describeProblem(warning, language)}</p>}
      </div>
      <button type="submit" className="primary" disabled={!entry || Boolean(problem)}>{say(words.save)}</button>
    </form>
  );
}

function Around({ from, to, calendar }: { from: string; to: string; calendar: AddFormProps['calendar'] }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const off = specialDays(from, to, calendar).filter(({ kind }) => kind !== 'lamBu');
  return off.length > 0 && say(words.around, { days: off.map(({ date, name }) => `${shortDate(date)} ${name[language]}`).join(', ') });
}
