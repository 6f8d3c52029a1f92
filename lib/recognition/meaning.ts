import {
  addresses, attributes, fillers, harmless, headerFillers, hints, marks, parts, periods, personal, persons, results, sections, signing, subjects, weekdays,
} from '../records/labels.ts';
import type { FieldKey } from '../records/sheet.ts';
import { fold, lexicon, parse, parseLabel, tidy, type Lexicon, type Phrase } from './phrases.ts';

let built: { form: Lexicon; column: Lexicon; harmless: Lexicon; hint: Lexicon; subject: Lexicon } | null = null;

/** Built on the first label, so that a page that is not ours costs nothing. */
function words() {
  built ??= {
    form: lexicon([
      ['attr', attributes], ['address', addresses], ['person', persons], ['part', parts], ['section', sections], ['filler', fillers],
    ]),
    column: lexicon([
      ['mark', marks], ['result', results], ['sign', signing], ['period', periods], ['subject', subjects], ['attr', attributes],
      ['weekday', weekdays], ['filler', headerFillers],
    ]),
    harmless: lexicon([['harmless', harmless]]),
    hint: lexicon([['hint', hints], ['hint', periods]]),
    subject: lexicon([['subject', subjects]]),
  };
  return built;
}

const ofPerson = new Set(personal.split(' '));
const keysOf = (phrases: readonly Phrase[], role: string) => [...new Set(phrases.filter((phrase) => phrase.role === role).map((phrase) => phrase.key))];

/** "STT": the column, by the words over it, that counts the rows. */
export const countsRows = (path: readonly string[]): boolean => /^(stt|tt|so tt|so thu tu)$/.test(fold(path.at(-1) ?? ''));

/** A column or field that changes nothing that is checked ("STT", "Thao tác", a picture, no words at all). */
export function isHarmless(label: string): boolean {
  const folded = fold(label);
  if (folded === '') return true;
  return tidy(label).normalize('NFC').toLowerCase() === 'ảnh' || parse(folded, words().harmless)?.every((phrase) => phrase.role === 'harmless') === true;
}

/** Words by which a page explains itself, or the title of a part of it: no data of a pupil's follows them. */
export function isHint(text: string): boolean {
  return (parseLabel(text, words().hint)?.some((phrase) => phrase.role === 'hint') ?? false) || sectionOf(text).title;
}

export function isSubject(text: string): boolean {
  const phrases = parseLabel(text, words().subject);
  return phrases !== null && phrases.length > 0 && phrases[0]?.role === 'subject';
}

/** The known subject that the text begins with, as it is written there; null when there is none. */
export function leadingSubject(text: string): string | null {
  // "TOÁN - HỌC KỲ II" is Toán, not "Toán học".
  const [before = ''] = tidy(text).split(/\s+[-–|]\s+/);
  const isKnownAs = (piece: string) => words().subject.has(fold(piece).replaceAll(' ', ''));
  if (isKnownAs(before)) return before;
  const pieces = tidy(text).split(' ');
  for (let length = Math.min(9, pieces.length); length > 0; length--) {
    const piece = pieces.slice(0, length).join(' ').replace(/[\s:;,.\-–|]+$/, '');
    // "TOÁN HỌC KỲ I" is Toán in a học kỳ.
    if (/ hoc$/.test(fold(piece)) && /^k[yi]$/.test(fold(pieces[length] ?? ''))) continue;
    if (isKnownAs(piece)) return piece;
  }
  return null;
}

/** Whose or which address the title of a part of a form speaks of; `title` says that it is such a title at all. */
export function sectionOf(text: string): { person: string | null; address: string | null; title: boolean } {
  const found = parseLabel(text.replace(/^\s*(\d+|[IVX]+|[A-Za-z])\s*[.)/:-]\s*/, ''), words().form);
  const none = { person: null, address: null, title: false };
  if (!found || found.length === 0) return none;
  const people = keysOf(found, 'person');
  const places = keysOf(found, 'address');
  if (keysOf(found, 'attr').some((key) => key !== 'diaChi' && key !== 'ten' && key !== 'hoTen') || keysOf(found, 'part').length > 0) return none;
  const title = found.some((phrase) => phrase.role === 'section') || people.length > 0 || places.length > 0;
  return { person: people.length === 1 ? (people[0] ?? null) : null, address: places.length === 1 ? (places[0] ?? null) : null, title };
}

/**
 * What a label of a form (or a column of a list) means, with the titles it stands under, innermost first.
 * "Họ tên" under "Thông tin mẹ" → `me.hoTen`; "Xã/Phường" under "Hộ khẩu thường trú" → `hoKhau.xa`. Null: not understood.
 */
export function fieldMeaning(label: string, titles: readonly string[] = []): FieldKey | null {
  const found = parseLabel(label, words().form);
  if (!found || found.length === 0) return null;
  let attrs = keysOf(found, 'attr');
  const people = keysOf(found, 'person');
  const places = keysOf(found, 'address');
  const pieces = keysOf(found, 'part');
  if (people.length > 1 || places.length > 1) return null;
  if (found.some((phrase) => phrase.role === 'period' || phrase.role === 'section')) return null;
  if (places.length > 0 || pieces.length > 0) attrs = attrs.filter((key) => key !== 'diaChi' && key !== 'ten');
  if (attrs.length > 1 && attrs.includes('hoTen')) attrs = attrs.filter((key) => key !== 'hoTen' && key !== 'ten');
  if (attrs.length > 1) return null;
  let person = people[0] ?? null;
  let family = false;
  let place = places[0] ?? null;
  const attr = attrs[0] ?? null;
  for (const title of titles) {
    if (person !== null) break;
    const section = sectionOf(title);
    family ||= /^([ivx\d]+ )?(thong tin )?(ve )?gia dinh$/.test(fold(title));
    person = section.person;
    place ??= pieces.length > 0 && attr === null ? section.address : null;
    if (section.title && section.person === null && section.address === null) break;
  }
  const own = (key: string) => (person === null ? key : `${person}.${key}`);
  if (place !== null) {
    if (attr !== null) return null;
    const part = pieces.length === 0 || (pieces.length > 1 && !pieces.every((piece) => piece === 'soNha' || piece === 'thon')) ? '' : `.${pieces.at(-1)}`;
    return own(place) + part;
  }
  if (pieces.length > 0) return null;
  if (attr === null) return people.length > 0 && person !== null ? own('hoTen') : null;
  // A name under "Thông tin gia đình" that does not say whose it is.
  if (person === null && family && /^(hoTen|ten|ho|ngaySinh|namSinh|soDinhDanh|ngheNghiep)$/.test(attr)) return null;
  if (person === null) return attr === 'ten' ? 'hoTen' : attr === 'quanHe' ? 'giamHo.quanHe' : attr;
  if (!ofPerson.has(attr)) return people.length > 0 ? null : attr;
  return own(attr === 'ten' ? 'hoTen' : attr);
}

/** What a column's header path says, before the whole grid decides its key. */
export interface ColumnMeaning {
  /** A mark, result, attribute or signing key; `mon.` with the subject's name; '' when only a number or a period is said. */
  key: string;
  role: 'mark' | 'result' | 'sign' | 'subject' | 'attr' | 'period' | 'number' | 'verdict';
  number: number | null;
  period: 1 | 2 | 3 | null;
  /** "Tháng 9" */
  month: number | null;
  /** Stands under "Đánh giá lại": never the real average. */
  again: boolean;
  /** What the words round a number say that it counts. */
  counts?: 'days' | 'marks';
}

/** "Đánh giá", "Mức đánh giá học kì", "Kết quả (Đ/CĐ)" */
const verdict = /^(danh gia|muc danh gia|muc dat|ket qua|xep loai|muc dat duoc|kq|ket qua danh gia|muc)( hoc k[yi])?( d cd| dat chua dat)?$/;
const dayAndMonth = /(?:^|[\s(])(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?\)?$/;

/**
 * What a column means by the words of its header, outermost first; null when a word of them is not understood. `extra` holds
 * a platform's own abbreviations (folded, without spaces → key of a mark).
 */
export function columnMeaning(path: readonly string[], extra: Readonly<Record<string, string>> = {}): ColumnMeaning | null {
  const leaf = path.at(-1) ?? '';
  const date = dayAndMonth.exec(tidy(leaf));
  const result: ColumnMeaning = { key: '', role: 'number', number: null, period: null, month: null, again: false };
  if (date && path.slice(0, -1).every((text) => parseLabel(text, words().column) !== null)) return { ...result, number: Number(date[1]), counts: 'days' };
  const all: { phrase: Phrase; text: string; leaf: boolean }[] = [];
  for (const [at, text] of path.entries()) {
    const special = extra[fold(text).replaceAll(' ', '')];
    const found = special ? [{ role: 'mark', key: special }] : parseLabel(text, words().column);
    if (!found) return fromForm(path, result);
    if (/^thang \d/.test(fold(text))) {
      result.month = Number(/\d+/.exec(fold(text))?.[0]);
      continue;
    }
    for (const phrase of found) all.push({ phrase, text, leaf: at === path.length - 1 });
  }
  const by = (role: string) => all.filter(({ phrase }) => phrase.role === role);
  for (const { phrase } of by('period')) result.period = Number(phrase.key) as 1 | 2 | 3;
  const numbers = by('number').filter(({ phrase }) => Number(phrase.key) < 100);
  result.number = numbers.length > 0 ? Number(numbers.at(-1)?.phrase.key) : null;
  // "Tháng › 9"
  if (result.month === null && result.number !== null && result.number <= 12 && path.slice(0, -1).some((text) => /^(cac )?thang$/.test(fold(text)))) [result.month, result.number] = [result.number, null];
  // "ĐTBmhk1", "Nhận xét 2": the number of an average or a comment is its semester.
  if (result.period === null && (result.number === 1 || result.number === 2) && by('mark').some(({ phrase }) => /^(tbhk|nhanXet)$/.test(phrase.key))) result.period = result.number;
  const markKeys = [...new Set(by('mark').map(({ phrase }) => phrase.key))];
  if (markKeys.includes('danhGiaLai')) {
    return { ...result, again: true, role: 'mark', key: markKeys.find((key) => key !== 'danhGiaLai') ?? (result.period === 3 ? 'tbcn' : 'danhGiaLai') };
  }
  const subject = by('subject').at(-1);
  if (subject && !markKeys.some((key) => key !== 'tbhk' && key !== 'tbcn') && by('result').length === 0) {
    return { ...result, role: 'subject', key: `mon.${subjectName(subject.text)}` };
  }
  if (markKeys.length > 0) {
    const own = markKeys.filter((key) => key !== 'tbhk' || markKeys.length === 1);
    return own.length === 1 && !subject ? { ...result, role: 'mark', key: own[0] ?? '' } : null;
  }
  const resultKeys = [...new Set(by('result').map(({ phrase }) => phrase.key))];
  // "Tổng số buổi nghỉ › P": the narrower word stands.
  const narrow = resultKeys.length > 1 ? resultKeys.filter((key) => key !== 'tongVang') : resultKeys;
  if (narrow.length > 0) return narrow.length === 1 ? { ...result, role: 'result', key: narrow[0] ?? '' } : null;
  const signs = [...new Set(by('sign').map(({ phrase }) => phrase.key))];
  const who = signs.length > 1 ? signs.filter((key) => key !== 'trangThaiKy' && key !== 'mon') : signs;
  if (who.length > 0) return who.length === 1 ? { ...result, role: 'sign', key: who[0] ?? '' } : null;
  const attrs = [...new Set(by('attr').map(({ phrase }) => phrase.key))];
  if (attrs.length > 0) return fromForm(path, result);
  if (result.period !== null) return { ...result, role: 'period' };
  if (result.number !== null || result.month !== null || by('weekday').length > 0) return { ...result, ...counted(path, by('weekday').length > 0) };
  if (verdict.test(fold(leaf)) && path.slice(0, -1).every((text) => verdict.test(fold(text)))) return { ...result, role: 'verdict' };
  // "Học kỳ" alone: the level of the semester behind marks, elsewhere which semester it is.
  return /^hoc k[yi]$/.test(fold(leaf)) ? { ...result, role: 'period' } : fromForm(path, result);
}

const ofDays = /(^| )(ngay|thu|diem danh|chuyen can)( |$)/;
const ofMarks = /(^| )(diem|bai|kiem tra|ddg|danh gia|xep loai|he so \d|hs \d)( |$)/;

/** "Ngày trong tháng › 1" counts days, "Điểm thành phần › 1" does not. */
function counted(path: readonly string[], isWeekday: boolean): Pick<ColumnMeaning, 'counts'> {
  if (isWeekday) return { counts: 'days' };
  const said = fold(path.join(' '));
  return ofDays.test(said) ? { counts: 'days' } : ofMarks.test(said) ? { counts: 'marks' } : {};
}

function fromForm(path: readonly string[], result: ColumnMeaning): ColumnMeaning | null {
  const leaf = path.at(-1) ?? '';
  const above = path.slice(0, -1).reverse();
  const nameAbove = above.some((text) => fieldMeaning(text) === 'hoTen');
  const found = parseLabel(leaf, words().form);
  const attr = found && keysOf(found, 'attr').length === 1 ? keysOf(found, 'attr')[0] : undefined;
  if (nameAbove && (attr === 'ho' || attr === 'ten' || attr === 'hoTen')) return { ...result, role: 'attr', key: attr };
  // A title above that is not understood may change the meaning of what stands below.
  if (above.some((text) => !sectionOf(text).title && !isFiller(text))) return null;
  if (attr === 'ten' && found?.every((phrase) => phrase.role === 'attr')) return { ...result, role: 'attr', key: 'ten' };
  const key = fieldMeaning(leaf, above);
  return key === null ? null : { ...result, role: 'attr', key };
}

function isFiller(text: string): boolean {
  return parseLabel(text, words().column)?.every((phrase) => phrase.role === 'filler') === true;
}

/** "TOÁN (hệ số 1)" → "TOÁN"; a code before the name ("TOAN - Toán") goes. */
export function subjectName(text: string): string {
  const bare = tidy(text.replace(/\s*\(\s*h[eệ] s[oố].*$/i, '').replace(/[*:]+\s*$/, ''));
  const coded = /^[A-Z0-9_.]{1,12}\s+[-–:|]\s+(.+)$/.exec(bare) ?? /^(.+?)\s+[-–]\s+[A-Z0-9_]{2,10}$/.exec(bare);
  return (coded && isSubject(coded[1] ?? '') ? (coded[1] ?? bare) : bare).normalize('NFC');
}
