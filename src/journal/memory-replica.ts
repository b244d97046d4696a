import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import {JournalError} from './journal-error.js';
import type {Batch, Page, Replica, ReplicaChange, Snapshot} from './replica.js';
import {sameBytes} from './same-bytes.js';

/** Keeps everything for as long as the page lives. For tests, tools, and devices that must keep nothing. */
export class MemoryReplica implements Replica {
  readonly #ledgers = new Map<EntryLedger, StoredEntry[]>();
  readonly #ids = new Set<string>();
  readonly #envelopes = new Map<string, Envelope>();
  readonly #toShare = new Set<string>();
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  #closed = false;

  async append(batch: Batch): Promise<void> {
    this.#mustBeOpen();
    const copy = structuredClone(batch);
    const ledgers = Object.keys(copy) as EntryLedger[];
    for (const ledger of ledgers) this.#add(ledger, copy[ledger] ?? []);
    this.#tell({ledgers});
    return Promise.resolve();
  }

  async read(ledger: EntryLedger, after = 0): Promise<Page> {
    this.#mustBeOpen();
    const all = this.#ledgers.get(ledger) ?? [];
    return Promise.resolve({entries: structuredClone(all.slice(after)), position: all.length});
  }

  async putEnvelopes(envelopes: readonly Envelope[], {toShare = false} = {}): Promise<readonly string[]> {
    this.#mustBeOpen();
    const refused: string[] = [];
    for (const envelope of envelopes) {
      const known = this.#envelopes.get(envelope.key);
      if (known && !sameBytes(known.sealed, envelope.sealed)) refused.push(envelope.key);
      if (known) continue;
      this.#envelopes.set(envelope.key, {...envelope, sealed: envelope.sealed.slice()});
      if (toShare) this.#toShare.add(envelope.key);
    }
    this.#tell({ledgers: ['inbox']});
    return Promise.resolve(refused);
  }

  async envelopes(): Promise<readonly Envelope[]> {
    this.#mustBeOpen();
    return Promise.resolve([...this.#envelopes.values()].sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  async unshared(): Promise<readonly Envelope[]> {
    return (await this.envelopes()).filter(({key}) => this.#toShare.has(key));
  }

  async markShared(keys: readonly string[]): Promise<void> {
    this.#mustBeOpen();
    for (const key of keys) this.#toShare.delete(key);
    return Promise.resolve();
  }

  async readSnapshot(view: string): Promise<Snapshot | undefined> {
    this.#mustBeOpen();
    return Promise.resolve(structuredClone(this.#snapshots.get(view)));
  }

  async writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    this.#mustBeOpen();
    const known = this.#snapshots.get(view);
    if (!known || known.version !== snapshot.version || known.position <= snapshot.position) {
      this.#snapshots.set(view, structuredClone(snapshot));
    }
    return Promise.resolve();
  }

  onChange(listener: (change: ReplicaChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  #add(ledger: EntryLedger, entries: readonly StoredEntry[]): void {
    const held = this.#ledgers.get(ledger) ?? [];
    for (const entry of entries) {
      const key = `${ledger}/${entry.id}`;
      if (this.#ids.has(key)) continue;
      this.#ids.add(key);
      held.push(entry);
    }
    this.#ledgers.set(ledger, held);
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new JournalError('closed');
  }

  #tell(change: ReplicaChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
