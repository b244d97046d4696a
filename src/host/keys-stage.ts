import {oneTabAtATime} from '../journal/one-tab.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import type {KeepKeysOptions} from './keep-keys.js';
import {KeysBegun} from './keys-begun.js';

export interface KeysStageParts extends KeepKeysOptions {
  /** The records may be shown: for the first time, or again. */
  readonly open: (keys: SchoolKeys) => Promise<void>;
  /** They may not, or not any more: at once. */
  readonly lock: () => void;
  readonly failed: (cause: unknown) => void;
}

/** Whether a person's records may be shown, by whether their keys are open. What it needs is loaded once somebody has keys. */
export class KeysStage {
  readonly #parts: KeysStageParts;
  readonly #begun: KeysBegun;
  #stops: (() => void)[] = [];
  #loading: Promise<void> | undefined;
  #following: Promise<void> = Promise.resolve();
  #isOver = false;
  #wasOpen = false;

  keys: SchoolKeys | undefined;

  constructor(parts: KeysStageParts) {
    this.#parts = parts;
    this.#begun = new KeysBegun(parts.inner);
  }

  /** Has anybody set up keys here? If not, it waits for that. @throws {JournalError} */
  async isPractice(): Promise<boolean> {
    if (await this.#begun.ask()) return false;
    this.#stops.push(this.#begun.follow(() => void this.load().catch(this.#parts.failed)));
    return true;
  }

  /** From now on it says when to open and when to lock. */
  async load(): Promise<void> {
    this.#loading ??= this.#load();
    await this.#loading;
    await this.#follow();
  }

  stop(): void {
    this.#isOver = true;
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.keys = undefined;
  }

  async #load(): Promise<void> {
    try {
      const {keepKeys} = await import('./keep-keys.js');
      const {keys, stop} = await keepKeys(this.#parts);
      if (this.#isOver) {
        stop();
        return;
      }
      this.keys = keys;
      this.#stops.push(
        keys.subscribe(() => void this.#follow()),
        stop,
      );
    } catch (cause) {
      this.#loading = undefined; // the next try loads it anew
      throw cause;
    }
  }

  async #follow(): Promise<void> {
    // At once, and before whatever is under way.
    if (this.#mustLock) this.#parts.lock();
    this.#following = this.#following.then(() => this.#followNow()).catch(this.#parts.failed);
    return this.#following;
  }

  async #followNow(): Promise<void> {
    // Who is just setting up keys is about to have them open.
    await oneTabAtATime('pana-set-up', () => Promise.resolve());
    if (this.#isOver || !this.keys || this.keys.state === 'practice') return;
    if (!this.#isOpen) {
      this.#wasOpen = false;
      this.#parts.lock();
    } else if (!this.#wasOpen) {
      await this.#parts.open(this.keys);
      this.#wasOpen = true;
      if (this.#mustLock) this.#parts.lock();
    }
  }

  get #mustLock(): boolean {
    return this.#wasOpen && !this.#isOver && !this.#isOpen;
  }

  get #isOpen(): boolean {
    return this.keys?.state === 'open';
  }
}
