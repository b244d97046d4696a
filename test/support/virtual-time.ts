/** A clock that stands until it is moved, and whoever sleeps by it. */
export class VirtualTime {
  #now = 0;
  readonly #sleepers = new Set<{readonly until: number; readonly wake: () => void}>();

  /** Resolves when the clock has come so far, or as soon as the signal says so. */
  readonly pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper = {until: this.#now + ms, wake};
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', wake);
    });

  /** Wakes who is due, one by one, and lets each do all that it can before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const [next] = [...this.#sleepers].sort((a, b) => a.until - b.until);
      if (!next || next.until > end) break;
      this.#now = next.until;
      next.wake();
    }
    this.#now = end;
  }
}

/** Until promises that wait for nothing but each other are done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
