import { book as exampleBook } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { columnName, openBook } from './book.ts';

interface Options {
  /** Share of the class, in percent, above which the same comment is pointed out. */
  phanTram: number;
  /** Fewest comments in the column for a share to mean something. */
  itNhat: number;
}
const options: Options = { phanTram: 60, itNhat: 5 };

/** One and the same comment for most of the class. */
export const rule = defineRule({
  id: 'comment-same',
  since: '0.1.0',
  title: { vi: 'Nhận xét sát từng học sinh', en: 'Comments speak of each pupil' },
  help: {
    vi: 'Khi hơn 60 % học sinh có cùng một nhận xét, xem lại: nhận xét nói về sự tiến bộ hoặc kết quả của từng em.',
    en: 'When more than 60 % of the pupils have the same comment, look again: a comment is about each pupil’s progress or result.',
  },
  sheets: ['gradebook'],
  tag: 'song',
  basis: [{ source: 'Hướng dẫn của trường', quote: 'nhận xét về sự tiến bộ hoặc kết quả học tập của học sinh' }],
  options,
  messages: {
    same: { severity: 'info', vi: '{column}: {count}/{total} học sinh có cùng nhận xét “{text}”. Viết lại cho sát từng em.', en: '{column}: {count}/{total} {total|pupil|pupils} {total|has|have} the same comment “{text}”. Reword it for each pupil.' },
  },
  check(sheet, facts, report, { phanTram, itNhat }) {
    const book = openBook(sheet, facts);
    if (!book) return;
    for (const { key } of sheet.columns) {
      if (!/^nhanXet([12]|CN)?$/.test(key)) continue;
      const texts = sheet.rows.filter((row) => !hasLeft(row)).map(({ values }) => (values[key] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
      const [most = '', count = 0] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0]);
      if (texts.length < itNhat || count * 100 <= texts.length * phanTram) continue;
      const text = texts.find((one) => one.toLowerCase() === most) ?? most;
      report.fail('same', { field: key }, { params: { column: columnName(key, book.kind), count, total: texts.length, text } });
    }
  },
});

const comments = (...texts: string[]) => exampleBook({ mon: 'GDTC' }, texts.map((nhanXet) => ({ nhanXet })));
const same = 'Hoàn thành tốt';
export const examples: readonly Example[] = [
  { name: 'Đúng 60 % thì chưa nhắc', sheet: comments(same, same, same, 'Có tiến bộ', 'Tích cực luyện tập'), expect: [] },
  { name: 'Bốn trong năm em cùng một nhận xét', sheet: comments(same, same, same, `${same} `, 'Có tiến bộ'), expect: [{ message: 'same', row: null, field: 'nhanXet' }] },
];
