import { expect, test } from 'vitest';
import { changesBetween, fingerprintOf, snapshotOf, type Rests } from '../../lib/checklists/fingerprint.ts';
import { bookOf, reading } from './class.ts';

const marks: Rests = (sheet, key) => sheet.kind === 'gradebook' && key === 'gk';
const all: Rests = () => true;

test('a fingerprint is the same in every version, or stored ticks would all open', () => {
  expect(fingerprintOf(snapshotOf([bookOf(1)], marks))).toBe(golden);
});

test('what an item does not rest on makes no difference', () => {
  const other = bookOf(1, { ck: '3,0', nhanXet: 'Tiến bộ' });
  expect(fingerprintOf(snapshotOf([other], marks))).toBe(golden);
});

test('a value not read, an empty one and a changed one are three different things', () => {
  const prints = [{ gk: '8,0' }, { gk: '' }, { gk: '8,1' }].map((values) => fingerprintOf(snapshotOf([reading('gradebook', values)], marks)));
  prints.push(fingerprintOf(snapshotOf([reading('gradebook', {})], marks)));
  expect(new Set(prints).size).toBe(4);
});

test('composed and decomposed letters are the same value', () => {
  const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) => snapshotOf([reading('summary', { renLuyen: 'Tốt'.normalize(form) })], all));
  expect(fingerprintOf(nfd!)).toBe(fingerprintOf(nfc!));
});

test('two pupils whom the page does not tell apart may change places', () => {
  const twin = (gk: string) => ({ pupil: 'Lê An', maHocSinh: null, values: { gk } });
  const of = (rows: ReturnType<typeof twin>[]) => {
    const one = bookOf(1);
    return fingerprintOf(snapshotOf([{ ...one, sheet: { ...one.sheet, rows } }], marks));
  };
  expect(of([twin('5'), twin('9')])).toBe(of([twin('9'), twin('5')]));
  expect(of([twin('5'), twin('9')])).not.toBe(of([twin('5'), twin('8')]));
});

test('particulars are kept as digests: that they changed is said, what they were is not', () => {
  const before = snapshotOf([reading('profile', { danToc: 'Mường' })], all);
  expect(JSON.stringify(before)).not.toContain('Mường');
  const changes = changesBetween(before, [reading('profile', { danToc: 'Kinh' })], all);
  expect(changes.map(({ field, before, after, concealed }) => [field, before, after, concealed])).toEqual(Array(3).fill(['danToc', null, null, true]));
});

test('a pupil who is gone and one who came are named', () => {
  const now = bookOf(1);
  now.sheet.rows[0] = { pupil: 'Vũ Chi', maHocSinh: '09', values: { gk: '7,0' } };
  const changes = changesBetween(snapshotOf([bookOf(1)], marks), [now], marks);
  expect(changes.map(({ pupil, before, after }) => [pupil, before, after])).toEqual([['Trần Gia Hân', '8,0', null], ['Vũ Chi', null, '7,0']]);
});

const golden = '624204755952602c';
