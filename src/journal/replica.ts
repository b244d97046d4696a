import type {BlobId, DeviceId, EntryId, SubjectKey} from '../kernel/ids.js';
import type {KeptBlob} from './blob.js';
import type {ChainEnds} from './chain.js';
import type {EntryLedger, Envelope, Link, StoredEntry} from './entry.js';
import type {PulledMark, Sharing} from './sharing.js';

/** Entries to write together, by ledger. */
export type Batch = Partial<Readonly<Record<EntryLedger, readonly StoredEntry[]>>>;

/**
 * What this device adds now. Its entries are made in the middle of the writing: each names the one before it, and another
 * tab of the same device may have written since this one looked.
 */
export interface Continuation {
  readonly device: DeviceId;
  readonly ledgers: readonly EntryLedger[];
  /** There is an erasure among them. */
  readonly erases: boolean;
  /** Called when nothing can come in between, and once more where that failed: what it gave last counts. It cannot await anything. */
  readonly write: (ends: ChainEnds) => Batch;
}

export function isContinuation(what: Batch | Continuation): what is Continuation {
  return 'write' in what;
}

/** What stays of an entry that was erased: its name and, where it had ever been here, its place in its device's chain. */
export interface ErasedTrace extends Partial<Link> {
  readonly id: EntryId;
  readonly scope: SubjectKey;
  readonly device?: DeviceId;
}

/** A ledger as it lies on one device. */
export interface LedgerContent {
  readonly ledger: EntryLedger;
  readonly entries: readonly StoredEntry[];
  readonly traces: readonly ErasedTrace[];
}

export interface Page {
  readonly entries: readonly StoredEntry[];
  /** Where this page ends: pass it to read on. A position means something on this replica only. */
  readonly position: number;
  /** Grows when content of this ledger is erased: what was read at another number has to be read anew. */
  readonly epoch: number;
}

/** A view's state after all entries up to `position`. */
export interface Snapshot {
  readonly version: string;
  readonly ledger: EntryLedger;
  readonly position: number;
  readonly epoch: number;
  readonly state: unknown;
}

/** What erasures could not do, and what they met later. */
export interface ErasureReport {
  /** Entries and envelopes that an erasure names, and that no erasure may take: they stay. */
  readonly refused: number;
  /** Envelopes that came in under an erased key, where none had been before. They were not kept. */
  readonly late: number;
}

/** Envelope keys that an erasure names without a right to them. */
export interface Sparing {
  readonly spare?: ReadonlySet<string>;
}

/**
 * What a stored entry says, for a replica to judge by: itself, where it lies open. Whoever seals entries gives a reader of its own,
 * which knows what was opened before, since nothing can be awaited in the middle of the writing. Where it throws nothing is written.
 */
export type Reader = (ledger: EntryLedger, stored: StoredEntry) => StoredEntry;

export const asItLies: Reader = (_, stored) => stored;

/** Where entries lie, and how they are read. */
export interface Place {
  readonly ledger: EntryLedger;
  readonly reader: Reader;
}

/** What goes into the store with a batch. A blob that none of its standing entries of `care` names is left out. */
export interface Appending extends Sparing {
  readonly blobs?: readonly KeptBlob[];
  readonly reader?: Reader;
  /** These came from a remote: how far it was read goes into the store with them, or neither does. */
  readonly pulled?: PulledMark;
}

/** Content for what lies there already, under the same name and in the same place. */
export interface Resealed {
  readonly lying: StoredEntry;
  readonly sealed: StoredEntry;
}

/** How files are sealed, on a device where they are. */
export interface FileSealing {
  /** @param of whose file it is: `case/<id>` @throws {JournalError} `locked` */
  seal(bytes: Uint8Array<ArrayBuffer>, of: SubjectKey): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws {JournalError} `locked` or `corrupt` */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The ledgers of this device, kept somewhere. Every implementation passes `test/suites/replica.ts`.
 * Every call may throw a `JournalError`, and then has changed nothing.
 */
export interface Replica {
  /** What remotes lack of the ledgers here, whose entries are given as they lie. */
  readonly sharing: Sharing;
  /** Absent where files lie open. */
  readonly files?: FileSealing;

  /**
   * All or nothing, in every ledger named; durable when the promise resolves. Entries known already are skipped, and so
   * is what was erased. Erasures in it take what they name with them in the same transaction, and an entry takes the blobs
   * that no other names. A whole entry takes the place of a damaged one of its name, and a new epoch begins.
   *
   * @param what entries as they are, of any device; or what this device adds to its own
   */
  append(what: Batch | Continuation, options?: Appending): Promise<void>;
  /** What was sealed elsewhere, opened as far as this person can. Absent where nothing is sealed. */
  opened?(ledger: EntryLedger, entries: readonly StoredEntry[]): Promise<readonly StoredEntry[]>;
  /** Entries of a ledger in order of arrival. */
  read(ledger: EntryLedger, after?: number): Promise<Page>;

  /** @returns `undefined` where it has not come yet, or went with what named it. @throws {JournalError} `corrupt` */
  blob(id: BlobId): Promise<Uint8Array<ArrayBuffer> | undefined>;

  /**
   * The first content under a key wins: later ones are ignored.
   *
   * @returns keys that were refused: other content lies there, or what lay there was erased
   */
  putEnvelopes(
    envelopes: readonly Envelope[],
    options?: Sparing & {readonly toShare?: boolean},
  ): Promise<readonly string[]>;
  /** Sorted by key, so that no order of arrival remains. */
  envelopes(): Promise<readonly Envelope[]>;
  /** Envelopes that wait for a remote. */
  unshared(): Promise<readonly Envelope[]>;
  markShared(keys: readonly string[]): Promise<void>;

  /** @returns which of these keys an erasure names and nothing lies under */
  erasedAmong(keys: readonly string[]): Promise<readonly string[]>;
  erasureReport(scope: SubjectKey): Promise<ErasureReport>;
  /** Everything that erasures name, whether it was here or not. */
  erasedTraces(): Promise<readonly ErasedTrace[]>;

  readSnapshot(view: string): Promise<Snapshot | undefined>;
  /** Kept only where no snapshot of a later position lies there, and nothing was erased since its state was read. */
  writeSnapshot(view: string, snapshot: Snapshot): Promise<void>;

  /** All or nothing. What was changed or erased meanwhile stays as it is. @returns how many were replaced */
  reseal(ledger: EntryLedger, entries: readonly Resealed[]): Promise<number>;
  /** Snapshots may hold what lay open once: all go, and what is being read now is too old to be kept. */
  forgetSnapshots(ledgers: readonly EntryLedger[]): Promise<void>;

  /** Calls back when this or another tab wrote. @returns ends it */
  onChange(listener: (change: ReplicaChange) => void): () => void;
  close(): void;
}

export interface ReplicaChange {
  /** Empty where only what remotes lack has changed. */
  readonly ledgers: readonly (EntryLedger | 'inbox')[];
  /** Keys were locked away: whatever was read of these ledgers is dropped at once, before anything is read anew. */
  readonly locked?: true;
  /** Can be read only now, as they lie: which envelopes they take is still to be judged. */
  readonly erasures?: readonly StoredEntry[];
}
