import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists } from '../../lib/checklists/lists.ts';
import { describeNote } from '../../lib/checklists/notes.ts';
import { isCommentOnly, periodOf, subjectsIn } from '../../lib/checklists/scopes.ts';
import { sourceNames } from '../../lib/checklists/sources.ts';
import { tags } from '../../lib/records/finding.ts';
import { sheetOf } from '../../lib/rules/examples.ts';
import { roles } from '../../lib/school/settings.ts';
import { bookOf, finding, homeroom, reading } from './class.ts';

const numbered = (prefix: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${from + index}`);

describe('the lists', () => {
  test('hold every item of domain §5.3 once, in order, and the security item for every role', () => {
    const ids = Object.fromEntries(roles.map((role) => [role, checklists[role].items.map(({ id }) => id)]));
    expect(ids).toEqual({
      gvbm: [...numbered('GVBM', 0, 9), 'SEC-1'],
      gvcn: [...numbered('GVCN', 1, 14), 'SEC-1'],
      totruong: ['TT-1', 'TT-2', 'SEC-1'],
      bgh: [...numbered('HT', 1, 6), 'SEC-1'],
      qt: ['QT-1', 'QT-2', 'SEC-1'],
    });
  });

  test('say every item in both languages and name its source', () => {
    for (const { items } of Object.values(checklists)) {
      for (const { title, source } of items) {
        expect(title.vi).not.toBe('');
        expect(title.en).not.toBe(title.vi);
        expect(sourceNames(source).every((name) => !/^S\d:/.test(name))).toBe(true);
      }
    }
  });

  test('no declaration of responsibility may be left out', () => {
    const skippable = Object.values(checklists).flatMap(({ items }) => items.filter(({ maySkip }) => maySkip).map(({ id }) => id));
    expect(skippable).toEqual(expect.not.arrayContaining(['GVBM-9', 'GVCN-14', 'SEC-1']));
  });

  const keys = ['tx1', 'gk', 'tbhk', 'tbcn', 'nhanXet', 'danhGiaLai', 'hoTen', 'danToc', 'hoKhau.thon', 'cha.hoTen', 'mon.Toán', 'renLuyen', 'lenLop', 'khenThuong', 'vangPhep', 'ngay.3', 'khac', null];
  test.each(['gvbm', 'gvcn'] as const)('every finding has its item (%s): none can be lost', (role) => {
    const list = checklists[role];
    const ids = list.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...list.kinds), fc.constantFrom(...keys), fc.constantFrom(...tags), fc.constantFrom(true, false, null), (kind, field, tag, commentOnly) => {
        expect(ids).toContain(list.itemOf(finding({ field, tag }), sheetOf(kind, []), commentOnly));
      }),
    );
  });

  test.each([
    ['gvbm', 'gradebook', { field: 'ck', tag: 'du' }, 'GVBM-1'],
    ['gvbm', 'gradebook', { field: 'tx2', tag: 'dung' }, 'GVBM-2'],
    ['gvbm', 'gradebook', { field: 'tbcn', tag: 'dung' }, 'GVBM-5'],
    ['gvbm', 'gradebook', { field: 'tbhk', tag: 'du' }, 'GVBM-6'],
    ['gvbm', 'gradebook', { field: null, tag: 'dung', params: { fields: 'tbhk, ck' } }, 'GVBM-5'],
    ['gvcn', 'profile', { field: 'tonGiao' }, 'GVCN-2'],
    ['gvcn', 'profile', { field: 'noiSinh.xa' }, 'GVCN-3'],
    ['gvcn', 'roster', { field: 'me.namSinh' }, 'GVCN-4'],
    ['gvcn', 'roster', { field: 'soDinhDanh' }, 'GVCN-1'],
    ['gvcn', 'summary', { field: 'mon.Ngữ văn' }, 'GVCN-5'],
    ['gvcn', 'conduct', { field: 'renLuyen1' }, 'GVCN-6'],
    ['gvcn', 'summary', { field: 'hocTap' }, 'GVCN-7'],
    ['gvcn', 'summary', { field: 'khenThuong' }, 'GVCN-8'],
    ['gvcn', 'attendance', { field: 'ngay.4' }, 'GVCN-12'],
  ] as const)('%s, %s: %o belongs to %s', (role, kind, about, id) => {
    expect(checklists[role].itemOf(finding(about), sheetOf(kind, []), false)).toBe(id);
  });
});

describe('what there is to review', () => {
  const readings = [bookOf(1), bookOf(2), ...homeroom(), reading('gradebook', { tx1: 'Đ' }, { lop: null, mon: 'Toán' })];

  test('class × subject, class, or the whole school, by role', () => {
    const at = { platform: 'smas', namHoc: '2026-2027' };
    expect(subjectsIn(readings, 'gvbm')).toEqual([{ ...at, lop: '7A', mon: 'Toán' }]);
    expect(subjectsIn(readings, 'gvcn')).toEqual([{ ...at, lop: '7A', mon: null }]);
    expect(subjectsIn(readings, 'bgh')).toEqual([{ ...at, lop: null, mon: null }]);
  });

  test('the first semester stands alone, afterwards the year is signed', () => {
    expect([1, 2, 3, null].map((hocKy) => periodOf({ hocKy: hocKy as 1 | 2 | 3 | null }))).toEqual([1, 3, 3, 3]);
  });

  test('which subjects are assessed by comments only', () => {
    expect(['Toán', 'Giáo dục thể chất', 'Âm nhạc', 'Môn lạ'].map((mon) => isCommentOnly({ mon, lop: '7A' }))).toEqual([false, true, true, null]);
  });
});

test('a note names page, field and day as teachers do, in both languages', () => {
  const note = { id: 'stale', params: { page: 'gradebook', term: 2, date: '2026-11-01T02:00:00.000Z' } };
  expect(describeNote(note, 'vi')).toBe('sổ điểm học kì II đọc từ 01/11/2026, đã cũ: đọc lại');
  expect(describeNote(note, 'en')).toBe('the mark book of semester II was read on 01/11/2026, too old: read again');
  expect(describeNote({ id: 'column-unread', params: { page: 'summary', term: 3, field: 'mon.' } }, 'vi')).toBe('bảng tổng kết cả năm chưa có cột kết quả các môn: cho hiện cột ấy rồi đọc lại');
});
