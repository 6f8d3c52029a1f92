import { lazy, Suspense, useContext, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { dateWords } from '../../lib/calendar/words.ts';
import type { Verdict } from '../../lib/checklists/review.ts';
import { placeIn, reachedPercent, type BookReport, type Overview } from '../../lib/progress/overview.ts';
import type { Measure } from '../../lib/progress/measures.ts';
import { describeDoubts, doubtNotes, officeOf, verdictWords } from '../../lib/progress/table.ts';
import type { Mark } from '../../lib/records/finding.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { responsibleFor } from '../../lib/school/responsible.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { measureWords, words } from './progress.words.ts';

const GradeChart = lazy(() => import('./GradeChart.tsx'));

export interface OverviewProps {
  overview: Overview;
  periods: readonly { namHoc: string | null; period: 1 | 2 | 3 }[];
  chosen: { namHoc: string | null; period: 1 | 2 | 3 };
  onChoose(index: number): void;
  roadmap: NonNullable<SchoolPack['roadmap']>;
  responsible: NonNullable<SchoolPack['subjects']['responsible']>;
  onCsv(): void;
  onXlsx(): void;
  onClear(): void;
}

const markOfVerdict: Record<Verdict, Mark> = { 'san-sang': 'dat', 'chua-san-sang': 'loi', 'chua-xac-dinh': 'chuaXacDinh' };

/** All reports of one school year and period: totals, who is not done, class × subject, versions, roadmap. */
export function OverviewPart(props: OverviewProps) {
  const { overview, periods, chosen } = props;
  const say = useWords();
  const id = useId();
  const [chart, setChart] = useState(false);
  const { totals, doubled, elsewhere } = overview;
  const numbers: [keyof typeof words, string][] = [
    ['books', `${totals.books}/${totals.books + totals.notReported}`],
    ['ready', `${totals.byVerdict['san-sang']}/${totals.books}`],
    ['notDone', `${totals.byVerdict['chua-san-sang']}/${totals.books}`],
    ['unclear', `${totals.byVerdict['chua-xac-dinh']}/${totals.books}`],
    ['signed', `${totals.signed}/${totals.books + totals.notReported}`],
    ['complete', `${totals.complete}/${totals.read}`],
    ['errors', String(totals.errors)],
    ['unread', String(totals.unread)],
  ];
  return (
    <>
      <Letterhead overview={overview} />
      <div className="row no-print">
        <label htmlFor={id}>{say(words.which)}</label>
        <select id={id} value={periods.findIndex(({ namHoc, period }) => namHoc === chosen.namHoc && period === chosen.period)} onChange={(event) => props.onChoose(Number(event.target.value))}>
          {periods.map(({ namHoc, period }, index) => (
            <option key={index} value={index}>{say(period === 3 ? words.year : words.semester, { namHoc: namHoc ?? say(words.noYear), n: period })}</option>
          ))}
        </select>
        <Button className="button" onPress={() => window.print()}>{say(words.print)}</Button>
        <Button className="button" onPress={props.onCsv}>{say(words.csv)}</Button>
        <Button className="button" onPress={props.onXlsx}>{say(words.xlsx)}</Button>
        <Button className="button" onPress={props.onClear}>{say(words.clear)}</Button>
      </div>
      <dl className="progress-totals">
        {numbers.map(([name, value]) => <div key={name}><dt>{say(words[name])}</dt><dd>{value}</dd></div>)}
      </dl>
      {!overview.listed && <p className="progress-note">{say(words.unlisted)}</p>}
      {elsewhere.length > 0 && <p className="progress-note">{say(words.elsewhere, { n: elsewhere.length, schools: [...new Set(elsewhere.map(({ report }) => report.truong))].join(', ') })}</p>}
      {doubled > 0 && <p>{say(words.doubled, { n: doubled })}</p>}
      {totals.doubted > 0 && <p>{say(words.doubted, { n: totals.doubted })}</p>}
      <PlaceTable overview={overview} />
      <OpenBooks overview={overview} responsible={props.responsible} />
      {chart ? <Suspense><GradeChart overview={overview} /></Suspense> : <Button className="button no-print" onPress={() => setChart(true)}>{say(words.chartOpen)}</Button>}
      <h3>{say(words.versions)}</h3>
      <ul>{overview.versions.map(({ soat, rules, pack, n }) => <li key={`${soat}|${rules}|${pack}`}>{say(words.version, { soat, rules, pack: pack || '–', n })}</li>)}</ul>
      {props.roadmap.length > 0 && <Roadmap {...props} />}
    </>
  );
}

function useCellWords(): (book: BookReport) => string {
  const say = useWords();
  return ({ report, verdict }) =>
    [
      say(verdictWords[verdict]),
      report.errors > 0 && say(words.cell, { errors: report.errors }),
      report.unread > 0 && say(words.cellUnread, { n: report.unread }),
      report.signedAt !== null && say(words.cellSigned),
    ].filter(Boolean).join(', ');
}

/** What stands at the top of the printed page. */
function Letterhead({ overview: { school, namHoc, period, today } }: { overview: Overview }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <p className="progress-letterhead">
      <strong>{school || say(words.unnamedSchool)}</strong>
      <span>{say(period === 3 ? words.year : words.semester, { namHoc: namHoc ?? say(words.noYear), n: period })}</span>
      <span>{say(words.printedOn, { day: dateWords(today, language) })}</span>
    </p>
  );
}

function PlaceTable({ overview }: { overview: Overview }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const { classes, subjects, whole } = overview;
  const notes = doubtNotes(overview, language);
  const numbers = new Map(notes.map(({ text }, index) => [text, index + 1]));
  const empty = { missing: say(words.notReported), unclear: say(words.taughtUnclear), none: '' };
  return (
    <>
      <div className="progress-table" role="region" aria-label={say(words.tableTitle)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.lop)}</th>
              {subjects.map((mon) => <th key={mon} scope="col">{mon === '' ? say(words.homeroom) : mon}</th>)}
            </tr>
          </thead>
          <tbody>
            {classes.map((lop) => (
              <tr key={lop}>
                <th scope="row">{lop}</th>
                {subjects.map((mon) => {
                  const place = placeIn(overview, lop, mon);
                  return typeof place === 'string' ? <td key={mon} className="none">{empty[place]}</td> : <td key={mon}><Book book={place} overview={overview} numbers={numbers} /></td>;
                })}
              </tr>
            ))}
            {whole.map((book, index) => (
              <tr key={`whole-${index}`}>
                <th scope="row">{say(words.wholeSchool)}</th>
                <td colSpan={Math.max(1, subjects.length)}>{say(officeOf(book))}: <Book book={book} overview={overview} numbers={numbers} /> ({say(words.wholeHint)})</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && <ol className="progress-notes" aria-label={say(words.doubtTitle)}>{notes.map(({ text, n }) => <li key={text}>{say(words.doubtNote, { text, n })}</li>)}</ol>}
    </>
  );
}

/** A report in its cell, with the numbers of the notes on it. */
function Book({ book, overview, numbers }: { book: BookReport; overview: Overview; numbers: ReadonlyMap<string, number> }) {
  const cellWords = useCellWords();
  const language = useContext(LanguageContext);
  const doubts = describeDoubts(book, overview, language);
  const mark = markOfVerdict[book.verdict];
  return (
    <>
      <span style={{ color: `var(--${mark})` }}><MarkIcon mark={mark} size={14} /></span> {cellWords(book)}
      {doubts.length > 0 && <span className="doubt" title={doubts.join('; ')}> <span aria-hidden>*{doubts.map((text) => numbers.get(text)).join(',')}</span><span className="visually-hidden">{doubts.join('; ')}</span></span>}
    </>
  );
}

/** Of open books this many are listed. */
const listed = 200;

function OpenBooks({ overview, responsible }: Pick<OverviewProps, 'overview' | 'responsible'>) {
  const say = useWords();
  const cellWords = useCellWords();
  const open = overview.classes.flatMap((lop) =>
    overview.subjects.flatMap((mon) => {
      const place = placeIn(overview, lop, mon);
      if (place === 'none' || place === 'unclear') return [];
      const book = place === 'missing' ? null : place;
      if (book?.verdict === 'san-sang') return [];
      return [{ lop, mon: mon === '' ? say(words.homeroom) : mon, label: book?.report.nhan || responsibleFor(responsible, lop, mon || null).join(', ') || (book ? say(words.noLabel) : '–'), state: book ? cellWords(book) : say(words.notReported) }];
    }),
  );
  return (
    <details className="progress-open">
      <summary>{say(words.open, { n: open.length })}</summary>
      <ul>
        {open.slice(0, listed).map((line) => <li key={`${line.lop}|${line.mon}`}>{say(words.openLine, line)}</li>)}
        {open.length > listed && <li>{say(words.openMore, { n: open.length - listed })}</li>}
      </ul>
    </details>
  );
}

function Roadmap({ roadmap, overview }: OverviewProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <>
      <h3>{say(words.roadmap)}</h3>
      <p>{say(words.roadmapHint)}</p>
      <div className="progress-table" role="region" aria-label={say(words.roadmap)} tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{say(words.by)}</th><th scope="col">{say(words.target)}</th><th scope="col">{say(words.percent)}</th><th scope="col">{say(words.now)}</th></tr></thead>
          <tbody>
            {roadmap.map(({ namHoc, due, target, percent, measure }, index) => (
              <tr key={index}><td>{due ? dateWords(due, language) : (namHoc ?? '')}</td><td className="text">{target}</td><td>{percent} %</td><td className="text"><Reached overview={overview} measure={measure} percent={percent} /></td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How far a target is reached by the reports; where they cannot tell it is said, never shown as reached. */
function Reached({ overview: { totals, listed }, measure, percent }: { overview: Overview; measure: Measure | undefined; percent: number }) {
  const say = useWords();
  const reached = measure === undefined ? null : reachedPercent(totals, measure);
  const mark: Mark = reached === null || !listed ? 'chuaXacDinh' : reached >= percent ? 'dat' : 'loi';
  const share = measure && `${say(measureWords[measure])}: ${reached} %`;
  const text = share === undefined ? say(words.notMeasured) : reached === null ? say(words.notYetMeasured) : listed ? share : say(words.ofKnown, { reached: share });
  return <><span style={{ color: `var(--${mark})` }}><MarkIcon mark={mark} size={14} /></span> {text}</>;
}
