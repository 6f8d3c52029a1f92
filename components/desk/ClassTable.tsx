import { useContext, useState } from 'react';
import { Button, Input, Label, SearchField, ToggleButton } from 'react-aria-components';
import { countCells, isDone, nextUnfinished, progressOf, type ClassTable, type TableCell } from '../../lib/checklists/class-table.ts';
import { describeDocument } from '../../lib/checklists/notes.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import { marks, type Mark } from '../../lib/records/finding.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import { foldAccents } from '../../lib/vietnamese/text.ts';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { CellPane, type CellActs } from './CellPane.tsx';
import { ClassGrid } from './ClassGrid.tsx';
import { words } from './class-table.words.ts';
import '../common/common.css';
import './class-table.css';

export interface ClassTableViewProps {
  classes: readonly Subject[];
  chosen: Subject | null;
  onChoose(subject: Subject): void;
  /** Undefined while it is being gathered. */
  table: ClassTable | undefined;
  acts: CellActs;
  damaged: number;
  now: string;
  /** Of Soát, for the paper. */
  version: string;
  /** The table, or the list of all that is open with notes and age; both stand in a workbook. Rejects when it could not be made. */
  onSave(kind: 'csv' | 'list' | 'xlsx'): Promise<void>;
  onPrint(): void;
}

const nameOf = ({ lop, namHoc, platform }: Subject) => [lop, namHoc?.replace('-', '–'), platformName(platform)].filter(Boolean).join(' · ');

/** The class as pupils × groups: what is open in each place, and the way to the next one. */
export function ClassTableView({ classes, chosen, onChoose, table, acts, damaged, now, version, onSave, onPrint }: ClassTableViewProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [search, setSearch] = useState('');
  const [unfinished, setUnfinished] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const [only, setOnly] = useState('');
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<{ pupil: number; group: number } | null>(null);
  if (table === undefined && chosen !== null) return <State title={say(words.loading)} />;
  const progress = table && progressOf(table);
  const chosenGroups = table?.groups.flatMap(({ id }, column) => (only === '' || only === id ? [column] : [])) ?? [];
  // A group of another class is no choice in this one.
  const columns = chosenGroups.length > 0 ? chosenGroups : (table?.groups.map((_, column) => column) ?? []);
  const cellsOf = (index: number) => columns.map((column) => table!.cells[index]![column]!);
  const counts = table && countCells({ cells: table.pupils.map((_, index) => cellsOf(index)) });
  const shown = table?.pupils
    .map((pupil, index) => ({ pupil, index }))
    .filter(({ pupil, index }) => foldAccents(pupil.name).includes(foldAccents(search)) && !(unfinished && cellsOf(index).every(isDone)) && (mark === null || cellsOf(index).some((one) => one.mark === mark)));
  const save = (kind: 'csv' | 'list' | 'xlsx') => void onSave(kind).then(() => setFailed(false), () => setFailed(true));
  const cell = at && table?.cells[at.pupil]?.[at.group];
  const labelOf = ({ mark, count, readAt }: TableCell) => `${say(markWords[mark])}${count > 0 ? ` ${count}` : ''}, ${readAt === null ? say(words.neverRead) : say(words.readAt, { time: timeOf(readAt, now, language) })}`;
  return (
    <div className="class-table">
      <h1>{say(words.title)}{chosen && ` · ${nameOf(chosen)}`}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {!chosen || !table || !shown || !progress || !counts ? (
        <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>
      ) : (
        <>
          <p className="print-only">{say(words.printed, { time: timeOf(now, null, language), version })}</p>
          <p role="status">{say(words.progress, progress)}</p>
          {table.notListed === null && <p>{say(words.listUnread)}</p>}
          {table.notListed !== null && table.notListed > 0 && <p>{say(words.notListed, { n: table.notListed })}</p>}
          {table.left.length > 0 && <p>{say(words.left, { names: table.left.join(', ') })}</p>}
          <div className="row no-print">
            <select aria-label={say(words.class)} value={nameOf(chosen)} onChange={({ target }) => {
              setAt(null);
              onChoose(classes.find((one) => nameOf(one) === target.value) ?? chosen);
            }}>
              {classes.map((one) => <option key={nameOf(one)}>{nameOf(one)}</option>)}
            </select>
            <SearchField value={search} onChange={setSearch}><Label>{say(words.search)}</Label> <Input /></SearchField>
            <ToggleButton className="toggle" isSelected={unfinished} onChange={setUnfinished}>{say(words.unfinished)}</ToggleButton>
            <Button className="button primary" onPress={() => setAt(nextUnfinished(table, at?.pupil ?? -1))}>{say(words.next)}</Button>
            <Button className="button" onPress={() => save('csv')}>{say(words.csv)}</Button>
            <Button className="button" onPress={() => save('list')}>{say(words.list)}</Button>
            <Button className="button" onPress={() => save('xlsx')}>{say(words.xlsx)}</Button>
            <Button className="button" onPress={onPrint}>{say(words.print)}</Button>
          </div>
          <div className="row no-print">
            <select aria-label={say(words.group)} value={only} onChange={({ target }) => setOnly(target.value)}>
              <option value="">{say(words.allGroups)}</option>
              {table.groups.map((group) => <option key={group.id} value={group.id}>{group[language]}</option>)}
            </select>
            <div className="toggles" role="group" aria-label={say(words.byMark)}>
              {marks.map((one) => (
                <ToggleButton key={one} className="toggle" isSelected={mark === one} onChange={(on) => setMark(on ? one : null)}><MarkIcon mark={one} size={12} /> {say(markWords[one])} {counts[one]}</ToggleButton>
              ))}
            </div>
          </div>
          {failed && <p role="alert">{say(words.notSaved)}</p>}
          <p className="soft no-print">{say(words.warning)}</p>
          {table.apart.length > 0 && (
            <section><h2>{say(words.wholePage)}</h2><ul>{table.apart.map(({ finding, reading }, index) => <li key={index}>{describeDocument(reading.key, language)}: {[finding.pupil, describeFinding(finding, acts.rules.get(finding.rule), language)].filter(Boolean).join(', ')}</li>)}</ul></section>
          )}
          {shown.length === 0 ? <State title={say(words.noMatch)} /> : (
            <ClassGrid table={table} pupils={shown.map(({ index }) => index)} groups={columns} labelOf={labelOf} onOpen={(pupil, group) => setAt({ pupil, group })} />
          )}
          {at && cell && <CellPane key={`${at.pupil} ${at.group}`} title={`${table.pupils[at.pupil]!.name} · ${table.groups[at.group]![language]}`} label={labelOf(cell)} cell={cell} {...acts} onClose={() => setAt(null)} />}
        </>
      )}
    </div>
  );
}
