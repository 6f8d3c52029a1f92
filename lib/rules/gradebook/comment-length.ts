import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { columnName, openBook } from './book.ts';

interface Options {
  /** Most characters a platform keeps, by platform id: of a semester's comment and of the year's. */
  gioiHan: Record<string, { hocKy: number; caNam: number }>;
}
const options: Options = { gioiHan: { hanoi: { hocKy: 50, caNam: 45 } } };

/** A comment longer than the platform keeps would be cut or refused on saving. */
export const rule = defineRule({
  id: 'comment-length',
  since: '0.1.0',
  title: { vi: 'Nhận xét không dài quá mức phần mềm lưu được', en: 'A comment is no longer than the platform keeps' },
  help: {
    vi: 'Một số phần mềm chỉ lưu nhận xét đến một số kí tự nhất định; phần thừa bị cắt hoặc không lưu được. Rút gọn trước khi lưu.',
    en: 'Some platforms keep comments only up to a number of characters; the rest is cut or saving fails. Shorten it before saving.',
  },
  sheets: ['gradebook'],
  tag: 'sach',
  basis: [{ source: 'Giới hạn của phần mềm' }],
  options,
  messages: {
    long: { severity: 'warning', vi: '{column} dài {length} kí tự, phần mềm chỉ lưu {limit}. Rút gọn lại.', en: '{column} has {length} {length|character|characters}, the platform keeps {limit}. Shorten it.' },
  },
  check(sheet, facts, report, { gioiHan }) {
    const book = openBook(sheet, facts);
    const limits = sheet.platform === null ? undefined : gioiHan[sheet.platform];
    if (!book || !limits) return;
    sheet.rows.forEach(({ values }, row) => {
      for (const [field, text] of Object.entries(values)) {
        if (!/^nhanXet([12]|CN)?$/.test(field)) continue;
        const year = field === 'nhanXetCN' || (field === 'nhanXet' && sheet.hocKy === 3);
        const limit = year ? limits.caNam : limits.hocKy;
        const length = [...text.normalize('NFC')].length;
        if (length > limit) report.fail('long', { row, field }, { params: { column: columnName(field, book.kind), length, limit } });
      }
    });
  },
});

const hanoi = { platform: 'hanoi', mon: 'Giáo dục thể chất' };
const fortySix = 'Có ý thức tập luyện, hoàn thành tốt các bài tập';
export const examples: readonly Example[] = [
  { name: 'Vừa giới hạn của học kì', sheet: exampleBook(hanoi, [{ nhanXet1: fortySix }]), expect: [] },
  { name: 'Nhận xét cả năm quá 45 kí tự', sheet: exampleBook(hanoi, [{ nhanXetCN: fortySix }]), expect: [{ message: 'long', field: 'nhanXetCN' }] },
  { name: 'Phần mềm không có giới hạn', sheet: exampleBook({ platform: 'smas' }, [{ nhanXetCN: fortySix.repeat(5) }]), expect: [] },
];
