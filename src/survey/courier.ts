import {isFields} from '../kernel/guards.js';
import type {Outbox, Waiting} from './outbox.js';

/** `sent`: the server has it. `taken`: another answer lies under that ticket. `later`: not now. */
export type Delivery = 'sent' | 'taken' | 'later';

const firstPause = 5_000;
const longestPause = 300_000;

/** Takes envelopes from the outbox to the server: at once, when the network comes back, and with growing pauses. */
export class Courier {
  readonly #outbox: Outbox;
  readonly #delivered: (key: string, delivery: Delivery) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  #round: Promise<void> = Promise.resolve();
  #stopped = true;

  /** @param delivered told of every try */
  constructor(outbox: Outbox, delivered: (key: string, delivery: Delivery) => void) {
    this.#outbox = outbox;
    this.#delivered = delivered;
  }

  start(): void {
    this.#stopped = false;
    window.addEventListener('online', this.#now);
    this.#now();
  }

  stop(): void {
    this.#stopped = true;
    window.removeEventListener('online', this.#now);
    clearTimeout(this.#timer);
  }

  /** Tries all that waits. Resolves when each was tried once. */
  async deliver(): Promise<void> {
    this.#round = this.#round.then(() => this.#deliverAll());
    return this.#round;
  }

  readonly #now = (): void => {
    this.#pause = firstPause;
    void this.deliver();
  };

  async #deliverAll(): Promise<void> {
    clearTimeout(this.#timer);
    let left = 0;
    for (const waiting of await this.#outbox.all()) {
      const delivery = await put(waiting);
      if (delivery === 'later') left += 1;
      else await this.#outbox.remove(waiting.key);
      this.#delivered(waiting.key, delivery);
    }
    if (left > 0 && !this.#stopped) this.#tryLater();
  }

  /** Half of it by chance: a class that lost the network together must not come back in one moment. */
  #tryLater(): void {
    this.#timer = setTimeout(() => void this.deliver(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}

/** A page that answers 200 to everything is no drop-box: ours gives the key back. */
async function put({server, key, sealed}: Waiting): Promise<Delivery> {
  try {
    const response = await fetch(`${server}inbox/${key}`, {
      method: 'PUT',
      headers: {'Content-Type': 'application/octet-stream'},
      body: new Blob([sealed.slice()]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 409) return 'taken';
    const answer: unknown = response.ok ? await response.json() : undefined;
    return isFields(answer) && answer['stored'] === key ? 'sent' : 'later';
  } catch {
    return 'later';
  }
}
