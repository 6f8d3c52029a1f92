import { isSubject, subjectName } from './meaning.ts';
import { tidy } from './phrases.ts';
import { teacherName } from './teacher.ts';

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

/** Words behind a class that are none of its name: "(Sĩ số: 42)", "- 42 học sinh", "- GVCN: …", "- Khối 7". */
const besideClass = /(?:^|[^\p{L}])(?:sĩ số|học sinh|hs|em|gvcn|gv|chủ nhiệm|khối|năm học|học k[ỳì]|hk)(?!\p{L})|^\d+$/iu;
/** Words behind a subject that are none of its name: "(Đã khóa)", "(Môn tính điểm)". */
const besideSubject = /(?:^|[^\p{L}])(?:khóa|khoá|duyệt|nhập|hệ số|số tiết|tiết|lớp|khối|tính điểm|môn|nhận xét|đánh giá|chấm điểm|bắt buộc|lựa chọn)(?!\p{L})/iu;

/** A class with more in the same value: "7A - CLC" is a class of that name, "7A - Toán" a class and its subject; null for anything else. */
export function classWithMore(value: string): { lop: string; mon?: string } | null {
  const text = tidy(value).normalize('NFC');
  const [, lop, rest = ''] = withMore.exec(text) ?? [];
  const more = rest.trim();
  if (!lop) return null;
  if (isSubject(more)) return { lop, mon: subjectName(more) };
  if (kindOfClass.test(more)) return { lop: text.replace(/^l[ớo]p\s*:?\s*/iu, '') };
  return besideClass.test(more) ? { lop } : null;
}

/** A subject with more in the same value: its class, its teacher, how it is marked; null for anything else. */
export function subjectWithMore(value: string): { mon: string; lop?: string; giaoVien?: string } | null {
  const [, mon = '', more = ''] = /^(.{2,60}?)\s*(?:[-–|:]|\()\s*([^()]{1,60}?)\s*\)?$/u.exec(tidy(value).normalize('NFC')) ?? [];
  if (!isSubject(mon) || isSubject(more)) return null;
  const lop = classIn(more);
  if (lop !== null) return { mon, lop };
  const giaoVien = more.split(' ').length > 2 ? teacherName(more) : null;
  if (giaoVien !== null) return { mon, giaoVien };
  return besideSubject.test(more) ? { mon } : null;
}

/** Begins like a class, so that a page that says no other may mean it. */
export const mayBeClass = (value: string): boolean => value.length <= 40 && beginsAsClass.test(tidy(value).normalize('NFC'));
