import type {EntryLedger} from '../journal/entry.js';
import type {SubjectKey} from '../kernel/ids.js';

/** Whom a key is for: all of a ledger's readers, or the members of one case. */
export type Audience = EntryLedger | (SubjectKey & `case/${string}`);

/** A secret key that seals and opens: AES-GCM of 256 bits, never extractable. */
export interface LedgerKey {
  /** Random, base64url of 16 bytes: says nothing of ledger, case or epoch. */
  readonly id: string;
  readonly audience: Audience;
  readonly key: CryptoKey;
}

/** The keys that an unlocked person holds, in memory only. Locking empties it. */
export interface KeyRing {
  /** What is sealed now is sealed with this: the key of the latest epoch. @returns `undefined` where this person has none */
  current(audience: Audience): LedgerKey | undefined;
  /** @returns `undefined` where it was never wrapped for this person, or not yet */
  byId(id: string): LedgerKey | undefined;
  /** Is it meant for others, and no loss that this person lacks it? A key that nobody named may be damage. Absent where nobody can tell. */
  isOthers?(ledger: EntryLedger, id: string): boolean;
  /** Calls back when keys came or went. @returns ends it */
  onChange(listener: () => void): () => void;
}
