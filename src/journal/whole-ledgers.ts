import {isSound, type EntryLedger, type StoredEntry} from './entry.js';
import type {Page, Replica} from './replica.js';

/**
 * Many views begin at once and without a snapshot: a ledger is read once for all of them, and each of its entries is checked
 * against its name once. Nothing is kept but by the views that hold it.
 */
export class WholeLedgers {
  readonly #replica: Pick<Replica, 'read'>;
  readonly #reading = new Map<EntryLedger, Promise<Page>>();
  /** By the very object that was checked: another copy under the same name is another question. */
  readonly #sound = new WeakMap<StoredEntry, boolean>();

  constructor(replica: Pick<Replica, 'read'>) {
    this.#replica = replica;
  }

  /** @returns all of the ledger as it lay there when somebody began to read it: what came in since is not in it */
  read(ledger: EntryLedger): Promise<Page> {
    const known = this.#reading.get(ledger);
    if (known) return known;
    const reading = this.#replica.read(ledger).finally(() => this.#reading.delete(ledger));
    this.#reading.set(ledger, reading);
    return reading;
  }

  /** As `isSound` says it. */
  isSound(stored: StoredEntry): boolean {
    const known = this.#sound.get(stored);
    if (known !== undefined) return known;
    const sound = isSound(stored);
    this.#sound.set(stored, sound);
    return sound;
  }
}
