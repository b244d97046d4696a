import type {EntryLedger, Envelope, StoredEntry} from './entry.js';

/** Entries to write together, by ledger. */
export type Batch = Partial<Readonly<Record<EntryLedger, readonly StoredEntry[]>>>;

export interface Page {
  readonly entries: readonly StoredEntry[];
  /** Where this page ends: pass it to read on. A position means something on this replica only. */
  readonly position: number;
}

/** A view's state after all entries up to `position`. */
export interface Snapshot {
  readonly version: string;
  readonly position: number;
  readonly state: unknown;
}

/**
 * The ledgers of this device, kept somewhere. Every implementation passes `test/suites/replica.ts`.
 * Every call may throw a `JournalError`, and then has changed nothing.
 */
export interface Replica {
  /** All or nothing, in every ledger named; durable when the promise resolves. Entries known already are skipped. */
  append(batch: Batch): Promise<void>;
  /** Entries of a ledger in order of arrival. */
  read(ledger: EntryLedger, after?: number): Promise<Page>;

  /** The first content under a key wins: later ones are ignored. @returns keys that were refused so, with other content */
  putEnvelopes(
    envelopes: readonly Envelope[],
    options?: {readonly toShare?: boolean},
  ): Promise<readonly string[]>;
  /** Sorted by key, so that no order of arrival remains. */
  envelopes(): Promise<readonly Envelope[]>;
  /** Envelopes that wait for a remote. */
  unshared(): Promise<readonly Envelope[]>;
  markShared(keys: readonly string[]): Promise<void>;

  readSnapshot(view: string): Promise<Snapshot | undefined>;
  /** Kept only where no snapshot of a later position lies there. */
  writeSnapshot(view: string, snapshot: Snapshot): Promise<void>;

  /** Calls back when this or another tab wrote. @returns ends it */
  onChange(listener: (change: ReplicaChange) => void): () => void;
  close(): void;
}

export interface ReplicaChange {
  readonly ledgers: readonly (EntryLedger | 'inbox')[];
}
