import type {BlobId, EntryId, SubjectKey} from '../kernel/ids.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import {mustFit} from './blob.js';
import {isCopy, isMendedBy, type EntryLedger, type Envelope, type StoredEntry} from './entry.js';
import {
  erasableLedgers,
  erasingLedger,
  erasuresAmong,
  mayErase,
  notErased,
  traceOf,
  type Erasure,
} from './erasure.js';
import {JournalError} from './journal-error.js';
import type {ErasedKey} from './idb-schema.js';
import {MemoryBlobs} from './memory-blobs.js';
import {MemoryChains} from './memory-chains.js';
import {MemorySharing} from './memory-sharing.js';
import {MemorySnapshots} from './memory-snapshots.js';
import {
  isContinuation,
  type Appending,
  type Batch,
  type Continuation,
  type ErasedTrace,
  type ErasureReport,
  type Page,
  type Replica,
  type ReplicaChange,
  type Snapshot,
  type Sparing,
} from './replica.js';
import {sameBytes} from './same-bytes.js';

/** An entry keeps its place; what was erased leaves it empty. */
type Held = (StoredEntry | undefined)[];

/** Keeps everything for as long as the page lives. For tests, tools, and devices that must keep nothing. */
export class MemoryReplica implements Replica {
  readonly sharing = new MemorySharing({
    lying: (ledger) => this.#lyingIn(ledger)[0],
    mustBeOpen: () => this.#mustBeOpen(),
    changed: () => this.#tell({ledgers: []}),
  });
  readonly #ledgers = new Map<EntryLedger, Held>();
  /** By `ledger/id`. */
  readonly #places = new Map<string, number>();
  readonly #blobs = new MemoryBlobs();
  readonly #envelopes = new Map<string, Envelope>();
  readonly #toShare = new Set<string>();
  readonly #snapshots = new MemorySnapshots();
  /** Scopes of the erasures that name an id. */
  readonly #erased = new Map<EntryId, Set<SubjectKey>>();
  /** By `id scope`. */
  readonly #traces = new Map<string, ErasedTrace>();
  readonly #chains = new MemoryChains();
  readonly #erasedKeys = new Map<string, ErasedKey>();
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  #closed = false;

  async append(
    what: Batch | Continuation,
    {spare = new Set(), blobs = [], pulled}: Appending = {},
  ): Promise<void> {
    this.#mustBeOpen();
    // Before the ends of chains are read: nothing may come in between.
    if (blobs.length > 0) await mustFit(blobs);
    const isOwn = isContinuation(what);
    const ends = isOwn ? this.#chains.endsOf(what, (ledger) => this.#lyingIn(ledger)) : {};
    const copy = structuredClone(isOwn ? what.write(ends) : blobs.length > 0 ? what : this.#newIn(what));
    if (isOwn) this.#chains.move(what.device, copy);
    const ledgers = Object.keys(copy) as EntryLedger[];
    const erasures = erasuresAmong(copy[erasingLedger]);
    for (const erasure of erasures) this.#erase(erasure, spare);
    for (const ledger of ledgers) this.#add(ledger, copy[ledger] ?? [], {blobs});
    if (pulled) this.sharing.pulled(pulled, isOwn ? [] : (what[pulled.share.ledger] ?? []));
    this.#tell({ledgers: erasures.length > 0 ? [...ledgers, ...erasableLedgers, 'inbox'] : ledgers});
    return Promise.resolve();
  }

  async read(ledger: EntryLedger, after = 0): Promise<Page> {
    this.#mustBeOpen();
    const all = this.#ledgers.get(ledger) ?? [];
    const entries = all.slice(after).filter((entry) => entry !== undefined);
    const epoch = this.#snapshots.epochOf(ledger);
    return Promise.resolve({entries: structuredClone(entries), position: all.length, epoch});
  }

  async blob(id: BlobId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.#mustBeOpen();
    return Promise.resolve(this.#blobs.get(id));
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
      if (erasedKey) this.#erasedKeys.set(envelope.key, {...erasedKey, came: true});
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
      ([id, scopes]) => scopes.has(scope) && this.#places.has(`${ledgerErasedWith(scope)}/${id}`),
    );
    const keys = [...this.#erasedKeys].filter(([, erasedKey]) => erasedKey.scope === scope);
    const spared = keys.filter(([key]) => this.#envelopes.has(key));
    const late = keys.filter(([, {had, came}]) => came && !had);
    return Promise.resolve({refused: here.length + spared.length, late: late.length});
  }

  async erasedTraces(): Promise<readonly ErasedTrace[]> {
    this.#mustBeOpen();
    const named = [...this.#erased].flatMap(([id, scopes]) => [...scopes].map((scope) => ({id, scope})));
    return Promise.resolve(named.map(({id, scope}) => ({...this.#traces.get(`${id} ${scope}`), id, scope})));
  }

  async readSnapshot(view: string): Promise<Snapshot | undefined> {
    this.#mustBeOpen();
    return Promise.resolve(this.#snapshots.get(view));
  }

  async writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    this.#mustBeOpen();
    this.#snapshots.keep(view, snapshot);
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

  #add(ledger: EntryLedger, entries: readonly StoredEntry[], {blobs = []}: Appending): void {
    const held = this.#ledgers.get(ledger) ?? [];
    const standing = notErased(ledger, entries, (id) => this.#erased.get(id) ?? []);
    for (const entry of standing) {
      const key = `${ledger}/${entry.id}`;
      const at = this.#places.get(key);
      const lying = at === undefined ? undefined : held[at];
      if (at !== undefined && lying && isMendedBy(lying, entry)) {
        held[at] = entry;
        this.sharing.offer(ledger, entry.id);
        this.#snapshots.startEpoch(ledger);
      }
      if (at !== undefined) continue;
      this.#places.set(key, held.length);
      held.push(entry);
      this.sharing.offer(ledger, entry.id);
    }
    this.#ledgers.set(ledger, held);
    if (ledger === erasingLedger) this.#blobs.keep(standing, blobs);
  }

  /** What lies here already need not be copied to be passed over. With files it counts: they may come after their entry. */
  #newIn(batch: Batch): Batch {
    const ledgers = Object.entries(batch) as [EntryLedger, readonly StoredEntry[]][];
    return Object.fromEntries(
      ledgers.map(([ledger, entries]) => {
        const held = this.#ledgers.get(ledger) ?? [];
        const isNew = (entry: StoredEntry): boolean => {
          const lying = held[this.#places.get(`${ledger}/${entry.id}`) ?? -1];
          return !lying || !isCopy(lying, entry);
        };
        return [ledger, entries.filter(isNew)];
      }),
    );
  }

  #lyingIn(ledger: EntryLedger): readonly [readonly StoredEntry[], readonly ErasedTrace[]] {
    const entries = (this.#ledgers.get(ledger) ?? []).filter((entry) => entry !== undefined);
    return [entries, [...this.#traces.values()].filter(({scope}) => ledgerErasedWith(scope) === ledger)];
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
    const ledger = ledgerErasedWith(scope);
    if (this.#takeOut(ledger, scope, new Set(ids))) this.#snapshots.startEpoch(ledger);
  }

  /** @returns whether something of it was here */
  #takeOut(ledger: EntryLedger, scope: SubjectKey, ids: ReadonlySet<EntryId>): boolean {
    const held = this.#ledgers.get(ledger) ?? [];
    const gone = [...held.entries()].filter(
      ([, entry]) => entry && ids.has(entry.id) && mayErase(scope, entry.content),
    );
    for (const [at, entry] of gone) {
      held[at] = undefined;
      if (!entry) continue;
      this.#traces.set(`${entry.id} ${scope}`, {id: entry.id, scope, ...traceOf(entry.content)});
      this.#places.delete(`${ledger}/${entry.id}`);
      this.#blobs.forget(entry.id);
      this.sharing.forget(ledger, entry.id);
    }
    return gone.length > 0;
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new JournalError('closed');
  }

  #tell(change: ReplicaChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
