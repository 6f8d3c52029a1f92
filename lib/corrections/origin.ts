import * as z from 'zod/mini';
import type { Finding } from '../records/finding.ts';
import type { Sheet } from '../records/sheet.ts';
import { letterhead, unitAbbreviation } from '../school/letterhead.ts';
import type { SchoolPack } from '../school/pack.ts';
import { defaultBasis } from './basis.ts';
import { nextNumber, type Correction, type CorrectionItem } from './correction.ts';
import { kindOfField } from './kinds.ts';

/**
 * The place a record is made from: a finding, a difference, an item that opened again. `before` is what stands on the
 * platform, `after` what is right, null where only the teacher knows.
 */
const originSchema = z.object({
  lop: z._default(z.nullable(z.string()), null),
  mon: z._default(z.nullable(z.string()), null),
  hocKy: z._default(z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)])), null),
  namHoc: z._default(z.nullable(z.string()), null),
  maHocSinh: z._default(z.nullable(z.string()), null),
  pupil: z._default(z.nullable(z.string()), null),
  field: z._default(z.nullable(z.string()), null),
  before: z._default(z.nullable(z.string()), null),
  after: z._default(z.nullable(z.string()), null),
});
export type Origin = z.infer<typeof originSchema>;

/** An origin as it was handed from one screen to another; null when it is no such thing. */
export function readOrigin(handed: unknown): Origin | null {
  const result = originSchema.safeParse(handed);
  return result.success ? result.data : null;
}

/** What a finding gives: the value as it stands; the right one is the teacher's to write. Null where it speaks of no pupil's field. */
export function originOf({ lop, mon, hocKy, namHoc }: Pick<Sheet, 'lop' | 'mon' | 'hocKy' | 'namHoc'>, { maHocSinh, pupil, field, value }: Pick<Finding, 'maHocSinh' | 'pupil' | 'field' | 'value'>): Origin | null {
  return field === null || (pupil === null && maHocSinh === null) ? null : { lop, mon, hocKy, namHoc, maHocSinh, pupil, field, before: value, after: null };
}

const shown = (value: string | null): string => (value === null ? '' : value.trim() === '' ? 'trống' : value);

/** The line of a record that an origin gives; what only the teacher knows stays empty. */
export function itemOf({ maHocSinh, pupil, field, before, after }: Origin): CorrectionItem {
  const kind = field === null ? ({ loai: 'tx', lan: null, muc: '' } as const) : kindOfField(field);
  return { maHocSinh: maHocSinh ?? '', hoTen: pupil ?? '', ...kind, giaTriDangCo: shown(before), giaTriDung: shown(after), lyDo: '' };
}

export const emptyItem: CorrectionItem = { maHocSinh: '', hoTen: '', loai: 'tx', lan: null, muc: '', giaTriDangCo: '', giaTriDung: '', lyDo: '' };

/** What a new record takes over besides its origin. `now` is the moment at school, `namHoc` the school year it lies in. */
export interface Beginning {
  id: string;
  now: string;
  /** ISO 8601, UTC. */
  at: string;
  namHoc: string;
  school: SchoolPack;
  /** The other records: their numbers, and the names of the last one. */
  records: readonly Correction[];
}

const nobody = { hoTen: '', chucVu: '' };

/** A new draft, with its number proposed, the school's words and the names that stood on the last one. */
export function newCorrection(origin: Origin | null, { id, now, at, namHoc: current, school, records }: Beginning): Correction {
  const namHoc = origin?.namHoc ?? current;
  const { basis = [], signatories, kyHieu } = school.corrections ?? {};
  const last = records.toSorted((a, b) => ((a.lapLuc ?? '') < (b.lapLuc ?? '') ? 1 : -1))[0];
  const person = (ofSchool: typeof nobody | undefined, before: typeof nobody | undefined, chucVu: string) => {
    const found = ofSchool?.hoTen ? ofSchool : (before ?? nobody);
    return { hoTen: found.hoTen, chucVu: found.chucVu || chucVu };
  };
  const item = origin === null ? null : itemOf(origin);
  return {
    id,
    revision: 0,
    state: 'nhap',
    namHoc,
    so: nextNumber(records, namHoc),
    kyHieu: kyHieu?.trim() || ['BB', unitAbbreviation(school.school.name)].filter(Boolean).join('-'),
    truong: letterhead(school),
    lapLuc: now,
    canCu: basis.length > 0 ? [...basis] : [...defaultBasis],
    lop: origin?.lop ?? '',
    mon: item !== null && item.loai === 'hoSo' ? '' : (origin?.mon ?? ''),
    hocKy: origin?.hocKy ?? null,
    noiDung: item === null ? [] : [item],
    minhChung: [],
    nguoiDeNghi: person(undefined, last?.nguoiDeNghi, 'Giáo viên môn học'),
    quanTri: person(signatories?.quanTri, last?.quanTri, 'Cán bộ quản trị hệ thống phần mềm'),
    thuTruong: person(signatories?.thuTruong, last?.thuTruong, 'Hiệu trưởng'),
    yKien: { dongY: null, noiDung: '', ngay: null },
    suaLuc: null,
    soSach: { soCaNhan: 'chua', soTheoDoi: 'chua', hocBa: 'chua', bangTongHop: 'chua' },
    chuKy: { nguoiDeNghi: null, quanTri: null, thuTruong: null },
    kySo: null,
    khoaLuc: null,
    luuTai: '',
    luuDen: null,
    history: [{ at, from: null, to: 'nhap', who: '', reason: null }],
  };
}

/** A draft of the same class, subject and semester, to which one more line may be added instead of a new record. */
export const mayTake = (record: Correction, origin: Origin): boolean =>
  record.state === 'nhap' && record.lop === (origin.lop ?? '') && record.mon === (origin.mon ?? '') && record.hocKy === origin.hocKy && (origin.namHoc === null || record.namHoc === origin.namHoc);
