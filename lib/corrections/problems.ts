import { readLevel } from '../assessment/levels.ts';
import { readMark } from '../assessment/mark.ts';
import { findSubject, type SubjectKind } from '../assessment/subjects.ts';
import { firstYearOf, gradeOf, type Reason } from '../records/sheet.ts';
import { cleanText } from '../vietnamese/text.ts';
import { relatedBooks, signatories, type Correction, type CorrectionItem, type Signer, type State } from './correction.ts';
import { isMark, needsName, needsSubject } from './kinds.ts';
import { pathOf, signersOf } from './path.ts';

/** What a record is checked against: the moment at school ("2026-11-25T08:05") and the numbers other records of its year have. */
export interface Context {
  now: string;
  taken: readonly number[];
}

/** Something that is missing or cannot be, at one place of the form: "noiDung.0.giaTriDung". `describeProblem` says it. */
export interface Problem extends Reason {
  at: string;
}

/** All that keeps a record from a step: what the earlier steps ask for as well, since a draft's fields stay open. */
export function problemsFor(record: Correction, to: State, context: Context): Problem[] {
  if (to === 'nhap') return [];
  if (to === 'tuChoi') return [...content(record, context), ...refusal(record, context)];
  const path = pathOf(record);
  const upTo = path.slice(0, path.indexOf(to) + 1);
  return upTo.flatMap((step) => demands[step]?.(record, context) ?? []);
}

const demands: Partial<Record<State, (record: Correction, context: Context) => Problem[]>> = {
  daTrinh: content,
  daDuyet: approval,
  daHuyKy: cancelled,
  daSua: mended,
  daKy: signatures,
  daKyLai: signedAnew,
  daKhoa: locked,
  luu: kept,
};

const empty = (text: string): boolean => cleanText(text) === '';
const missing = (at: string, id = 'missing'): Problem => ({ at, id });
const when = (bad: boolean, problem: Problem): Problem[] => (bad ? [problem] : []);

/** What was noted to be done must lie between the step before and now. */
function timed(at: string, value: string | null, earliest: string | null, { now }: Context): Problem[] {
  if (value === null) return [missing(at, 'missing-time')];
  // A day stands for all of its hours.
  if (value > now.slice(0, value.length)) return [missing(at, 'in-future')];
  return when(earliest !== null && value < earliest.slice(0, value.length), { at, id: 'too-early', params: { earliest: earliest ?? '' } });
}

function content(record: Correction, context: Context): Problem[] {
  const { truong, so, namHoc, canCu, lop, mon, hocKy, noiDung, minhChung, nguoiDeNghi } = record;
  const marks = noiDung.some(({ loai }) => isMark(loai));
  const has = (...kinds: string[]) => minhChung.some(({ loai }) => kinds.includes(loai));
  return [
    ...when(empty(truong.unit), missing('truong.unit')),
    ...when(so === null, missing('so')),
    ...when(so !== null && context.taken.includes(so), { at: 'so', id: 'number-taken', params: { so: so ?? 0 } }),
    ...when(firstYearOf(namHoc) === null, missing('namHoc', 'school-year')),
    ...timed('lapLuc', record.lapLuc, null, context),
    ...when(canCu.every(empty), missing('canCu')),
    ...when(empty(lop), missing('lop')),
    ...when(!empty(lop) && gradeOf(lop) === null, missing('lop', 'class-form')),
    ...when(needsSubject(record) && empty(mon), missing('mon')),
    ...when(hocKy === null && noiDung.some(({ loai }) => loai !== 'hoSo'), missing('hocKy')),
    ...when(noiDung.length === 0, missing('noiDung', 'no-items')),
    ...noiDung.flatMap((item, index) => ofItem(item, `noiDung.${index}`, record)),
    ...noiDung.flatMap((item, index) => when(noiDung.slice(0, index).some((other) => samePlace(item, other)), missing(`noiDung.${index}.hoTen`, 'item-twice'))),
    ...when(minhChung.length === 0, missing('minhChung', 'no-evidence')),
    ...when(marks && !has('soDiem'), missing('minhChung', 'evidence-mark-book')),
    ...when(marks && !has('baiKiemTra', 'sanPham'), missing('minhChung', 'evidence-work')),
    ...minhChung.flatMap(({ noiLuu }, index) => when(empty(noiLuu), missing(`minhChung.${index}.noiLuu`, 'evidence-place'))),
    ...when(empty(nguoiDeNghi.hoTen), missing('nguoiDeNghi.hoTen')),
  ];
}

const samePlace = (a: CorrectionItem, b: CorrectionItem): boolean =>
  !empty(a.hoTen) && cleanText(a.hoTen) === cleanText(b.hoTen) && a.maHocSinh === b.maHocSinh && a.loai === b.loai && a.lan === b.lan && cleanText(a.muc) === cleanText(b.muc);

function ofItem(item: CorrectionItem, at: string, { mon, lop }: Correction): Problem[] {
  const { hoTen, loai, lan, muc, giaTriDangCo, giaTriDung, lyDo } = item;
  return [
    ...when(empty(hoTen), missing(`${at}.hoTen`)),
    ...when(loai === 'tx' && lan === null, missing(`${at}.lan`)),
    ...when(needsName(loai) && empty(muc), missing(`${at}.muc`)),
    ...when(empty(giaTriDangCo), missing(`${at}.giaTriDangCo`, 'missing-value')),
    ...when(empty(giaTriDung), missing(`${at}.giaTriDung`, 'missing-value')),
    ...when(!empty(giaTriDung) && cleanText(giaTriDung) === cleanText(giaTriDangCo), missing(`${at}.giaTriDung`, 'same-value')),
    ...wrongValue(item, `${at}.giaTriDung`, findSubject(mon, gradeOf(lop))?.subject.kind ?? null),
    ...when(empty(lyDo), missing(`${at}.lyDo`)),
  ];
}

/** The words for a cell that is or shall be empty. */
export const isEmptyCell = (value: string): boolean => /^\(?(để )?trống\)?$/.test(cleanText(value).toLowerCase());

/** The right value must be one: a mark on the scale, Đ or CĐ, a level of conduct. What stands there now may be anything. */
function wrongValue({ loai, giaTriDung }: CorrectionItem, at: string, kind: SubjectKind | null): Problem[] {
  if (empty(giaTriDung) || isEmptyCell(giaTriDung)) return [];
  if (loai === 'renLuyen') return when(readLevel(giaTriDung) === null, missing(at, 'no-level'));
  if (loai === 'nhanXet' || !isMark(loai)) return [];
  const cell = readMark(giaTriDung).kind;
  if (cell === 'level') return when(kind !== null && kind !== 'nhanXet', missing(at, 'level-in-scored'));
  if (cell === 'mark') return when(kind === 'nhanXet', missing(at, 'mark-in-comment-only'));
  return [missing(at, 'no-mark')];
}

function approval(record: Correction, context: Context): Problem[] {
  const { yKien, thuTruong } = record;
  return [
    ...when(empty(thuTruong.hoTen), missing('thuTruong.hoTen')),
    ...when(yKien.dongY !== true, missing('yKien.dongY', 'not-agreed')),
    ...timed('yKien.ngay', yKien.ngay, record.lapLuc, context),
  ];
}

function refusal(record: Correction, context: Context): Problem[] {
  const { yKien, thuTruong } = record;
  return [
    ...when(empty(thuTruong.hoTen), missing('thuTruong.hoTen')),
    ...when(yKien.dongY !== false, missing('yKien.dongY', 'not-refused')),
    ...when(empty(yKien.noiDung), missing('yKien.noiDung', 'refusal-reason')),
    ...timed('yKien.ngay', yKien.ngay, record.lapLuc, context),
  ];
}

/** Signatures are cancelled from the last to the first (domain §5.4). */
function cancelled(record: Correction, context: Context): Problem[] {
  return inOrder(record, signersOf(record).toReversed(), 'huy', record.yKien.ngay, context);
}

/** And given anew in the order of signing. */
function signedAnew(record: Correction, context: Context): Problem[] {
  return inOrder(record, signersOf(record), 'lai', record.suaLuc, context);
}

function inOrder({ kySo }: Correction, order: readonly Signer[], part: 'huy' | 'lai', earliest: string | null, context: Context): Problem[] {
  let before = earliest;
  return order.flatMap((signer) => {
    const value = kySo?.[part][signer] ?? null;
    const found = timed(`kySo.${part}.${signer}`, value, before, context).map((problem) => (problem.id === 'too-early' ? { ...problem, id: 'out-of-order' } : problem));
    before = value ?? before;
    return found;
  });
}

function mended(record: Correction, context: Context): Problem[] {
  const { suaLuc, quanTri, soSach, kySo, yKien } = record;
  return [
    ...timed('suaLuc', suaLuc, kySo?.huy[signersOf(record)[0] ?? 'ht'] ?? yKien.ngay, context),
    ...when(empty(quanTri.hoTen), missing('quanTri.hoTen')),
    ...relatedBooks.flatMap((book) => when(soSach[book] === 'chua', missing(`soSach.${book}`, 'book-open'))),
  ];
}

function signatures(record: Correction, context: Context): Problem[] {
  return signatories.flatMap((who) => timed(`chuKy.${who}`, record.chuKy[who], record.suaLuc, context));
}

function locked(record: Correction, context: Context): Problem[] {
  return timed('khoaLuc', record.khoaLuc, record.kySo ? (record.kySo.lai[signersOf(record).at(-1) ?? 'ht'] ?? record.suaLuc) : record.suaLuc, context);
}

function kept(record: Correction): Problem[] {
  return [...when(empty(record.luuTai), missing('luuTai')), ...when(record.luuDen === null, missing('luuDen', 'missing-time'))];
}
