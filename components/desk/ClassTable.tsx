import { useContext, useState } from 'react';
import { Button, Cell, Column, Input, Label, Row, SearchField, Table, TableBody, TableHeader, ToggleButton } from 'react-aria-components';
import { isDone, nextUnfinished, progressOf, type ClassTable, type TableCell } from '../../lib/checklists/class-table.ts';
import { describeDocument, describeNote } from '../../lib/checklists/notes.ts';
import type { Subject } from '../../lib/checklists/scopes.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { toneKey } from '../../lib/vietnamese/tone-key.ts';
import { foldAccents } from '../../lib/vietnamese/text.ts';
import { platformName } from '../common/platforms.ts';
import { State } from '../common/State.tsx';
import { timeOf } from '../common/time.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './class-table.words.ts';
import '../common/common.css';
import './class-table.css';

export interface ClassTableViewProps {
  classes: readonly Subject[];
  chosen: Subject | null;
  onChoose(subject: Subject): void;
  /** Undefined while it is being gathered. */
  table: ClassTable | undefined;
  rules: ReadonlyMap<string, Rule>;
  damaged: number;
  now: string;
  onSave(kind: 'csv' | 'xlsx'): void;
  onPrint(): void;
}

const nameOf = ({ lop, namHoc, platform }: Subject) => [lop, namHoc?.replace('-', '–'), platformName(platform)].filter(Boolean).join(' · ');
const searchKey = (text: string) => foldAccents(toneKey(text));

/** The class as pupils × groups: what is open in each place, and the way to the next one. */
export function ClassTableView({ classes, chosen, onChoose, table, rules, damaged, now, onSave, onPrint }: ClassTableViewProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [search, setSearch] = useState('');
  const [unfinished, setUnfinished] = useState(false);
  const [at, setAt] = useState<{ pupil: number; group: number } | null>(null);
  if (table === undefined && chosen !== null) return <State title={say(words.loading)} />;
  const progress = table && progressOf(table);
  const shown = table?.pupils.map((pupil, index) => ({ pupil, index })).filter(({ pupil, index }) => searchKey(pupil.name).includes(searchKey(search)) && !(unfinished && table.cells[index]!.every(isDone)));
  const cell = at && table?.cells[at.pupil]?.[at.group];
  const labelOf = ({ mark, count, readAt }: TableCell) => `${say(markWords[mark])}${count > 0 ? ` ${count}` : ''}, ${readAt === null ? say(words.neverRead) : say(words.readAt, { time: timeOf(readAt, now, language) })}`;
  return (
    <div className="class-table">
      <h1>{say(words.title)}{chosen && ` · ${nameOf(chosen)}`}</h1>
      {damaged > 0 && <p role="alert">{say(words.damaged, { n: damaged })}</p>}
      {!chosen || !table || !shown || !progress ? (
        <State title={say(words.none)}><p>{say(words.noneNext)}</p></State>
      ) : (
        <>
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
            <Button className="button" onPress={() => onSave('csv')}>{say(words.csv)}</Button>
            <Button className="button" onPress={() => onSave('xlsx')}>{say(words.xlsx)}</Button>
            <Button className="button" onPress={onPrint}>{say(words.print)}</Button>
          </div>
          <p>{say(words.warning)}</p>
          {at && cell && (
            <section className="class-pane" aria-live="polite">
              <h2>{table.pupils[at.pupil]!.name} · {table.groups[at.group]![language]}</h2>
              <p>{labelOf(cell)}</p>
              <ul>
                {cell.places.map(({ finding, reading, waiver }, index) => (
                  <li key={index}>{describeFinding(finding, rules.get(finding.rule), language)}{waiver && ` (${say(markWords.boQua)}: ${waiver.reason})`} {say(words.open, { page: describeDocument(reading.key, language), platform: platformName(reading.sheet.platform) })}</li>
                ))}
                {cell.notes.map((note) => <li key={JSON.stringify(note)}>{describeNote(note, language)}</li>)}
              </ul>
              <div><Button className="button" onPress={() => setAt(null)}>{say(words.close)}</Button></div>
            </section>
          )}
          {table.apart.length > 0 && (
            <section><h2>{say(words.wholePage)}</h2><ul>{table.apart.map(({ finding, reading }, index) => <li key={index}>{describeDocument(reading.key, language)}: {[finding.pupil, describeFinding(finding, rules.get(finding.rule), language)].filter(Boolean).join(', ')}</li>)}</ul></section>
          )}
          {shown.length === 0 ? <State title={say(words.noMatch)} /> : (
            <div className="class-scroll">
              <Table aria-label={say(words.title)}>
                <TableHeader>
                  <Column isRowHeader>{say(words.pupil)}</Column>
                  {table.groups.map((group) => <Column key={group.id}>{group[language]}</Column>)}
                </TableHeader>
                <TableBody>
                  {shown.map(({ pupil, index }) => (
                    <Row key={index} id={index}>
                      <Cell>{pupil.name}</Cell>
                      {table.groups.map((group, column) => {
                        const one = table.cells[index]![column]!;
                        return (
                          <Cell key={group.id}>
                            <Button className="button quiet" aria-label={`${pupil.name}, ${group[language]}: ${labelOf(one)}`} onPress={() => setAt({ pupil: index, group: column })}>
                              <MarkIcon mark={one.mark} />{one.count > 0 && ` ${one.count}`}
                            </Button>
                          </Cell>
                        );
                      })}
                    </Row>
                  ))}
                </TableBody>
              </Table>
            </div>
          )}
        </>
      )}
    </div>
  );
}
