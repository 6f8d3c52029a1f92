import { expect, test } from 'vitest';
import { freezeOf } from '../../lib/checklists/freeze.ts';
import { review } from '../../lib/checklists/review.ts';
import { countSigningRows, signingRows } from '../../lib/checklists/signing-list.ts';
import { bookOf, dataOf, finding, gvcnScope, homeroom, reading, tickAll } from './class.ts';

const list = reading('signing', { kyGVBM: 'Đã ký', kyGVCN: 'Chưa ký', kyHT: 'Chưa ký' }).sheet;
const states = (...parts: Parameters<typeof signingRows>) => signingRows(...parts).map(({ state }) => state);
const clean = () => dataOf(gvcnScope, homeroom());
const ticks = tickAll(clean());

test('reviewed and unchanged: each pupil of the list', () => {
  expect(review(clean(), ticks).verdict).toBe('san-sang');
  expect(states(list, clean(), ticks)).toEqual(['daRaSoat', 'daRaSoat', 'daRaSoat']);
});

test('a signing list read for the first time changes nothing of what was reviewed; one that lacks subject teachers does', () => {
  const read = (kyGVBM: string) => dataOf(gvcnScope, [...homeroom(), reading('signing', { kyGVBM, kyGVCN: 'Chưa ký', kyHT: 'Chưa ký' })]);
  expect(review(read('Đã ký'), ticks).verdict).toBe('san-sang');
  expect(states(list, read('Đã ký'), ticks)).toEqual(['daRaSoat', 'daRaSoat', 'daRaSoat']);
  const lacking = review(read('11/12'), ticks);
  expect(lacking.verdict).toBe('chua-san-sang');
  expect(lacking.items.find(({ item }) => item.id === 'GVCN-11')?.against).toEqual([{ id: 'subjects-unsigned', params: { n: 0, total: 3 } }]);
  expect(states(list, read('11/12'), ticks)).not.toContain('daRaSoat');
});

test('nothing ticked, or no review at all: not reviewed', () => {
  expect(states(list, clean(), [])).toEqual(['chuaRaSoat', 'chuaRaSoat', 'chuaRaSoat']);
  expect(states(list, null, [])).toEqual(['chuaRaSoat', 'chuaRaSoat', 'chuaRaSoat']);
  expect(states(list, clean(), tickAll(clean(), ['GVCN-14']))).toEqual(['chuaRaSoat', 'chuaRaSoat', 'chuaRaSoat']);
});

test('a value that changed after the review is its own pupil’s affair', () => {
  const readings = homeroom();
  readings[2]!.sheet.rows[1]!.values['renLuyen'] = 'Khá';
  const rows = signingRows(list, dataOf(gvcnScope, readings), ticks);
  expect(rows.map(({ state }) => state)).toEqual(['daRaSoat', 'daDoi', 'daRaSoat']);
  expect(rows[1]!.items).toContain('GVCN-14');
  expect(countSigningRows(rows)).toEqual({ daDoi: 1, chuaXacDinh: 0, chuaRaSoat: 0, daRaSoat: 2 });
});

test('an error or a doubt at one pupil is that pupil’s; a page not read is everyone’s', () => {
  const readings = homeroom();
  const data = dataOf(gvcnScope, readings, { [readings[2]!.key]: { findings: [finding({ row: 0, field: 'hocTap' }), finding({ row: 2, field: 'hocTap', outcome: 'unsure' })] } });
  expect(states(list, data, ticks)[0]).toBe('chuaRaSoat');
  expect(states(list, data, ticks)[2]).toBe('chuaXacDinh');
  expect(states(list, dataOf(gvcnScope, homeroom().slice(0, 2)), ticks)).toEqual(['daDoi', 'daDoi', 'daDoi']);
  expect(states(list, dataOf(gvcnScope, [...homeroom(), reading('gradebook', { gk: '8,0' }, { mon: 'Toán', hocKy: 1 }, '2026-09-01T00:00:00.000Z')]), ticks)).not.toContain('daRaSoat');
});

test('a pupil whom no page of the review shows is not determined, even by the same name twice', () => {
  const stranger = { ...list, rows: [{ pupil: 'Vũ Chi', maHocSinh: '09', values: {} }, ...list.rows] };
  expect(states(stranger, clean(), ticks)).toEqual(['chuaXacDinh', 'daRaSoat', 'daRaSoat', 'daRaSoat']);
});

test('a list without codes finds its pupils by their names', () => {
  expect(states({ ...list, rows: list.rows.map((row) => ({ ...row, maHocSinh: null })) }, clean(), ticks)).toEqual(['daRaSoat', 'daRaSoat', 'daRaSoat']);
});

test('a value that is not as the book was frozen is a change, whatever was ticked after it', () => {
  const book = bookOf(1);
  const freeze = freezeOf(structuredClone(book), { kind: 'hand' }, '2026-11-21T02:00:00.000Z', '');
  book.sheet.rows[1]!.values['gk'] = '8,6';
  const data = dataOf(gvcnScope, [...homeroom(), book], {}, { freezes: [freeze] });
  expect(states(list, data, tickAll(data))).toEqual(['daRaSoat', 'daDoi', 'daRaSoat']);
});
