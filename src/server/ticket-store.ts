import type {SchoolDay} from '../kernel/school-day.js';

/**
 * Where an issuer keeps its keys and what it has issued, wave by wave. A few calls and a rule: the first value under a
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
  /** Has `sweep` close the wave from that day on. The first call for a wave counts, and none for a closed one. */
  closeOn(wave: string, day: SchoolDay): Promise<void>;
  /**
   * Closes every wave whose day has come: private keys outlive no wave that nobody closed. An issuer sweeps once a day,
   * with the first who asks; a host may do so by its own clock.
   */
  sweep(today: SchoolDay): Promise<void>;
}

/** For tests and for trying things out: all is gone when the process ends. */
export class MemoryTickets implements TicketStore {
  readonly #waves = new Map<string, Map<string, string> | 'closed'>();
  readonly #days = new Map<string, SchoolDay>();

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

  closeOn(wave: string, day: SchoolDay): Promise<void> {
    if (!this.#days.has(wave)) this.#days.set(wave, day);
    return Promise.resolve();
  }

  async sweep(today: SchoolDay): Promise<void> {
    for (const [wave, day] of this.#days)
      if (day <= today) {
        await this.close(wave);
        this.#days.delete(wave);
      }
  }
}
