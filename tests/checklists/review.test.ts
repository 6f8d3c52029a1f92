import { describe, expect, test } from 'vitest';
import { review, tickFor } from '../../lib/checklists/review.ts';
import { describeNote } from '../../lib/checklists/notes.ts';
import type { Waiver } from '../../lib/records/waiver.ts';
import { bookOf, dataOf, finding, gvbmScope, gvcnScope, homeroom, itemIn, reading, tickAll, wholeYear } from './class.ts';

const said = (notes: Parameters<typeof describeNote>[0][]) => notes.map((note) => describeNote(note, 'vi'));

describe('a subject teacher', () => {
  test('is ready when all is read, right and ticked', () => {
    const data = dataOf(gvbmScope, wholeYear());
    expect(review(data, tickAll(data)).verdict).toBe('san-sang');
  });

  test('is not ready before the ticks, and the rest is counted', () => {
    const done = review(dataOf(gvbmScope, wholeYear()), []);
    expect(done.verdict).toBe('chua-san-sang');
    expect(done.open).toEqual({ errorPlaces: 0, errorPupils: 0, toLook: 0, toTick: 6, reopened: 0, unknown: 0 });
    expect(itemIn(done, 'GVBM-1')).toMatchObject({ status: 'dat', count: { good: 3, total: 3 } });
    expect(itemIn(done, 'GVBM-3')).toMatchObject({ status: 'khongApDung', notes: [{ id: 'scored-subject' }] });
  });

  test('is told which page is not read yet', () => {
    const data = dataOf(gvbmScope, [bookOf(1)]);
    const done = review(data, tickAll(data));
    expect(done.verdict).toBe('chua-xac-dinh');
    expect(said(itemIn(done, 'GVBM-1').notes)).toEqual(['chưa đọc sổ điểm học kì II: mở trang ấy một lần']);
  });

  test('needs only the semester when only the semester is reviewed', () => {
    const data = dataOf({ ...gvbmScope, period: 1 }, [bookOf(1)]);
    expect(review(data, tickAll(data)).verdict).toBe('san-sang');
  });

  test('sees an error at its item, with the pupil', () => {
    const book = bookOf(1);
    const data = dataOf(gvbmScope, [...wholeYear().filter(({ sheet }) => sheet.hocKy !== 1), book], {
      [book.key]: { findings: [finding({ tag: 'du', field: 'ck', value: '' })] },
    });
    const done = review(data, tickAll(data));
    expect(done).toMatchObject({ verdict: 'chua-san-sang', open: { errorPlaces: 1, errorPupils: 1 } });
    expect(itemIn(done, 'GVBM-1')).toMatchObject({ status: 'loi', count: { good: 2, total: 3 }, errors: [{ pupil: 'Trần Gia Hân', field: 'ck', who: '01' }] });
  });

  test('a waived finding counts as settled and is shown with its reason', () => {
    const book = bookOf(1);
    const waiver: Waiver = { key: 'k', rule: 'a-rule', outcome: 'fail', column: false, document: book.key, who: '01', field: 'gk', value: '75', reason: 'đã hỏi', at: data0, until: null };
    const data = dataOf({ ...gvbmScope, period: 1 }, [book], { [book.key]: { waived: [{ finding: finding({}), waiver }] } });
    const done = review(data, tickAll(data));
    expect(done).toMatchObject({ verdict: 'san-sang', waived: 1 });
    expect(itemIn(done, 'GVBM-2').waived[0]?.waiver.reason).toBe('đã hỏi');
  });

  test('a doubt blocks until it is set aside with a reason, which is counted and shown; an empty cell stays an error', () => {
    const book = bookOf(1);
    const doubt = finding({ outcome: 'unsure', field: 'tbhk', value: '8,0' });
    const data = (waived: boolean, read = book) => {
      const waiver: Waiver = { key: 'k', rule: 'a-rule', outcome: 'unsure', column: false, document: book.key, who: '01', field: 'tbhk', value: '8,0', reason: 'đã xem sổ', at: data0, until: null };
      return dataOf({ ...gvbmScope, period: 1 }, [read], { [book.key]: waived ? { waived: [{ finding: doubt, waiver }] } : { findings: [doubt] } });
    };
    expect(review(data(false), tickAll(data(false))).verdict).toBe('chua-xac-dinh');
    const done = review(data(true), tickAll(data(true)));
    expect(done).toMatchObject({ verdict: 'san-sang', waived: 1 });
    expect(done.items.flatMap(({ waived }) => waived.map(({ waiver }) => waiver.reason))).toEqual(['đã xem sổ']);
    const emptied = data(true, bookOf(1, { tbhk: '' }));
    expect(review(emptied, tickAll(emptied)).open.errorPlaces).toBe(3);
  });

  test('must look at what may be right, and again when another place comes', () => {
    const book = bookOf(1);
    const first = finding({ severity: 'warning' });
    const seen = dataOf({ ...gvbmScope, period: 1 }, [book], { [book.key]: { findings: [first] } });
    expect(itemIn(review(seen, []), 'GVBM-2').status).toBe('canXem');
    const ticks = tickAll(seen);
    expect(review(seen, ticks).verdict).toBe('san-sang');
    const more = dataOf({ ...gvbmScope, period: 1 }, [book], { [book.key]: { findings: [first, finding({ severity: 'warning', row: 1, pupil: 'Lê Hoàng Minh', maHocSinh: '02' })] } });
    expect(itemIn(review(more, ticks), 'GVBM-2')).toMatchObject({ status: 'moLai', notes: [{ id: 'new-places' }] });
  });

  test('a changed mark reopens what rests on it, and nothing else, before → after', () => {
    const before = dataOf({ ...gvbmScope, period: 1 }, [bookOf(1)]);
    const ticks = tickAll(before);
    const book = bookOf(1);
    book.sheet.rows[1]!.values['gk'] = '8,6';
    const done = review(dataOf({ ...gvbmScope, period: 1 }, [book]), ticks);
    expect(done.verdict).toBe('chua-san-sang');
    expect(done.items.filter(({ status }) => status === 'moLai').map(({ item }) => item.id)).toEqual(['GVBM-4', 'GVBM-7', 'GVBM-8', 'GVBM-9']);
    expect(itemIn(done, 'GVBM-4').changes).toEqual([
      expect.objectContaining({ pupil: 'Lê Hoàng Minh', field: 'gk', before: '8,0', after: '8,6', concealed: false }),
    ]);
  });

  test('may leave out what does not concern them, with a reason, but not the declaration', () => {
    const data = dataOf({ ...gvbmScope, period: 1 }, [bookOf(1)]);
    const state = itemIn(review(data, []), 'GVBM-7');
    const ticks = [...tickAll(data, ['GVBM-7']), tickFor(state, data, 'skipped', 'không có phúc khảo')];
    expect(itemIn(review(data, ticks), 'GVBM-7').status).toBe('boQua');
    expect(review(data, ticks).verdict).toBe('san-sang');
    expect(state.item.maySkip).toBe(true);
    expect(itemIn(review(data, []), 'GVBM-9').item.maySkip).toBeUndefined();
  });

  test('a pupil of the class list who is not in the book is unread', () => {
    const book = bookOf(1);
    book.sheet.rows.pop();
    book.sheet.total = null;
    const data = dataOf({ ...gvbmScope, period: 1 }, [reading('roster', { trangThai: 'Đang học' }), { ...book, seen: book.seen.slice(0, 2) }]);
    expect(said(itemIn(review(data, tickAll(data)), 'GVBM-1').notes)).toEqual(['mới đọc 2/3 học sinh ở sổ điểm học kì I: quét cả bảng']);
  });

  test('a tick made on an older list is asked for again', () => {
    const data = dataOf({ ...gvbmScope, period: 1 }, [bookOf(1)]);
    const ticks = tickAll(data).map((tick) => ({ ...tick, version: 0 }));
    expect(itemIn(review(data, ticks), 'SEC-1')).toMatchObject({ status: 'moLai', notes: [{ id: 'other-version' }] });
  });

  test('of a comment-only subject answers for comments, not for averages of marks', () => {
    const book = bookOf(1, { tx1: 'Đ', tx2: 'Đ', gk: 'Đ', ck: 'Đ', tbhk: 'Đ' });
    const data = { ...dataOf({ ...gvbmScope, period: 1 }, [book]), commentOnly: true };
    const done = review(data, tickAll(data));
    expect(itemIn(done, 'GVBM-1').status).toBe('khongApDung');
    expect(said(itemIn(done, 'GVBM-3').notes)).toEqual(['sổ điểm học kì I chưa có cột nhận xét: cho hiện cột ấy rồi đọc lại']);
  });
});

describe('a homeroom teacher', () => {
  test('is ready when profiles and results of the whole class are read and ticked', () => {
    const data = dataOf(gvcnScope, homeroom());
    const done = review(data, tickAll(data));
    expect(done.items.filter(({ status }) => status !== 'dat').map(({ item, notes }) => [item.id, notes])).toEqual([]);
    expect(done.verdict).toBe('san-sang');
  });

  test('is told how many profiles were not opened, and whose', () => {
    const readings = homeroom();
    const profiles = readings[1]!;
    profiles.sheet.rows.length = 2;
    profiles.seen.length = 2;
    const done = review(dataOf(gvcnScope, readings), []);
    expect(said(itemIn(done, 'GVCN-2').notes)).toEqual(['mới đọc đủ 2/3 hồ sơ: mở các hồ sơ còn lại', 'còn: Phạm Bảo An']);
  });

  test('cannot be ready without the class list', () => {
    const data = dataOf(gvcnScope, homeroom().slice(1));
    expect(said(itemIn(review(data, tickAll(data)), 'GVCN-1').notes)).toEqual(['chưa biết lớp có bao nhiêu học sinh: mở danh sách lớp']);
  });

  test('an old profile of one pupil is as good as unread', () => {
    const readings = homeroom();
    readings[1]!.seen[0] = { readAt: '2026-11-01T02:00:00.000Z', health: 'recognised', why: [] };
    const data = dataOf(gvcnScope, readings);
    expect(itemIn(review(data, tickAll(data)), 'GVCN-3').status).toBe('chuaXacDinh');
  });

  test('who cannot have the comments read looks and ticks by hand', () => {
    const readings = homeroom();
    readings[2] = reading('summary', { 'mon.Toán': '8,0', renLuyen1: 'Tốt', renLuyen2: 'Tốt', renLuyen: 'Tốt' }, { hocKy: 3 });
    const done = review(dataOf(gvcnScope, readings), []);
    expect(itemIn(done, 'GVCN-6')).toMatchObject({ status: 'chuaTich', notes: [{ id: 'by-hand' }] });
  });

  test('an empty result is an error in its own right, not for a pupil who has left', () => {
    const readings = homeroom();
    readings[2]!.sheet.rows[0]!.values['hocTap'] = '';
    readings[2]!.sheet.rows[1]!.values['hocTap'] = '';
    readings[2]!.sheet.rows[1]!.values['trangThai'] = 'Chuyển đi ngoài tỉnh';
    const data = dataOf(gvcnScope, readings);
    expect(itemIn(review(data, tickAll(data)), 'GVCN-7')).toMatchObject({ status: 'loi', errors: [{ pupil: 'Trần Gia Hân', field: 'hocTap', finding: null }] });
  });
});

const data0 = '2026-11-20T02:00:00.000Z';
