import { findSubject, subjects } from '../assessment/subjects.ts';
import { isIsoDate } from '../calendar/dates.ts';
import { schoolYear, schoolYearStart, semesterOf } from '../calendar/school-years.ts';
import { gradeOf } from '../records/sheet.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { NewEntry } from './entry.ts';
import { problemOf, type Problem } from './problems.ts';
import { enteredRules } from './rules.ts';

/** A line that could not be taken: kept as it was typed, with its number and why. */
export interface BadLine {
  /** From 1, as an editor counts. */
  line: number;
  text: string;
  problem: Problem;
}

export interface PlanLines {
  entries: NewEntry[];
  bad: BadLine[];
}

/**
 * Reads lines of a school's plan as people paste them: "Kiểm tra giữa kì Toán 7A, 7B: 16/11 - 20/11/2026", "Nộp sổ cá
 * nhân trước ngày 30/5". A line gives one entry for each class it names. A year that is missing is the one of the school
 * year that `today` lies in. Nothing is lost: a line that cannot be read comes back in `bad`. Empty lines are passed over.
 */
export function readPlanLines(text: string, today: string, school: SchoolPack): PlanLines {
  const result: PlanLines = { entries: [], bad: [] };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (raw.trim() === '') return;
    const read = readLine(raw.normalize('NFC').trim(), today, school);
    if (Array.isArray(read)) result.entries.push(...read);
    else result.bad.push({ line: index + 1, text: raw, problem: read });
  });
  return result;
}

const datePattern = /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/])/gu;
/** "16 - 20/11/2026", "từ 16 đến 20/11": the first day borrows the month of the second. */
const shortRange = /(?<![\d/.-])(\d{1,2})\s*(?:-|–|—|đến(?:\s+ngày)?|tới)\s*(?=(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?![\d/]))/giu;
const classPattern = /(?<![\p{L}\d/])(?:lớp\s*)?((?:[6-9]|1[0-2])\s?(?:[A-ZĐ]\d{0,2}|[/.]\d{1,2}))(?![\p{L}\d/])/gu;

function readLine(text: string, today: string, school: SchoolPack): NewEntry[] | Problem {
  const spelled = text.replace(shortRange, (_, day: string, _last, month: string, year?: string) => `${day}/${month}${year ? `/${year}` : ''} - `);
  // Classes written "6/2" would read as a date: they are taken out first, when the word lớp or a letter says so.
  const { classes, rest } = takeClasses(spelled);
  const dates = [...rest.matchAll(datePattern)].map(([found, day, month, year]) => ({ found, day: isoFrom(day!, month!, year, today) }));
  const first = dates[0];
  if (!first) return { id: 'no-date' };
  const wrong = dates.find(({ day }) => !isIsoDate(day));
  if (wrong) return { id: 'no-such-date', params: { date: wrong.found } };
  const from = first.day;
  const to = dates[1]?.day ?? from;

  const words = rest.replace(datePattern, ' ');
  const { mon, left } = takeSubject(words, classes[0] ?? null);
  const test = /giữa\s*(học\s*)?k[iìỳy]|\bgk\b|ĐĐGgk/iu.test(words) ? 'giuaKi' : /cuối\s*(học\s*)?k[iìỳy]|\bck\b|ĐĐGck/iu.test(words) ? 'cuoiKi' : null;
  const year = schoolYear(schoolYearStart(from), school.calendar);
  const said = /(?:học\s*k[iìỳy]|\bhk)\s*(ii|i|2|1)(?![\p{L}\d])/iu.exec(words)?.[1]?.toLowerCase();
  const hocKy = said === undefined ? semesterOf(from, year) : said === '2' || said === 'ii' ? 2 : 1;
  const places = classes.length > 0 ? classes : [null];
  const entries = places.map((lop): NewEntry =>
    test !== null && !/nhập|vào điểm|hạn/iu.test(words)
      ? { kind: 'test', test, namHoc: year.namHoc, hocKy, lop, mon, from, to }
      : { kind: 'date', rule: ruleIn(words), title: titleIn(left), hocKy: said === undefined ? null : hocKy, lop, mon, due: to, before: /trước(\s+ngày)?\s*$/iu.test(rest.slice(0, rest.indexOf(first.found)).trimEnd()) },
  );
  return problemOf(entries[0]!, today) ?? entries;
}

function isoFrom(day: string, month: string, year: string | undefined, today: string): string {
  const two = (digits: string) => digits.padStart(2, '0');
  const start = schoolYearStart(today);
  const full = year === undefined ? String(Number(month) >= 8 ? start : start + 1) : year.length === 2 ? `20${year}` : year;
  return `${full}-${two(month)}-${two(day)}`;
}

function takeClasses(text: string): { classes: string[]; rest: string } {
  const classes: string[] = [];
  const rest = text.replace(classPattern, (whole, name: string) => {
    if (/[/.]/.test(name) && !/^lớp/iu.test(whole)) return whole;
    classes.push(name.replace(/\s/g, '').replace('.', '/'));
    return ' ';
  });
  return { classes: [...new Set(classes)], rest };
}

const subjectNames = subjects
  .flatMap(({ name, aliases, parts }) => [name, ...aliases, ...(parts ?? []).flatMap((part) => [part.name, ...part.aliases])])
  .filter((name) => name.length > 2)
  .sort((a, b) => b.length - a.length)
  .map((name) => ({ name, pattern: new RegExp(`(?<![\\p{L}\\d])(môn\\s+)?(${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})(?![\\p{L}\\d])`, 'iu') }));

/** Words that may stand behind a subject of one syllable; behind any other it is a part of a word, "Văn nghệ". */
const behindSubject = /^\s*(?:$|[^\p{Ll}\s]|(?:giữa|cuối|kiểm|nhập|thường|học\s+k[iìỳy]|hk|gk|ck|điểm|từ|đến|trước|chậm|hạn|ngày|cho|của|và|lớp|khối|là)(?!\p{L}))/u;

/** Of one syllable but "Toán", a name is also an ordinary word ("học sinh", "thông tin"): it needs "môn" before it, or a capital and room behind. */
const isNamed = (found: string, after: string, withMon: boolean): boolean =>
  withMon || /\s/.test(found) || /^toán$/iu.test(found) || (/^\p{Lu}/u.test(found) && behindSubject.test(after));

/** The longest subject name the words hold, as they write it, and the words without it; null where there is none. */
function takeSubject(words: string, lop: string | null): { mon: string | null; left: string } {
  for (const { name, pattern } of subjectNames) {
    const match = pattern.exec(words);
    if (!match || !(findSubject(name, gradeOf(lop)) || lop === null)) continue;
    const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
    if (isNamed(match[2]!, after, match[1] !== undefined)) return { mon: match[2]!, left: `${before} ${after}` };
  }
  return { mon: null, left: words };
}

const ruleWords: readonly [string, RegExp][] = [
  ['D-03', /phúc\s*khảo/iu],
  ['D-05', /thường\s*xuyên|ĐĐGtx/iu],
  ['D-09', /ký\s*số|kí\s*số/iu],
  ['D-18', /khóa\s*(sổ|phần mềm|điểm)|khoá\s*(sổ|phần mềm|điểm)/iu],
  ['D-19', /chứng\s*thư/iu],
];

function ruleIn(words: string): string | null {
  const id = ruleWords.find(([, pattern]) => pattern.test(words))?.[0];
  return enteredRules.some((rule) => rule.id === id) ? (id ?? null) : null;
}

/** The words without the dates, classes and the joints between them. */
function titleIn(words: string): string {
  return words
    .replace(/[\t|;]+/gu, ' ')
    .replace(/(?:^|\s)(?:từ(?:\s+ngày)?|đến(?:\s+ngày)?|trước(?:\s+ngày)?|chậm nhất(?:\s+ngày)?|hạn(?:\s+cuối)?|ngày)\s*[-–—:,.]*(?=\s*$|\s*[-–—:,.])/giu, ' ')
    .replace(/\s*[-–—:,.]+\s*(?=[-–—:,.]|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[-–—:,.\s]+|[-–—:,.\s]+$/gu, '');
}
