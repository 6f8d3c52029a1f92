import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commentBook, scoredBook, summaryRows } from '../marks.ts';
import { withPlants, type Plant, type PracticePlatform, type PupilValues } from '../page.ts';
import { classOf } from '../pupils.ts';
import { classList } from './class-list.ts';
import { conduct } from './conduct.ts';
import { gradebook } from './gradebook.ts';
import { folder, origin, type ClassPage } from './layout.ts';
import { profile } from './profile.ts';
import { signing } from './signing.ts';
import { summary } from './summary.ts';

const class7A = classOf('7A', 7, 42, 7);
const class7B = classOf('7B', 7, 40, 8);
const class8A = classOf('8A', 8, 41, 9);
const value = (pupils: readonly PupilValues[], row: number, key: string): string => pupils[row]?.[key] ?? '';

/** The same number with the digit for century and gender of the other gender. */
const otherGender = (id: string): string => id.slice(0, 3) + (id[3] === '2' ? '3' : '2') + id.slice(4);
const otherYear = (id: string): string => `${id.slice(0, 4)}01${id.slice(6)}`;

export const smasClassList = classList(class7A, [
  { row: 5, field: 'soDinhDanh', value: value(class7A, 5, 'soDinhDanh').slice(1), found: [{ rule: 'personal-id', suggestion: value(class7A, 5, 'soDinhDanh') }] },
  { row: 17, field: 'soDinhDanh', value: otherYear(value(class7A, 17, 'soDinhDanh')), found: [{ rule: 'personal-id' }] },
]);

export const smasProfile = profile(class7A, [
  { row: 0, field: 'hoKhau.thon', value: 'Phu', found: [{ rule: 'hamlet-name', suggestion: 'Thôn Phu' }] },
  { row: 0, field: 'me.ngheNghiep', value: '', found: [{ rule: 'required-field' }] },
  { row: 3, field: 'soDinhDanh', value: otherGender(value(class7A, 3, 'soDinhDanh')), found: [{ rule: 'personal-id' }] },
  { row: 7, field: 'queQuan', value: 'Hướng Nghĩa, Minh Thuận, Huyện Vụ Bản, Nam Định', found: [{ rule: 'address-shape' }, { rule: 'address-unit', suggestion: 'Hướng Nghĩa, Minh Tân, Ninh Bình' }] },
  { row: 12, field: 'tonGiao', value: '', found: [{ rule: 'required-field' }] },
  { row: 20, field: 'noiSinh', value: 'Thôn Hướng Nghĩa, Minh Tân, Ninh Bình', found: [{ rule: 'hamlet-name' }] },
]);

/** Every page of the class says the same: what a book shows of a pupil, the summary shows too. */
const toan7A = scoredBook(class7A, 4, 71);
const toan: Plant[] = [
  { row: 2, field: 'gk', value: '', found: [{ rule: 'mark-missing' }] },
  { row: 5, field: 'tx2', value: '75', found: [{ rule: 'mark-form', suggestion: '7,5' }] },
  { row: 11, field: 'tbhk', value: '9,9', found: [{ rule: 'average-semester', suggestion: value(toan7A, 11, 'tbhk') }] },
];

export const smasScored = gradebook({
  id: 'smas/gradebook',
  path: 'SoDiem',
  mon: 'Toán',
  txCount: 4,
  result: 'ĐTBmhk',
  classes: [
    { lop: '7A', rows: toan7A, plants: toan },
    { lop: '7B', rows: scoredBook(class7B, 4, 72), plants: [{ row: 1, field: 'tx4', value: '', found: [{ rule: 'mark-missing' }] }, { row: 1, field: 'tbhk', value: '', found: [] }] },
  ],
});

export const smasComment = gradebook({
  id: 'smas/gradebook-comment',
  path: 'SoDiemNhanXet',
  mon: 'Giáo dục thể chất',
  txCount: 2,
  result: 'Kết quả học kỳ',
  classes: [
    {
      lop: '7A',
      rows: commentBook(class7A, 73),
      plants: [
        { row: 4, field: 'nhanXet', value: '', found: [{ rule: 'comment-missing' }] },
        { row: 9, field: 'ck', value: '8', found: [{ rule: 'mark-form' }] },
      ],
    },
  ],
});

/** A subject with three ĐĐGtx, where ties happen (TT 22/2021 Điều 9.1b), in a table that arrives late. */
const tie = { tx1: '7,0', tx2: '7,0', tx3: '7,0', gk: '8,4', ck: '8,6', tbhk: '7,9' };
export const smasLate = gradebook({
  id: 'smas/gradebook-late',
  path: 'SoDiemCongNghe',
  mon: 'Công nghệ',
  txCount: 3,
  result: 'ĐTBmhk',
  late: 300,
  classes: [
    {
      lop: '8A',
      rows: scoredBook(class8A, 3, 74),
      plants: Object.entries(tie).map(([field, mark]) => ({ row: 6, field, value: mark, found: field === 'tbhk' ? [{ rule: 'average-semester', suggestion: '8,0' }] : [] })),
    },
  ],
});

const history7A = scoredBook(class7A, 3, 75);
/** One column of ĐĐGtx too few for the subject. */
export const smasTooFew = gradebook({
  id: 'smas/gradebook-too-few',
  path: 'SoDiemLichSuDiaLi',
  mon: 'Lịch sử và Địa lí',
  txCount: 3,
  result: 'ĐTBmhk',
  whole: [{ rule: 'tx-count', pupil: null, field: null }],
  classes: [{ lop: '7A', rows: history7A, plants: [] }],
});

const results7A = summaryRows(class7A, { Toán: withPlants(toan7A, toan), 'Lịch sử và Địa lí': history7A }, 76);
export const smasSummary = summary(results7A, []);
/** “Giỏi” is a level of the circular before this one. */
export const smasConduct = conduct(results7A.map((row) => ({ ...row, nhanXet: 'Ngoan, có ý thức xây dựng tập thể.' })), [
  { row: 14, field: 'renLuyen', value: 'Giỏi', found: [{ rule: 'result-form' }] },
]);
export const smasSigning = signing(class7A);

/** A small class without a single mistake, from its list to its signing list: it can be gone through to the end. */
const of6B: ClassPage = { lop: '6B', place: 'Lop6B/' };
const class6B = classOf('6B', 6, 6, 10);
const toan6B = scoredBook(class6B, 4, 77);
export const smasCleanClass = {
  pupils: class6B,
  list: classList(class6B, [], of6B),
  profile: profile(class6B, [], of6B),
  book: gradebook({ id: 'smas/lop-6b/gradebook', path: 'Lop6B/SoDiem', mon: 'Toán', txCount: 4, result: 'ĐTBmhk', classes: [{ lop: '6B', rows: toan6B, plants: [] }] }),
  summary: summary(summaryRows(class6B, { Toán: toan6B }, 78), [], of6B),
  signing: signing(class6B, of6B),
};

const file = (name: string) => readFileSync(path.join(import.meta.dirname, 'assets', name), 'utf8');

export const smas: PracticePlatform = {
  origin,
  pages: [
    smasClassList, smasProfile, smasScored, smasComment, smasLate, smasTooFew, smasSummary, smasConduct, smasSigning,
    smasCleanClass.list, smasCleanClass.profile, smasCleanClass.book, smasCleanClass.summary, smasCleanClass.signing,
  ],
  files: {
    [`${folder}/practice.css`]: { type: 'text/css', body: file('practice.css') },
    [`${folder}/practice.js`]: { type: 'text/javascript', body: file('practice.js') },
  },
};
