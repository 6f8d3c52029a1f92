import { isCommentOnly } from '../../lib/checklists/scopes.ts';
import { locksOf } from '../../lib/checklists/locks.ts';
import { inScope, type ReviewData, type Scope } from '../../lib/checklists/scope.ts';
import type { StoredReading } from '../../lib/records/stored-reading.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { allArchives } from '../../lib/store/archives.ts';
import { allCorrections } from '../../lib/store/corrections.ts';
import { readEntries } from '../../lib/store/deadlines.ts';
import { allFreezes } from '../../lib/store/freezes.ts';
import { judgeSheets } from '../background/judging.ts';
import { now } from './clock.ts';

/** What a review rests on beside the readings, the same for all scopes; `damaged` counts records that cannot be read. */
export type BesideReadings = Pick<ReviewData, 'freezes' | 'brokenFreezes' | 'locks' | 'corrections' | 'brokenCorrections' | 'archives'> & { damaged: number };

export async function besideReadings({ pack }: Pick<Settings, 'pack'>): Promise<BesideReadings> {
  const [freezes, corrections, archives, entries] = await Promise.all([allFreezes(), allCorrections(), allArchives(), readEntries()]);
  return {
    freezes: freezes.records,
    brokenFreezes: freezes.broken,
    locks: locksOf(pack, entries.records),
    corrections: corrections.records,
    brokenCorrections: corrections.damaged,
    archives: archives.records,
    damaged: freezes.damaged + corrections.damaged + archives.damaged + entries.damaged,
  };
}

/** Gathers all that `review` and `readiness` need for a scope, and judges its readings by the rules in force. */
export async function reviewDataOf(scope: Scope, stored: readonly StoredReading[], settings: Settings, { damaged: _, ...beside }: BesideReadings): Promise<ReviewData> {
  const readings = inScope({ scope, readings: stored });
  const judged = await judgeSheets(readings.map(({ sheet }) => sheet), settings);
  return {
    scope,
    readings,
    judgements: new Map(readings.map((reading, index) => [reading.key, judged[index]!.judgement])),
    commentOnly: isCommentOnly(scope),
    staleAfterDays: settings.pack.staleAfterDays,
    schoolItems: settings.pack.checklist?.items ?? [],
    ...beside,
    now: now(),
  };
}
