import { useCallback, useContext, useMemo, useState } from 'react';
import { countCells, isDone, nextUnfinished, progressOf, type ClassTable } from '../../lib/checklists/class-table.ts';
import { marks, markOf } from '../../lib/records/finding.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { foldAccents } from '../../lib/vietnamese/text.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { saysOf } from './cell-words.ts';
import { CellPane, PlaceList, type CellActs } from './CellPane.tsx';
import { focusCell, PupilCards, PupilTable, useNarrow, type CellPlace } from './ClassGrid.tsx';
import { className } from './class-name.ts';
import { ClassTools, type ClassToolsProps, type Narrowing } from './ClassTools.tsx';
import { words } from './class-table.words.ts';
import '../common/common.css';
import '../mark-images.css';
import './class-table.css';

export interface ClassTableViewProps extends Pick<ClassToolsProps, 'classes' | 'chosen' | 'onChoose' | 'onSave' | 'onPrint'> {
  /** The address of all classes; null where there is only one. */
  back: string | null;
  /** Undefined while it is being gathered. */
  table: ClassTable | undefined;
  acts: CellActs;
  damaged: number;
  now: string;
  /** Of Soát, for the paper. */
  version: string;
}

/** The class as pupils × groups: what is open in each place, and the way to the next one. */
export function ClassTableView({ table, back, damaged, ...more }: ClassTableViewProps) {
  const say = useWords();
  return (
    <div className="class-table">
      {back !== null && <p className="no-print"><a href={back}>{say(words.back)}</a></p>}
      <h1>{say(words.title)} · {className(more.chosen)}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {table ? <TheTable key={className(more.chosen)} table={table} {...more} /> : <State title={say(words.loading)} />}
    </div>
  );
}

function TheTable({ table, acts, now, version, ...tools }: Omit<ClassTableViewProps, 'table' | 'back' | 'damaged'> & { table: ClassTable }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const isNarrow = useNarrow();
  const [narrowing, setNarrowing] = useState<Narrowing>({ search: '', unfinished: false, mark: null, only: '' });
  const [at, setAt] = useState<CellPlace | null>(null);
  const { search, unfinished, mark, only } = narrowing;
  const groups = useMemo(() => {
    const chosen = table.groups.flatMap(({ id }, column) => (only === '' || only === id ? [column] : []));
    // A group that is not there any more is no choice.
    return chosen.length > 0 ? chosen : table.groups.map((_, column) => column);
  }, [table, only]);
  const { pupils, counts } = useMemo(() => {
    const cells = table.cells.map((row) => groups.map((column) => row[column]!));
    const wanted = foldAccents(search);
    return {
      counts: countCells({ cells }),
      pupils: table.pupils.flatMap(({ name }, index) => (foldAccents(name).includes(wanted) && !(unfinished && cells[index]!.every(isDone)) && (mark === null || cells[index]!.some((one) => one.mark === mark)) ? [index] : [])),
    };
  }, [table, groups, search, unfinished, mark]);
  const onOpen = useCallback((place: CellPlace) => setAt(place), []);
  const onClose = () => {
    if (at) focusCell(at);
    setAt(null);
  };
  const cell = at && table.cells[at.pupil]?.[at.group];
  const Grid = isNarrow ? PupilCards : PupilTable;
  return (
    <>
      <p className="print-only">{say(words.printed, { time: timeOf(now, null, language), version })}</p>
      <p role="status">{say(words.progress, progressOf(table))}</p>
      {table.notListed === null && <p>{say(words.listUnread)}</p>}
      {table.notListed !== null && table.notListed > 0 && <p>{say(words.notListed, { n: table.notListed })}</p>}
      {table.left.length > 0 && <p>{say(words.left, { names: table.left.join(', ') })}</p>}
      <ClassTools {...tools} groups={table.groups} narrowing={narrowing} counts={counts} onNarrow={(part) => setNarrowing((before) => ({ ...before, ...part }))} onNext={() => setAt(nextUnfinished(table, at?.pupil ?? -1))} />
      {table.apart.length > 0 && <WholePage places={table.apart} {...acts} />}
      {pupils.length === 0 ? <State title={say(words.noMatch)} /> : <Grid table={table} pupils={pupils} groups={groups} open={at} rules={acts.rules} now={now} onOpen={onOpen} />}
      {at && cell && <CellPane key={`${at.pupil} ${at.group}`} title={`${table.pupils[at.pupil]!.name} · ${table.groups[at.group]![language]}`} label={saysOf(cell, now, language)} cell={cell} {...acts} onClose={onClose} />}
    </>
  );
}

/** What stands on no pupil's cell: findings of a whole page, and of rows that nobody can be told to be. */
function WholePage({ places, ...acts }: Pick<Parameters<typeof PlaceList>[0], 'places'> & CellActs) {
  const say = useWords();
  const count = (mark: (typeof marks)[number]) => places.filter(({ finding, waiver }) => (waiver ? 'boQua' : markOf(finding)) === mark).length;
  return (
    <details className="class-apart" open={places.length <= 3}>
      <summary>
        <h2>{say(words.wholePage)}</h2>
        {marks.filter((mark) => count(mark) > 0).map((mark) => <span key={mark}><MarkIcon mark={mark} /> {count(mark)} {say(markWords[mark])}</span>)}
      </summary>
      <PlaceList places={places} named {...acts} />
    </details>
  );
}
