import type {Json} from './couch-error.js';

/** What a client asked, and what came of it. */
export interface Asked {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** Parsed, where it was JSON. */
  readonly body: unknown;
  readonly bytes: number;
  readonly authorization: string | undefined;
  /** 0 where no answer went out. */
  status: number;
}

/**
 * - `lose-request`: nothing is done, and the connection ends
 * - `lose-reply`: all is done, and the connection ends without an answer
 * - `cut`: all is done, and the answer ends in its middle
 * - `delay`: all is done after so many milliseconds
 * - `reply`: this is answered, and nothing is done
 */
export type Fault =
  | {readonly kind: 'lose-request' | 'lose-reply' | 'cut'}
  | {readonly kind: 'delay'; readonly ms: number}
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body?: Json;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Which fault befalls a request; each one that was given for once befalls one, in their order. */
export class Faults {
  /** Asked for every request that no single fault befalls. */
  choose: ((asked: Asked) => Fault | undefined) | undefined;
  #once: {readonly fault: Fault; readonly when: (asked: Asked) => boolean}[] = [];

  next(fault: Fault, when: (asked: Asked) => boolean = () => true): void {
    this.#once.push({fault, when});
  }

  clear(): void {
    this.#once = [];
    this.choose = undefined;
  }

  take(asked: Asked): Fault | undefined {
    const at = this.#once.findIndex(({when}) => when(asked));
    if (at < 0) return this.choose?.(asked);
    return this.#once.splice(at, 1)[0]?.fault;
  }
}

/** What a server or a proxy says to whoever asks too often. */
export function tooMany(seconds: number): Fault {
  return {
    kind: 'reply',
    status: 429,
    body: {error: 'too_many_requests', reason: 'Slow down.'},
    headers: {'Retry-After': String(seconds)},
  };
}
