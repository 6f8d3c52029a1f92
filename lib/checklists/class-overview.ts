import type { Mark } from '../records/finding.ts';
import { countCells, progressOf, type ClassTable } from './class-table.ts';

/** How far one class is, in numbers with their whole; never an order of pupils, classes or teachers (law 7). */
export interface ClassOverview {
  /** Pupils of the class list, or of what was read where there is none. */
  pupils: number;
  /** How many more the class list says it has; null when no class list was read, so that the whole is not known. */
  notListed: number | null;
  /** Pupils of whom any page was read, the class list aside. */
  read: number;
  /** Pupils of whom every part is good or set aside. */
  done: number;
  /** Open errors, those of a whole page among them. */
  errors: number;
  /** How many parts of pupils carry each mark. */
  cells: Record<Mark, number>;
  /** When the oldest of what the table rests on was read; null when nothing was. */
  oldest: string | null;
}

export function classOverview(table: ClassTable): ClassOverview {
  const { done, total, errors } = progressOf(table);
  const times = table.cells.flat().flatMap(({ readAt }) => readAt ?? []);
  return {
    pupils: total,
    notListed: table.notListed,
    read: table.cells.filter((row) => row.some(({ readAt }) => readAt !== null)).length,
    done,
    errors,
    cells: countCells(table),
    oldest: times.reduce<string | null>((oldest, time) => (oldest === null || time < oldest ? time : oldest), null),
  };
}
