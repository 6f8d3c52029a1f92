import type { FieldKey, Sheet, SheetKind } from '../records/sheet.ts';
import { countSignatures } from '../records/signature.ts';
import type { Checklist, Item, Look, Need } from './item.ts';
import { keyOf } from './item.ts';
import { inScope, termsOf, type ReviewData, type Scope } from './scope.ts';
import { security } from './security.ts';
import { subjectBooks } from './subject-books.ts';

const particulars = ['heNgoaiNgu', 'danToc', 'tonGiao', 'khuVuc', 'doiTuongChinhSach', 'soBuoiTuan', 'hocCTBo', 'luuBan', 'doiVien'];
const addresses = ['hoKhau', 'queQuan', 'noiSinh', 'choO'];
const family = ['cha', 'me', 'giamHo'];
const parents = ['cha.hoTen', 'cha.namSinh', 'cha.ngheNghiep', 'me.hoTen', 'me.namSinh', 'me.ngheNghiep'];

const results: readonly SheetKind[] = ['summary', 'conduct'];
const inSummary = (scope: Scope, key: FieldKey, more: Partial<Need> = {}): Need => ({ kinds: ['summary'], term: scope.period, key, ...more });
const root = (key: FieldKey) => key.split('.')[0]!;
const isPerson = (sheet: Sheet) => sheet.kind === 'profile' || sheet.kind === 'roster';
const ofPerson =
  (wanted: (key: FieldKey) => boolean): Item['rests'] =>
  (sheet, key) =>
    isPerson(sheet) && wanted(key);
const ofResults =
  (pattern: RegExp): Item['rests'] =>
  (sheet, key) =>
    (sheet.kind === 'summary' || sheet.kind === 'conduct' || sheet.kind === 'attendance') && pattern.test(key);

const conduct = (scope: Scope): Need[] => [
  ...termsOf(scope.period).map((term): Need => ({ kinds: results, term, key: 'renLuyen', elsewhere: `renLuyen${term === 3 ? 'CN' : term}`, filled: true })),
  { kinds: results, term: scope.period, key: 'nhanXet', elsewhere: 'nhanXetGVCN', orByHand: true },
];
const pupilList: Item['rests'] = (sheet, key) => sheet.kind === 'roster' && /^(hoTen|maHocSinh|trangThai|lop)$/.test(key);

/**
 * What a signing list that was read says of the subject teachers. A tick does not rest on it: signatures come one by one,
 * and only one that is missing speaks against it.
 */
function lookAtSubjectTeachers(data: ReviewData): Look {
  const counts = inScope(data).filter(({ sheet }) => sheet.kind === 'signing').flatMap(({ sheet }) => countSignatures(sheet).filter(({ field }) => field === 'kyGVBM'));
  const note = (id: string, of: (typeof counts)[number]) => ({ id, params: { n: of.signed, total: of.total } });
  return {
    says: counts.filter(({ signed, total }) => signed >= total).map((one) => note('subjects-signed', one)),
    against: counts.filter(({ signed, total }) => signed < total).map((one) => note('subjects-unsigned', one)),
    gaps: [],
  };
}

/**
 * The summary shows what came out of the marks, not the marks (S0-14: all of them): where a subject's book was not read
 * the item is never good by itself. Who may not open every book looks elsewhere, and says so by a tick.
 */
function lookAtBooks(data: ReviewData): Look {
  const books = subjectBooks(data);
  const unread = books.filter(({ unread }) => unread.length > 0).map(({ name }) => name);
  const note = { id: 'books-unread', params: { n: books.length - unread.length, total: books.length, names: unread.slice(0, 3).join(', ') + (unread.length > 3 ? ', …' : '') } };
  return { says: [], against: [], gaps: [], byHand: unread.length > 0 ? [note] : [] };
}

/** All that is signed for. The list of signatures itself changes with every signature and is not it. */
const signed: Item['rests'] = (sheet) => sheet.kind !== 'signing';

/** What a homeroom teacher goes through before signing (domain §5.3). */
export const gvcn: Checklist = {
  kinds: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  whole: signed,
  items: [
    {
      id: 'GVCN-1',
      kind: 'auto',
      source: 'S0:22',
      title: { vi: 'Thông tin chung, các trường có dấu *', en: 'General particulars, fields with a star' },
      profiles: { fields: ['hoTen', 'ngaySinh', 'gioiTinh'], ownPage: true },
      rests: ofPerson((key) => !particulars.includes(key) && ![...addresses, ...family].includes(root(key))),
    },
    {
      id: 'GVCN-2',
      kind: 'auto',
      source: 'S0:23',
      title: { vi: 'Thông tin cá nhân: 9 trường', en: 'Personal particulars: nine fields' },
      profiles: { fields: particulars },
      rests: ofPerson((key) => particulars.includes(key)),
    },
    {
      id: 'GVCN-3',
      kind: 'auto',
      source: 'S0:24',
      title: { vi: 'Hộ khẩu, quê quán, nơi sinh, chỗ ở', en: 'Residence, native place, place of birth, dwelling' },
      profiles: { fields: addresses },
      rests: ofPerson((key) => addresses.includes(root(key))),
    },
    {
      id: 'GVCN-4',
      kind: 'auto',
      source: 'S0:26',
      title: { vi: 'Gia đình: bố, mẹ hoặc người giám hộ', en: 'Family: parents or guardian' },
      profiles: { fields: parents },
      rests: ofPerson((key) => family.includes(root(key))),
    },
    {
      id: 'GVCN-5',
      kind: 'auto',
      source: 'S0:29',
      title: { vi: 'Điểm tất cả các môn của lớp', en: 'Marks of all subjects of the class' },
      needs: (scope) => [inSummary(scope, 'mon.')],
      look: lookAtBooks,
      rests: (sheet, key) => sheet.kind === 'gradebook' || (sheet.kind === 'summary' && key.startsWith('mon.')),
    },
    {
      id: 'GVCN-6',
      kind: 'auto',
      source: 'S0:28; S2:360; TT 22/2021/TT-BGDĐT Điều 8',
      title: { vi: 'Rèn luyện và nhận xét của GVCN', en: 'Conduct and homeroom comment' },
      needs: conduct,
      rests: ofResults(/^(renLuyen|nhanXet)/),
    },
    {
      id: 'GVCN-7',
      kind: 'auto',
      source: 'S0:29; S2:361; TT 22/2021/TT-BGDĐT Điều 9, 12',
      title: { vi: 'Kết quả học tập, được lên lớp hay không', en: 'Learning result and promotion' },
      needs: (scope) => [
        inSummary(scope, 'hocTap', { filled: true, elsewhere: `hocTap${scope.period === 3 ? 'CN' : scope.period}` }),
        ...(scope.period === 3 ? [inSummary(scope, 'lenLop', { filled: true, elsewhere: 'lenLop' })] : []),
      ],
      rests: ofResults(/^(hocTap|lenLop|renLuyen|vang)/),
    },
    {
      id: 'GVCN-8',
      kind: 'assisted',
      yearOnly: true,
      source: 'S0:30; TT 22/2021/TT-BGDĐT Điều 15',
      title: { vi: 'Khen thưởng đúng; kỷ luật (nếu có) đã ghi', en: 'Titles right; discipline, if any, recorded' },
      needs: (scope) => [inSummary(scope, 'khenThuong', { elsewhere: 'khenThuong' })],
      rests: ofResults(/^(khenThuong|hocTap|renLuyen)/),
    },
    {
      id: 'GVCN-9',
      kind: 'manual',
      source: 'S2:179',
      title: { vi: 'Mục “Quá trình học tập” ghi đủ', en: 'The record of studies is complete' },
      rests: pupilList,
    },
    {
      id: 'GVCN-10',
      kind: 'assisted',
      yearOnly: true,
      maySkip: true,
      source: 'S2:362; TT 22/2021/TT-BGDĐT Điều 13, 14',
      title: { vi: 'Đánh giá lại, rèn luyện hè đã nhập', en: 'Re-assessment and summer training entered' },
      rests: ofResults(/^(hocTap|renLuyen|lenLop|danhGiaLai)/),
    },
    {
      id: 'GVCN-11',
      kind: 'assisted',
      source: 'S2:363',
      title: { vi: 'Đủ chữ ký của mọi giáo viên bộ môn', en: 'Every subject teacher has signed' },
      look: lookAtSubjectTeachers,
      rests: (sheet, key) => sheet.kind === 'summary' && key.startsWith('mon.'),
    },
    {
      id: 'GVCN-12',
      kind: 'auto',
      source: 'S0:27; TT 22/2021/TT-BGDĐT Điều 12',
      title: { vi: 'Chuyên cần: có phép, không phép khớp, không quá 45 buổi', en: 'Attendance: totals agree, at most 45 sessions missed' },
      needs: (scope) =>
        ['vangPhep', 'vangKhongPhep'].map((key) => ({ kinds: ['summary', 'attendance'], term: scope.period, key, filled: true })),
      rests: ofResults(/^(vang|ngay\.)/),
    },
    {
      id: 'GVCN-13',
      kind: 'manual',
      source: 'S2:187; S3:122',
      title: { vi: 'Chuyển đi, chuyển đến, bỏ học đã cập nhật', en: 'Transfers and dropouts are up to date' },
      rests: pupilList,
    },
    {
      id: 'GVCN-14',
      kind: 'manual',
      source: 'S0:39',
      title: { vi: 'Tôi chịu trách nhiệm về hồ sơ và kết quả của lớp', en: "I answer for the class's records and results" },
      rests: signed,
    },
    security,
  ],
  itemOf(finding, sheet) {
    const key = keyOf(finding);
    if (sheet.kind === 'gradebook' || key.startsWith('mon.')) return 'GVCN-5';
    if (sheet.kind === 'signing') return 'GVCN-11';
    if (isPerson(sheet)) {
      if (particulars.includes(key)) return 'GVCN-2';
      if (addresses.includes(root(key))) return 'GVCN-3';
      if (family.includes(root(key))) return 'GVCN-4';
      return 'GVCN-1';
    }
    if (key === 'danhGiaLai') return 'GVCN-10';
    if (sheet.kind === 'attendance' || /^(vang|ngay\.)/.test(key)) return 'GVCN-12';
    if (/^(renLuyen|nhanXet)/.test(key) || sheet.kind === 'conduct') return 'GVCN-6';
    return key.startsWith('khenThuong') ? 'GVCN-8' : 'GVCN-7';
  },
};
