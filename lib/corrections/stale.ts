import type { Correction } from './correction.ts';

/** The record was stored meanwhile by another window (or cannot be read any more): nothing was written. */
export class StaleCorrection extends Error {
  /** What stands there now; null when it is gone or damaged. */
  readonly stored: Correction | null;

  constructor(stored: Correction | null) {
    super('the record was changed elsewhere');
    this.stored = stored;
  }
}
