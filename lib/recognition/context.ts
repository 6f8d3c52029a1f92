import type { Reason, SheetContext } from '../records/sheet.ts';
import { classIn, classWithMore, mayBeClass, streamClassIn, subjectWithMore } from './class-names.ts';
import { isTick, valueOf } from './controls.ts';
import { radioText, type Field } from './fields.ts';
import { isSubject, leadingSubject, subjectName } from './meaning.ts';
import { fold, tidy } from './phrases.ts';
import { all, closest } from './select.ts';
import { textOf } from './text.ts';
import { isOfAccount, isOfBook, teachersByField, teachersIn, type Teachers } from './teacher.ts';
import { attr, byId, documentTitle, firstNodeOf, nextNodeOf, parentOf, shown, tagOf, within, type TreeElement, type TreeRoot } from './tree.ts';
import { isOff } from './windows.ts';

type Said = Partial<Pick<SheetContext, 'lop' | 'mon' | 'namHoc'>> & { hocKy?: 1 | 2 | 3 } & Teachers;
const ofBook = ['lop', 'mon', 'hocKy', 'namHoc'] as const;
const kinds = [...ofBook, 'giaoVien', 'chuNhiem'] as const;

const classWord = /(?:^|[^\p{L}])l[ớơo]p(?:\s*h[ọo]c)?\s*[:\-–]?\s*((?:1[0-2]|[1-9])(?:\s?[A-ZĐ]{1,4}\d{0,2}|[/.]\d{1,2}|[A-ZĐ]{1,3}[._-]\d{1,2}))(?![\p{L}\d])/iu;
/** What somebody ought to do is said of any class, not of the list below. */
const notice = /(?:^|[^\p{L}])(?:chưa|cần|phải|hãy|vui lòng|đề nghị|nhắc|lưu ý|chú ý|thông báo|hạn|yêu cầu|chúc mừng|thời gian|thời hạn|kế hoạch|khóa sổ|khoá sổ|chốt sổ|từ ngày|đến ngày|mở nhập|bắt đầu|kết thúc)(?!\p{L})/iu;
const yearPair = /(20\d\d)\s*[-–/_]\s*(20\d\d)/g;

/** What one piece of text says about class, subject, semester, year and teachers. Two answers of one text are no answer. */
export function said(text: string): Said {
  const composed = tidy(text.slice(0, 400)).normalize('NFC');
  const folded = fold(composed);
  const result: Said = teachersIn(composed);
  const lop = classWord.exec(composed);
  // "lớp 7 em" is a class and a word, "Lớp 10 Anh 1" a class of another name; "lớp 7 A" and "lớp 7a" are classes.
  if (lop?.[1] && !/\s(?:.*[a-zđ]|\p{L}{3})/u.test(lop[1]) && countOf(composed, classWord) === 1) result.lop = lop[1].replace(/\s/g, '');
  const stream = result.lop === undefined ? streamClassIn(composed) : null;
  if (stream !== null) result.lop = stream;
  const years = new Set([...composed.matchAll(yearPair)].filter((pair) => Number(pair[2]) === Number(pair[1]) + 1).map((pair) => `${pair[1]}-${pair[2]}`));
  if (years.size === 1) result.namHoc = [...years][0] as string;
  const hocKy = semesterIn(folded);
  if (hocKy) result.hocKy = hocKy;
  const mon = /(?<!\p{L})(?<!(?:bộ|chuyên|bo|chuyen)\s)m[ôo]n(?:\s+h[ọo]c)?(?:\s*\/\s*HĐGD|\s*\/\s*ho[ạa]t đ[ộo]ng)?\s*(:?)\s*(.+)$/iu.exec(composed);
  if (mon?.[2]) {
    const rest = mon[2];
    const known = leadingSubject(rest);
    const upTo = rest.split(/\s+[-–|]\s+|[|;,]|\s+(?=l[ớơo]p\b|h[ọo]c k[ỳìyi]|năm h[ọo]c|kh[ốo]i\b)/iu)[0] ?? '';
    // A content of a subject may have a book of its own.
    const content = known && (/^\s*[-–:(]\s*(âm nhạc|m[ĩỹ] thuật)/iu.exec(rest.slice(known.length)) ?? /^\s*\((lịch sử|địa l[íý]|vật l[íý]|hóa học|hoá học|sinh học)\)/iu.exec(rest.slice(known.length)))?.[1];
    if (known) result.mon = content ? `${known} (${content})` : known;
    else if (mon[1] === ':' && upTo.trim() !== '' && upTo.length <= 40) result.mon = upTo.trim();
  }
  return result;
}

function countOf(text: string, pattern: RegExp): number {
  return new Set([...text.matchAll(new RegExp(pattern.source, 'giu'))].map((match) => fold(match[1] ?? '').replaceAll(' ', ''))).size;
}

function semesterIn(folded: string): 1 | 2 | 3 | undefined {
  const found = new Set<1 | 2 | 3>();
  for (const match of folded.matchAll(/(?:^| )(?:hoc k[yi]|hk|k[yi])(?: |)(1|2|ii|i|hai|mot)(?= |$)/g)) found.add(/^(2|ii|hai)$/.test(match[1] ?? '') ? 2 : 1);
  for (const match of folded.matchAll(/(?:^| )hk(ii|i)(?= |$)/g)) found.add(match[1] === 'ii' ? 2 : 1);
  if (/(?:^| )(ca nam|cuoi nam hoc|cuoi nam)(?= |$)/.test(folded)) found.add(3);
  return found.size === 1 ? [...found][0] : undefined;
}

/** "-- Tất cả --", "[Chọn lớp]" */
const noChoice = /^[^\p{L}\d]*(?:tất cả|toàn|chọn|mọi)(?!\p{L})/iu;

/** What a labelled list or input says: "Lớp" = "7A", "Học kỳ" = "1". */
export function saidByField(label: string, value: string): Said {
  const name = fold(label);
  const text = tidy(value).normalize('NFC');
  if (text === '' || noChoice.test(text)) return {};
  if (/^(chon )?(lop|lop hoc|ten lop)$/.test(name)) {
    const lop = classIn(text.replace(/\s/g, ''));
    return lop === null ? { ...said(text), ...(classWithMore(text) ?? { lop: text.replace(/^l[ớo]p\s*:?\s*/iu, '').trim() }) } : { lop };
  }
  if (/^(chon )?(mon|mon hoc|mon hoc hdgd|ten mon|mon hoc hoat dong|mon hoc hoat dong giao duc|phan mon)$/.test(name)) {
    const subject = text.replace(/^m[ôo]n(\s+h[ọo]c)?\s*:?\s+/iu, '');
    return subjectWithMore(subject) ?? { mon: subjectName(subject) };
  }
  if (/^(chon )?(hoc k[yi]|k[yi]|k[yi] hoc|hk|giai doan|thoi diem|dot|dot danh gia|k[yi] danh gia)$/.test(name)) {
    const hocKy = semesterIn(fold(text)) ?? (/^[123]$/.test(text) ? (Number(text) as 1 | 2 | 3) : /^i{1,2}$/i.test(text) ? (text.length as 1 | 2) : undefined);
    return hocKy ? { hocKy } : {};
  }
  if (/^(chon )?(nam hoc|nam)$/.test(name)) {
    const { namHoc } = said(text);
    return namHoc ? { namHoc } : /^20\d\d$/.test(text) ? { namHoc: `${text}-${Number(text) + 1}` } : {};
  }
  return teachersByField(label, text);
}

/** A list without words beside it still says what it is by its choice: "Lớp 7A", "Học kỳ 1", "Toán". */
export function saidByValue(value: string): Said {
  const text = tidy(value).normalize('NFC');
  if (text === '' || text.length > 60 || noChoice.test(text)) return {};
  const result = said(text);
  Object.assign(result, subjectWithMore(text), classWithMore(text));
  const lop = classIn(text);
  if (lop !== null) result.lop = lop;
  if (isSubject(text)) result.mon = subjectName(text);
  return result;
}

const hiddenNames: [RegExp, (value: string) => Said][] = [
  [/nam_?hoc/i, (value) => (/^20\d\d$/.test(value) ? { namHoc: `${value}-${Number(value) + 1}` } : said(value))],
  [/hoc_?ky|hocki/i, (value) => (/^[123]$/.test(value) ? { hocKy: Number(value) as 1 | 2 | 3 } : {})],
  [/ten_?lop|^i?lop$/i, (value) => (classIn(value) === null ? {} : { lop: value })],
  [/ten_?(giao_?vien|gv)$/i, (value) => teachersByField('giao vien', value)],
  [/ten_?mon/i, (value) => (isSubject(value) ? { mon: subjectName(value) } : {})],
];

interface Source {
  said: Said;
  /** What counts before what: the lowest is what is chosen. */
  rank: number;
  /** A choice that says none of it and may be a class all the same. */
  doubt?: string;
  /** Choices beside each other of which none is marked: two of them. */
  unclear?: { kind: (typeof ofBook)[number]; a: unknown; b: unknown }[];
}

/** A line of running text without what in it is a notice. */
function withoutNotices(text: string): string {
  const composed = text.normalize('NFC');
  return notice.test(composed) ? composed.split(/\s*[|;•·]\s*|\s+[-–]\s+|,\s/).filter((part) => !notice.test(part)).join(' - ') : text;
}

/** The words of something to tick: they say what may be chosen, not what is. */
function ofTick(element: TreeElement): boolean {
  if (element.children.some(isTick)) return true;
  const label = closest(element, 'label');
  const named = label && attr(label, 'for') ? byId(element.root, attr(label, 'for') as string) : null;
  return label !== null && ((named !== null && isTick(named)) || all(label, 'input').some(isTick));
}

function chosen(found: Said, rank: number, control: TreeElement, value: string): Source {
  return tagOf(control) === 'select' && found.lop === undefined && mayBeClass(value) ? { said: found, rank, doubt: tidy(value) } : { said: found, rank };
}

const textBlocks = 'h1,h2,h3,h4,h5,h6,caption,legend,[role=heading],header,nav,ol,ul,p,div,span,b,strong,td,th,label';

/** Everything one region of the page says about itself, by rank: what is chosen, then titles, running text, hidden inputs. */
export function contextSources(region: TreeElement, page: TreeRoot, fields: readonly Field[], unlabelled: readonly TreeElement[], skip: (element: TreeElement) => boolean): Source[] {
  const sources: Source[] = [];
  for (const field of fields) if (!field.hidden && !field.tab && within(region, field.control) && !isOff(field.place)) sources.push(chosen(saidByField(field.label.replace(/[*:\s]+$/, ''), field.value()), 0, field.control, field.value()));
  for (const control of unlabelled) if (within(region, control) && shown(control) && !isOff(control)) sources.push(chosen(saidByValue(valueOf(control)), 1, control, valueOf(control)));
  for (const radio of all(region, 'input[type=radio]', skip)) if (radio.checked && shown(radio) && !isOff(radio)) sources.push({ said: saidByValue(radioText(radio)), rank: 1 });
  for (const element of all(region, '[aria-selected=true],[aria-current],[class*=active],[class*=Active],[class*=selected],[class*=current]', skip)) {
    if (element.end - element.at > 6 || !isMarked(element)) continue;
    const found = saidByValue(textOf(element, 60, true));
    if (ofBook.some((kind) => found[kind] !== undefined) && shown(element) && !isOff(element) && isOneOf(element, found) !== null) sources.push({ said: found, rank: 1 });
  }
  let looked = 0;
  for (const element of all(region, textBlocks, skip)) {
    if (looked++ > 3000) break;
    const tag = tagOf(element);
    const crumbs = tag === 'nav' || tag === 'ol' || tag === 'ul' || /breadcrumb/i.test(attr(element, 'class') ?? attr(element, 'aria-label') ?? '') || attr(element, 'role') === 'tablist';
    if (!crumbs && !hasWords(element)) continue;
    if (parentOf(element) && /^(a|button|option|li)$/.test(tagOf(parentOf(element) as TreeElement)) && !crumbs) continue;
    const text = textOf(element, 300, attr(element, 'role') === 'tablist');
    if (text === '' || text.length > 250 || (tag === 'p' && text.length > 120)) continue;
    const isTitle = crumbs || /^(h[1-6]|caption|legend)$/.test(tag) || attr(element, 'role') === 'heading';
    const { found, unclear } = crumbs ? crumbSays(element, text) : { found: said(isTitle ? text : withoutNotices(text)), unclear: [] };
    if (unclear.length > 0 && shown(element) && !isOff(element)) sources.push({ said: {}, rank: 3, unclear });
    if (!kinds.some((kind) => found[kind] !== undefined) || !shown(element) || isOff(element) || ofTick(element)) continue;
    if (!isTitle && isOfAccount(element)) continue;
    if (!isTitle && (found.giaoVien || found.chuNhiem) && !isOfBook(element, speaksOfBook)) for (const kind of ['giaoVien', 'chuNhiem'] as const) delete found[kind];
    // Of choices beside each other only the marked one is said, above.
    if (!isTitle && isOneOf(element, found) === 'marked') continue;
    sources.push({ said: found, rank: isTitle ? 2 : 3 });
  }
  if (tagOf(region) === 'body') sources.push({ said: said(documentTitle(page)), rank: 4 });
  for (const input of all(region, 'input[type=hidden]')) {
    const name = attr(input, 'name') ?? attr(input, 'id') ?? '';
    const value = tidy(attr(input, 'value') ?? '');
    for (const [pattern, read] of hiddenNames) if (pattern.test(name) && value.length < 40) sources.push({ said: read(value), rank: 5 });
  }
  return sources;
}

const isMarked = (element: TreeElement): boolean => attr(element, 'aria-selected') === 'true' || !/^(|false)$/.test(attr(element, 'aria-current') ?? '') || /(^|[\s_-])(active|selected|current)(?=$|\s)/i.test(attr(element, 'class') ?? '');

/** Whether an element stands among others that say the like and not the same, as tabs of semesters do; 'marked' where one of them is. */
function isOneOf(element: TreeElement, found: Said): 'marked' | 'plain' | null {
  const row = parentOf(element)?.children ?? [];
  if (row.length < 2 || row.length > 60) return null;
  const others = row.filter((other) => {
    const said = other === element || other.end - other.at > 6 ? {} : saidByValue(textOf(other, 60, true));
    return ofBook.some((kind) => found[kind] !== undefined && said[kind] !== undefined && !same(kind, found[kind], said[kind]));
  });
  return others.length === 0 ? null : [element, ...others].some(isMarked) ? 'marked' : 'plain';
}

const speaksOfBook = (text: string): boolean => {
  const { lop, mon } = said(text);
  return lop !== undefined || mon !== undefined;
};

/** Its own text, or that of its inline children: a block is looked at once, not again in each of its boxes. */
function hasWords(element: TreeElement): boolean {
  for (let node = firstNodeOf(element); node; node = nextNodeOf(node)) {
    if (node.nodeType === 3 && tidy(node.data) !== '') return true;
  }
  return false;
}

/** "Sổ điểm > Lớp 7A > Toán > Học kỳ I": each step by itself. A menu with many classes says nothing. */
function crumbSays(element: TreeElement, text: string): { found: Said; unclear: NonNullable<Source['unclear']> } {
  const items = element.children.length > 1 ? element.children.map((child) => textOf(child, 80, true)) : text.split(/[>›»/|]/);
  const found: Said = {};
  const unclear: NonNullable<Source['unclear']> = [];
  if (items.length > 8) return { found, unclear };
  const all = items.map((item) => saidByValue(item.replace(/^[>›»/|\s]+|[>›»/|\s]+$/g, '')));
  for (const kind of kinds) {
    const values = all.flatMap((one) => one[kind] ?? []);
    if (values.length === 1) Object.assign(found, { [kind]: values[0] });
    const other = kind === 'giaoVien' || kind === 'chuNhiem' ? undefined : values.find((value) => !same(kind, value, values[0]));
    if (other !== undefined && !element.children.some(isMarked)) unclear.push({ kind: kind as (typeof ofBook)[number], a: values[0], b: other });
  }
  return { found, unclear };
}

const words = { lop: 'lớp', mon: 'môn', hocKy: 'học kì', namHoc: 'năm học', giaoVien: 'giáo viên', chuNhiem: 'giáo viên' } as const;
/** What may stand behind a subject's name without making it another: "Tin học", "Ngoại ngữ 1", "Toán 7A", "… hướng nghiệp". */
const sameSubject = /^(hoc|1|huong nghiep|(lop )?([6-9]|1[0-2])( ?[a-z]{1,2}( \d{1,2})?)?)?$/;

/** What stands in brackets behind a subject: "Nghệ thuật (Âm nhạc)". */
function sameContent(a: string, b: string): boolean {
  const [x = '', y = ''] = [a, b].map((mon) => fold(/\(([^)]*)\)?/.exec(mon)?.[1] ?? ''));
  return x === y || (x === '' || y === '' ? !/^(am nhac|mi thuat|my thuat)$/.test(x + y) : false);
}

/** Whether two sources say the same class, subject, semester or year. */
export function same(kind: (typeof kinds)[number], a: unknown, b: unknown): boolean {
  // "7A - CLC" and "7A (CLC)" are 7A.
  const plain = (value: unknown) => fold(String(value).replace(kind === 'lop' ? /\s*\(.*|\s+[-–]\s.*/ : kind === 'mon' ? /\s*\([^)]*\)/g : '', ''));
  if (kind === 'mon' && !sameContent(String(a), String(b))) return false;
  const [x, y] = [plain(a), plain(b)].sort((one, other) => one.length - other.length) as [string, string];
  if (x.replaceAll(' ', '') === y.replaceAll(' ', '')) return true;
  return kind === 'mon' && y.startsWith(x) && sameSubject.test(y.slice(x.length).trim());
}

export const disagree = (kind: (typeof kinds)[number], a: unknown, b: unknown): Reason => ({ id: 'sources-disagree', params: { what: words[kind], a: String(a), b: String(b) } });

/**
 * One context out of all sources; where two disagree the first by rank stands and the reason says so. A gradebook's teacher
 * is the subject's, any other list's is who leads the class.
 */
export function settleContext(sources: readonly Source[], isGradebook = false): { context: Omit<SheetContext, 'platform'>; reasons: Reason[] } {
  const context: Omit<SheetContext, 'platform'> = { lop: null, mon: null, hocKy: null, namHoc: null, giaoVien: null };
  const reasons: Reason[] = [];
  const settle = (kind: (typeof kinds)[number], key: keyof typeof context): boolean => {
    const values = sources.filter((source) => source.said[kind] !== undefined).sort((a, b) => a.rank - b.rank);
    const first = values[0]?.said[kind];
    if (first === undefined) return false;
    Object.assign(context, { [key]: first });
    const other = values.find((source) => !same(kind, source.said[kind], first))?.said[kind];
    if (other !== undefined) reasons.push(disagree(kind, first, other));
    return true;
  };
  for (const kind of ofBook) settle(kind, kind);
  for (const { kind, a, b } of sources.flatMap(({ unclear = [] }) => unclear)) if (context[kind] === null) reasons.push({ id: 'choice-unclear', params: { what: words[kind], a: String(a), b: String(b) } });
  const doubt = context.lop === null ? sources.find((source) => source.doubt)?.doubt : undefined;
  if (doubt) reasons.push({ id: 'class-doubtful', params: { value: doubt } });
  if (isGradebook || !settle('chuNhiem', 'giaoVien')) settle('giaoVien', 'giaoVien');
  return { context, reasons };
}
