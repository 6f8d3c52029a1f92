import type { TableCell, TableGroup } from '../../lib/checklists/class-table.ts';
import { describeNote } from '../../lib/checklists/notes.ts';
import { markOf } from '../../lib/records/finding.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import { fill, type Language } from '../../lib/records/words.ts';
import { describeFinding } from '../../lib/rules/describe.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { timeOf } from '../common/time.ts';
import { words } from './class-table.words.ts';

/** "lỗi 1, đọc 08:12" */
export function saysOf({ mark, count, readAt }: TableCell, now: string, language: Language): string {
  const read = readAt === null ? words.neverRead[language] : fill(words.readAt[language], { time: timeOf(readAt, now, language) });
  return `${markWords[mark][language]}${count > 0 ? ` ${count}` : ''}, ${read}`;
}

/** What a cell says when the pointer rests on it: its group, its mark, and the first thing that is open there. */
export function titleOf(cell: TableCell, group: TableGroup, rules: ReadonlyMap<string, Rule>, now: string, language: Language): string {
  const place = cell.places.find(({ finding, waiver }) => !waiver && markOf(finding) === cell.mark) ?? cell.places[0];
  const first = place ? describeFinding(place.finding, rules.get(place.finding.rule), language) : cell.notes[0] && describeNote(cell.notes[0], language);
  return [`${group[language]}: ${saysOf(cell, now, language)}`, first].filter(Boolean).join('\n');
}
