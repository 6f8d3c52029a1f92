import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { fieldName } from '../../lib/checklists/field-names.ts';
import type { BookStatistics } from '../../lib/checklists/subject-statistics.ts';
import type { Language } from '../../lib/records/words.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { bookTitle, shares, sharesOf } from './statistics-text.ts';
import { words } from './statistics.words.ts';
import './statistics.css';

export interface SubjectStatisticsProps {
  /** Undefined until they are known. */
  books: readonly BookStatistics[] | undefined;
  damaged: number;
  now: string;
  /** Rejects when the file could not be made. */
  onSave(kind: 'csv' | 'xlsx'): Promise<void>;
  onPrint(): void;
}

/** Counts of marks per class, subject and period: a bar and the same numbers beside it. */
export function SubjectStatistics({ books, damaged, now, onSave, onPrint }: SubjectStatisticsProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [failed, setFailed] = useState(false);
  if (books === undefined) return <State title={say(words.loading)} />;
  const save = (kind: 'csv' | 'xlsx') => {
    setFailed(false);
    onSave(kind).catch(() => setFailed(true));
  };
  return (
    <div className="statistics">
      <h1>{say(words.title)}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {books.length === 0 ? (
        <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>
      ) : (
        <>
          <p className="statistics-intro">{say(words.intro)}</p>
          <div className="row statistics-tools">
            <Button className="button" onPress={() => save('csv')}>{say(words.csv)}</Button>
            <Button className="button" onPress={() => save('xlsx')}>{say(words.xlsx)}</Button>
            <Button className="button" onPress={onPrint}>{say(words.print)}</Button>
          </div>
          {failed && <p role="alert">{say(words.saveFailed)}</p>}
          {books.map((one) => (
            <section key={one.key}>
              <h2>{bookTitle(one.book, language)}</h2>
              <p className="statistics-intro">
                {say(words.read, { n: one.pupils, time: timeOf(one.readAt, now, language) })}
                {!one.whole && <strong className="statistics-part"> · {say(words.notWhole)}</strong>}
              </p>
              <Book book={one} title={bookTitle(one.book, language)} language={language} />
            </section>
          ))}
        </>
      )}
    </div>
  );
}

function Book({ book, title, language }: { book: BookStatistics; title: string; language: Language }) {
  const say = useWords();
  const columns = book.columns.map((column) => ({ field: column.field, counts: sharesOf(column) }));
  const used = shares.filter((share) => columns.some(({ counts }) => counts[share] > 0));
  return (
    <div className="statistics-scroll" role="region" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.column)}</th>
            <td aria-hidden />
            {used.map((share) => <th key={share} scope="col"><span className="statistics-key" data-share={share} aria-hidden /> {say(words[share])}</th>)}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ field, counts }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field, language)}</th>
              <td aria-hidden>
                <div className="statistics-bar">
                  {used.map((share) => counts[share] > 0 && <span key={share} data-share={share} style={{ flexGrow: counts[share] }} />)}
                </div>
              </td>
              {used.map((share) => <td key={share}>{counts[share]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
