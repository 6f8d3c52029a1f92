import { sheetOf } from '../../lib/rules/examples.ts';
import type { Judgement } from '../../lib/rules/judge.ts';
import type { Finding } from '../../lib/records/finding.ts';
import { readingKey, type StoredReading } from '../../lib/records/stored-reading.ts';
import type { SheetContext, SheetKind } from '../../lib/records/sheet.ts';
import type { ReviewData, Scope } from '../../lib/checklists/scope.ts';
import { review, tickFor, type ItemState, type Review } from '../../lib/checklists/review.ts';
import type { Tick } from '../../lib/checklists/tick.ts';

/** A small class for the tests of the check-lists: three invented pupils, everything in order unless a test spoils it. */
export const now = '2026-11-22T02:00:00.000Z';
export const pupils = [
  { hoTen: 'Trần Gia Hân', maHocSinh: '01' },
  { hoTen: 'Lê Hoàng Minh', maHocSinh: '02' },
  { hoTen: 'Phạm Bảo An', maHocSinh: '03' },
] as const;

export function reading(kind: SheetKind, values: Record<string, string>, context: Partial<SheetContext> = {}, readAt = now): StoredReading {
  const sheet = sheetOf(kind, pupils.map((pupil) => ({ ...pupil, ...values })), context, { total: pupils.length });
  return { key: readingKey(sheet), sheet, readAt, seen: sheet.rows.map(() => ({ readAt, health: 'recognised', why: [] })) };
}

const marks = { tx1: '8,0', tx2: '8,0', tx3: '8,0', tx4: '8,0', gk: '8,0', ck: '8,0', tbhk: '8,0' };
export const bookOf = (hocKy: 1 | 2, more: Record<string, string> = {}) =>
  reading('gradebook', { ...marks, ...more }, { mon: 'Toán', hocKy });

export const wholeYear = () => [reading('roster', { trangThai: 'Đang học' }), bookOf(1), bookOf(2, { tbcn: '8,0' })];

const particulars = Object.fromEntries(
  ['ngaySinh', 'gioiTinh', 'heNgoaiNgu', 'danToc', 'tonGiao', 'khuVuc', 'doiTuongChinhSach', 'soBuoiTuan', 'hocCTBo', 'luuBan', 'doiVien'].map((key) => [key, 'x']),
);
const home = Object.fromEntries(['hoKhau', 'queQuan', 'noiSinh', 'choO', 'cha.hoTen', 'cha.namSinh', 'cha.ngheNghiep', 'me.hoTen', 'me.namSinh', 'me.ngheNghiep'].map((key) => [key, 'x']));
const results = {
  'mon.Toán': '8,0', renLuyen1: 'Tốt', renLuyen2: 'Tốt', renLuyen: 'Tốt', nhanXet: 'Ngoan', hocTap: 'Tốt', lenLop: 'Được lên lớp', khenThuong: '', vangPhep: '1', vangKhongPhep: '0',
};
export const homeroom = () => [
  reading('roster', { trangThai: 'Đang học' }),
  reading('profile', { ...particulars, ...home }),
  reading('summary', results, { hocKy: 3 }),
];

export const gvbmScope: Scope = { role: 'gvbm', platform: 'smas', namHoc: '2026-2027', lop: '7A', mon: 'Toán', period: 3 };
export const gvcnScope: Scope = { ...gvbmScope, role: 'gvcn', mon: null };

export function dataOf(scope: Scope, readings: readonly StoredReading[], judgements: Record<string, Partial<Judgement>> = {}, more: Partial<ReviewData> = {}): ReviewData {
  return {
    scope,
    readings,
    judgements: new Map(readings.map(({ key }) => [key, { findings: [], waived: [], ...judgements[key] }])),
    commentOnly: scope.role === 'gvbm' ? false : null,
    staleAfterDays: 14,
    schoolItems: [],
    freezes: [],
    brokenFreezes: [],
    locks: [],
    corrections: [],
    brokenCorrections: 0,
    archives: [],
    now,
    ...more,
  };
}

/** A review after the person ticked everything that can be ticked. */
export function tickAll(data: ReviewData, except: readonly string[] = []): Tick[] {
  return review(data, []).items.filter(({ item, tickable }) => tickable && !except.includes(item.id)).map((state) => tickFor(state, data, 'done', null));
}

export const itemIn = (done: Review, id: string): ItemState => done.items.find(({ item }) => item.id === id)!;

export function finding(more: Partial<Finding>): Finding {
  return { rule: 'a-rule', outcome: 'fail', severity: 'error', tag: 'dung', row: 0, pupil: 'Trần Gia Hân', maHocSinh: '01', field: 'gk', value: '75', suggestion: null, message: 'm', params: {}, ...more };
}
