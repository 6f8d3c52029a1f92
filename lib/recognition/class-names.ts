import { isSubject, subjectName } from './meaning.ts';
import { tidy } from './phrases.ts';

/** "7A", "10A1", "6/2", "9.3", "8A-1" */
const plain = '(?:1[0-2]|[1-9])(?:[A-ZĐ]{1,4}\\d{0,2}|[/.]\\d{1,2}|[A-ZĐ]{1,3}[._-]\\d{1,2})';
const stream = '(?:Toán|Lý|Lí|Hóa|Hoá|Sinh|Văn|Sử|Địa|Anh|Tin|Pháp|Nga|Nhật|Trung|Hàn|Đức|TOÁN|LÝ|LÍ|HÓA|HOÁ|SINH|VĂN|SỬ|ĐỊA|ANH|TIN|PHÁP|NGA|NHẬT|TRUNG|HÀN|ĐỨC)';
/** "10 Toán 1", "11 Chuyên Anh" */
const ofStream = `1[0-2] (?:[Cc]huyên )?${stream}(?: ?\\d{1,2})?`;

const classOnly = new RegExp(`^(?:l[ớo]p\\s*)?(${plain})$`, 'iu');
const streamOnly = new RegExp(`^(?:[Ll]ớp )?(${ofStream})$`, 'u');
const streamWord = new RegExp(`(?:^|[^\\p{L}])(?:[Ll]ớp|LỚP)(?: học)?\\s*:?\\s*(${ofStream})(?=\\s*(?:$|[-–|,;:()·.>»/]|[Hh]ọc k|HỌC K|[Nn]ăm|NĂM))`, 'u');
const withMore = new RegExp(`^(?:l[ớo]p\\s*)?(${plain})\\s*(?:[-–(|:]\\s*)([^()]{1,40})\\)?$`, 'iu');
const kindOfClass = /^(clc|chất lượng cao|chuyên.*|tích hợp|song ngữ|cơ bản|nâng cao|đại trà|hòa nhập|hoà nhập|tăng cường.*|cambridge|stem|tiếng (anh|pháp|nhật).*)$/iu;
const beginsAsClass = /^(?:l[ớo]p\s*)?(?:1[0-2]|[6-9])\s?[A-ZĐ]{1,3}\d{0,2}(?![\p{L}\d])/u;

/** The class that a value is and nothing more, without "Lớp" before it; null for anything else. */
export function classIn(value: string): string | null {
  const text = tidy(value).normalize('NFC');
  return classOnly.exec(text)?.[1]?.replace(/\s/g, '') ?? streamOnly.exec(text)?.[1] ?? null;
}

/**
 * A class of a stream in running text: "Lớp 10 Toán 1". Without a number or "chuyên", "10 Toán" may be a class and a subject:
 * it is a class where the text names the subject besides.
 */
export function streamClassIn(text: string): string | null {
  const found = streamWord.exec(text)?.[1] ?? null;
  return found !== null && (/\d$| [Cc]huyên /.test(found) || /(^|[^\p{L}])môn(?!\p{L})/iu.test(text)) ? found : null;
}

/** A class with more in the same value: "7A - CLC" is a class of that name, "7A - Toán" a class and its subject. */
export function classWithMore(value: string): { lop?: string; mon?: string } {
  const text = tidy(value).normalize('NFC');
  const [, lop, more = ''] = withMore.exec(text) ?? [];
  if (lop && kindOfClass.test(more.trim()) && !isSubject(more)) return { lop: text.replace(/^l[ớo]p\s*:?\s*/iu, '') };
  if (lop && isSubject(more)) return { lop, mon: subjectName(more) };
  const [, mon = '', ofMon = ''] = /^(.{2,40}?)\s*[-–|]\s*(\S.*)$/u.exec(text) ?? [];
  const named = isSubject(mon) ? classIn(ofMon) : null;
  return named ? { lop: named, mon: subjectName(mon) } : {};
}

/** Begins like a class, so that a page that says no other may mean it. */
export const mayBeClass = (value: string): boolean => value.length <= 40 && beginsAsClass.test(tidy(value).normalize('NFC'));
