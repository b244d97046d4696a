import type {Envelope, LedgerName, StoredEntry} from '../journal/entry.js';
import type {RefusedReason, SetAside} from '../journal/sharing.js';

export type {RefusedReason} from '../journal/sharing.js';

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
  | {readonly key: string; readonly outcome: 'stored'}
  | ({readonly key: string; readonly outcome: 'later'} & Later)
  | {
      readonly key: string;
      readonly outcome: 'refused';
      readonly reason: RefusedReason;
      /** What the remote said, in its own words. */
      readonly words?: string;
    };

/** Why it was not taken yet, where that is known. */
export interface Later {
  readonly why?: RemoteError['kind'];
  /** Milliseconds that the remote asked to be left alone. */
  readonly wait?: number;
}

export interface Pulled<Item> {
  readonly entries: readonly Item[];
  readonly cursor: Cursor;
  /** There is more after the cursor, and it can be had at once. */
  readonly more?: true;
  /** Nobody may take these for what their names say: they stay there. */
  readonly aside?: readonly SetAside[];
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
  /** What the ledger gained since `after`, or the first of it, and perhaps some of what it had: union makes that harmless. */
  pull<Ledger extends LedgerName>(
    ledger: Ledger,
    after?: Cursor,
    signal?: AbortSignal,
  ): Promise<Pulled<LedgerItems[Ledger]>>;
  /**
   * Destroys what lies under these keys, for good: what comes under them later is refused. A remote that cannot is asked for nothing.
   *
   * @param ledger the inbox, where none is named
   * @returns the keys that nothing lies under any more; the others stay for the next time. Never throws for a network
   */
  erase?(keys: readonly string[], ledger?: LedgerName): Promise<readonly string[]>;
  /**
   * Resolves once there may be something after the cursor, or after a while: under half a minute.
   *
   * @returns false only where the remote was asked and had nothing. @throws {RemoteError}
   */
  watch?(ledger: LedgerName, after: Cursor, signal: AbortSignal): Promise<boolean>;
  /** Which life of the remote this is: another one than before means that a backup was put back. @throws {RemoteError} */
  epoch?(signal?: AbortSignal): Promise<string | undefined>;
}

/** `unreachable`: try later. `unauthorised`: sign in anew. `unsupported`: this remote does not carry that ledger. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  /** Milliseconds that the remote asked to be left alone. */
  readonly wait: number | undefined;

  constructor(
    readonly kind: 'unreachable' | 'unauthorised' | 'unsupported' | 'malformed',
    options?: ErrorOptions & {readonly wait?: number | undefined},
  ) {
    super(`remote: ${kind}`, options);
    this.wait = options?.wait;
  }
}
