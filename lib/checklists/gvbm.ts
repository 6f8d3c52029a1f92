import type { Checklist, Item, Need } from './item.ts';
import { keyOf } from './item.ts';
import { lookAtRecords } from './open-records.ts';
import { termsOf, type Period, type Scope } from './scope.ts';
import { security } from './security.ts';

const books = ['gradebook'] as const;
const inBook = (term: Period, key: string, more: Partial<Need> = {}): Need => ({ kinds: books, term, key, ...more });
const semesters = (scope: Scope) => termsOf(scope.period).filter((term) => term !== 3);

const marks = (scope: Scope) => semesters(scope).flatMap((term) => ['tx1', 'gk', 'ck'].map((key) => inBook(term, key)));
const results = (filled: boolean) => (scope: Scope) => [
  ...semesters(scope).map((term) => inBook(term, 'tbhk', { elsewhere: `tbhk${term}`, filled })),
  ...(scope.period === 3 ? [inBook(3, 'tbcn', { elsewhere: 'tbcn', filled })] : []),
];
const comments = (scope: Scope) => semesters(scope).map((term) => inBook(term, 'nhanXet', { elsewhere: `nhanXet${term}` }));

/** The whole of what a subject teacher signs for. */
const book: Item['rests'] = (sheet, key) => sheet.kind === 'gradebook' && /^(tx\d|gk|ck|tbhk\d?|tbcn|nhanXet\w*|danhGiaLai)$/.test(key);
const entered: Item['rests'] = (sheet, key) => sheet.kind === 'gradebook' && /^(tx\d|gk|ck)$/.test(key);

/** What a subject teacher goes through before signing (domain §5.3). */
export const gvbm: Checklist = {
  kinds: books,
  whole: book,
  items: [
    {
      id: 'GVBM-0',
      kind: 'manual',
      source: 'S2:175',
      title: { vi: 'Chứng thư số còn hạn, đúng tên tôi', en: 'My signing certificate is valid and in my name' },
    },
    {
      id: 'GVBM-1',
      kind: 'auto',
      source: 'S0:16; S2:367; TT 22/2021/TT-BGDĐT Điều 6, 7',
      title: { vi: 'Đủ ĐĐGtx, giữa kì, cuối kì', en: 'All regular, mid-term and final marks' },
      needs: marks,
      notFor: (commentOnly) => (commentOnly === true ? { id: 'comment-subject' } : null),
      rests: entered,
    },
    {
      id: 'GVBM-2',
      kind: 'auto',
      source: 'S2:367; TT 22/2021/TT-BGDĐT Điều 5',
      title: { vi: 'Đúng thang điểm, không có ô lạ', en: 'Marks on the scale, no odd cells' },
      needs: marks,
      rests: entered,
    },
    {
      id: 'GVBM-3',
      kind: 'auto',
      source: 'S0:17',
      title: { vi: 'Môn nhận xét: đủ 4 lần đánh giá, có nhận xét', en: 'Comment subject: four assessments and a comment' },
      needs: (scope, commentOnly) => (commentOnly === true ? [...marks(scope), ...comments(scope)] : []),
      notFor: (commentOnly) => (commentOnly === false ? { id: 'scored-subject' } : null),
      rests: (sheet, key) => entered!(sheet, key) || (sheet.kind === 'gradebook' && key.startsWith('nhanXet')),
    },
    {
      id: 'GVBM-4',
      kind: 'assisted',
      source: 'S2:165, 231',
      title: { vi: 'Tôi đã đối chiếu với sổ cá nhân và bài kiểm tra', en: 'I compared with my own book and the tests' },
      rests: entered,
    },
    {
      id: 'GVBM-5',
      kind: 'auto',
      source: 'S2:368; TT 22/2021/TT-BGDĐT Điều 9',
      title: { vi: 'ĐTBmhk, ĐTBmcn tính lại khớp', en: 'Averages follow from their marks' },
      needs: results(false),
      rests: book,
    },
    {
      id: 'GVBM-6',
      kind: 'auto',
      source: 'S2:370',
      title: { vi: 'Kết quả học kì và cả năm đều có', en: 'Semester and year results are all there' },
      needs: results(true),
      rests: (sheet, key) => sheet.kind === 'gradebook' && /^(tbhk\d?|tbcn)$/.test(key),
    },
    {
      id: 'GVBM-7',
      kind: 'assisted',
      maySkip: true,
      source: 'S2:223, 225',
      title: { vi: 'Điểm đánh giá lại, phúc khảo đã nhập', en: 'Re-assessment and review marks are entered' },
      rests: book,
    },
    {
      id: 'GVBM-8',
      kind: 'assisted',
      maySkip: true,
      look: lookAtRecords,
      source: 'S2:243, 253',
      title: { vi: 'Biên bản chỉnh sửa của tôi đủ 3 chữ ký, đã khóa lại', en: 'My correction records have 3 signatures and are locked again' },
      rests: book,
    },
    {
      id: 'GVBM-9',
      kind: 'manual',
      source: 'S0:39, 42',
      title: { vi: 'Tôi chịu trách nhiệm về điểm tôi nhập và ký', en: 'I answer for the marks I entered and sign' },
      rests: book,
    },
    security,
  ],
  itemOf(finding, _sheet, commentOnly) {
    const key = keyOf(finding);
    if (key === 'danhGiaLai') return 'GVBM-7';
    if (/^(tbhk\d?|tbcn)$/.test(key)) return finding.tag === 'du' ? 'GVBM-6' : 'GVBM-5';
    if (key.startsWith('nhanXet')) return commentOnly === false ? 'GVBM-2' : 'GVBM-3';
    if (finding.tag !== 'du') return 'GVBM-2';
    return commentOnly === true ? 'GVBM-3' : 'GVBM-1';
  },
};
