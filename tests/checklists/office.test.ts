import { expect, test } from 'vitest';
import { newCorrection } from '../../lib/corrections/origin.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { archiveDuties, type Archive } from '../../lib/checklists/archive.ts';
import { describeNote } from '../../lib/checklists/notes.ts';
import { review, tickFor } from '../../lib/checklists/review.ts';
import type { ReviewData, Scope } from '../../lib/checklists/scope.ts';
import { bookOf, dataOf, finding, gvcnScope, gvbmScope, itemIn, now, reading, tickAll, wholeYear } from './class.ts';

const bgh: Scope = { ...gvcnScope, role: 'bgh', lop: null };
const copies = ['Kho số', 'Đĩa ở tủ hồ sơ', 'Đĩa ở phòng hiệu trưởng'].map((place) => ({ place, date: '2026-06-01' }));
const archives: Archive[] = (['theoDoi', 'hocBa', 'dangBo'] as const).map((book) => ({ id: `2026-2027|${book}`, namHoc: '2026-2027', book, exported: '2026-06-01', signed: '2026-06-02', copies, checked: null, nextCheck: '2027-01-01' }));
const said = (notes: readonly Parameters<typeof describeNote>[0][]) => notes.map((note) => describeNote(note, 'vi'));
const office = (readings = [bookOf(1)], more: Partial<ReviewData> = {}, judgements = {}) => dataOf(bgh, readings, judgements, { archives, ...more });
const record = newCorrection({ lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', maHocSinh: '02', pupil: 'Lê Hoàng Minh', field: 'gk', before: '8,0', after: '8,6' }, {
  id: 'r', now: '2026-11-22T09:00', at: now, namHoc: '2026-2027', school: standardPack, records: [],
});
const signed = (more: Record<string, string> = {}) => reading('signing', { kyGVBM: 'Đã ký', kyGVCN: 'Đã ký', kyHT: 'Chưa ký', ...more });

test('progress of the books read helps the principal, who ticks; a changed mark opens it again', () => {
  const book = bookOf(1);
  const data = office([book, bookOf(2)], {}, { [book.key]: { findings: [finding({})] } });
  const state = itemIn(review(data, []), 'HT-1');
  expect(state.status).toBe('chuaTich');
  expect(said(state.says)).toEqual(['1/2 sổ điểm đã đọc không còn lỗi', '1 sổ còn lỗi hoặc chưa xác định: 7A Toán']);
  const tick = tickFor(state, data, 'done', null);
  expect(itemIn(review(data, [tick]), 'HT-1').status).toBe('dat');
  expect(itemIn(review(office([bookOf(1, { gk: '9,0' }), bookOf(2)]), [tick]), 'HT-1')).toMatchObject({ status: 'moLai', changes: expect.arrayContaining([expect.objectContaining({ after: '9,0' })]) });
  expect(said(itemIn(review(office([]), []), 'HT-1').says)).toEqual(['máy này chưa đọc sổ điểm nào: tự kiểm tra rồi tích']);
});

test('no locking while a list lacks signatures or a correction record is open, whatever is ticked', () => {
  const closed = office([signed()]);
  expect(review(closed, tickAll(closed)).verdict).toBe('san-sang');
  for (const data of [office([signed({ kyGVBM: '11/12' })]), office([signed({ kyGVCN: 'Chờ ký' })]), office([signed()], { corrections: [record] })]) {
    expect(itemIn(review(data, tickAll(data)), 'HT-4').status).toBe('loi');
    expect(review(data, tickAll(data)).verdict).toBe('chua-san-sang');
  }
  const damaged = office([signed()], { brokenCorrections: 1 });
  expect(itemIn(review(damaged, tickAll(damaged)), 'HT-4').status).toBe('chuaXacDinh');
});

test('the archive rests on what is recorded: three books, signed, three copies, a day to check them', () => {
  const today = '2026-11-22';
  expect(archiveDuties('2026-2027', 'hocBa', archives, today)).toEqual([]);
  expect(said(archiveDuties('2026-2027', 'hocBa', [], today))).toEqual(['Học bạ: chưa ghi gì về lưu trữ, ghi ở bàn làm việc']);
  const kept = { ...archives[1]!, exported: null, signed: null, copies: copies.slice(0, 2), nextCheck: '2026-11-22' };
  expect(said(archiveDuties('2026-2027', 'hocBa', [kept], today))).toEqual([
    'Học bạ: chưa xuất PDF', 'Học bạ: hiệu trưởng chưa ký PDF', 'Học bạ: mới có 2/3 bản lưu', 'Học bạ: đến hạn kiểm tra bản lưu (22/11/2026)',
  ]);
  const without = office([signed()], { archives: archives.slice(1) });
  expect(itemIn(review(without, tickAll(without)), 'HT-5').status).toBe('loi');
});

test('an archive item left out with a reason holds until the archive is another one', () => {
  const data = office([signed()], { archives: [] });
  const tick = tickFor(itemIn(review(data, []), 'HT-5'), data, 'skipped', 'trường mới, chưa có khóa nào');
  expect(itemIn(review(data, [tick]), 'HT-5').status).toBe('boQua');
  expect(itemIn(review(office([signed()], { archives: archives.slice(1) }), [tick]), 'HT-5').status).toBe('loi');
});

test('a subject teacher’s open record keeps GVBM-8 open; another class’s does not', () => {
  const open = dataOf(gvbmScope, wholeYear(), {}, { corrections: [record] });
  expect(itemIn(review(open, tickAll(open)), 'GVBM-8').status).toBe('loi');
  const other = dataOf(gvbmScope, wholeYear(), {}, { corrections: [{ ...record, lop: '7B' }] });
  expect(review(other, tickAll(other)).verdict).toBe('san-sang');
});
