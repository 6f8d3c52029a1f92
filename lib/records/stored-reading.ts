import type { Health, Reason, Sheet, SheetRow } from './sheet.ts';

/** When and how well one row of a stored document was last read. */
export interface RowReading {
  /** ISO 8601, UTC. */
  readAt: string;
  health: Health;
  why: Reason[];
}

/**
 * What was last read of one platform × kind × school year × class × subject × period. A class's profiles, read one pupil
 * at a time, make one document, so each row says when it was read; `readAt` is the latest of them.
 */
export interface StoredReading {
  key: string;
  sheet: Sheet;
  readAt: string;
  /** Parallel to `sheet.rows`. */
  seen: RowReading[];
}

/** The document a sheet belongs to. Parts the page does not say stay empty, and so make a document of their own. */
export function readingKey(sheet: Pick<Sheet, 'platform' | 'kind' | 'namHoc' | 'lop' | 'mon' | 'hocKy'>): string {
  return [sheet.platform, sheet.kind, sheet.namHoc, sheet.lop, sheet.mon, sheet.hocKy].map((part) => part ?? '').join('|');
}

/**
 * Who a row is about, the same in every reading of a class: the pupil's code, else name and birth date. Rows that the
 * page itself does not tell apart get a number, so that none hides another.
 */
export function rowIdentities(rows: readonly SheetRow[]): string[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const who = row.maHocSinh ?? `${(row.pupil ?? '').normalize('NFC').toLowerCase()} ${row.values['ngaySinh'] ?? ''}`.trim();
    const nth = (times.get(who) ?? 0) + 1;
    times.set(who, nth);
    return nth === 1 ? who : `${who} #${nth}`;
  });
}

/** Pages of one list that were turned within this many milliseconds make one reading of it. */
const sitting = 4 * 3_600_000;

/** Reasons by which a reading is not of the whole list. */
const partly = new Set(['one-page-of-many', 'rows-not-seen', 'list-in-parts', 'list-filtered']);

const worst = (healths: readonly Health[]): Health =>
  healths.includes('unknown') ? 'unknown' : healths.includes('degraded') ? 'degraded' : 'recognised';

/**
 * Joins a new reading to what is stored of the same document. A whole reading of a class replaces what was there; a
 * partial one (a page of a paged list, one pupil's profile, the part of a grid in view) replaces the rows it holds and
 * keeps the others as they were last seen.
 */
export function joinReading(stored: StoredReading | null, sheet: Sheet, readAt: string): StoredReading {
  const key = readingKey(sheet);
  const fresh: RowReading = { readAt, health: sheet.health, why: sheet.why };
  const seenNow = sheet.rows.map(() => fresh);
  const partial = sheet.kind === 'profile' || (sheet.total !== null && sheet.rows.length < sheet.total) || sheet.why.some(({ id }) => partly.has(id));
  if (!partial || !stored || stored.key !== key) return { key, sheet, readAt, seen: seenNow };

  const now = new Map(rowIdentities(sheet.rows).map((who, index) => [who, index]));
  const rows: SheetRow[] = [];
  const seen: RowReading[] = [];
  rowIdentities(stored.sheet.rows).forEach((who, index) => {
    const fromNow = now.get(who);
    rows.push(sheet.rows[fromNow ?? -1] ?? stored.sheet.rows[index]!);
    seen.push(fromNow === undefined ? stored.seen[index]! : fresh);
    now.delete(who);
  });
  for (const index of now.values()) {
    rows.push(sheet.rows[index]!);
    seen.push(fresh);
  }

  const columns = [...sheet.columns];
  for (const column of stored.sheet.columns) if (!columns.some(({ key: known }) => known === column.key)) columns.push(column);
  // Rows of long ago do not make today's list whole: a pupil may have left, another come.
  const sameSitting = seen.every((row) => Date.parse(readAt) - Date.parse(row.readAt) <= sitting);
  const complete = sheet.total !== null && rows.length >= sheet.total && sameSitting;
  const lasting = seen.map((row) => (complete ? withoutRowsNotSeen(row) : row));
  return {
    key,
    readAt,
    seen: lasting,
    sheet: {
      ...sheet,
      columns,
      rows,
      health: worst(lasting.map(({ health }) => health)),
      why: uniqueReasons(lasting.flatMap(({ why }) => why)),
    },
  };
}

/** A row read while others were out of view was itself read well; once all rows were seen nothing is missing any more. */
function withoutRowsNotSeen(row: RowReading): RowReading {
  const why = row.why.filter(({ id }) => id !== 'rows-not-seen' && id !== 'one-page-of-many');
  return { ...row, why, health: why.length === 0 ? 'recognised' : row.health };
}

function uniqueReasons(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
