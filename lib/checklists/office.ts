import { countSignatures } from '../records/signature.ts';
import type { Reason } from '../records/sheet.ts';
import type { StoredReading } from '../records/stored-reading.ts';
import { gapsOf, isStale } from './coverage.ts';
import { lookAtArchive } from './archive.ts';
import type { Rests } from './fingerprint.ts';
import type { Checklist, Item, Look } from './item.ts';
import { inScope, termsOf, type ReviewData } from './scope.ts';
import { lookAtRecords } from './open-records.ts';
import { security } from './security.ts';

const list = (items: readonly Item[]): Checklist => ({
  kinds: ['gradebook', 'summary', 'signing'],
  onlyRests: true,
  items: [...items, security],
  itemOf: () => items[0]!.id,
});

const item = (id: string, source: string, vi: string, en: string, more: Partial<Item> = {}): Item => ({ id, kind: 'manual', source, title: { vi, en }, maySkip: true, ...more });

const marks: Rests = (sheet, key) => sheet.kind === 'gradebook' && /^(tx\d|gk|ck|tbhk\d?|tbcn)$/.test(key);
const signatures: Rests = (sheet, key) => sheet.kind === 'signing' && /^(trangThaiKy|kyGVBM|kyGVCN|kyHT)$/.test(key);

/** The year's readings of one kind and the review's periods. */
function readOf(data: ReviewData, kind: string): StoredReading[] {
  const terms = termsOf(data.scope.period);
  return inScope(data).filter(({ sheet }) => sheet.kind === kind && (sheet.hocKy === null || terms.includes(sheet.hocKy)));
}

const oldNote = (readings: readonly StoredReading[], data: ReviewData): Reason[] => {
  const n = readings.filter(({ readAt }) => isStale(readAt, data)).length;
  return n > 0 ? [{ id: 'office-old', params: { n, total: readings.length } }] : [];
};
const names = (readings: readonly StoredReading[]) =>
  [...new Set(readings.map(({ sheet }) => [sheet.lop, sheet.mon].filter(Boolean).join(' ')))].slice(0, 5).join(', ') + (readings.length > 5 ? ', …' : '');

/** Understood, read to its last pupil, lately, and judged. Whose pupils are missing is told by the page's own total: here are many classes. */
function isKnown(reading: StoredReading, data: ReviewData): boolean {
  const { rows, total } = reading.sheet;
  return rows.length >= (total ?? 0) && gapsOf(reading, data).every(({ id }) => id === 'pupils-unread');
}

/** How far the mark books read in this browser are: it helps to check, and says of how many it speaks. */
function lookAtBooks(data: ReviewData): Look {
  const books = readOf(data, 'gradebook');
  const wrong = books.filter((book) => !isKnown(book, data) || data.judgements.get(book.key)!.findings.some(({ outcome, severity }) => outcome === 'unsure' || severity === 'error'));
  const says: Reason[] = books.length === 0 ? [{ id: 'office-no-books' }] : [{ id: 'office-books', params: { n: books.length - wrong.length, total: books.length } }];
  if (wrong.length > 0) says.push({ id: 'office-books-open', params: { n: wrong.length, names: names(wrong) } });
  return { says: [...says, ...oldNote(books, data)], against: [], gaps: [] };
}

/** What the signing lists read in this browser say, and whether correction records are open: both come before locking. */
function lookAtSignatures(data: ReviewData): Look {
  const lists = readOf(data, 'signing');
  const of = ({ sheet }: StoredReading) => countSignatures(sheet).filter(({ field }) => field !== 'kyHT');
  const open = lists.filter((list) => of(list).some(({ signed, total }) => signed < total));
  const untold = lists.filter((list) => !isKnown(list, data));
  const columnless = lists.filter((list) => of(list).length < 2);
  const whole = lists.filter((list) => ![open, untold, columnless].some((some) => some.includes(list)));
  const note = (id: string, some: readonly StoredReading[]): Reason[] => (some.length > 0 ? [{ id, params: { n: some.length, names: names(some) } }] : []);
  const says: Reason[] = lists.length === 0 ? [{ id: 'office-no-signing' }] : [{ id: 'office-signing', params: { n: whole.length, total: lists.length } }];
  const records = lookAtRecords(data);
  return {
    says: [...says, ...note('office-no-signer', columnless), ...oldNote(lists, data)],
    against: [...note('office-unsigned', open), ...records.against],
    basis: records.basis!,
    gaps: [...note('office-untold', untold), ...records.gaps],
  };
}

/** The head of a subject team (S3:102, 104). */
export const totruong = list([
  item('TT-1', 'S3:102', 'Tổ viên đã cập nhật đủ, đúng dữ liệu', 'Members have brought their data up to date', { kind: 'assisted', look: lookAtBooks, rests: marks }),
  item('TT-2', 'S3:104', 'Đã kiểm tra, đôn đốc việc nhập điểm và ký số của tổ', "The team's marks and signing are checked", { kind: 'assisted', look: lookAtBooks, rests: marks }),
]);

/** The principal's office (domain §5.3). */
export const bgh = list([
  item('HT-1', 'S2:167, 321', 'Tiến độ điểm các lớp đã kiểm tra', 'Progress of marks in all classes is checked', { kind: 'assisted', look: lookAtBooks, rests: marks }),
  item('HT-2', 'S2:187', 'Biến động học sinh đã cập nhật', 'Changes of pupils are up to date'),
  item('HT-3', 'S2:215; S3:158', 'Lịch mở, khóa dữ liệu đã thông báo', 'Times of opening and locking are announced'),
  item('HT-4', 'S2:283; S3:136', 'Mọi GVBM, GVCN đã ký; không còn biên bản chưa đóng; rồi mới khóa học bạ', 'All teachers have signed and no correction record is open; only then lock', { kind: 'assisted', look: lookAtSignatures, rests: signatures }),
  item('HT-5', 'S2:299, 301', 'PDF ký số của 3 loại sổ, đủ 3 bản lưu', 'Signed PDFs of the three books, three copies kept', { kind: 'assisted', look: lookAtArchive, yearOnly: true }),
  item('HT-6', 'S2:175', 'Đủ điều kiện dùng học bạ điện tử', 'The conditions for electronic records are met'),
]);

/** The platform's administrator at the school (domain §5.3). */
export const qt = list([
  item('QT-1', 'S2:213, 253', 'Biên bản: cùng sửa, ghi giờ sửa, khóa lại', 'Correction records: mended together, time noted, locked again', { kind: 'assisted', look: lookAtRecords }),
  item('QT-2', 'S2:283, 285', 'Đã in, lưu theo quy định', 'Printed and archived as required', { kind: 'assisted', look: lookAtArchive, yearOnly: true }),
]);
