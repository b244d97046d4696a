/** Minutes without a sign of a person after which an open ring locks. */
export const idleMinutes = 15;

const minute = 60_000;

export type LockReason = 'idle' | 'button' | 'tab-closed' | 'signed-out';

/** When a person was last heard of; `undefined` while locked. */
export interface Watched {
  readonly seenAt: number | undefined;
}

export const locked: Watched = {seenAt: undefined};

/** @param now milliseconds */
export function seen({seenAt}: Watched, now: number): Watched {
  return seenAt === undefined ? locked : {seenAt: now};
}

export function opened(now: number): Watched {
  return {seenAt: now};
}

/**
 * Is it time to lock? A clock that went back locks too: nobody knows how long it was. A laptop that slept asks at its first
 * moment awake, before anything is shown.
 */
export function isIdle({seenAt}: Watched, now: number): boolean {
  return seenAt !== undefined && (now - seenAt >= idleMinutes * minute || now < seenAt);
}

/** @returns milliseconds until it is worth asking again; `undefined` while locked */
export function dueIn({seenAt}: Watched, now: number): number | undefined {
  return seenAt === undefined ? undefined : Math.max(0, seenAt + idleMinutes * minute - now);
}

/** What the browser has for it; a test brings its own. */
export interface IdleClock {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/**
 * Locks after a time without a person, and at once when asked. It knows no page: whoever has one calls `seen` on keys and
 * touches, `look` when the page is shown again, and `lock` for the rest.
 */
export class IdleLock {
  readonly #clock: IdleClock;
  readonly #onLock: (reason: LockReason) => void;
  #watched = locked;
  #stop: () => void = () => undefined;

  constructor(clock: IdleClock, onLock: (reason: LockReason) => void) {
    this.#clock = clock;
    this.#onLock = onLock;
  }

  get isOpen(): boolean {
    return this.#watched.seenAt !== undefined;
  }

  open(): void {
    this.#watched = opened(this.#clock.now());
    this.#wait();
  }

  /** One sign of a person. Where the time is over already it comes too late. */
  seen(): void {
    this.look();
    this.#watched = seen(this.#watched, this.#clock.now());
  }

  /** Timers stand still while a device sleeps. */
  look(): void {
    if (isIdle(this.#watched, this.#clock.now())) this.lock('idle');
  }

  lock(reason: LockReason): void {
    if (!this.isOpen) return;
    this.#stop();
    this.#watched = locked;
    this.#onLock(reason);
  }

  /** One timer at a time: signs of a person come by the hundred and set none. */
  #wait(): void {
    this.#stop();
    const due = dueIn(this.#watched, this.#clock.now());
    if (due === undefined) return;
    this.#stop = this.#clock.after(Math.max(1, due), () => {
      this.look();
      this.#wait();
    });
  }
}
