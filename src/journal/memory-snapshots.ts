import type {EntryLedger} from './entry.js';
import type {Snapshot} from './replica.js';

/** Snapshots of views, and the epochs of the ledgers that they are of: an erasure begins a new one. */
export class MemorySnapshots {
  readonly #kept = new Map<string, Snapshot>();
  readonly #epochs = new Map<EntryLedger, number>();

  epochOf(ledger: EntryLedger): number {
    return this.#epochs.get(ledger) ?? 0;
  }

  /** What was remembered of a ledger may hold what was erased. */
  startEpoch(ledger: EntryLedger): void {
    this.#epochs.set(ledger, this.epochOf(ledger) + 1);
    for (const [view, snapshot] of this.#kept) if (snapshot.ledger === ledger) this.#kept.delete(view);
  }

  get(view: string): Snapshot | undefined {
    return structuredClone(this.#kept.get(view));
  }

  /** Keeps one that is of this epoch and no older than what is known. */
  keep(view: string, snapshot: Snapshot): void {
    const known = this.#kept.get(view);
    const isNew = !known || known.version !== snapshot.version || known.position <= snapshot.position;
    if (isNew && this.epochOf(snapshot.ledger) === snapshot.epoch)
      this.#kept.set(view, structuredClone(snapshot));
  }
}
