import * as z from 'zod/mini';
import { archiveBooks, archiveId, type Archive } from '../checklists/archive.ts';
import { isIsoDate } from '../calendar/dates.ts';
import { db } from './db.ts';
import { parseRecords, type Parsed } from './parse.ts';

const day = z.string().check(z.refine(isIsoDate));
export const archiveSchema = z.object({
  id: z.string(),
  namHoc: z.string().check(z.regex(/^\d{4}-\d{4}$/)),
  book: z.enum(archiveBooks),
  exported: z.nullable(day),
  signed: z.nullable(day),
  copies: z.array(z.object({ place: z.string(), date: day })),
  checked: z.nullable(day),
  nextCheck: z.nullable(day),
});

/** Where the signed books of all school years are kept. What cannot be read counts as not recorded. */
export async function allArchives(): Promise<Parsed<Archive>> {
  return parseRecords(archiveSchema, await db.archives.toArray());
}

/** Keeps one book's record; throws when a day in it does not exist. A damaged record in its place is laid aside under `now` (ISO 8601, UTC), not lost. */
export async function saveArchive(archive: Archive, now: string): Promise<void> {
  const id = archiveId(archive.namHoc, archive.book);
  const [whole] = parseRecords(archiveSchema, [{ ...archive, id }]).records;
  if (!whole) throw new RangeError('an archive record holds a day that does not exist');
  await db.transaction('rw', db.archives, async () => {
    const before = await db.archives.get(id);
    if (before !== undefined && parseRecords(archiveSchema, [before]).damaged > 0) await db.archives.put({ ...(before as object), id: `${id}|damaged|${now}` });
    await db.archives.put(whole);
  });
}
