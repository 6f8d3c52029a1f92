import { dayAt } from '../calendar/dates.ts';
import type { Reason } from '../records/sheet.ts';
import type { Look } from './item.ts';
import type { ReviewData } from './scope.ts';

/** The three books whose signed PDFs are kept for each school year (S2:299). */
export const archiveBooks = ['theoDoi', 'hocBa', 'dangBo'] as const;
export type ArchiveBook = (typeof archiveBooks)[number];

/** How many copies are kept (S2:301). */
export const archiveCopies = 3;

/** Where the signed PDFs of one book of one school year are kept. Dates are "2027-06-01". */
export interface Archive {
  /** School year and book: `archiveId`. */
  id: string;
  namHoc: string;
  book: ArchiveBook;
  /** When the PDFs were exported, and signed by the principal; null = not yet. */
  exported: string | null;
  signed: string | null;
  copies: { place: string; date: string }[];
  /** When the copies were last looked at, and when they are to be looked at next. */
  checked: string | null;
  nextCheck: string | null;
}

export const archiveId = (namHoc: string, book: ArchiveBook): string => `${namHoc}|${book}`;

/** What is not done for one book; empty when all is. `today` is "2027-06-01". */
export function archiveDuties(namHoc: string, book: ArchiveBook, archives: readonly Archive[], today: string): Reason[] {
  const kept = archives.find(({ id }) => id === archiveId(namHoc, book));
  const params = { book };
  if (!kept) return [{ id: 'archive-none', params }];
  const placed = kept.copies.filter(({ place }) => place.trim() !== '').length;
  return [
    ...(kept.exported === null ? [{ id: 'archive-not-exported', params }] : []),
    ...(kept.signed === null ? [{ id: 'archive-not-signed', params }] : []),
    ...(placed < archiveCopies ? [{ id: 'archive-copies', params: { ...params, n: placed, total: archiveCopies } }] : []),
    ...(kept.nextCheck === null ? [{ id: 'archive-no-check', params }] : kept.nextCheck <= today ? [{ id: 'archive-check-due', params: { ...params, date: kept.nextCheck } }] : []),
  ];
}

/** The year's archive as the lists of the principal's office and the administrator ask for it (HT-5, QT-2). */
export function lookAtArchive({ scope, archives, now }: ReviewData): Look {
  const { namHoc } = scope;
  if (namHoc === null) return { says: [], against: [], gaps: [] };
  const mine = archives.filter((archive) => archive.namHoc === namHoc);
  return {
    says: [],
    gaps: [],
    against: archiveBooks.flatMap((book) => archiveDuties(namHoc, book, mine, dayAt(Date.parse(now)))),
    basis: [{ document: `archive|${namHoc}`, rows: mine.map((one) => ({ who: one.book, pupil: null, values: { archive: JSON.stringify([one.exported, one.signed, one.copies]) } })).sort((a, b) => (a.who < b.who ? -1 : 1)) }],
  };
}
