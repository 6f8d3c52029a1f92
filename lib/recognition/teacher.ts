import { fold, tidy } from './phrases.ts';
import { all, closest } from './select.ts';
import { textOf } from './text.ts';
import { attr, parentOf, type TreeElement } from './tree.ts';

/** Who teaches the subject, and who leads the class, where a text says it. */
export interface Teachers {
  giaoVien?: string;
  chuNhiem?: string;
}

const subjectTeacher = 'giáo viên(?:\\s+(?:bộ môn|giảng dạy|dạy|phụ trách|môn học|môn))?|gvbm|gvgd|gvpt|gv';
const leader = 'giáo viên chủ nhiệm|gv chủ nhiệm|gvcn|chủ nhiệm lớp';
const said = new RegExp(`(?:^|[^\\p{L}])(?:(${leader})|(${subjectTeacher}))\\s*([:：])?\\s*(.{3,})`, 'iu');
const respect = /^(?:thầy giáo|cô giáo|thầy|cô|ông|bà)\s+/iu;
const person = /^\p{Lu}[\p{L}']*(?:\s+\p{Lu}[\p{L}']*){1,5}/u;
/** What may follow a name without a sign between. */
const notOfName = /\s+(?:lớp|môn|học k[ỳì]|năm học|sĩ số|khối|ngày|số|trường|sđt|điện thoại|email|tổ|giáo viên|gv\p{L}*)(?=[\s:]|$).*$/iu;
const nobody = /^(tat ca|chon|toan|chua|khong|danh sach|bo mon|chu nhiem)( |$)/;

/** "Trần Thị Hoa" out of "GV012 - cô Trần Thị Hoa (Toán)"; null where it is no one person's name. */
export function teacherName(value: string): string | null {
  const text = tidy(value).normalize('NFC').replace(/^[A-Z]{0,4}\d+\s*[-–:.|]\s*/, '').replace(respect, '').replace(notOfName, '');
  const name = person.exec(text)?.[0];
  if (!name || nobody.test(fold(name)) || name.length > 60) return null;
  const rest = text.slice(name.length).trimStart();
  // Two names are no one's; a name that goes on in small letters is none.
  if (/^(?:,|;|&|\/|và)\s*\p{Lu}/u.test(rest) || /^\p{L}/u.test(rest)) return null;
  return tidy(name);
}

/** What a text says of teachers: "GVBM: Trần Thị Hoa". A bare "Giáo viên" needs its colon. */
export function teachersIn(text: string): Teachers {
  if (!/gi[aá]o vi|gv|nhi[eệ]m/i.test(text)) return {};
  const result: Teachers = {};
  let rest = text.normalize('NFC');
  for (let found = said.exec(rest); found; found = said.exec(rest)) {
    const [, leads, , colon, after = ''] = found;
    const name = colon || leads || /^gv[bgp]/i.test(found[2] ?? '') || /^giáo viên (bộ|giảng)/i.test(found[2] ?? '') ? teacherName(after) : null;
    if (name) result[leads ? 'chuNhiem' : 'giaoVien'] ??= name;
    rest = after;
  }
  return result;
}

/** What a list or field beside these words says. */
export function teachersByField(label: string, value: string): Teachers {
  const name = fold(label);
  const isLeader = /^(chon )?(giao vien chu nhiem|gv chu nhiem|gvcn)$/.test(name);
  if (!isLeader && !/^(chon )?(ten )?(giao vien|gv)( (bo mon|giang day|day|phu trach|mon hoc))?$|^(chon )?gvbm$/.test(name)) return {};
  const teacher = teacherName(value);
  return teacher ? { [isLeader ? 'chuNhiem' : 'giaoVien']: teacher } : {};
}

const accountName = /(^|[\s_-])(user|account|avatar|login)(?!-?control)|userinfo|username/i;
const accountWords = /(^| )(xin chao|chao|chao mung|dang xuat|dang nhap|tai khoan|nguoi dung|doi mat khau)( |$)/;

const labelled = /(lớp|môn|học kỳ|học kì|năm học)\s*[:：]/iu;

/** What stands in a small box of the account, or beside the way to log out, is of who is logged in; "Lớp: 7A" beside a greeting is of the page. */
export function isOfAccount(element: TreeElement): boolean {
  for (let up: TreeElement | null = element, level = 0; up && up.end - up.at < 40; level++, up = parentOf(up)) {
    if (accountName.test(attr(up, 'class') ?? '')) return true;
    const text = level < 2 ? textOf(up, 160, true) : '';
    if (level === 0 && labelled.test(text.normalize('NFC'))) return false;
    if (text.length < 160 && accountWords.test(fold(text))) return true;
  }
  return false;
}

/** Whether a text in the page names a book's teacher and not who is logged in: it stands with the class or the subject, and not at the head of the page. */
export function isOfBook(element: TreeElement, speaksOfBook: (text: string) => boolean): boolean {
  if (closest(element, 'header,[class*=navbar],[class*=topbar]')) return false;
  for (let up: TreeElement | null = element, level = 0; up && level < 3; level++, up = parentOf(up)) {
    const text = textOf(up, 400, true);
    if (text.length >= 400 || (level > 0 && all(up, 'table,[role=grid]').length > 0)) return false;
    if (speaksOfBook(text)) return true;
  }
  return false;
}
