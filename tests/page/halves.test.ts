import { afterEach, describe, expect, test } from 'vitest';
import { list, sheetsOf, whyOf } from './book.ts';
import { unload } from './load.ts';

/** Two tables side by side are one list only where nothing of the page says that their rows are others. */
afterEach(unload);

const names = ['Nguyễn Văn An', 'Lê Thị Bình', 'Trần Minh Châu', 'Phạm Gia Dũng', 'Vũ Hải Hà'];
const marks = ['TX1', 'TX2', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk'];
const title = '<h2>Sổ điểm môn Toán lớp 7A học kỳ I</h2>';
const half = (heads: readonly string[], rows: readonly (readonly (string | number)[])[], more: (n: number) => string = () => '') =>
  `<div><table><thead><tr>${heads.map((words) => `<th>${words}</th>`).join('')}</tr></thead><tbody>${rows.map((cells, n) => `<tr ${more(n)}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`;
const beside = (left: string, right: string) => `${title}<div style="display:flex">${left}${right}</div>`;
const pupils = names.map((name, n) => [n + 1, name]);
/** Everybody's marks are their number in the list. */
const marksOf = (order: readonly number[]) => order.map((n) => marks.map(() => n));
const read = (html: string) => sheetsOf(html);
const ordered = [1, 2, 3, 4, 5];
const turned = [5, 4, 3, 2, 1];

describe('halves whose rows carry keys', () => {
  test.each(['data-uid', 'data-recordindex', 'data-row-key', 'row-index', 'data-id'])('%s in another order: each pupil has their own marks', async (key) => {
    const [sheet, ...others] = await read(beside(half(['STT', 'Họ và tên'], pupils, (n) => `${key}="k${n + 1}"`), half(marks, marksOf(turned), (n) => `${key}="k${turned[n]}"`)));
    expect(others).toEqual([]);
    expect(sheet?.health).toBe('recognised');
    expect(sheet?.rows.map(({ pupil, values }) => [pupil, values['tx1'], values['tbhk']])).toEqual(names.map((name, n) => [name, `${n + 1}`, `${n + 1}`]));
  });

  test('ids that end alike in another order', async () => {
    const [sheet] = await read(beside(half(['STT', 'Họ và tên'], pupils, (n) => `id="trai_${n + 1}"`), half(marks, marksOf(turned), (n) => `id="phai_${turned[n]}"`)));
    expect(sheet?.rows.map(({ values }) => values['tx1'])).toEqual(ordered.map(String));
  });

  test('ids that a page gives every element keep no halves apart', async () => {
    const [sheet] = await read(beside(half(['STT', 'Họ và tên'], pupils, (n) => `id="gen${n + 10}"`), half(marks, marksOf(ordered), (n) => `id="gen${n + 50}"`)));
    expect([sheet?.health, sheet?.rows[4]?.values['tx1']]).toEqual(['recognised', '5']);
  });

  test.each(['data-uid', 'data-row-key', 'data-rowindex'])('%s of other rows: never joined, and that is said', async (key) => {
    const sheets = await read(beside(half(['STT', 'Họ và tên'], pupils, (n) => `${key}="${n}"`), half(marks, marksOf(ordered), (n) => `${key}="${n + 40}"`)));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      expect(whyOf(sheet)).toContain('halves-disagree');
      expect(sheet.rows.filter(({ pupil, values }) => pupil !== null && values['tx1'] !== undefined)).toEqual([]);
    }
  });
});

describe('halves with a column of codes each', () => {
  const coded = (codes: readonly number[]) => beside(half(['STT', 'Mã học sinh', 'Họ và tên'], names.map((name, n) => [n + 1, 2500000010 + n, name])), half(['Mã học sinh', ...marks], codes.map((code, n) => [code, ...marks.map(() => n + 1)])));

  test('of other pupils are not joined', async () => {
    const sheets = await read(coded(ordered.map((n) => 2500000090 + n)));
    expect(sheets.some(({ rows }) => rows.some(({ pupil, values }) => pupil !== null && values['tx1'] !== undefined))).toBe(false);
    expect(sheets.flatMap(whyOf)).toContain('halves-disagree');
  });

  test('in another order give each pupil their own marks', async () => {
    const [sheet] = await read(coded(turned.map((n) => 2500000009 + n)));
    expect(sheet?.rows.map(({ maHocSinh, values }) => [maHocSinh, values['tx1']])).toEqual(ordered.map((n) => [`${2500000009 + n}`, `${6 - n}`]));
    expect(sheet?.health).toBe('recognised');
  });
});

test('a list of pupils beside the subjects of one of them is no gradebook', async () => {
  const subjects = ['Toán', 'Ngữ văn', 'Tin học', 'Công nghệ', 'GDCD'].map((mon, n) => [mon, n + 1, 8, 6, 9, '7.6']);
  for (const right of [half(['Môn học', ...marks], subjects), half(['STT', 'Môn', ...marks], subjects.map((cells, n) => [n + 1, ...cells]))]) {
    const sheets = await read(beside(half(['STT', 'Họ và tên', 'Ngày sinh'], pupils.map((cells) => [...cells, '01/02/2014'])), right));
    expect(sheets[0]).toMatchObject({ kind: 'roster', health: 'recognised' });
    for (const { rows } of sheets) expect(rows.some(({ pupil, values }) => pupil !== null && values['tx1'] !== undefined)).toBe(false);
  }
});

test('a list of pupils beside the weeks of one of them is no book of the class', async () => {
  const sheets = await read(beside(half(['STT', 'Họ và tên', 'Ngày sinh'], pupils.map((cells) => [...cells, '01/02/2014'])), half(['Thời gian', 'Rèn luyện'], ordered.map((n) => [`Tuần ${n}`, 'Tốt']))));
  for (const { rows } of sheets) expect(rows.some(({ pupil, values }) => pupil !== null && values['renLuyen'] !== undefined)).toBe(false);
});

test('the two semesters of a class side by side are two books', async () => {
  const semester = (n: number, mark: string) => `<div><h3>Học kỳ ${n}</h3>${list(['STT', 'Họ và tên', ...marks], names.map((name) => [name, mark, mark, mark, mark, mark]))}</div>`;
  const sheets = await read(`<h2>Sổ điểm môn Toán lớp 7A</h2><div style="display:flex">${semester(1, '7')}${semester(2, '9')}</div>`);
  expect(sheets.map(({ rows }) => rows[0]?.values['tx1'])).toEqual(['7', '9']);
  for (const sheet of sheets) expect(sheet.health).toBe('degraded');
});
