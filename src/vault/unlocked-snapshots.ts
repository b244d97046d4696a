import type {EntryLedger} from '../journal/entry.js';
import type {Snapshot} from '../journal/replica.js';

/** Views' states in memory, gone with the keys: docs/decisions/189 says why none lies in the store. */
export class UnlockedSnapshots {
  readonly #kept = new Map<string, Snapshot>();
  readonly #epochOf: (ledger: EntryLedger) => Promise<number>;

  /** @param epochOf the number that is of now */
  constructor(epochOf: (ledger: EntryLedger) => Promise<number>) {
    this.#epochOf = epochOf;
  }

  async read(view: string): Promise<Snapshot | undefined> {
    const known = this.#kept.get(view);
    const isCurrent = known && known.epoch === (await this.#epochOf(known.ledger));
    return isCurrent ? structuredClone(known) : undefined;
  }

  /** Keeps one that is of now and no older than what is known. */
  async write(view: string, snapshot: Snapshot): Promise<void> {
    const isCurrent = snapshot.epoch === (await this.#epochOf(snapshot.ledger));
    const known = this.#kept.get(view);
    const isOlder =
      known?.epoch === snapshot.epoch &&
      known.version === snapshot.version &&
      known.position > snapshot.position;
    if (isCurrent && !isOlder) this.#kept.set(view, structuredClone(snapshot));
  }

  clear(): void {
    this.#kept.clear();
  }
}
