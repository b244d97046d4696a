import {defineKind} from '../kernel/draft.js';
import {isFields, isText} from '../kernel/guards.js';
import type {StaffId} from '../kernel/ids.js';

/** Both halves as base64url. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What one member of the care team opens waves' keys with: X25519. */
export interface ReaderKeys extends KeyPair {
  readonly staff: StaffId;
}

/** The public half, for whoever names readers. */
export interface ReaderKey {
  readonly staff: StaffId;
  /** As the session called them: not everybody is in the roster. */
  readonly name: string;
  readonly publicKey: string;
}

/** The care team's pair for signing, in `care`; plain until that ledger is sealed. */
export const teamKeysMade = defineKind('vault/team-keys-made', isKeyPair);
/** Its public half, in `public`: whoever sets up the survey app pins it there. */
export const teamKeyAnnounced = defineKind('vault/team-key-announced', isPublicKey);
/** In `care`; plain until that ledger is sealed. */
export const readerKeysMade = defineKind('vault/reader-keys-made', isReaderKeys);
/** In `school`. */
export const readerKeyAnnounced = defineKind('vault/reader-key-announced', isReaderKey);

export function isPublicKey(body: unknown): body is {readonly publicKey: string} {
  return isFields(body) && isText(body['publicKey']);
}

export function isKeyPair(body: unknown): body is KeyPair {
  return isFields(body) && isText(body['publicKey']) && isText(body['privateKey']);
}

function isReaderKeys(body: unknown): body is ReaderKeys {
  return isKeyPair(body) && isText((body as Partial<ReaderKeys>).staff);
}

function isReaderKey(body: unknown): body is ReaderKey {
  return isFields(body) && isText(body['publicKey']) && isText(body['staff']) && isText(body['name']);
}
