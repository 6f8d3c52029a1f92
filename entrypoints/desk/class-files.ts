import { timeOf } from '../../components/common/time.ts';
import { words } from '../../components/desk/class-table.words.ts';
import type { ClassTable, TablePlace } from '../../lib/checklists/class-table.ts';
import { describeDocument, describeNote } from '../../lib/checklists/notes.ts';
import type { TableFile } from '../../lib/exchange/table-file.ts';
import { markOf, type Mark } from '../../lib/records/finding.ts';
import { markWords } from '../../lib/records/mark-words.ts';
import type { Language } from '../../lib/records/words.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { describeFinding } from '../../lib/rules/describe.ts';

/** The class as a table to hand out: pupils × groups, each mark in words with its count. */
export function tableFile({ groups, pupils, cells }: ClassTable, lop: string, language: Language): TableFile {
  return {
    title: lop,
    head: [words.pupil[language], ...groups.map((group) => group[language])],
    rows: pupils.map(({ name }, index) => [name, ...cells[index]!.map(({ mark, count }) => `${markWords[mark][language]}${count > 0 ? ` ${count}` : ''}`)]),
  };
}

/** All that is open or set aside, a row each, with the notes of every cell and when it was read; in the order of the class list. */
export function findingsFile({ groups, pupils, cells, apart }: ClassTable, language: Language): TableFile {
  const mark = (one: Mark) => markWords[one][language];
  const ofPlace = ({ finding, waiver }: TablePlace) => [mark(waiver ? 'boQua' : markOf(finding)), [describeFinding(finding, rulesById.get(finding.rule), language), waiver?.reason].filter(Boolean).join(' · ')];
  const read = (at: string | null) => (at === null ? words.neverRead[language] : timeOf(at, null, language));
  return {
    title: words.findings[language],
    head: [words.pupil, words.part, words.mark, words.what, words.read].map((one) => one[language]),
    rows: [
      ...pupils.flatMap(({ name }, index) => groups.flatMap((group, column) => {
        const cell = cells[index]![column]!;
        const lines = [...cell.places.map(ofPlace), ...cell.notes.map((note) => [mark(cell.mark === 'canXem' ? 'canXem' : 'chuaXacDinh'), describeNote(note, language)])];
        return lines.map((line) => [name, group[language], ...line, read(cell.readAt)]);
      })),
      ...apart.map((place) => [place.finding.pupil ?? '', describeDocument(place.reading.key, language), ...ofPlace(place), read(place.reading.readAt)]),
    ],
  };
}
