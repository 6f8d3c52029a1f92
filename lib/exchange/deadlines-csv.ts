import Papa from 'papaparse';
import { isIsoDate } from '../calendar/dates.ts';
import { schoolYear, schoolYearStart, semesterOf } from '../calendar/school-years.ts';
import { dateDigits } from '../calendar/words.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { progressWords } from '../deadlines/describe.ts';
import type { NewEntry, TestKind } from '../deadlines/entry.ts';
import { readPlanLines, type BadLine, type PlanLines } from '../deadlines/plan-lines.ts';
import { problemOf, type Problem } from '../deadlines/problems.ts';
import { ruleById } from '../deadlines/rules.ts';
import type { Language, Words } from '../records/words.ts';
import type { SchoolPack } from '../school/pack.ts';

/** Columns that are written; those of the first group are read back. */
const columns = {
  loai: { vi: 'Loại', en: 'Kind' },
  viec: { vi: 'Việc', en: 'What' },
  lop: { vi: 'Lớp', en: 'Class' },
  mon: { vi: 'Môn', en: 'Subject' },
  hocKy: { vi: 'Học kì', en: 'Semester' },
  tuNgay: { vi: 'Từ ngày', en: 'From' },
  denNgay: { vi: 'Đến ngày', en: 'To' },
  han: { vi: 'Hạn', en: 'Due' },
  truocNgay: { vi: 'Trước ngày', en: 'Before' },
} satisfies Record<string, Words>;
const written = { tinhTrang: { vi: 'Tình trạng', en: 'State' }, so: { vi: 'Trong sổ', en: 'In the book' } } satisfies Record<string, Words>;
const states: Record<Deadline['state'], Words> = {
  open: { vi: 'chưa xong', en: 'open' },
  done: { vi: 'xong', en: 'done' },
  snoozed: { vi: 'nhắc lại sau', en: 'snoozed' },
  reopened: { vi: 'mở lại', en: 'reopened' },
};
type Field = keyof typeof columns;

/** A table for a spreadsheet: UTF-8 with its mark, no cell that a spreadsheet would run as a formula. */
export function deadlinesToCsv(deadlines: readonly Deadline[], today: string, language: Language): string {
  const rows = deadlines.map((deadline) => [
    deadline.rule ?? '',
    deadline.title[language],
    deadline.lop ?? '',
    deadline.mon ?? '',
    deadline.hocKy ?? '',
    '',
    '',
    dateDigits(deadline.due),
    '',
    states[deadline.state][language],
    progressWords(deadline.progress, today, language)?.text ?? '',
  ]);
  const fields = [...Object.values(columns), ...Object.values(written)].map((words) => words[language]);
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}`;
}

/**
 * Dates from a CSV file: the table above, or a school's own with these headings in any order; a file without them is
 * read line by line like a pasted plan. Bad lines come back as they were, with their number in the file.
 */
export function deadlinesFromCsv(text: string, today: string, school: SchoolPack): PlanLines {
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC');
  const { data } = Papa.parse<string[]>(plain, { skipEmptyLines: false });
  const head = data[0]?.map(fieldOf) ?? [];
  if (!head.includes('han') && !head.includes('tuNgay')) return readPlanLines(data.map((cells) => cells.join('\t')).join('\n'), today, school);
  const entries: NewEntry[] = [];
  const bad: BadLine[] = [];
  data.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const value = (field: Field) => (cells[head.indexOf(field)] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
    const read = readRow(value, today, school);
    if ('id' in read) bad.push({ line: index + 2, text: cells.join('\t'), problem: read });
    else entries.push(...read.entries);
  });
  return { entries, bad };
}

function fieldOf(heading: string): Field | null {
  const plain = heading.trim().toLowerCase();
  const found = Object.entries(columns).find(([, words]) => words.vi.toLowerCase() === plain || words.en.toLowerCase() === plain);
  return (found?.[0] as Field | undefined) ?? null;
}

function readRow(value: (field: Field) => string, today: string, school: SchoolPack): { entries: NewEntry[] } | Problem {
  const dates: Partial<Record<Field, string>> = {};
  for (const field of ['tuNgay', 'denNgay', 'han', 'truocNgay'] as const) {
    const typed = value(field);
    if (typed === '') continue;
    const day = dayIn(typed);
    if (day === null) return { id: 'no-such-date', params: { date: typed } };
    dates[field] = day;
  }
  const semester = value('hocKy');
  const hocKy = semester === '' ? null : /^(1|I|HK1|HKI)$/i.test(semester) ? 1 : /^(2|II|HK2|HKII)$/i.test(semester) ? 2 : undefined;
  if (hocKy === undefined) return { id: 'no-semester', params: { hocKy: semester } };
  const kind = value('loai');
  const title = value('viec');
  const mon = value('mon') || null;
  const classes = value('lop').split(/[,;]/).map((lop) => lop.trim() || null);
  const test: TestKind | null = /giữa/i.test(kind) ? 'giuaKi' : /cuối/i.test(kind) ? 'cuoiKi' : null;
  const from = dates.tuNgay ?? dates.denNgay;
  if (test !== null && from) {
    const year = schoolYear(schoolYearStart(from), school.calendar);
    return checked(classes.map((lop) => ({ kind: 'test', test, namHoc: year.namHoc, hocKy: hocKy ?? semesterOf(from, year), lop, mon, from, to: dates.denNgay ?? from })), today);
  }
  const due = dates.han ?? dates.truocNgay ?? dates.denNgay ?? dates.tuNgay;
  if (!due) return { id: 'no-date' };
  if (kind !== '' && !ruleById.has(kind)) return { id: 'unknown-rule', params: { rule: kind } };
  const rule = ruleById.get(kind)?.when.kind === 'entered' ? kind : null;
  return checked(classes.map((lop) => ({ kind: 'date', rule, title: title || (ruleById.get(kind)?.title.vi ?? ''), hocKy, lop, mon, due, before: !dates.han && Boolean(dates.truocNgay) })), today);
}

function checked(entries: NewEntry[], today: string): { entries: NewEntry[] } | Problem {
  return problemOf(entries[0]!, today) ?? { entries };
}

/** "24/11/2026", "24-11-2026", "2026-11-24" → '2026-11-24'; null for a day that does not exist. */
function dayIn(typed: string): string | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : typed;
  return isIsoDate(iso) ? iso : null;
}
