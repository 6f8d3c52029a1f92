import type { Sheet, SheetContext } from '../../records/sheet.ts';
import { sheetOf } from '../examples.ts';

const scored = ['Ngữ văn', 'Toán', 'Ngoại ngữ 1', 'Giáo dục công dân', 'Lịch sử và Địa lí', 'Khoa học tự nhiên', 'Công nghệ', 'Tin học'];
const comment = ['Giáo dục thể chất', 'Nghệ thuật', 'Hoạt động trải nghiệm, hướng nghiệp', 'Nội dung giáo dục của địa phương'];

/** The twelve subject results of a THCS pupil for an example: "8,5 9,0 …" and "Đ Đ Đ CĐ". */
export function resultCells(marks: string, levels = 'Đ Đ Đ Đ'): Record<string, string> {
  const cells = [...scored.map((name, index) => [name, marks.split(' ')[index] ?? '']), ...comment.map((name, index) => [name, levels.split(' ')[index] ?? ''])];
  return Object.fromEntries(cells.map(([name, value]) => [`mon.${name}`, value ?? '']));
}

/** A class summary for the whole year. */
export const summary = (rows: readonly Record<string, string>[], context: Partial<SheetContext> = {}): Sheet => sheetOf('summary', rows, { hocKy: 3, ...context });
