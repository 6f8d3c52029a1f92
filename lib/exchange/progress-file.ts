import * as z from 'zod/mini';
import { progressReportSchema, reportFormat, type ProgressReport } from '../progress/report.ts';

/** Why a file of reports is not taken. */
export type ReportFileProblem = 'foreign' | 'newer' | 'changed' | 'wrong';

const fileSchema = z.object({ reports: z.array(progressReportSchema).check(z.maxLength(2000)) });

async function checksum(reports: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(reports)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The file a teacher hands in: their reports, and a checksum that tells when it was changed by hand. */
export async function writeReports(reports: readonly ProgressReport[]): Promise<string> {
  return `${JSON.stringify({ soat: 'tien-do', format: reportFormat, sha256: await checksum(reports), reports }, null, 1)}\n`;
}

/** Reads such a file, all of it or nothing. */
export async function readReports(text: string): Promise<{ reports: ProgressReport[] } | { problem: ReportFileProblem }> {
  let json: { soat?: unknown; format?: unknown; sha256?: unknown; reports?: unknown } | null;
  try {
    json = JSON.parse(text) as typeof json;
  } catch {
    return { problem: /^\s*\{\s*"soat"\s*:\s*"tien-do"/.test(text) ? 'changed' : 'foreign' };
  }
  if (typeof json !== 'object' || json === null || json.soat !== 'tien-do') return { problem: 'foreign' };
  if (typeof json.format === 'number' && json.format > reportFormat) return { problem: 'newer' };
  if (json.format !== reportFormat) return { problem: 'wrong' };
  if ((await checksum(json.reports)) !== json.sha256) return { problem: 'changed' };
  const parsed = fileSchema.safeParse(json);
  return parsed.success ? { reports: parsed.data.reports } : { problem: 'wrong' };
}
