import { describeNote, namesNote } from './notes.ts';
import { fingerprintOf, snapshotOf } from './fingerprint.ts';
import { frozenBooksOf } from './frozen-item.ts';
import { oldestOf } from './coverage.ts';
import { review, type ItemStatus, type Verdict } from './review.ts';
import { inScope, type ReviewData, type Scope } from './scope.ts';
import { checklistVersion, type Tick } from './tick.ts';

/**
 * The record of one review ("phiếu rà soát"): what was checked, by which version of Soát, check-list and school pack, how
 * it stood, what was set aside and why. It is made at one moment and never changed; times are ISO 8601, UTC.
 */
export interface ReviewRecord {
  id: string;
  at: string;
  scope: Scope;
  verdict: Verdict;
  versions: { soat: string; rules: number; checklist: number; pack: string };
  /** Digest of every value of the scope as it was read: the same data give the same digest. */
  digest: string;
  readings: { document: string; readAt: string; pupils: number }[];
  items: ReviewedItem[];
  findings: { errors: number; warnings: number; unsure: number };
  waivers: { rule: string; field: string | null; document: string; pupil: string | null; reason: string; at: string }[];
  freezes: { document: string; at: string; differences: number; unexplained: number }[];
}

export interface ReviewedItem {
  id: string;
  title: string;
  status: ItemStatus;
  good: number | null;
  total: number | null;
  findings: number;
  tickedAt: string | null;
  /** Why it was left out; null when it was not. */
  reason: string | null;
  /** What was not known or not done, in words; none of them names a pupil. */
  notes: string[];
}

/** The record of a review as it stands. `rules` is how many rules were in force. */
export function reviewRecord(data: ReviewData, ticks: readonly Tick[], by: { id: string; soat: string; rules: number; pack: string }): ReviewRecord {
  const done = review(data, ticks);
  const readings = inScope(data);
  const sum = (of: (state: (typeof done.items)[number]) => readonly unknown[]) => done.items.reduce((total, state) => total + of(state).length, 0);
  return {
    id: by.id,
    at: data.now,
    scope: data.scope,
    verdict: done.verdict,
    versions: { soat: by.soat, rules: by.rules, checklist: checklistVersion, pack: by.pack },
    digest: fingerprintOf(snapshotOf(readings, () => true)),
    readings: readings.map((reading) => ({ document: reading.key, readAt: oldestOf([reading]) ?? reading.readAt, pupils: reading.sheet.rows.length })).sort((a, b) => (a.document < b.document ? -1 : 1)),
    items: done.items.map((state) => ({
      id: state.item.id,
      title: state.item.title.vi,
      status: state.status,
      good: state.count?.good ?? null,
      total: state.count?.total ?? null,
      findings: state.errors.length + state.warnings.length + state.unsure.length,
      tickedAt: state.tickHolds ? (state.tick?.at ?? null) : null,
      reason: state.tickHolds && state.tick?.act === 'skipped' ? state.tick.reason : null,
      notes: [...state.against, ...state.notes].filter(({ id }) => id !== namesNote).map((note) => describeNote(note, 'vi')),
    })),
    findings: { errors: sum(({ errors }) => errors), warnings: sum(({ warnings }) => warnings), unsure: sum(({ unsure }) => unsure) },
    waivers: done.items.flatMap(({ waived }) => waived.map(({ place, waiver }) => ({ rule: waiver.rule, field: waiver.field, document: waiver.document, pupil: place.pupil, reason: waiver.reason, at: waiver.at }))),
    freezes: frozenBooksOf(data).map(({ freeze, differences, unread }) => ({ document: freeze.document, at: freeze.at, differences: differences.length + unread, unexplained: differences.filter(({ explained }) => !explained).length + unread })),
  };
}

/** The record without pupils' names: the default of what leaves the browser. Reasons stay as the person wrote them. */
export const withoutNames = (record: ReviewRecord): ReviewRecord => ({ ...record, waivers: record.waivers.map((waiver) => ({ ...waiver, pupil: null })) });
