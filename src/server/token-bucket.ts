export interface Rate {
  /** How many may come at once: a whole school that sends after the same lesson. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Limits a whole process. It knows no caller, since a list of addresses would say who answered and when. */
export class TokenBucket {
  readonly #rate: Rate;
  readonly #now: () => number;
  #left: number;
  #at: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
    this.#left = rate.burst;
    this.#at = now();
  }

  /** @returns 0 when it may pass, else the whole seconds to wait */
  take(): number {
    const now = this.#now();
    this.#left = Math.min(this.#rate.burst, this.#left + ((now - this.#at) / 1000) * this.#rate.perSecond);
    this.#at = now;
    if (this.#left < 1) return Math.ceil((1 - this.#left) / this.#rate.perSecond);
    this.#left -= 1;
    return 0;
  }
}
