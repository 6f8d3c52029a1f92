import type { StoredReading } from '../records/stored-reading.ts';
import type { FieldKey, Reason, SheetRow } from '../records/sheet.ts';
import { hasLeft } from '../records/left-pupil.ts';
import type { Need } from './item.ts';
import { inScope, type ReviewData } from './scope.ts';

const dayMs = 86_400_000;

/** Whether a reading is too old to rest on. A date that cannot be read, or lies a day ahead, is no better than an old one. */
export function isStale(readAt: string, data: Pick<ReviewData, 'now' | 'staleAfterDays'>): boolean {
  const age = Date.parse(data.now) - Date.parse(readAt);
  return !(age <= data.staleAfterDays * dayMs && age >= -dayMs);
}

const nameOf = (row: SheetRow) => (row.pupil ?? '').normalize('NFC').trim().toLowerCase();

/** Finds a pupil in other rows: by code where both have one, else by a name that only one row bears. */
export function pupilFinder(rows: readonly SheetRow[]): (pupil: SheetRow) => number {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.maHocSinh) byCode.set(row.maHocSinh, index);
    byName.set(nameOf(row), [...(byName.get(nameOf(row)) ?? []), index]);
  });
  return (pupil) => {
    const coded = pupil.maHocSinh ? byCode.get(pupil.maHocSinh) : undefined;
    if (coded !== undefined) return coded;
    const named = nameOf(pupil) === '' ? [] : (byName.get(nameOf(pupil)) ?? []);
    const only = named.length === 1 ? rows[named[0]!]! : undefined;
    if (!only || (only.maHocSinh && pupil.maHocSinh)) return -1;
    const [born, other] = [pupil.values['ngaySinh'], only.values['ngaySinh']];
    return born && other && born !== other ? -1 : named[0]!;
  };
}

/** The newest list of the class: its roster, the measure of "the whole class"; null when none was read. */
export function rosterOf(data: ReviewData): StoredReading | null {
  return newest(inScope(data).filter(({ sheet }) => sheet.kind === 'roster'));
}

/** The document that meets a need: its own period's page, else a page that shows the column for several periods. */
export function sourceOf(need: Need, data: ReviewData): { reading: StoredReading; key: FieldKey } | Reason {
  const page = { page: need.kinds[0]!, term: need.term };
  const candidates = inScope(data).filter(({ sheet }) => need.kinds.includes(sheet.kind));
  const has = (reading: StoredReading, key: FieldKey | undefined) => key !== undefined && columnsFor(reading, key).length > 0;
  const own = candidates.filter(({ sheet }) => sheet.hocKy === need.term);
  const direct = newest(own.filter((reading) => has(reading, need.key)));
  if (direct) return { reading: direct, key: need.key };
  const other = newest(candidates.filter((reading) => has(reading, need.elsewhere)));
  if (other) return { reading: other, key: need.elsewhere! };
  return own.length === 0 ? { id: 'page-unread', params: page } : { id: 'column-unread', params: { ...page, field: need.key } };
}

/** The columns a key means: itself, or all that begin with it when it ends in a dot. */
export function columnsFor(reading: StoredReading, key: FieldKey): FieldKey[] {
  return reading.sheet.columns.map((column) => column.key).filter((known) => known === key || (key.endsWith('.') && known.startsWith(key)));
}

/** Everything that keeps a document from being wholly known: understanding, age, pupils not read, no verdict of the rules. */
export function gapsOf(reading: StoredReading, data: ReviewData): Reason[] {
  const { sheet, seen } = reading;
  const page = { page: sheet.kind, ...(sheet.hocKy === null ? {} : { term: sheet.hocKy }) };
  const gaps: Reason[] = [];
  const add = (id: string, params: Reason['params'] = {}) => gaps.push({ id, params: { ...page, ...params } });

  if (sheet.health !== 'recognised' || sheet.why.length > 0 || seen.some(({ health }) => health !== 'recognised')) {
    add('degraded');
    gaps.push(...(sheet.why.length > 0 ? sheet.why : seen.flatMap(({ why }) => why).slice(0, 3)));
  }
  if (sheet.unrecognised.length > 0) add('not-understood', { n: sheet.unrecognised.length, labels: sheet.unrecognised.slice(0, 3).join(', ') });
  const oldest = oldestOf([reading]);
  if (oldest !== null && isStale(oldest, data)) add('stale', { date: oldest });
  if (sheet.rows.length === 0) add('no-pupils');
  else if (sheet.kind !== 'profile') {
    const { missing, total } = unreadPupils(reading, data);
    if (missing > 0) add('pupils-unread', { n: total - missing, total });
  }
  if (!data.judgements.has(reading.key)) add('not-judged');
  return gaps;
}

/** When the oldest of the rows was read; null for no rows at all. A missing record of a row counts as never. */
export function oldestOf(readings: readonly StoredReading[]): string | null {
  const times = readings.flatMap((reading) => [reading.readAt, ...reading.sheet.rows.map((_, row) => reading.seen[row]?.readAt ?? '')]);
  const at = (time: string) => Date.parse(time) || -Infinity;
  return times.reduce<string | null>((oldest, time) => (oldest === null || at(time) < at(oldest) ? time : oldest), null);
}

/** Pupils of the class that the document does not hold, by the page's own total and by the class list. */
function unreadPupils({ key, sheet }: StoredReading, data: ReviewData): { missing: number; total: number } {
  const roster = rosterOf(data);
  const find = pupilFinder(sheet.rows);
  const listed = roster && roster.key !== key ? roster.sheet.rows.filter((row) => !hasLeft(row)) : [];
  const notListed = roster && roster.key !== key ? Math.max(0, (roster.sheet.total ?? 0) - roster.sheet.rows.length) : 0;
  const missing = Math.max((sheet.total ?? 0) - sheet.rows.length, listed.filter((row) => find(row) < 0).length + notListed, 0);
  return { missing, total: Math.max(sheet.total ?? 0, sheet.rows.length, listed.length + notListed, missing) };
}

function newest(readings: readonly StoredReading[]): StoredReading | null {
  return readings.reduce<StoredReading | null>((best, reading) => (best === null || reading.readAt > best.readAt ? reading : best), null);
}
