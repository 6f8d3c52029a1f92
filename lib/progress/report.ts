import * as z from 'zod/mini';
import { findSubject } from '../assessment/subjects.ts';
import type { Missing, Readiness } from '../checklists/readiness.ts';
import { inScope, type ReviewData } from '../checklists/scope.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { gradeOf } from '../records/sheet.ts';
import { rowIdentities } from '../records/stored-reading.ts';
import { roles } from '../school/roles.ts';

/** A progress report: how far one teacher's book is, in counts. It holds no pupil, no code, no mark, no reason. */
export const reportFormat = 1;
/** What a teacher may write to be told apart by, such as initials: the school decides whether anything. */
export const longestLabel = 20;

const count = z.int().check(z.minimum(0), z.maximum(100_000));
const short = (length: number) => z.string().check(z.maxLength(length));
const missingIds = ['profile-errors', 'errors', 'record', 'against', 'unread', 'old', 'unknown', 'reopened', 'look', 'tick'] as const satisfies readonly Missing['id'][];

export const progressReportSchema = z.object({
  truong: short(200),
  nhan: short(longestLabel),
  role: z.enum(roles),
  platform: z.nullable(short(40)),
  namHoc: z.nullable(short(20)),
  lop: z.nullable(short(20)),
  mon: z.nullable(short(80)),
  period: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  verdict: z.enum(['san-sang', 'chua-san-sang', 'chua-xac-dinh']),
  /** How many pupils the page says there are (null where it does not), were read, and have nothing wrong and nothing unclear. */
  pupils: z.object({ total: z.nullable(count), read: count, complete: count }),
  errors: count,
  unread: count,
  /** What is still open, by kind. */
  missing: z.array(z.object({ id: z.enum(missingIds), n: count })).check(z.maxLength(40)),
  /** When the person said that they signed; when the oldest page behind it was read; when the report was made. ISO 8601, UTC. */
  signedAt: z.nullable(z.iso.datetime()),
  readAt: z.nullable(z.iso.datetime()),
  at: z.iso.datetime(),
  versions: z.object({ soat: short(40), rules: count, pack: short(80) }),
});
export type ProgressReport = z.infer<typeof progressReportSchema>;

/** The counts of a readiness and the readings behind it; nothing else of them goes in, above all no text that a person wrote. */
export function progressReport(
  data: ReviewData,
  { verdict, missing, signedAt, readAt }: Readiness,
  by: { truong: string; nhan: string; at: string; versions: ProgressReport['versions'] },
): ProgressReport {
  const { role, platform, namHoc, lop, mon, period } = data.scope;
  const n = (...ids: Missing['id'][]) => missing.filter(({ id }) => ids.includes(id)).reduce((sum, one) => sum + one.n, 0);
  const sums = new Map<Missing['id'], number>();
  for (const one of missing) sums.set(one.id, (sums.get(one.id) ?? 0) + one.n);
  return {
    truong: by.truong,
    nhan: by.nhan.trim().slice(0, longestLabel),
    role, platform, namHoc, lop, mon, period, verdict,
    pupils: pupilsIn(data),
    errors: n('errors', 'profile-errors'),
    unread: n('unread'),
    missing: [...sums].map(([id, sum]) => ({ id, n: sum })),
    signedAt, readAt, at: by.at, versions: by.versions,
  };
}

/** A pupil is complete when no reading says anything wrong or unclear of them, and every one was judged. */
function pupilsIn(data: ReviewData): ProgressReport['pupils'] {
  const readings = inScope(data);
  const [all, open] = [new Set<string>(), new Set<string>()];
  for (const { key, sheet, seen } of readings) {
    const judged = data.judgements.get(key);
    const identities = rowIdentities(sheet.rows);
    sheet.rows.forEach((row, index) => {
      if (hasLeft(row)) return;
      const who = identities[index]!;
      all.add(who);
      const wrong = judged?.findings.some((finding) => (finding.row === index || (finding.row === null && finding.outcome === 'unsure')) && (finding.outcome === 'unsure' || finding.severity !== 'info')) ?? true;
      if (wrong || seen[index]?.health !== 'recognised') open.add(who);
    });
  }
  const totals = readings.flatMap(({ sheet }) => (sheet.total === null ? [] : [sheet.total]));
  return { total: totals.length === 0 ? null : Math.max(...totals), read: all.size, complete: all.size - open.size };
}

/** Where a report stands in the table, whatever the platform's spelling: "6a " is 6A, "Văn" is Ngữ văn. */
export function placeOf({ lop, mon }: Pick<ProgressReport, 'lop' | 'mon'>): { lop: string | null; mon: string | null } {
  return {
    lop: lop === null ? null : lop.normalize('NFC').trim().replace(/^lớp\s+/iu, '').toUpperCase() || null,
    mon: mon === null ? null : findSubject(mon, gradeOf(lop))?.subject.name ?? (mon.normalize('NFC').trim() || null),
  };
}

/** The part of its subject that a report is about ("Âm nhạc" of Nghệ thuật); null for one of the whole. */
export const partOf = ({ lop, mon }: Pick<ProgressReport, 'lop' | 'mon'>): string | null => findSubject(mon, gradeOf(lop))?.part ?? null;

/** A school's name as it is compared: "Trường Trung học cơ sở Minh Tân" is "THCS Minh Tân"; '' where none is said. */
export function schoolKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace('trung học cơ sở', 'thcs').replace('trung học phổ thông', 'thpt').replace(/[\s.]+/gu, ' ').trim().replace(/^trường /u, '');
}

/** What a report is about: of two about the same, the newer one counts. Reports without a class are told apart by their role. */
export function bookOf(report: Pick<ProgressReport, 'truong' | 'role' | 'namHoc' | 'lop' | 'mon' | 'period'>): string {
  const { lop, mon } = placeOf(report);
  return [schoolKey(report.truong), lop === null ? report.role : '', report.namHoc, lop, mon, partOf(report), report.period].map((part) => part ?? '').join('|');
}

/** A report that cannot be as it says, whatever made it so: its numbers, its state and its days are checked against each other. */
export function contradictsItself({ role, lop, mon, verdict, pupils, errors, unread, missing, signedAt, readAt, at }: ProgressReport): boolean {
  const open = (...ids: Missing['id'][]) => missing.filter(({ id }) => ids.includes(id)).reduce((sum, { n }) => sum + n, 0);
  const later = (moment: string | null) => moment !== null && Date.parse(moment) > Date.parse(at);
  const ofBook = role === 'gvbm' ? lop !== null && mon !== null : role === 'gvcn' ? lop !== null && mon === null : lop === null && mon === null;
  return (
    !ofBook || pupils.complete > pupils.read || (pupils.total !== null && pupils.read > pupils.total) ||
    errors !== open('errors', 'profile-errors') || unread !== open('unread') ||
    (verdict === 'san-sang' && (missing.length > 0 || (lop !== null && pupils.read === 0))) ||
    later(signedAt) || later(readAt)
  );
}
