import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isOneOf, isText, type Fields} from '../kernel/guards.js';
import type {DeviceId, StaffId} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import type {Fingerprint, PublicKeys} from './fingerprint.js';
import type {Audience} from './key-ring.js';
import {isPublicKeys} from './member-keys.js';
import {bytesIn} from './stretching.js';
import {isMemberLocks, type MemberLocks} from './unlock.js';

/** Ledgers that are sealed under a key of their own. `public` is for everybody. */
export type SealedLedger = 'school' | 'care';
export const sealedLedgers: readonly SealedLedger[] = ['school', 'care'];

/** Said by a member: the signature is over all the rest. */
export interface Signed {
  readonly by: Fingerprint;
  readonly signature: string;
}

/** Here are my keys. Signed by themselves; whether they are believed is for others to say. */
export interface Announced extends Signed {
  readonly staff: StaffId;
  readonly keys: PublicKeys;
  /** Which invitation it answers; `proof` only who has the code can make. */
  readonly answers?: {readonly invitation: string; readonly proof: string};
}

export interface Locked extends MemberLocks {
  readonly staff: StaffId;
}

export interface Invited extends Signed {
  /** Follows from the code: who has it finds the invitation. */
  readonly invitation: string;
  readonly staff: StaffId;
  readonly ledgers: readonly SealedLedger[];
  /** With whom the newcomer's trust shall begin. */
  readonly root: Fingerprint;
  /** The last day on which it is answered and admitted. */
  readonly until: SchoolDay;
  /** Only who has the code can make it: no server names another root. */
  readonly proof: string;
  /** The code, sealed to the inviter, who needs it again to believe the answer. */
  readonly kept: string;
}

export interface Admitted extends Signed {
  readonly member: Fingerprint;
  readonly staff: StaffId;
  readonly ledgers: readonly SealedLedger[];
  readonly invitation: string;
}

/** Final for these keys. The person may be invited anew, with new ones. */
export interface Removed extends Signed {
  readonly member: Fingerprint;
  /** Whom the leaver had admitted, as far as was known: whoever else says so was admitted afterwards. */
  readonly stands: readonly Fingerprint[];
}

/** A key for an audience, wrapped for each of those who are to have it. */
export interface KeyWrapped extends Signed {
  readonly keyId: string;
  readonly audience: Audience;
  /** From 1. */
  readonly epoch: number;
  /** Who made the key: part of what its id commits to. */
  readonly maker: Fingerprint;
  readonly wraps: readonly {readonly to: Fingerprint; readonly sealed: string}[];
}

/** Who is in a case and who no longer is: the latest round counts, and of two in one round the one who is out. */
export interface CaseMemberSet extends Signed {
  readonly audience: Audience;
  readonly member: Fingerprint;
  readonly isOut: boolean;
  readonly round: number;
}

/** Under the school's key: what lies open names nobody. */
export interface Named extends Signed {
  readonly member: Fingerprint;
  readonly name: string;
}

export interface DeviceCertified extends Signed {
  readonly device: DeviceId;
  /** ECDSA P-256 as SPKI, base64url. */
  readonly publicKey: string;
}

export const announced = defineKind('members/announced', isAnnounced);
export const locked = defineKind('members/locked', isLocked);
export const invited = defineKind('members/invited', isInvited);
export const admitted = defineKind('members/admitted', isAdmitted);
export const removed = defineKind('members/removed', isRemoved);
export const ledgerKeyWrapped = defineKind('members/ledger-key-wrapped', isLedgerKey);
export const named = defineKind('members/named', isNamed);
export const deviceCertified = defineKind('members/device-certified', isDevice);
/** In `care`, under the team's key: nothing readable says who is in which case. */
export const caseKeyWrapped = defineKind('members/case-key-wrapped', isCaseKey);
export const caseMemberSet = defineKind('members/case-member-set', isCaseMember);

/**
 * Kinds of `school` that are never sealed, since the keys come out of them. They name staff by their ids, as a server's
 * tokens do, and say which of the two ledgers somebody reads; no name, no child, no case.
 */
export const openKinds: readonly string[] = [
  announced,
  locked,
  invited,
  admitted,
  removed,
  ledgerKeyWrapped,
].map(({name}) => name);

/** No school starts so many: a number beyond is an attack on counting. */
const mostEpochs = 100_000;

/** 32 bytes. */
const isName = (value: unknown): value is Fingerprint => isText(value) && /^[\w-]{43}$/.test(value);
const isLedgers = (value: unknown): value is readonly SealedLedger[] =>
  isArrayOf(value, isText) && value.every((each) => isOneOf(each, sealedLedgers));
const isCount = (value: unknown): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 1 && value <= mostEpochs;
const isCase = (value: unknown): value is Audience => isText(value) && /^case\/[^/]+$/.test(value);

export function isSignedBody(body: unknown): body is Fields & Signed {
  return isFields(body) && isName(body['by']) && bytesIn(body['signature']) === 64;
}

function isAnnounced(body: unknown): body is Announced {
  if (!isSignedBody(body) || !isText(body['staff']) || !isPublicKeys(body['keys'])) return false;
  const answers = body['answers'];
  return (
    answers === undefined || (isFields(answers) && isText(answers['invitation']) && isText(answers['proof']))
  );
}

function isLocked(body: unknown): body is Locked {
  return isMemberLocks(body) && (body as Partial<Locked>).staff === body.locked.staff;
}

function isInvited(body: unknown): body is Invited {
  return (
    isSignedBody(body) &&
    [body['invitation'], body['staff'], body['proof'], body['kept']].every(isText) &&
    isLedgers(body['ledgers']) &&
    isName(body['root']) &&
    isText(body['until']) &&
    parseDay(body['until']) !== undefined
  );
}

function isAdmitted(body: unknown): body is Admitted {
  return (
    isSignedBody(body) &&
    isName(body['member']) &&
    isText(body['staff']) &&
    isLedgers(body['ledgers']) &&
    isText(body['invitation'])
  );
}

function isRemoved(body: unknown): body is Removed {
  return isSignedBody(body) && isName(body['member']) && isArrayOf(body['stands'], isName);
}

function isKey(body: unknown): body is Fields & KeyWrapped {
  return (
    isSignedBody(body) &&
    bytesIn(body['keyId']) === 16 &&
    isCount(body['epoch']) &&
    isName(body['maker']) &&
    isArrayOf(body['wraps'], isFields) &&
    body['wraps'].every(({to, sealed}) => isName(to) && isText(sealed))
  );
}

function isLedgerKey(body: unknown): body is KeyWrapped {
  return isKey(body) && sealedLedgers.some((ledger) => ledger === body.audience);
}

function isCaseKey(body: unknown): body is KeyWrapped {
  return isKey(body) && isCase(body.audience);
}

function isCaseMember(body: unknown): body is CaseMemberSet {
  return (
    isSignedBody(body) &&
    isCase(body['audience']) &&
    isName(body['member']) &&
    typeof body['isOut'] === 'boolean' &&
    isCount(body['round'])
  );
}

function isNamed(body: unknown): body is Named {
  return isSignedBody(body) && isName(body['member']) && isText(body['name']);
}

function isDevice(body: unknown): body is DeviceCertified {
  return isSignedBody(body) && isText(body['device']) && bytesIn(body['publicKey']) === 91;
}
