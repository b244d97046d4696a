const first = 1000;
const longest = 5 * 60_000;

/**
 * How long to wait before the next try: any time up to a limit that doubles, so that devices which lost the server at the
 * same moment do not come back at the same moment.
 */
export class Backoff {
  readonly #random: () => number;
  #failures = 0;

  /** @param random from 0 up to 1 */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** @param asked milliseconds that the server wants to be left alone. @returns milliseconds, never less than it asked */
  next(asked = 0): number {
    const limit = Math.min(longest, first * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 20);
    return Math.max(Math.min(asked, longest), this.#random() * limit);
  }

  /** Nothing has failed since it last went well. */
  get isCalm(): boolean {
    return this.#failures === 0;
  }

  reset(): void {
    this.#failures = 0;
  }
}
