import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';

/**
 * The record of a correction (biên bản chỉnh sửa dữ liệu; CV 1370/SGDĐT Đồng Tháp, mục II.2): what is wrong, what is right
 * and why, the evidence, who agreed, who mended it and when, who signed, and how long it is kept. A teacher writes it; Soát
 * writes nothing on the platform. Days are "2026-11-25", moments "2026-11-25T08:05", both as they are at school.
 */
export const itemKinds = ['tx', 'gk', 'ck', 'tb', 'nhanXet', 'renLuyen', 'ketQua', 'hoSo'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const evidenceKinds = ['soDiem', 'baiKiemTra', 'sanPham', 'giayTo', 'khac'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The books that may hold the same value (S2-80). */
export const relatedBooks = ['soCaNhan', 'soTheoDoi', 'hocBa', 'bangTongHop'] as const;
export type RelatedBook = (typeof relatedBooks)[number];
export const bookStates = ['chua', 'daSua', 'khongCo'] as const;
export type BookState = (typeof bookStates)[number];

/** The three who sign the record (S2-61). */
export const signatories = ['nguoiDeNghi', 'quanTri', 'thuTruong'] as const;
export type Signatory = (typeof signatories)[number];

/** Those whose digital signature stands on the books, in the order in which they sign. */
export const signers = ['gvbm', 'gvcn', 'ht'] as const;
export type Signer = (typeof signers)[number];

/** `daHuyKy` and `daKyLai` belong to records of what was already signed digitally. */
export const states = ['nhap', 'daTrinh', 'tuChoi', 'daDuyet', 'daHuyKy', 'daSua', 'daKy', 'daKyLai', 'daKhoa', 'luu'] as const;
export type State = (typeof states)[number];

const day = z.string().check(z.refine(isIsoDate));
const moment = z.string().check(z.refine((text: string) => isIsoDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10))));
const semester = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const person = z.object({ hoTen: z.string(), chucVu: z.string() });
const signed = z.object({ gvbm: z.nullable(moment), gvcn: z.nullable(moment), ht: z.nullable(moment) });

export const correctionItemSchema = z.object({
  maHocSinh: z.string(),
  hoTen: z.string(),
  loai: z.enum(itemKinds),
  /** The number of a regular mark (ĐĐGtx 2); null for the others. */
  lan: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
  /** What it is, where the kind alone does not say: "Họ và tên mẹ", "ĐTBmcn". */
  muc: z.string(),
  /** As they stand and as they should stand, in the teacher's own words; "trống" for an empty cell. */
  giaTriDangCo: z.string(),
  giaTriDung: z.string(),
  lyDo: z.string(),
});
export type CorrectionItem = z.infer<typeof correctionItemSchema>;

export const correctionSchema = z.object({
  id: z.string().check(z.minLength(1)),
  /** Counts the times it was stored: a write made on an older one is refused. */
  revision: z.int().check(z.minimum(0)),
  state: z.enum(states),
  namHoc: z.string(),
  /** Its number in the school year, and what follows it: 5 and "BB-THCSMT" are 05/BB-THCSMT. */
  so: z.nullable(z.int().check(z.minimum(1))),
  kyHieu: z.string(),
  truong: z.object({ superior: z.string(), unit: z.string(), place: z.string() }),
  lapLuc: z.nullable(moment),
  canCu: z.array(z.string()),
  lop: z.string(),
  /** '' where no subject is concerned (profiles, conduct). */
  mon: z.string(),
  hocKy: z.nullable(semester),
  noiDung: z.array(correctionItemSchema),
  minhChung: z.array(z.object({ loai: z.enum(evidenceKinds), noiLuu: z.string() })),
  nguoiDeNghi: person,
  quanTri: person,
  thuTruong: person,
  /** What the head of the school says of it. */
  yKien: z.object({ dongY: z.nullable(z.boolean()), noiDung: z.string(), ngay: z.nullable(day) }),
  /** When it was mended on the platform. */
  suaLuc: z.nullable(moment),
  soSach: z.object({ soCaNhan: z.enum(bookStates), soTheoDoi: z.enum(bookStates), hocBa: z.enum(bookStates), bangTongHop: z.enum(bookStates) }),
  chuKy: z.object({ nguoiDeNghi: z.nullable(day), quanTri: z.nullable(day), thuTruong: z.nullable(day) }),
  /** Null unless the books were signed digitally before: how far the signing had come, when it was cancelled and made anew. */
  kySo: z.nullable(z.object({ den: z.enum(signers), huy: signed, lai: signed })),
  khoaLuc: z.nullable(moment),
  /** Where record and evidence are kept, and until which day. */
  luuTai: z.string(),
  luuDen: z.nullable(day),
  /** What was done with it, the first first. `at` is ISO 8601, UTC; `who` names those who answer for the step. */
  history: z.array(z.object({ at: z.iso.datetime(), from: z.nullable(z.enum(states)), to: z.enum(states), who: z.string(), reason: z.nullable(z.string()) })),
});
export type Correction = z.infer<typeof correctionSchema>;

/** "05/BB-THCSMT"; '' while it has no number. */
export function numberOf({ so, kyHieu }: Pick<Correction, 'so' | 'kyHieu'>): string {
  return so === null ? '' : [String(so).padStart(2, '0'), kyHieu.trim()].filter(Boolean).join('/');
}

/** The next free number of a school year, after the highest that was given. */
export function nextNumber(records: readonly Pick<Correction, 'namHoc' | 'so'>[], namHoc: string): number {
  return Math.max(0, ...records.filter((record) => record.namHoc === namHoc).map(({ so }) => so ?? 0)) + 1;
}
