import {isFields} from '../kernel/guards.js';
import type {Outbox, Waiting} from './outbox.js';

/** `sent`: the server has it. `taken`: another answer lies under that ticket. `later`: not now. */
export type Delivery = 'sent' | 'taken' | 'later';

const firstPause = 5_000;
const longestPause = 300_000;

/**
 * In ms: what is handed over to leave later rests so long, drawn anew for each. Pupils who end together do not arrive in
 * the order in which they pressed the button.
 */
const rest = {least: 2_000, most: 20_000};

/** By the platform's own chance; 2 ** 32 is so far above the range that the remainder does not show. */
export function drawRest(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return rest.least + (drawn % (rest.most - rest.least + 1));
}

/**
 * Takes envelopes from the outbox to the server: when the network comes back, and with growing pauses. `deliver` takes
 * at once what waits, a request for help say; `deliverLater` lets one envelope rest for a moment drawn by chance.
 */
export class Courier {
  readonly #outbox: Outbox;
  readonly #delivered: (key: string, delivery: Delivery) => void;
  readonly #draw: () => number;
  /** Not before their time, whatever else leaves meanwhile. */
  readonly #resting = new Map<string, Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  #round: Promise<void> = Promise.resolve();
  #stopped = true;

  /**
   * @param delivered told of every try
   * @param draw ms that an envelope rests
   */
  constructor(
    outbox: Outbox,
    delivered: (key: string, delivery: Delivery) => void,
    draw: () => number = drawRest,
  ) {
    this.#outbox = outbox;
    this.#delivered = delivered;
    this.#draw = draw;
  }

  start(): void {
    this.#stopped = false;
    window.addEventListener('online', this.#now);
    window.addEventListener('pagehide', this.#hurry);
    this.#now();
  }

  /** What rests gets its try now: later there may be nobody to make it. */
  stop(): void {
    this.#stopped = true;
    window.removeEventListener('online', this.#now);
    window.removeEventListener('pagehide', this.#hurry);
    clearTimeout(this.#timer);
    this.#hurry();
  }

  /** Lets it rest before its first try. It lies in the outbox already, or in this page's memory. */
  deliverLater(waiting: Waiting): void {
    const {key} = waiting;
    this.#resting.set(key, waiting);
    const over = new Promise<void>((resolve) => setTimeout(resolve, this.#draw()));
    void claimed(key, over).then(() => {
      if (this.#resting.delete(key) && !this.#stopped) void this.deliver();
    });
  }

  /** Tries all that waits and does not rest. Resolves when each was tried once. */
  async deliver(): Promise<void> {
    this.#round = this.#round.then(() => this.#deliverAll());
    return this.#round;
  }

  readonly #now = (): void => {
    this.#pause = firstPause;
    void this.deliver();
  };

  /** The page goes: a request that outlives it. Where it fails, the outbox keeps what it can until the next start. */
  readonly #hurry = (): void => {
    for (const waiting of this.#resting.values()) void put(waiting, true);
    this.#resting.clear();
  };

  async #deliverAll(): Promise<void> {
    clearTimeout(this.#timer);
    let left = 0;
    const claims = await allClaimed();
    for (const waiting of await this.#outbox.all()) {
      if (this.#resting.has(waiting.key) || claims.has(waiting.key)) continue;
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

const claim = 'pana-resting ';

/** Until then no other tab takes it from the outbox that they share. A tab that is closed claims nothing any more. */
async function claimed(key: string, over: Promise<void>): Promise<void> {
  await (locks()?.request(claim + key, () => over) ?? over);
}

async function allClaimed(): Promise<ReadonlySet<string>> {
  const {held = []} = (await locks()?.query()) ?? {};
  return new Set(held.map(({name = ''}) => name.replace(claim, '')));
}

/** A page without TLS has none. */
function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/** A page that answers 200 to everything is no drop-box: ours gives the key back. */
async function put({server, key, sealed}: Waiting, keepalive = false): Promise<Delivery> {
  try {
    const response = await fetch(`${server}inbox/${key}`, {
      method: 'PUT',
      headers: {'Content-Type': 'application/octet-stream'},
      body: new Blob([sealed.slice()]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive,
    });
    if (response.status === 409) return 'taken';
    const answer: unknown = response.ok ? await response.json() : undefined;
    return isFields(answer) && answer['stored'] === key ? 'sent' : 'later';
  } catch {
    return 'later';
  }
}
