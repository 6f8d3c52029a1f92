import * as z from 'zod/mini';
import { bookOf, progressReportSchema, type ProgressReport } from '../progress/report.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

/** As a report stands in its table; `at` beside it says which of two is newer. */
export const storedReportSchema = z.object({ id: z.string().check(z.minLength(1)), at: z.iso.datetime(), report: progressReportSchema });

/** One report of a book and a moment stands once, however often its file is dropped. */
const reportId = (report: ProgressReport): string => `${bookOf(report)}|${report.at}`;

/** All reports that were dropped here. Damaged ones are counted and kept. */
export async function allReports(): Promise<Parsed<ProgressReport>> {
  const { records, damaged } = parseRecords(storedReportSchema, await db.reports.toArray());
  return { records: records.map(({ report }) => report), damaged };
}

/** Keeps reports, all or none; tells how many were new and how many were here already. */
export async function addReports(reports: readonly ProgressReport[]): Promise<{ added: number; known: number }> {
  return db.transaction('rw', db.reports, async () => {
    const records = [...new Map(reports.map((report) => [reportId(report), { id: reportId(report), at: report.at, report }])).values()];
    const there = (await db.reports.bulkGet(records.map(({ id }) => id))).filter(Boolean).length;
    await db.reports.bulkPut(records);
    return { added: records.length - there, known: reports.length - records.length + there };
  });
}

/** Deletes all reports and gives the way back. */
export async function clearReports(): Promise<() => Promise<void>> {
  return db.transaction('rw', db.reports, async () => {
    const records = await db.reports.toArray();
    await db.reports.clear();
    return async () => void (await db.reports.bulkPut(records));
  });
}
