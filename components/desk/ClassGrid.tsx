import { useContext, useSyncExternalStore } from 'react';
import { Button, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { isDone, type ClassTable, type TableCell } from '../../lib/checklists/class-table.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './class-table.words.ts';

interface ClassGridProps {
  table: ClassTable;
  /** The pupils and groups in view, by their places in the table. */
  pupils: readonly number[];
  groups: readonly number[];
  labelOf(cell: TableCell): string;
  onOpen(pupil: number, group: number): void;
}

const narrow = matchMedia('screen and (max-width: 720px)');
const watchWidth = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Pupils × groups: a table where there is room for one, else a card for each pupil with what is not done. */
export function ClassGrid(props: ClassGridProps) {
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow.matches);
  return isNarrow ? <PupilCards {...props} /> : <PupilTable {...props} />;
}

function PupilTable({ table, pupils, groups, labelOf, onOpen }: ClassGridProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <div className="class-scroll">
      <Table aria-label={say(words.title)}>
        <TableHeader>
          <Column isRowHeader>{say(words.pupil)}</Column>
          {groups.map((column) => <Column key={table.groups[column]!.id}>{table.groups[column]![language]}</Column>)}
        </TableHeader>
        <TableBody>
          {pupils.map((index) => (
            <Row key={index} id={index}>
              <Cell>{table.pupils[index]!.name}</Cell>
              {groups.map((column) => {
                const [group, cell] = [table.groups[column]!, table.cells[index]![column]!];
                return (
                  <Cell key={group.id}>
                    <Button className="button quiet" aria-label={`${table.pupils[index]!.name}, ${group[language]}: ${labelOf(cell)}`} onPress={() => onOpen(index, column)}>
                      <MarkIcon mark={cell.mark} />{cell.count > 0 && ` ${cell.count}`}
                    </Button>
                  </Cell>
                );
              })}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function PupilCards({ table, pupils, groups, labelOf, onOpen }: ClassGridProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <ul className="class-cards">
      {pupils.map((index) => {
        const cells = table.cells[index]!;
        const open = groups.filter((column) => !isDone(cells[column]!));
        return (
          <li key={index}>
            <strong>{table.pupils[index]!.name}</strong> <span>{say(words.doneGroups, { done: groups.length - open.length, total: groups.length })}</span>
            <div className="toggles">
              {open.map((column) => (
                <Button key={column} className="button" aria-label={`${table.pupils[index]!.name}, ${table.groups[column]![language]}: ${labelOf(cells[column]!)}`} onPress={() => onOpen(index, column)}>
                  <MarkIcon mark={cells[column]!.mark} /> {`${table.groups[column]![language]}: ${say(markWords[cells[column]!.mark])}${cells[column]!.count > 0 ? ` ${cells[column]!.count}` : ''}`}
                </Button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
