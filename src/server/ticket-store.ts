/**
 * Where an issuer keeps its keys and what it has issued, wave by wave. Three calls and a rule: the first value under a
 * name stays, whoever writes and however many at once. Every implementation passes `test/suites/ticket-store.ts`.
 */
export interface TicketStore {
  /**
   * Durable when the promise resolves.
   *
   * @returns the value that lies there now: this one, or an earlier one; `undefined` where the wave is closed
   */
  putOnce(wave: string, name: string, value: string): Promise<string | undefined>;
  /** @returns `undefined` where nothing lies there, or the wave is closed */
  get(wave: string, name: string): Promise<string | undefined>;
  /** Forgets all of a wave for good: nothing is read of it, and nothing put, any more. Once more changes nothing. */
  close(wave: string): Promise<void>;
  isClosed(wave: string): Promise<boolean>;
}

/** For tests and for trying things out: all is gone when the process ends. */
export class MemoryTickets implements TicketStore {
  readonly #waves = new Map<string, Map<string, string> | 'closed'>();

  putOnce(wave: string, name: string, value: string): Promise<string | undefined> {
    const values = this.#waves.get(wave) ?? new Map<string, string>();
    if (values === 'closed') return Promise.resolve(undefined);
    this.#waves.set(wave, values);
    if (!values.has(name)) values.set(name, value);
    return Promise.resolve(values.get(name));
  }

  get(wave: string, name: string): Promise<string | undefined> {
    const values = this.#waves.get(wave);
    return Promise.resolve(values === 'closed' ? undefined : values?.get(name));
  }

  close(wave: string): Promise<void> {
    this.#waves.set(wave, 'closed');
    return Promise.resolve();
  }

  isClosed(wave: string): Promise<boolean> {
    return Promise.resolve(this.#waves.get(wave) === 'closed');
  }
}
