import type {EntryId, SubjectKey} from '../kernel/ids.js';
import type {EntryLedger, Envelope, StoredEntry} from './entry.js';
import {erasingLedger, erasuresAmong, mayErase, notErased, type Erasure} from './erasure.js';
import {JournalError} from './journal-error.js';
import type {Batch, ErasureReport, Page, Replica, ReplicaChange, Snapshot, Sparing} from './replica.js';
import {sameBytes} from './same-bytes.js';

/** An entry keeps its place; what was erased leaves it empty. */
type Held = (StoredEntry | undefined)[];

/** An envelope's key that an erasure names. */
interface ErasedKey {
  readonly scope: SubjectKey;
  /** Something lay under it when it was erased. */
  readonly had: boolean;
  came: boolean;
}

/** Keeps everything for as long as the page lives. For tests, tools, and devices that must keep nothing. */
export class MemoryReplica implements Replica {
  readonly #ledgers = new Map<EntryLedger, Held>();
  readonly #ids = new Set<string>();
  readonly #envelopes = new Map<string, Envelope>();
  readonly #toShare = new Set<string>();
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #epochs = new Map<EntryLedger, number>();
  /** Scopes of the erasures that name an id. */
  readonly #erased = new Map<EntryId, Set<SubjectKey>>();
  readonly #erasedKeys = new Map<string, ErasedKey>();
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  #closed = false;

  async append(batch: Batch, {spare = new Set()}: Sparing = {}): Promise<void> {
    this.#mustBeOpen();
    const copy = structuredClone(batch);
    const ledgers = Object.keys(copy) as EntryLedger[];
    const erasures = erasuresAmong(copy[erasingLedger]);
    for (const erasure of erasures) this.#erase(erasure, spare);
    for (const ledger of ledgers) this.#add(ledger, copy[ledger] ?? []);
    this.#tell({ledgers: erasures.length > 0 ? [...ledgers, 'inbox'] : ledgers});
    return Promise.resolve();
  }

  async read(ledger: EntryLedger, after = 0): Promise<Page> {
    this.#mustBeOpen();
    const all = this.#ledgers.get(ledger) ?? [];
    const entries = all.slice(after).filter((entry) => entry !== undefined);
    const epoch = this.#epochs.get(ledger) ?? 0;
    return Promise.resolve({entries: structuredClone(entries), position: all.length, epoch});
  }

  async putEnvelopes(
    envelopes: readonly Envelope[],
    {toShare = false, spare = new Set()}: Sparing & {readonly toShare?: boolean} = {},
  ): Promise<readonly string[]> {
    this.#mustBeOpen();
    const refused: string[] = [];
    for (const envelope of envelopes) {
      const known = this.#envelopes.get(envelope.key);
      const erasedKey = spare.has(envelope.key) ? undefined : this.#erasedKeys.get(envelope.key);
      if (erasedKey) erasedKey.came = true;
      if (erasedKey || (known && !sameBytes(known.sealed, envelope.sealed))) refused.push(envelope.key);
      if (erasedKey || known) continue;
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

  async erasedAmong(keys: readonly string[]): Promise<readonly string[]> {
    this.#mustBeOpen();
    return Promise.resolve(keys.filter((key) => this.#erasedKeys.has(key) && !this.#envelopes.has(key)));
  }

  async erasureReport(scope: SubjectKey): Promise<ErasureReport> {
    this.#mustBeOpen();
    const here = [...this.#erased].filter(
      ([id, scopes]) => scopes.has(scope) && this.#ids.has(`${erasingLedger}/${id}`),
    );
    const keys = [...this.#erasedKeys].filter(([, erasedKey]) => erasedKey.scope === scope);
    const spared = keys.filter(([key]) => this.#envelopes.has(key));
    const late = keys.filter(([, {had, came}]) => came && !had);
    return Promise.resolve({refused: here.length + spared.length, late: late.length});
  }

  async readSnapshot(view: string): Promise<Snapshot | undefined> {
    this.#mustBeOpen();
    return Promise.resolve(structuredClone(this.#snapshots.get(view)));
  }

  async writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    this.#mustBeOpen();
    const known = this.#snapshots.get(view);
    const isNew = !known || known.version !== snapshot.version || known.position <= snapshot.position;
    if (isNew && (this.#epochs.get(snapshot.ledger) ?? 0) === snapshot.epoch)
      this.#snapshots.set(view, structuredClone(snapshot));
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
    const standing =
      ledger === erasingLedger ? notErased(entries, (id) => this.#erased.get(id) ?? []) : entries;
    for (const entry of standing) {
      const key = `${ledger}/${entry.id}`;
      if (this.#ids.has(key)) continue;
      this.#ids.add(key);
      held.push(entry);
    }
    this.#ledgers.set(ledger, held);
  }

  #erase({scope, ids, envelopes}: Erasure, spare: ReadonlySet<string>): void {
    for (const id of ids) this.#erased.set(id, (this.#erased.get(id) ?? new Set()).add(scope));
    for (const key of envelopes) {
      const had = this.#envelopes.has(key);
      if (!this.#erasedKeys.has(key)) this.#erasedKeys.set(key, {scope, had, came: false});
      if (spare.has(key)) continue;
      this.#envelopes.delete(key);
      this.#toShare.delete(key);
    }
    if (this.#takeOut(scope, new Set(ids))) this.#startEpoch();
  }

  /** @returns whether something of it was here */
  #takeOut(scope: SubjectKey, ids: ReadonlySet<EntryId>): boolean {
    const held = this.#ledgers.get(erasingLedger) ?? [];
    const gone = [...held.entries()].filter(
      ([, entry]) => entry && ids.has(entry.id) && mayErase(scope, entry.content),
    );
    for (const [at, entry] of gone) {
      held[at] = undefined;
      if (entry) this.#ids.delete(`${erasingLedger}/${entry.id}`);
    }
    return gone.length > 0;
  }

  #startEpoch(): void {
    this.#epochs.set(erasingLedger, (this.#epochs.get(erasingLedger) ?? 0) + 1);
    for (const [view, {ledger}] of this.#snapshots)
      if (ledger === erasingLedger) this.#snapshots.delete(view);
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new JournalError('closed');
  }

  #tell(change: ReplicaChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
