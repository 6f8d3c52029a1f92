import { describe, expect, test } from 'vitest';
import type { Correction, State } from '../../lib/corrections/correction.ts';
import { backOf, nextOf, pathOf, signersOf } from '../../lib/corrections/path.ts';
import { problemsFor } from '../../lib/corrections/problems.ts';
import { advance, stepBack, withContent } from '../../lib/corrections/steps.ts';
import { at, context, noted, wholeDraft } from './record.ts';

const places = (record: Correction, to: State) => problemsFor(record, to, context).map(({ at, id }) => `${at}: ${id}`);

describe('from a draft to the files', () => {
  test('each step in its turn, with who and when', () => {
    let record = wholeDraft(noted);
    for (const to of ['daTrinh', 'daDuyet', 'daSua', 'daKy', 'daKhoa', 'luu'] as const) record = advance(record, to, context, at);
    expect(record.state).toBe('luu');
    expect(record.history.map(({ to, who }) => [to, who])).toEqual([
      ['nhap', ''],
      ['daTrinh', 'Nguyễn Thị Lan'],
      ['daDuyet', 'Phạm Văn Minh'],
      ['daSua', 'Nguyễn Thị Lan, Lê Thị Thu'],
      ['daKy', 'Nguyễn Thị Lan, Lê Thị Thu, Phạm Văn Minh'],
      ['daKhoa', 'Lê Thị Thu'],
      ['luu', 'Nguyễn Thị Lan'],
    ]);
    expect(nextOf(record)).toEqual([]);
  });

  test('no step is left out, and none is made with something missing', () => {
    expect(() => advance(wholeDraft(noted), 'daSua', context, at)).toThrow(RangeError);
    expect(() => advance(wholeDraft({ noiDung: [] }), 'daTrinh', context, at)).toThrow('no-items');
  });

  test('it is not mended before the principal agreed', () => {
    const handedIn = advance(wholeDraft({ ...noted, yKien: { dongY: null, noiDung: '', ngay: null } }), 'daTrinh', context, at);
    expect(nextOf(handedIn)).toEqual(['daDuyet', 'tuChoi']);
    expect(() => advance(handedIn, 'daDuyet', context, at)).toThrow('not-agreed');
    expect(() => advance(handedIn, 'daSua', context, at)).toThrow(RangeError);
    expect(places(handedIn, 'daSua')).toContain('yKien.dongY: not-agreed');
  });

  test('a refusal needs its reason and its day, and leads back to the draft only', () => {
    const handedIn = advance(wholeDraft({ yKien: { dongY: false, noiDung: '', ngay: '2026-11-26' } }), 'daTrinh', context, at);
    expect(places(handedIn, 'tuChoi')).toEqual(['yKien.noiDung: refusal-reason']);
    const refused = advance({ ...handedIn, yKien: { dongY: false, noiDung: 'Thiếu bài kiểm tra', ngay: '2026-11-26' } }, 'tuChoi', context, at);
    expect(nextOf(refused)).toEqual([]);
    expect(backOf(refused)).toEqual(['daTrinh', 'nhap']);
    expect(stepBack(refused, 'nhap', 'Bổ sung minh chứng', at)).toMatchObject({ state: 'nhap', yKien: { dongY: null, noiDung: '', ngay: null } });
  });

  test('three signatures, each with its day, none before the mending', () => {
    const record = wholeDraft({ ...noted, chuKy: { nguoiDeNghi: '2026-11-27', quanTri: null, thuTruong: '2026-11-26' } });
    expect(places(record, 'daKy')).toEqual(['chuKy.quanTri: missing-time', 'chuKy.thuTruong: too-early']);
  });

  test('every related book is answered for before it counts as mended', () => {
    expect(places(wholeDraft({ ...noted, soSach: { soCaNhan: 'daSua', soTheoDoi: 'chua', hocBa: 'khongCo', bangTongHop: 'khongCo' } }), 'daSua')).toEqual(['soSach.soTheoDoi: book-open']);
  });

  test('nothing is noted that has not happened yet', () => {
    expect(places(wholeDraft({ ...noted, suaLuc: '2026-11-30T10:01' }), 'daSua')).toEqual(['suaLuc: in-future']);
    expect(places(wholeDraft({ ...noted, khoaLuc: '2026-11-27T08:59' }), 'daKhoa')).toEqual(['khoaLuc: too-early']);
  });
});

describe('a draft', () => {
  test('says every thing that is missing, at its place', () => {
    const bare = wholeDraft({ so: null, lop: 'Toán', mon: '', hocKy: null, namHoc: '2026', lapLuc: null, canCu: [' '], minhChung: [], nguoiDeNghi: { hoTen: ' ', chucVu: '' } });
    expect(places({ ...bare, truong: { superior: '', unit: '', place: '' } }, 'daTrinh')).toEqual([
      'truong.unit: missing', 'so: missing', 'namHoc: school-year', 'lapLuc: missing-time', 'canCu: missing', 'lop: class-form', 'mon: missing', 'hocKy: missing',
      'minhChung: no-evidence', 'minhChung: evidence-mark-book', 'minhChung: evidence-work', 'nguoiDeNghi.hoTen: missing',
    ]);
  });

  test('a mark needs the copy of the mark book and the test or the work; a profile any one paper', () => {
    const only = (loai: 'soDiem' | 'sanPham') => wholeDraft({ minhChung: [{ loai, noiLuu: 'tủ' }] });
    expect(places(only('soDiem'), 'daTrinh')).toEqual(['minhChung: evidence-work']);
    expect(places(only('sanPham'), 'daTrinh')).toEqual(['minhChung: evidence-mark-book']);
    const profile = wholeDraft({ mon: '', hocKy: null, minhChung: [{ loai: 'giayTo', noiLuu: 'văn phòng' }] });
    expect(places({ ...profile, noiDung: [{ ...profile.noiDung[0]!, loai: 'hoSo', lan: null, muc: 'Họ và tên mẹ', giaTriDung: 'Lê Thị Hoa' }] }, 'daTrinh')).toEqual([]);
    expect(places(wholeDraft({ minhChung: [{ loai: 'soDiem', noiLuu: '' }, { loai: 'baiKiemTra', noiLuu: 'tủ' }] }), 'daTrinh')).toEqual(['minhChung.0.noiLuu: evidence-place']);
  });

  test.each([
    ['Toán', 'tx', '7,5', []],
    ['Toán', 'tx', '75', ['no-mark']],
    ['Toán', 'tx', 'Đ', ['level-in-scored']],
    ['Toán', 'gk', 'trống', []],
    ['Giáo dục thể chất', 'gk', 'CĐ', []],
    ['Giáo dục thể chất', 'gk', '8', ['mark-in-comment-only']],
    ['Môn riêng', 'gk', 'Đ', []],
    ['Toán', 'nhanXet', 'Có nhiều tiến bộ', []],
    ['', 'renLuyen', 'Khá', []],
    ['', 'renLuyen', '8', ['no-level']],
    ['Toán', 'tx', '99 ', ['same-value', 'no-mark']],
  ] as const)('right value in %s, %s: %s', (mon, loai, giaTriDung, wrong) => {
    const draft = wholeDraft({ mon });
    const record = { ...draft, noiDung: [{ ...draft.noiDung[0]!, loai, giaTriDangCo: '99', giaTriDung }] };
    expect(problemsFor(record, 'daTrinh', context).map(({ id }) => id)).toEqual(wrong);
  });

  test('the number is its own in the school year, and one place is mended once', () => {
    expect(problemsFor(wholeDraft({ so: 4 }), 'daTrinh', { ...context, taken: [4] })).toEqual([{ at: 'so', id: 'number-taken', params: { so: 4 } }]);
    const draft = wholeDraft();
    expect(places({ ...draft, noiDung: [draft.noiDung[0]!, draft.noiDung[0]!] }, 'daTrinh')).toEqual(['noiDung.1.hoTen: item-twice']);
  });

  test('keeps its content once it was handed in', () => {
    const handedIn = advance(wholeDraft(), 'daTrinh', context, at);
    expect(() => withContent(handedIn, { noiDung: [] })).toThrow(RangeError);
    expect(withContent(wholeDraft(), { lop: '7B' }).lop).toBe('7B');
  });
});

describe('a step back', () => {
  const filed = () => (['daTrinh', 'daDuyet', 'daSua', 'daKy', 'daKhoa', 'luu'] as const).reduce((record, to) => advance(record, to, context, at), wholeDraft(noted));

  test('needs a reason, takes out what no longer holds and keeps that it had been', () => {
    expect(() => stepBack(filed(), 'daDuyet', '  ', at)).toThrow(RangeError);
    const back = stepBack(filed(), 'daDuyet', 'Sửa nhầm học sinh', at);
    expect(back).toMatchObject({ state: 'daDuyet', suaLuc: null, khoaLuc: null, chuKy: { nguoiDeNghi: null, quanTri: null, thuTruong: null }, yKien: noted.yKien });
    expect(back.history).toHaveLength(8);
    expect(back.history.at(-1)).toMatchObject({ from: 'luu', to: 'daDuyet', reason: 'Sửa nhầm học sinh' });
  });

  test('goes to an earlier step only', () => {
    expect(backOf(filed())).toEqual(['daKhoa', 'daKy', 'daSua', 'daDuyet', 'daTrinh', 'nhap']);
    expect(() => stepBack(advance(wholeDraft(), 'daTrinh', context, at), 'daSua', 'x', at)).toThrow(RangeError);
  });
});

describe('after digital signing (domain §5.4)', () => {
  const none = { gvbm: null, gvcn: null, ht: null };
  const huy = { ht: '2026-11-26T14:00', gvcn: '2026-11-26T14:05', gvbm: '2026-11-26T14:10' };
  const lai = { gvbm: '2026-11-27T09:30', gvcn: '2026-11-27T09:35', ht: '2026-11-27T09:40' };

  test('signatures are cancelled before the mending and given anew before the lock', () => {
    let record = wholeDraft({ ...noted, kySo: { den: 'ht', huy, lai } });
    expect(pathOf(record)).toEqual(['nhap', 'daTrinh', 'daDuyet', 'daHuyKy', 'daSua', 'daKy', 'daKyLai', 'daKhoa', 'luu']);
    for (const to of pathOf(record).slice(1)) record = advance(record, to, context, at);
    expect(record.state).toBe('luu');
  });

  test('from the principal down, and up again', () => {
    const upward = wholeDraft({ ...noted, kySo: { den: 'ht', huy: { gvbm: huy.ht, gvcn: huy.gvcn, ht: huy.gvbm }, lai } });
    expect(places(upward, 'daHuyKy')).toEqual(['kySo.huy.gvcn: out-of-order', 'kySo.huy.gvbm: out-of-order']);
    const downward = wholeDraft({ ...noted, kySo: { den: 'ht', huy, lai: { gvbm: lai.ht, gvcn: lai.gvcn, ht: lai.gvbm } } });
    expect(places(downward, 'daKyLai')).toEqual(['kySo.lai.gvcn: out-of-order', 'kySo.lai.ht: out-of-order']);
    expect(places(wholeDraft({ ...noted, kySo: { den: 'gvcn', huy: none, lai: none } }), 'daHuyKy')).toEqual(['kySo.huy.gvcn: missing-time', 'kySo.huy.gvbm: missing-time']);
  });

  test('only those who had signed; a profile has no subject teacher’s signature', () => {
    expect(signersOf({ kySo: { den: 'gvcn', huy: none, lai: none }, mon: 'Toán' })).toEqual(['gvbm', 'gvcn']);
    expect(signersOf({ kySo: { den: 'ht', huy: none, lai: none }, mon: '' })).toEqual(['gvcn', 'ht']);
    expect(signersOf({ kySo: null, mon: 'Toán' })).toEqual([]);
  });

  test('it is not mended while a signature still stands', () => {
    expect(places(wholeDraft({ ...noted, kySo: { den: 'gvbm', huy: { ...none, gvbm: '2026-11-27T09:01' }, lai } }), 'daSua')).toEqual(['suaLuc: too-early']);
  });
});
