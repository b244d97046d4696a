import type {EntryId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {isSealed, type EntryLedger, type StoredEntry} from './entry.js';
import {sameBytes} from './same-bytes.js';

/** A ledger, and the remote with which it is shared. */
export interface Share {
  readonly remote: string;
  readonly ledger: EntryLedger;
}

/** `unsealed`: anybody could read it there, so it was not sent. `taken`: other content lies under that key. `erased`: what lay there was erased, and its erasure has not come here yet. */
export type RefusedReason = 'taken' | 'erased' | 'forbidden' | 'too-large' | 'malformed' | 'unsealed';

export interface Refusal {
  readonly reason: RefusedReason;
  /** What the remote said, in its own words. */
  readonly words?: string;
}

/** An entry that a remote did not take. It lies here as before, and waits for a person or a new token. */
export interface RefusedEntry extends Refusal {
  readonly id: EntryId;
}

/** What a remote gave and nobody may take for what its name says. It lies with the remote, and not here. */
export interface SetAside {
  /** Its name there. */
  readonly id: string;
  /** `not-its-name`: other content than its name was made of. `differs`: two contents under one name. */
  readonly why: 'not-its-name' | 'malformed' | 'differs';
}

/** Beyond so many a list helps nobody, and a hostile server would fill the device. */
export const mostAside = 500;

/** How far a ledger was pulled. It is kept with the entries in one transaction: what loses one loses both. */
export interface PulledMark {
  readonly share: Share;
  /** Where this pull began. Where the ledger has been moved since, the cursor stays where it is. */
  readonly after: string | undefined;
  readonly cursor: string;
  /** When the remote was heard, for people to read. */
  readonly heard: Stamp;
  readonly aside?: readonly SetAside[];
}

export interface ShareState {
  /** Absent before the first pull, and after the remote was restored. */
  readonly cursor?: string;
  /** Which life of the remote the cursor belongs to. */
  readonly epoch?: string;
  /** When the remote was last truly heard. */
  readonly heard?: Stamp;
  /** Entries that the remote has not said `stored` to; the refused are not among them. */
  readonly waiting: number;
  readonly refused: readonly RefusedEntry[];
  /** At most `mostAside`. */
  readonly aside: readonly SetAside[];
}

/**
 * What each remote still lacks of each ledger. A row is written in the transaction that writes its entry, and goes with the
 * entry when that is erased. What a remote gave is not offered to it; what came from elsewhere is.
 */
export interface Sharing {
  /** From now on; and all that lies in the ledger already is offered. Safe to repeat. */
  begin(share: Share): Promise<void>;
  /** Forgets what waits and how far it was pulled. The entries stay. */
  end(share: Share): Promise<void>;
  shares(): Promise<readonly Share[]>;
  /** @returns `undefined` where it is not shared */
  stateOf(share: Share): Promise<ShareState | undefined>;
  /** In order of arrival, as they lie. The refused are left out. */
  waiting(share: Share, atMost: number): Promise<readonly StoredEntry[]>;
  /** What the remote said: what it has leaves the list, what it refused is parked. */
  settle(share: Share, said: Settled): Promise<void>;
  /** Parked entries wait again: these, or all. */
  retry(share: Share, ids?: readonly EntryId[]): Promise<void>;
  /** The remote lost something: it is pulled from the start, and all that lies here is offered anew. */
  restart(share: Share, epoch: string): Promise<void>;
  /** Says which life of the remote this is, where that was not known. */
  nameEpoch(share: Share, epoch: string): Promise<void>;
}

export interface Settled {
  readonly stored?: readonly EntryId[];
  readonly refused?: readonly RefusedEntry[];
}

/** The same bytes, or the same open words. The same entry under two seals is not a copy. */
export function isSameContent(one: StoredEntry['content'], other: StoredEntry['content']): boolean {
  if (!isSealed(one) || !isSealed(other))
    return isSealed(one) === isSealed(other) && JSON.stringify(one) === JSON.stringify(other);
  return (
    one.keyId === other.keyId &&
    sameBytes(one.nonce, other.nonce) &&
    sameBytes(one.ciphertext, other.ciphertext)
  );
}

/** @returns both lists as one, each name once */
export function joinAside(known: readonly SetAside[], more: readonly SetAside[] = []): readonly SetAside[] {
  const names = new Set(known.map(({id}) => id));
  const fresh = more.filter(({id}) => !names.has(id) && names.add(id));
  return [...known, ...fresh].slice(0, mostAside);
}
