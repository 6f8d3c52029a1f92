import { memo, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';
import { isDone, tableParts, type ClassTable, type TableCell, type TableGroup } from '../../lib/checklists/class-table.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { MarkIcon } from '../MarkIcon.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { saysOf, titleOf } from './cell-words.ts';
import { words } from './class-table.words.ts';

/** A pupil and a group, by their places in the table. */
export interface CellPlace {
  pupil: number;
  group: number;
}

interface ClassGridProps {
  table: ClassTable;
  /** The pupils and groups in view, by their places in the table. */
  pupils: readonly number[];
  groups: readonly number[];
  /** The cell whose detail is open. */
  open: CellPlace | null;
  rules: ReadonlyMap<string, Rule>;
  now: string;
  onOpen(place: CellPlace): void;
}

const narrow = matchMedia('screen and (max-width: 720px)');
const watchWidth = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};
export const useNarrow = (): boolean => useSyncExternalStore(watchWidth, () => narrow.matches);

const addressOf = ({ pupil, group }: CellPlace) => `[data-cell="${pupil} ${group}"]`;
/** Puts the focus on a cell, in the table and in the cards alike. */
export const focusCell = (place: CellPlace): void => document.querySelector<HTMLElement>(addressOf(place))?.focus();
const placeOf = (element: Element | null): CellPlace | null => {
  const [pupil, group] = (element?.closest('[data-cell]')?.getAttribute('data-cell') ?? '').split(' ').map(Number);
  return pupil === undefined || group === undefined ? null : { pupil, group };
};

/**
 * Pupils × groups as a grid: one stop of the Tab key, arrows between the cells, Enter for what stands in one. A plain table
 * whose rows are drawn once and only hidden, whose cells are no more than a `td` and whose marks are pictures: sixty pupils ×
 * twenty groups answer at once (`npm run bench -- desk`).
 */
export function PupilTable({ table, pupils, groups, open, rules, now, onOpen }: ClassGridProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<{ place: CellPlace; whileOpen: CellPlace | null } | null>(null);
  // Where the focus was last, or the cell that was opened from elsewhere since.
  const at = focused && (focused.whileOpen === open || open === null) ? focused.place : open;
  const current = at && pupils.includes(at.pupil) && groups.includes(at.group) ? at : { pupil: pupils[0]!, group: groups[0]! };
  const shown = new Set(pupils);
  const begins = useMemo(() => groups.map((column, at) => beginsPart(table.groups, groups[at - 1], column)), [table, groups]);

  useEffect(() => {
    if (open) grid.current?.querySelector(addressOf(open))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);

  const move = (event: KeyboardEvent) => {
    const from = placeOf(event.target as Element);
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(from);
    }
    const [row, column] = [pupils.indexOf(from.pupil), groups.indexOf(from.group)];
    const to = ({
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1],
      PageDown: [Math.min(row + 10, pupils.length - 1), column], PageUp: [Math.max(row - 10, 0), column],
      Home: [event.ctrlKey ? 0 : row, 0], End: [event.ctrlKey ? pupils.length - 1 : row, groups.length - 1],
    } as Record<string, [number, number]>)[event.key];
    if (!to) return;
    event.preventDefault();
    const [pupil, group] = [pupils[to[0]], groups[to[1]]];
    if (pupil !== undefined && group !== undefined) focusCell({ pupil, group });
  };
  const focus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place) setFocused({ place, whileOpen: open });
  };
  const press = useCallback((event: { target: EventTarget }) => {
    const place = placeOf(event.target as Element);
    if (place) onOpen(place);
  }, [onOpen]);

  return (
    <div className="class-scroll">
      <table ref={grid} role="grid" aria-label={say(words.title)} style={{ minWidth: `calc(var(--name) + ${groups.length} * 2.5rem)` }} onKeyDown={move} onClick={press} onFocus={focus}>
        <colgroup>
          <col className="class-name" />
          <col span={groups.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{say(words.pupil)}</th>
            {tableParts.map((part) => {
              const columns = groups.filter((column) => table.groups[column]!.part === part);
              return columns.length > 0 && <th key={part} scope="colgroup" colSpan={columns.length} className="class-part">{say(words[part])}</th>;
            })}
          </tr>
          <tr>
            {groups.map((column, at) => {
              const group = table.groups[column]!;
              return (
                <th key={group.id} scope="col" title={group[language]} className={begins[at]}>
                  <span aria-hidden>{group.short[language]}</span>
                  <span className="visually-hidden">{group[language]}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.pupils.map(({ name }, index) => (
            <PupilRow
              key={index}
              index={index}
              name={name}
              cells={table.cells[index]!}
              all={table.groups}
              groups={groups}
              begins={begins}
              hidden={!shown.has(index)}
              stop={current.pupil === index ? current.group : null}
              open={open?.pupil === index ? open.group : null}
              rules={rules}
              now={now}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const beginsPart = (all: readonly TableGroup[], before: number | undefined, column: number): string | undefined =>
  before === undefined || all[before]!.part !== all[column]!.part ? 'begins' : undefined;

interface PupilRowProps {
  index: number;
  name: string;
  cells: readonly TableCell[];
  all: readonly TableGroup[];
  groups: readonly number[];
  /** Of each group in view, the class of the first of a part. */
  begins: readonly (string | undefined)[];
  hidden: boolean;
  /** The group where the Tab key stops in this row, and the one whose detail is open. */
  stop: number | null;
  open: number | null;
  rules: ReadonlyMap<string, Rule>;
  now: string;
}

const PupilRow = memo(function PupilRow({ index, name, cells, all, groups, begins, hidden, stop, open, rules, now }: PupilRowProps) {
  const language = useContext(LanguageContext);
  // Told once: a row is drawn anew at every step of the focus through it, and when it is hidden.
  const said = useMemo(
    () => groups.map((column) => ({ label: `${name}, ${all[column]![language]}: ${saysOf(cells[column]!, now, language)}`, title: titleOf(cells[column]!, all[column]!, rules, now, language) })),
    [name, cells, all, groups, rules, now, language],
  );
  return (
    <tr hidden={hidden}>
      <th scope="row" title={name}>{name}</th>
      {groups.map((column, at) => {
        const cell = cells[column]!;
        const { label, title } = said[at]!;
        return (
          <td
            key={all[column]!.id}
            className={begins[at]}
            data-cell={`${index} ${column}`}
            data-mark={cell.mark}
            data-open={open === column || undefined}
            tabIndex={stop === column ? 0 : -1}
            aria-label={label}
            title={title}
          >
            {cell.count > 0 && cell.count}
          </td>
        );
      })}
    </tr>
  );
});

/** The same in a narrow window: a card for each pupil, with what is not done. */
export function PupilCards({ table, pupils, groups, now, onOpen }: ClassGridProps) {
  return (
    <ul className="class-cards">
      {pupils.map((index) => <PupilCard key={index} index={index} name={table.pupils[index]!.name} cells={table.cells[index]!} all={table.groups} groups={groups} now={now} onOpen={onOpen} />)}
    </ul>
  );
}

type PupilCardProps = Pick<PupilRowProps, 'index' | 'name' | 'cells' | 'all' | 'groups' | 'now'> & Pick<ClassGridProps, 'onOpen'>;

const PupilCard = memo(function PupilCard({ index, name, cells, all, groups, now, onOpen }: PupilCardProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const open = groups.filter((column) => !isDone(cells[column]!));
  return (
    <li>
      <div className="class-card-head"><strong>{name}</strong> <span className="soft">{say(words.doneGroups, { done: groups.length - open.length, total: groups.length })}</span></div>
      {open.length > 0 && (
        <div className="class-chips">
          {open.map((column) => (
            <button
              key={column}
              type="button"
              className="class-cell"
              data-cell={`${index} ${column}`}
              data-mark={cells[column]!.mark}
              onClick={() => onOpen({ pupil: index, group: column })}
            >
              <MarkIcon mark={cells[column]!.mark} size={14} />
              <span aria-hidden>{all[column]!.short[language]}{cells[column]!.count > 0 && ` ${cells[column]!.count}`}</span>
              <span className="visually-hidden">{`${name}, ${all[column]![language]}: ${saysOf(cells[column]!, now, language)}`}</span>
            </button>
          ))}
        </div>
      )}
    </li>
  );
});
