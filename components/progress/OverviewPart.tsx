import { lazy, Suspense, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { dateWords } from '../../lib/calendar/words.ts';
import type { Verdict } from '../../lib/checklists/review.ts';
import { reachedPercent, type BookReport, type Overview } from '../../lib/progress/overview.ts';
import type { Measure } from '../../lib/progress/measures.ts';
import { doubtWords, verdictWords } from '../../lib/progress/table.ts';
import type { Mark } from '../../lib/records/finding.ts';
import type { Language } from '../../lib/records/words.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { responsibleFor } from '../../lib/school/responsible.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { useWords } from '../words.ts';
import { measureWords, words } from './progress.words.ts';

const GradeChart = lazy(() => import('./GradeChart.tsx'));

export interface OverviewProps {
  overview: Overview;
  periods: readonly { namHoc: string | null; period: 1 | 2 | 3 }[];
  chosen: { namHoc: string | null; period: 1 | 2 | 3 };
  onChoose(index: number): void;
  packVersion: string;
  oldAfterDays: number;
  roadmap: NonNullable<SchoolPack['roadmap']>;
  responsible: NonNullable<SchoolPack['subjects']['responsible']>;
  language: Language;
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
  const { totals, doubled } = overview;
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
      {doubled > 0 && <p>{say(words.doubled, { n: doubled })}</p>}
      {totals.doubted > 0 && <p>{say(words.doubted, { n: totals.doubted, pack: props.packVersion || '–', days: props.oldAfterDays })}</p>}
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
  return ({ report }) =>
    [
      say(verdictWords[report.verdict]),
      report.errors > 0 && say(words.cell, { errors: report.errors }),
      report.unread > 0 && say(words.cellUnread, { n: report.unread }),
      report.signedAt !== null && say(words.cellSigned),
    ].filter(Boolean).join(', ');
}

function PlaceTable({ overview: { classes, subjects, cells, whole } }: { overview: Overview }) {
  const say = useWords();
  const cellWords = useCellWords();
  if (classes.length === 0) return <ul>{whole.map((book, index) => <li key={index}>{cellWords(book)}</li>)}</ul>;
  return (
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
                const book = cells.get(lop)?.get(mon);
                if (!book) return <td key={mon} className="none">{say(words.notReported)}</td>;
                const mark = markOfVerdict[book.report.verdict];
                const doubts = book.doubts.map((doubt) => say(doubtWords[doubt])).join(', ');
                return (
                  <td key={mon} title={doubts || undefined}>
                    <span style={{ color: `var(--${mark})` }}><MarkIcon mark={mark} size={14} /></span> {cellWords(book)}
                    {doubts !== '' && <span className="doubt"> * <span className="visually-hidden">{doubts}</span></span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of open books this many are listed. */
const listed = 200;

function OpenBooks({ overview: { classes, subjects, cells }, responsible }: Pick<OverviewProps, 'overview' | 'responsible'>) {
  const say = useWords();
  const cellWords = useCellWords();
  const open = classes.flatMap((lop) =>
    subjects.flatMap((mon) => {
      const book = cells.get(lop)?.get(mon);
      if (book?.report.verdict === 'san-sang') return [];
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

function Roadmap({ roadmap, overview, language }: OverviewProps) {
  const say = useWords();
  return (
    <>
      <h3>{say(words.roadmap)}</h3>
      <p>{say(words.roadmapHint)}</p>
      <div className="progress-table" role="region" aria-label={say(words.roadmap)} tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{say(words.by)}</th><th scope="col">{say(words.target)}</th><th scope="col">{say(words.percent)}</th><th scope="col">{say(words.now)}</th></tr></thead>
          <tbody>
            {roadmap.map(({ namHoc, due, target, percent, measure }, index) => (
              <tr key={index}><td>{due ? dateWords(due, language) : (namHoc ?? '')}</td><td className="text">{target}</td><td>{percent} %</td><td className="text"><Reached totals={overview.totals} measure={measure} percent={percent} /></td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How far a target is reached by the reports; where they cannot tell it is said, never shown as reached. */
function Reached({ totals, measure, percent }: { totals: Overview['totals']; measure: Measure | undefined; percent: number }) {
  const say = useWords();
  const reached = measure === undefined ? null : reachedPercent(totals, measure);
  const mark: Mark = reached === null ? 'chuaXacDinh' : reached >= percent ? 'dat' : 'loi';
  const text = measure === undefined ? say(words.notMeasured) : reached === null ? say(words.notYetMeasured) : `${say(measureWords[measure])}: ${reached} %`;
  return <><span style={{ color: `var(--${mark})` }}><MarkIcon mark={mark} size={14} /></span> {text}</>;
}
