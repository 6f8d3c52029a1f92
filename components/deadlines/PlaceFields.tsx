import { useId } from 'react';
import { useWords } from '../words.ts';
import { words } from './add.words.ts';

/** Classes (several, by comma) and subject, with the user's own offered. */
export function PlaceFields({ books, lop, mon, onLop, onMon }: {
  books: readonly { lop: string | null; mon: string | null }[];
  lop: string;
  mon: string;
  onLop: (lop: string) => void;
  onMon: (mon: string) => void;
}) {
  const say = useWords();
  const id = useId();
  const options = (values: readonly (string | null)[]) => [...new Set(values)].map((value) => value && <option key={value} value={value} />);
  return (
    <div className="deadline-pair">
      <div className="field">
        <label htmlFor={`${id}lop`}>{say(words.classes)}</label>
        <input id={`${id}lop`} list={`${id}lops`} value={lop} aria-describedby={`${id}lopHint`} onChange={(event) => onLop(event.target.value)} />
        <datalist id={`${id}lops`}>{options(books.map((book) => book.lop))}</datalist>
        <small id={`${id}lopHint`}>{say(words.classesHint)}</small>
      </div>
      <div className="field">
        <label htmlFor={`${id}mon`}>{say(words.subject)}</label>
        <input id={`${id}mon`} list={`${id}mons`} value={mon} aria-describedby={`${id}monHint`} onChange={(event) => onMon(event.target.value)} />
        <datalist id={`${id}mons`}>{options(books.map((book) => book.mon))}</datalist>
        <small id={`${id}monHint`}>{say(words.subjectHint)}</small>
      </div>
    </div>
  );
}

/** "7A, 7B" → ['7A', '7B']; nothing typed → [null], all classes. */
export function classesIn(lop: string): (string | null)[] {
  const classes = [...new Set(lop.split(/[,;]/).map((one) => one.trim()).filter(Boolean))];
  return classes.length > 0 ? classes : [null];
}
