/**
 * Writes that storage refused (quota, a closed database): kept in memory under their key, newest wins, and tried again
 * with the next write. A lost write must be seen, so `waiting` is shown to the teacher as long as it is not zero.
 */
export class PendingWrites {
  readonly #waiting = new Map<string, () => Promise<unknown>>();

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Writes now, with whatever waits from before. True when this write is stored. */
  async write(key: string, write: () => Promise<unknown>): Promise<boolean> {
    this.#waiting.set(key, write);
    await this.retry();
    return !this.#waiting.has(key);
  }

  async retry(): Promise<void> {
    for (const [key, write] of [...this.#waiting]) {
      try {
        await write();
        // A newer write under the same key may have come while this one was on its way.
        if (this.#waiting.get(key) === write) this.#waiting.delete(key);
      } catch {
        // Stays in the map; `waiting` says so.
      }
    }
  }
}
