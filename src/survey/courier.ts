import {isFields} from '../kernel/guards.js';
import type {Kept, Outbox, Waiting} from './outbox.js';

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
 * at once what waits, a request for help say; `keepForLater` lets one envelope rest for a moment drawn by chance.
 */
export class Courier {
  readonly #outbox: Outbox;
  readonly #delivered: (key: string, delivery: Delivery) => void;
  readonly #draw: () => number;
  /** Not before their time, whatever else leaves meanwhile. */
  readonly #resting = new Map<string, {readonly waiting: Waiting; readonly wake: () => void}>();
  /** Those that this tab claimed, until their first try is over. */
  readonly #claimed = new Set<string>();
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

  /**
   * Into the outbox, to leave after a moment drawn by chance. Claimed before it lies there: until its first try no other
   * tab takes it.
   */
  async keepForLater(waiting: Waiting): Promise<Kept> {
    const {key} = waiting;
    let wake = (): void => undefined;
    const rested = new Promise<void>((resolve) => (wake = resolve));
    this.#resting.set(key, {waiting, wake});
    await this.#claim(key, rested);
    const kept = await this.#outbox.keep(waiting);
    if (kept === 'taken') this.#resting.delete(key);
    setTimeout(wake, kept === 'taken' ? 0 : this.#draw());
    return kept;
  }

  /** Resolves when it is claimed, or cannot be: another tab has it, or the page has no locks. */
  async #claim(key: string, rested: Promise<void>): Promise<void> {
    const firstTry = async (): Promise<void> => {
      await rested;
      if (this.#resting.delete(key) && !this.#stopped) await this.deliver();
      this.#claimed.delete(key);
    };
    const locks = locksHere();
    if (!locks) return void firstTry();
    await new Promise<void>((granted) => {
      void locks.request(claim + key, {ifAvailable: true}, (lock) => {
        if (lock) this.#claimed.add(key);
        granted();
        return firstTry();
      });
    });
  }

  /** Tries all that waits and does not rest. Resolves when each was tried once. */
  async deliver(): Promise<void> {
    this.#round = this.#round.then(() => this.#deliverAll());
    return this.#round;
  }

  /** At once and alone: somebody waits for help. What is on its way, or waits its turn, does not hold it up. */
  async send(waiting: Waiting): Promise<Delivery> {
    const delivery = await put(waiting);
    if (delivery === 'later') this.#tryLater();
    else await this.#outbox.remove(waiting.key);
    return delivery;
  }

  readonly #now = (): void => {
    this.#pause = firstPause;
    void this.deliver();
  };

  /** The page goes: a request that outlives it. Where it fails, the outbox keeps what it can until the next start. */
  readonly #hurry = (): void => {
    const resting = [...this.#resting.values()];
    this.#resting.clear();
    for (const {waiting, wake} of resting) {
      void put(waiting, true).then((delivery) => {
        if (delivery !== 'later') void this.#outbox.remove(waiting.key);
      });
      wake();
    }
  };

  async #deliverAll(): Promise<void> {
    clearTimeout(this.#timer);
    let left = 0;
    const all = await this.#outbox.all();
    const claims = await allClaimed();
    for (const waiting of all) {
      const {key} = waiting;
      if (this.#resting.has(key) || (claims.has(key) && !this.#claimed.has(key))) continue;
      const delivery = await put(waiting);
      if (delivery === 'later') left += 1;
      else await this.#outbox.remove(waiting.key);
      this.#delivered(waiting.key, delivery);
    }
    if (left > 0 && !this.#stopped) this.#tryLater();
  }

  /** Half of it by chance: a class that lost the network together must not come back in one moment. */
  #tryLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.deliver(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}

const claim = 'pana-resting ';

/** By any tab. One that is closed claims nothing any more. */
async function allClaimed(): Promise<ReadonlySet<string>> {
  const {held = []} = (await locksHere()?.query()) ?? {};
  return new Set(held.map(({name = ''}) => name.replace(claim, '')));
}

/** A page without TLS has none. */
function locksHere(): LockManager | undefined {
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
