import type {BlobId, EntryId, SubjectKey} from '../kernel/ids.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import {mustFit, type KeptBlob} from './blob.js';
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
import {MemoryBlobs} from './memory-blobs.js';
import {MemoryChains} from './memory-chains.js';
import {MemorySharing} from './memory-sharing.js';
import {MemorySnapshots} from './memory-snapshots.js';
import {MemoryInbox} from './memory-inbox.js';
import {mustBeReadable, newIn, type Lying} from './memory-judging.js';
import {
  asItLies,
  isContinuation,
  type Appending,
  type Batch,
  type Continuation,
  type ErasedTrace,
  type ErasureReport,
  type Page,
  type Place,
  type Reader,
  type Replica,
  type ReplicaChange,
  type Resealed,
  type Snapshot,
  type Sparing,
} from './replica.js';

/** An entry keeps its place; what was erased leaves it empty. */
type Held = (StoredEntry | undefined)[];

/** Keeps everything for as long as the page lives. For tests, tools, and devices that must keep nothing. */
export class MemoryReplica implements Replica {
  readonly sharing = new MemorySharing({
    lying: (ledger) => this.#lyingIn(ledger, asItLies)[0],
    mustBeOpen: () => this.#mustBeOpen(),
    changed: () => this.#tell({ledgers: []}),
  });
  readonly #ledgers = new Map<EntryLedger, Held>();
  /** By `ledger/id`. */
  readonly #places = new Map<string, number>();
  readonly #blobs = new MemoryBlobs();
  readonly #inbox = new MemoryInbox();
  readonly #snapshots = new MemorySnapshots();
  /** Scopes of the erasures that name an id. */
  readonly #erased = new Map<EntryId, Set<SubjectKey>>();
  /** By `id scope`. */
  readonly #traces = new Map<string, ErasedTrace>();
  readonly #chains = new MemoryChains();
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  #closed = false;

  async append(
    what: Batch | Continuation,
    {spare = new Set(), blobs = [], reader = asItLies, pulled}: Appending = {},
  ): Promise<void> {
    this.#mustBeOpen();
    // Before the ends of chains are read: nothing may come in between.
    if (blobs.length > 0) await mustFit(blobs);
    const isOwn = isContinuation(what);
    const lying: Lying = {at: (ledger, id) => this.#at(ledger, id), reader};
    const copy = structuredClone(
      isOwn
        ? what.write(this.#chains.endsOf(what, (ledger) => this.#lyingIn(ledger, reader)))
        : blobs.length > 0
          ? what
          : newIn(what, lying),
    );
    const ledgers = Object.keys(copy) as EntryLedger[];
    const read = Object.fromEntries(
      ledgers.map((ledger) => [ledger, (copy[ledger] ?? []).map((stored) => reader(ledger, stored))]),
    ) as Batch;
    const erasures = erasuresAmong(read[erasingLedger]);
    mustBeReadable(copy, erasures, lying);
    if (isOwn) this.#chains.move(what.device, read);
    for (const erasure of erasures) this.#erase(erasure, spare, reader);
    for (const ledger of ledgers) this.#add({ledger, reader}, copy[ledger] ?? [], blobs);
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
    options?: Sparing & {readonly toShare?: boolean},
  ): Promise<readonly string[]> {
    this.#mustBeOpen();
    const refused = this.#inbox.put(envelopes, options);
    this.#tell({ledgers: ['inbox']});
    return Promise.resolve(refused);
  }

  async envelopes(): Promise<readonly Envelope[]> {
    this.#mustBeOpen();
    return Promise.resolve(this.#inbox.all());
  }

  async unshared(): Promise<readonly Envelope[]> {
    this.#mustBeOpen();
    return Promise.resolve(this.#inbox.unshared());
  }

  async markShared(keys: readonly string[]): Promise<void> {
    this.#mustBeOpen();
    this.#inbox.markShared(keys);
    return Promise.resolve();
  }

  async erasedAmong(keys: readonly string[]): Promise<readonly string[]> {
    this.#mustBeOpen();
    return Promise.resolve(this.#inbox.erasedAmong(keys));
  }

  async erasureReport(scope: SubjectKey): Promise<ErasureReport> {
    this.#mustBeOpen();
    const here = [...this.#erased].filter(
      ([id, scopes]) => scopes.has(scope) && this.#places.has(`${ledgerErasedWith(scope)}/${id}`),
    );
    const {spared, late} = this.#inbox.reportOn(scope);
    return Promise.resolve({refused: here.length + spared, late});
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

  async reseal(ledger: EntryLedger, entries: readonly Resealed[]): Promise<number> {
    this.#mustBeOpen();
    const held = this.#ledgers.get(ledger) ?? [];
    const same = entries.filter(({lying}) => {
      const now = this.#at(ledger, lying.id);
      return now && isCopy(now, lying);
    });
    for (const {sealed} of same) held[this.#places.get(`${ledger}/${sealed.id}`) ?? -1] = sealed;
    return Promise.resolve(same.length);
  }

  async forgetSnapshots(ledgers: readonly EntryLedger[]): Promise<void> {
    for (const ledger of ledgers) this.#snapshots.startEpoch(ledger);
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

  #add({ledger, reader}: Place, entries: readonly StoredEntry[], blobs: readonly KeptBlob[]): void {
    const held = this.#ledgers.get(ledger) ?? [];
    const standing = notErased(ledger, entries, (id) => this.#erased.get(id) ?? [], reader);
    const read = standing.map((stored) => reader(ledger, stored));
    for (const [index, entry] of standing.entries()) {
      const key = `${ledger}/${entry.id}`;
      const at = this.#places.get(key);
      const lying = at === undefined ? undefined : held[at];
      if (at !== undefined && lying && isMendedBy(reader(ledger, lying), read[index] ?? entry)) {
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
    if (ledger === erasingLedger) this.#blobs.keep(read, blobs);
  }

  #at(ledger: EntryLedger, id: EntryId): StoredEntry | undefined {
    return this.#ledgers.get(ledger)?.[this.#places.get(`${ledger}/${id}`) ?? -1];
  }

  #lyingIn(ledger: EntryLedger, reader: Reader): readonly [readonly StoredEntry[], readonly ErasedTrace[]] {
    const lying = (this.#ledgers.get(ledger) ?? []).filter((entry) => entry !== undefined);
    const entries = lying.map((stored) => reader(ledger, stored));
    return [entries, [...this.#traces.values()].filter(({scope}) => ledgerErasedWith(scope) === ledger)];
  }

  #erase({scope, ids, envelopes}: Erasure, spare: ReadonlySet<string>, reader: Reader): void {
    for (const id of ids) this.#erased.set(id, (this.#erased.get(id) ?? new Set()).add(scope));
    this.#inbox.erase(scope, envelopes, spare);
    const ledger = ledgerErasedWith(scope);
    if (this.#takeOut({ledger, reader}, scope, new Set(ids))) this.#snapshots.startEpoch(ledger);
  }

  /** @returns whether something of it was here */
  #takeOut({ledger, reader}: Place, scope: SubjectKey, ids: ReadonlySet<EntryId>): boolean {
    const held = this.#ledgers.get(ledger) ?? [];
    const named = [...held.entries()].flatMap(([at, entry]) =>
      entry && ids.has(entry.id) ? [[at, reader(ledger, entry)] as const] : [],
    );
    const gone = named.filter(([, {content}]) => mayErase(scope, content));
    for (const [at, entry] of gone) {
      held[at] = undefined;
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
