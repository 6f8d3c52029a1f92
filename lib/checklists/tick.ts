import type { Snapshot } from './fingerprint.ts';

/** Raised when an item comes to mean something else: ticks of another version fall back to open. */
export const checklistVersion = 1;

/**
 * What a person said about one item: done, or left out with a reason. It is bound to the data they saw (law 5).
 */
export interface Tick {
  /** Scope and item: `tickKey`. */
  key: string;
  /** `scopeKey` */
  scope: string;
  item: string;
  act: 'done' | 'skipped';
  /** Why it was left out; null for `done`. */
  reason: string | null;
  /** ISO 8601, UTC. */
  at: string;
  version: number;
  /** The words of an item that the school's pack asks for, as the person read them; null for Soát's own. */
  wording: string | null;
  fingerprint: string;
  snapshot: Snapshot;
  /** The places marked "cần xem" that stood there, as `seenPlace` names them; a new one opens the item again. */
  seen: string[];
}

/** "Đã ký": the person's own word that they signed on the platform. It stands on no list, and is counted. */
export const signedItem = 'KY';

export const tickKey = (scope: string, item: string): string => `${scope}§${item}`;

/** The person's word that they signed, in a scope (`scopeKey`); `at` is ISO 8601, UTC. It rests on no values: a signature stands whatever changes. */
export const signedTick = (scope: string, at: string): Tick => ({
  key: tickKey(scope, signedItem), scope, item: signedItem, act: 'done', reason: null, at, version: checklistVersion, wording: null, fingerprint: '', snapshot: { documents: [] }, seen: [],
});
