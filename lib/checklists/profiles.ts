import type { FieldKey, Reason, SheetRow } from '../records/sheet.ts';
import { rowIdentities, type StoredReading } from '../records/stored-reading.ts';
import { hasLeft } from '../records/left-pupil.ts';
import { isStale, pupilFinder, rosterOf } from './coverage.ts';
import type { ProfileNeed } from './item.ts';
import { namesNote } from './notes.ts';
import { inScope, type ReviewData } from './scope.ts';

export interface ProfileCoverage {
  gaps: Reason[];
  total: number;
  readings: StoredReading[];
}

/**
 * For how many pupils of the class list the fields were read, well and lately, from profiles or from the list itself.
 * Without a class list nobody can say who is missing.
 */
export function profileCoverage(need: ProfileNeed, data: ReviewData): ProfileCoverage {
  const roster = rosterOf(data);
  const profiles = inScope(data).filter(({ sheet }) => sheet.kind === 'profile');
  const readings = roster ? [roster, ...profiles] : profiles;
  const notJudged = readings.filter(({ key }) => !data.judgements.has(key));
  const gaps: Reason[] = notJudged.map(({ sheet }) => ({ id: 'not-judged', params: { page: sheet.kind } }));
  for (const { sheet } of profiles) {
    if (sheet.health !== 'recognised') gaps.push({ id: 'degraded', params: { page: 'profile' } }, ...sheet.why);
    if (sheet.unrecognised.length > 0) gaps.push({ id: 'not-understood', params: { page: 'profile', n: sheet.unrecognised.length, labels: sheet.unrecognised.slice(0, 3).join(', ') } });
  }
  if (!roster) return { gaps: [{ id: 'class-unknown' }, ...gaps], total: 0, readings };

  const finders = readings.map((reading) => ({ reading, find: pupilFinder(reading.sheet.rows) }));
  const isRead = (pupil: SheetRow) => {
    const rows = finders.map(({ reading, find }) => ({ kind: reading.sheet.kind, row: find(pupil), reading })).filter(({ row }) => row >= 0);
    if (need.ownPage && !rows.some(({ kind }) => kind === 'profile')) return false;
    // What the list shows well does not make up for a profile that was opened and not understood.
    if (!rows.every(({ reading, row }) => isWhole(reading, row, data))) return false;
    return unreadFields(need.fields, rows).length === 0;
  };
  const identities = rowIdentities(roster.sheet.rows);
  const pupils = roster.sheet.rows.map((row, index) => ({ row, who: identities[index]!, pupil: row.pupil })).filter(({ row }) => !hasLeft(row));
  const notListed = Math.max(0, (roster.sheet.total ?? 0) - roster.sheet.rows.length);
  const unread = pupils.filter(({ row }) => !isRead(row)).map(({ who, pupil }) => ({ who, pupil }));
  const total = pupils.length + notListed;
  if (total === 0) gaps.push({ id: 'no-pupils', params: { page: 'roster' } });
  if (notListed > 0) gaps.push({ id: 'pupils-unread', params: { page: 'roster', n: total - notListed, total } });
  if (unread.length > 0) {
    gaps.push({ id: 'profiles-unread', params: { n: pupils.length - unread.length, total } });
    gaps.push({ id: namesNote, params: { names: unread.slice(0, 5).map(({ pupil, who }) => pupil ?? who).join(', ') + (unread.length > 5 ? ', …' : '') } });
  }
  return { gaps, total, readings };
}

/** Those of the fields that stand in none of one pupil's rows; an address or a parent stands there with any of its parts. */
export function unreadFields(fields: readonly FieldKey[], rows: readonly { reading: StoredReading; row: number }[]): FieldKey[] {
  const keys = rows.flatMap(({ reading, row }) => Object.keys(reading.sheet.rows[row]!.values));
  return fields.filter((field) => !keys.some((key) => key === field || key.startsWith(`${field}.`)));
}

/** The row was wholly understood when it was last read, and that is not too long ago. */
export function isWhole({ seen }: StoredReading, row: number, data: ReviewData): boolean {
  const at = seen[row];
  return at !== undefined && at.health === 'recognised' && at.why.length === 0 && !isStale(at.readAt, data);
}
