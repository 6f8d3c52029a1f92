import type { Correction } from '../../lib/corrections/correction.ts';
import { StaleCorrection } from '../../lib/corrections/stale.ts';

/** How what is typed stands to what is stored. `stale`: another window stored the record meanwhile; nothing was written over. */
export type SavingState = 'saved' | 'saving' | 'failed' | 'stale';

export interface Saved {
  record: Correction;
  state: SavingState;
  /** Grows whenever the record was replaced as a whole (undo, another window), so that fields show it anew. */
  generation: number;
}

/** Stores a record and gives it back; rejects with StaleCorrection when it was stored elsewhere since. */
export type Save = (record: Correction) => Promise<Correction>;

/**
 * One open record: every change is stored at once, in turn, each on the revision before. What was typed stays in the
 * window whatever becomes of the write.
 */
export class Saving {
  #saved: Saved;
  #written: Correction;
  #revision: number;
  #busy = false;
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();

  constructor(stored: Correction, save: Save) {
    this.#saved = { record: stored, state: 'saved', generation: 0 };
    this.#written = stored;
    this.#revision = stored.revision;
    this.#save = save;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Saved => this.#saved;

  change(record: Correction): void {
    this.#set({ ...this.#saved, record });
    void this.#flush();
  }

  /** The record as it was, shown anew in every field. */
  replace(record: Correction): void {
    this.#set({ ...this.#saved, record, generation: this.#saved.generation + 1 });
    void this.#flush();
  }

  /** What the store holds now: taken over when nothing of this window is unwritten. */
  offer(stored: Correction): void {
    if (this.#busy || this.#saved.state !== 'saved' || stored.revision <= this.#revision) return;
    this.take(stored);
  }

  /** Takes over what is stored; what stood in this window is dropped. */
  take(stored: Correction): void {
    this.#revision = stored.revision;
    this.#written = stored;
    this.#set({ record: stored, state: 'saved', generation: this.#saved.generation + 1 });
  }

  /** Tries again after a failed write. */
  readonly again = (): void => void this.#flush();

  async #flush(): Promise<void> {
    if (this.#busy || this.#saved.state === 'stale') return;
    this.#busy = true;
    this.#set({ ...this.#saved, state: 'saving' });
    let outcome: SavingState = 'saved';
    while (outcome === 'saved' && this.#saved.record !== this.#written) {
      const sent = this.#saved.record;
      try {
        const { revision } = await this.#save({ ...sent, revision: this.#revision });
        this.#revision = revision;
        this.#written = sent;
      } catch (error) {
        outcome = error instanceof StaleCorrection ? 'stale' : 'failed';
      }
    }
    this.#busy = false;
    this.#set({ ...this.#saved, state: outcome });
  }

  #set(saved: Saved): void {
    this.#saved = saved;
    for (const listener of this.#listeners) listener();
  }
}
