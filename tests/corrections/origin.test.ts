import { describe, expect, test } from 'vitest';
import { correctionSchema, nextNumber, numberOf } from '../../lib/corrections/correction.ts';
import { kindOfField } from '../../lib/corrections/kinds.ts';
import { itemOf, mayTake, newCorrection, readOrigin } from '../../lib/corrections/origin.ts';
import { openCorrections } from '../../lib/corrections/open.ts';
import { searchCorrections, everything } from '../../lib/corrections/search.ts';
import { describeItem } from '../../lib/corrections/words.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { beginning, origin, wholeDraft } from './record.ts';

describe('what is handed over to begin a record', () => {
  test('is taken as it is; what it does not say is not known', () => {
    expect(readOrigin(origin)).toEqual(origin);
    expect(readOrigin({ lop: '7A' })).toMatchObject({ lop: '7A', mon: null, before: null });
  });

  test.each([[undefined], [null], ['7A'], [[]], [{ lop: 7 }], [{ hocKy: 4 }]])('refuses %j', (handed) => {
    expect(readOrigin(handed)).toBeNull();
  });
});

describe('a new record', () => {
  test('holds what is known; the right value stays the teacher’s to write', () => {
    const draft = newCorrection(origin, beginning);
    expect(correctionSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ state: 'nhap', so: 1, kyHieu: 'BB-THCSMT', lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', canCu: ['Quy chế số 12/QC-THCSMT'], truong: { superior: 'UBND xã Minh Tân', unit: 'Trường THCS Minh Tân', place: 'Minh Tân' } });
    expect(draft.noiDung).toEqual([{ maHocSinh: '7A-01', hoTen: 'Trần Gia Hân', loai: 'tx', lan: 2, muc: '', giaTriDangCo: '75', giaTriDung: '', lyDo: '' }]);
    expect(draft.thuTruong).toEqual({ hoTen: 'Phạm Văn Minh', chucVu: 'Hiệu trưởng' });
    expect(draft.quanTri).toEqual({ hoTen: 'Lê Thị Thu', chucVu: 'Cán bộ quản trị hệ thống phần mềm' });
  });

  test('without a school pack it names the circular, and takes the names of the last record', () => {
    const draft = newCorrection(null, { ...beginning, school: standardPack, records: [wholeDraft({ so: 4 })] });
    expect(draft.canCu[0]).toContain('22/2021/TT-BGDĐT');
    expect(draft).toMatchObject({ so: 5, kyHieu: 'BB', noiDung: [], nguoiDeNghi: { hoTen: 'Nguyễn Thị Lan' }, thuTruong: { hoTen: 'Phạm Văn Minh' } });
  });

  test('an empty cell is said to be empty, and a profile has no subject', () => {
    expect(itemOf({ ...origin, before: '', after: '8' })).toMatchObject({ giaTriDangCo: 'trống', giaTriDung: '8' });
    const profile = newCorrection({ ...origin, field: 'me.hoTen', mon: 'Toán' }, beginning);
    expect(profile).toMatchObject({ mon: '', noiDung: [{ loai: 'hoSo', muc: 'Họ và tên mẹ' }] });
  });

  test('one more line of the same class, subject and semester may go into a draft', () => {
    expect(mayTake(wholeDraft(), origin)).toBe(true);
    expect(mayTake(wholeDraft(), { ...origin, mon: 'Ngữ văn' })).toBe(false);
    expect(mayTake(wholeDraft({ state: 'daTrinh' }), origin)).toBe(false);
  });
});

test.each([
  ['tx3', 'ĐĐGtx 3'], ['gk', 'ĐĐGgk'], ['ck', 'ĐĐGck'], ['tbhk2', 'ĐTBmhk HK2'], ['tbcn', 'ĐTBmcn'], ['nhanXet', 'Nhận xét'], ['renLuyenCN', 'Kết quả rèn luyện cả năm'], ['khenThuong', 'Khen thưởng'], ['hoKhau.thon', 'Hộ khẩu thường trú (thôn)'],
])('%s is called %s', (field, said) => {
  expect(describeItem(kindOfField(field), 'vi')).toBe(said);
});

test('numbers go on in their school year', () => {
  const records = [{ namHoc: '2026-2027', so: 4 }, { namHoc: '2026-2027', so: null }, { namHoc: '2025-2026', so: 9 }];
  expect([nextNumber(records, '2026-2027'), nextNumber(records, '2027-2028')]).toEqual([5, 1]);
  expect([numberOf({ so: 5, kyHieu: 'BB-THCSMT' }), numberOf({ so: 12, kyHieu: ' ' }), numberOf({ so: null, kyHieu: 'BB' })]).toEqual(['05/BB-THCSMT', '12', '']);
});

test('open records are counted for whom they concern', () => {
  const open = wholeDraft({ id: 'a' });
  const records = [open, wholeDraft({ id: 'b', mon: 'Ngữ văn' }), wholeDraft({ id: 'c', lop: '7B', state: 'daKy' }), wholeDraft({ id: 'd', state: 'daKhoa' }), wholeDraft({ id: 'e', state: 'tuChoi' }), wholeDraft({ id: 'f', namHoc: '2025-2026' })];
  const of = (role: 'gvbm' | 'gvcn' | 'bgh', lop: string | null, mon: string | null, namHoc: string | null = '2026-2027') => openCorrections(records, { role, namHoc, lop, mon }).map(({ id }) => id);
  expect(of('gvbm', '7a', 'Toán học')).toEqual(['a']);
  expect(of('gvcn', '7A', null)).toEqual(['a', 'b']);
  expect(of('bgh', null, null)).toEqual(['a', 'b', 'c']);
  expect(of('bgh', null, null, null)).toEqual(['a', 'b', 'c', 'f']);
});

test('the list is searched by number, class, subject and pupil, never by a value', () => {
  const records = [wholeDraft({ id: 'a', so: 1, lapLuc: '2026-11-20T08:00' }), wholeDraft({ id: 'b', so: 2, lop: '9C', mon: 'Ngữ văn', lapLuc: '2026-11-25T08:00', state: 'daKhoa', noiDung: [] })];
  const found = (search: Partial<typeof everything>) => searchCorrections(records, { ...everything, ...search }).map(({ id }) => id);
  expect(found({})).toEqual(['b', 'a']);
  expect(found({ text: 'gia han' })).toEqual(['a']);
  expect(found({ text: 'NGỮ 9c' })).toEqual(['b']);
  expect(found({ text: '02/BB' })).toEqual(['b']);
  expect(found({ text: '7,5' })).toEqual([]);
  expect(found({ state: 'mo' })).toEqual(['a']);
  expect(found({ from: '2026-11-21' })).toEqual(['b']);
  expect(found({ to: '2026-11-20' })).toEqual(['a']);
});
