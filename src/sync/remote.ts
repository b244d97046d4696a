import type {Envelope, LedgerName, StoredEntry} from '../journal/entry.js';

/** What a ledger is made of: `inbox` of envelopes, the others of entries. */
export interface LedgerItems {
  readonly school: StoredEntry;
  readonly care: StoredEntry;
  readonly public: StoredEntry;
  readonly inbox: Envelope;
}

/** Where to read on. Opaque: only the remote that gave it understands it. */
export type Cursor = string;

/**
 * `stored`: the remote has it, durably, whether now or before. `refused`: it never will; `reason` says why.
 * `later`: it could not be reached or asked to wait.
 */
export type PushOutcome =
  | {readonly key: string; readonly outcome: 'stored' | 'later'}
  | {readonly key: string; readonly outcome: 'refused'; readonly reason: RefusedReason};

/** `taken`: other content lies under that key. */
export type RefusedReason = 'taken' | 'forbidden' | 'too-large' | 'malformed';

export interface Pulled<Item> {
  readonly entries: readonly Item[];
  readonly cursor: Cursor;
}

/**
 * Where a ledger is shared with other devices. Every implementation passes `test/suites/remote.ts`.
 * Pushing twice and pulling twice are safe. Push never throws for what a network does: what could not be sent is
 * `later`. Pull throws a `RemoteError` then. Both throw one of kind `unsupported` for a ledger that is not carried.
 */
export interface Remote {
  /** @returns one outcome for each entry, in the same order; `key` is an envelope's key or an entry's id */
  push<Ledger extends LedgerName>(
    ledger: Ledger,
    entries: readonly LedgerItems[Ledger][],
  ): Promise<readonly PushOutcome[]>;
  /** All that the ledger gained since `after`, and perhaps some of what it had: union makes that harmless. */
  pull<Ledger extends LedgerName>(
    ledger: Ledger,
    after?: Cursor,
    signal?: AbortSignal,
  ): Promise<Pulled<LedgerItems[Ledger]>>;
  /**
   * Destroys envelopes, for good: what comes under these keys later is refused. A remote that cannot is asked for nothing.
   *
   * @returns the keys that nothing lies under any more; the others stay for the next time. Never throws for a network
   */
  erase?(keys: readonly string[]): Promise<readonly string[]>;
}

/** `unreachable`: try later. `unauthorised`: sign in anew. `unsupported`: this remote does not carry that ledger. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';

  constructor(
    readonly kind: 'unreachable' | 'unauthorised' | 'unsupported' | 'malformed',
    options?: ErrorOptions,
  ) {
    super(`remote: ${kind}`, options);
  }
}
