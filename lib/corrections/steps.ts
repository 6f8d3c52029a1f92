import type { Correction, State } from './correction.ts';
import { backOf, isDraft, nextOf, pathOf } from './path.ts';
import { problemsFor, type Context } from './problems.ts';
import { keepUntil } from './retention.ts';

/** Those who answer for a step, by name. */
export function whoFor({ nguoiDeNghi, quanTri, thuTruong }: Pick<Correction, 'nguoiDeNghi' | 'quanTri' | 'thuTruong'>, to: State): string {
  const people = { nhap: [nguoiDeNghi], daTrinh: [nguoiDeNghi], daDuyet: [thuTruong], tuChoi: [thuTruong], daHuyKy: [thuTruong], daSua: [nguoiDeNghi, quanTri], daKy: [nguoiDeNghi, quanTri, thuTruong], daKyLai: [thuTruong], daKhoa: [quanTri], luu: [nguoiDeNghi] }[to];
  return people.map(({ hoTen }) => hoTen.trim()).filter(Boolean).join(', ');
}

/** The record one step further; when it is locked, the day it is kept until is proposed. `at` is ISO 8601, UTC. Throws RangeError when the step is not next or something is missing for it. */
export function advance(record: Correction, to: State, context: Context, at: string): Correction {
  if (!nextOf(record).includes(to)) throw new RangeError(`${record.state} → ${to} is no step`);
  const missing = problemsFor(record, to, context);
  if (missing.length > 0) throw new RangeError(`${to}: ${missing.map(({ id }) => id).join(', ')}`);
  const luuDen = record.luuDen ?? (to === 'daKhoa' ? keepUntil(record) : null);
  return { ...record, state: to, luuDen, history: [...record.history, { at, from: record.state, to, who: whoFor(record, to), reason: null }] };
}

/**
 * The record taken back to an earlier step, with the reason. What was noted for the steps that no longer hold is taken
 * out, so that it must be given again; the history keeps that they had been made. Throws RangeError without a reason.
 */
export function stepBack(record: Correction, to: State, reason: string, at: string): Correction {
  if (!backOf(record).includes(to)) throw new RangeError(`${record.state} → ${to} is no step back`);
  if (reason.trim() === '') throw new RangeError('a step back needs a reason');
  const path = pathOf(record);
  const undone = (step: State) => path.indexOf(step) > path.indexOf(to);
  const none = { gvbm: null, gvcn: null, ht: null };
  return {
    ...record,
    state: to,
    yKien: undone('daDuyet') ? { dongY: null, noiDung: '', ngay: null } : record.yKien,
    kySo: record.kySo && { ...record.kySo, huy: undone('daHuyKy') ? none : record.kySo.huy, lai: undone('daKyLai') ? none : record.kySo.lai },
    suaLuc: undone('daSua') ? null : record.suaLuc,
    soSach: undone('daSua') ? { soCaNhan: 'chua', soTheoDoi: 'chua', hocBa: 'chua', bangTongHop: 'chua' } : record.soSach,
    chuKy: undone('daKy') ? { nguoiDeNghi: null, quanTri: null, thuTruong: null } : record.chuKy,
    khoaLuc: undone('daKhoa') ? null : record.khoaLuc,
    history: [...record.history, { at, from: record.state, to, who: whoFor(record, to), reason: reason.trim() }],
  };
}

/** What a draft says, as it is typed. */
export type Content = Pick<Correction, 'namHoc' | 'so' | 'kyHieu' | 'truong' | 'lapLuc' | 'canCu' | 'lop' | 'mon' | 'hocKy' | 'noiDung' | 'minhChung' | 'nguoiDeNghi' | 'kySo'>;

/** The record with other content. Throws RangeError when it was handed in: it must be taken back to a draft first. */
export function withContent(record: Correction, content: Partial<Content>): Correction {
  if (!isDraft(record)) throw new RangeError(`a record in ${record.state} keeps its content`);
  return { ...record, ...content };
}

/** What stands in a window that could not write it, as a new draft beside the stored record; its number is given when it is stored. */
export function copyAsDraft(record: Correction, id: string, reason: string, at: string): Correction {
  const draft = isDraft(record) ? { ...record, history: [...record.history, { at, from: null, to: 'nhap' as const, who: '', reason }] } : stepBack(record, 'nhap', reason, at);
  return { ...draft, id, revision: 0 };
}
