import { expect, test } from 'vitest';
import { describeMissing, readiness, type Readiness } from '../../lib/checklists/readiness.ts';
import { signedItem, tickKey, type Tick } from '../../lib/checklists/tick.ts';
import { scopeKey } from '../../lib/checklists/scope.ts';
import type { Waiver } from '../../lib/records/waiver.ts';
import { bookOf, dataOf, finding, gvbmScope, gvcnScope, homeroom, now, reading, tickAll, wholeYear } from './class.ts';

const said = ({ missing }: Readiness) => missing.map((one) => describeMissing(one, 'vi'));

test('whole, right and ticked: ready, nothing missing', () => {
  const data = dataOf(gvbmScope, wholeYear());
  expect(readiness(data, tickAll(data))).toMatchObject({ verdict: 'san-sang', missing: [], readAt: now, waived: { n: 0, reasons: [] }, signedAt: null });
});

test('profiles with errors, pupils not read and items not ticked are said in plain words, each with its item', () => {
  const all = homeroom();
  const profile = all[1]!;
  profile.sheet.rows.pop();
  profile.seen.pop();
  const data = dataOf(gvcnScope, all, { [profile.key]: { findings: [0, 1].map((row) => finding({ row, pupil: profile.sheet.rows[row]!.pupil, field: 'hoKhau.thon' })) } });
  const result = readiness(data, tickAll(data, ['GVCN-9']));
  expect(result.verdict).toBe('chua-san-sang');
  expect(said(result)).toEqual(['2 hồ sơ có lỗi', '1 học sinh chưa đọc', '1 mục chưa tích']);
  expect(result.missing.map(({ item }) => item)).toEqual(['GVCN-3', 'GVCN-1', 'GVCN-9']);
  expect(result.missing[0]!.place).toMatchObject({ document: profile.key, row: 0, field: 'hoKhau.thon' });
});

test('an old reading is said to be old, a page that was never read by its name', () => {
  const old = reading('gradebook', bookOf(1).sheet.rows[0]!.values, { mon: 'Toán', hocKy: 1 }, '2026-10-01T02:00:00.000Z');
  const data = dataOf(gvbmScope, [old]);
  const result = readiness(data, tickAll(dataOf(gvbmScope, wholeYear())));
  expect(result.verdict).not.toBe('san-sang');
  expect(said(result)).toContain('1 trang đọc đã cũ');
  expect(said(result)).toContain('chưa đọc sổ điểm học kì II: mở trang ấy một lần');
  expect(result.readAt).toBe('2026-10-01T02:00:00.000Z');
});

test('a waiver counts, and is shown with its reason', () => {
  const book = bookOf(1);
  const waiver: Waiver = { key: 'k', rule: 'a-rule', outcome: 'fail', column: false, document: book.key, who: '01', field: 'gk', value: '75', reason: 'đã hỏi tổ trưởng', at: now, until: null };
  const data = dataOf({ ...gvbmScope, period: 1 }, [book], { [book.key]: { waived: [{ finding: finding({}), waiver }] } });
  expect(readiness(data, tickAll(data))).toMatchObject({ verdict: 'san-sang', waived: { n: 1, reasons: ['đã hỏi tổ trưởng'] } });
});

test('"đã ký" is the person’s own word, and makes nothing ready', () => {
  const data = dataOf(gvbmScope, wholeYear());
  const scope = scopeKey(gvbmScope);
  const signed: Tick = { ...tickAll(data)[0]!, key: tickKey(scope, signedItem), item: signedItem, scope, at: now };
  expect(readiness(data, [signed])).toMatchObject({ verdict: 'chua-san-sang', signedAt: now });
  expect(readiness(data, [signed]).missing).not.toEqual([]);
});
