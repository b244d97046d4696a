import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import type {StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {canonicalJson} from '../journal/canonical-json.js';
import {suite, sealBytes} from './envelope.js';
import type {Fingerprint, PublicKeys} from './fingerprint.js';
import type {Identity} from './member-keys.js';
import {invitationGroups, readPrintedCode} from './printed-code.js';
import {saidOf, type Said} from './team-fold.js';
import {announced, invited, type Announced, type Invited} from './team-kinds.js';

/** What a one-time code makes: where to look, and what proves that somebody has it. */
export interface InvitationCode {
  readonly code: string;
  readonly invitation: string;
  readonly proving: CryptoKey;
}

/** @param code as `readPrintedCode` gives it */
export async function invitationCode(code: string): Promise<InvitationCode> {
  const base = await crypto.subtle.importKey('raw', utf8.encode(code), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const use = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8.encode(info),
  });
  const id = await crypto.subtle.deriveBits(use('pana invitation id'), base, 128);
  const hmac = {name: 'HMAC', hash: 'SHA-256', length: 256};
  const proving = await crypto.subtle.deriveKey(use('pana invitation proof'), base, hmac, false, [
    'sign',
    'verify',
  ]);
  return {code, invitation: toBase64Url(new Uint8Array(id)), proving};
}

type Invitation = Pick<Invited, 'invitation' | 'staff' | 'root' | 'until'> & {readonly by: Fingerprint};

/** To the newcomer: this is the school that invited you, and nobody put another in between. */
export async function proofOfInvitation({proving}: InvitationCode, of: Invitation): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', proving, invitationText(of))));
}

/** To the inviter: these are the keys of whom you gave the code, and nobody put others in their place. */
export async function proofOfAnswer(
  {proving}: InvitationCode,
  root: Fingerprint,
  staff: StaffId,
  keys: PublicKeys,
): Promise<string> {
  const text = answerText(root, staff, keys);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', proving, text)));
}

export type AnswerProblem =
  /** A slip of the pen, or no code at all. */
  | 'no-code'
  /** Nothing is known under this code: not arrived yet, or somebody keeps it back. */
  | 'no-invitation'
  | 'expired'
  /** It names another school's root, another person or another day than the code was made for. */
  | 'forged-invitation'
  | 'not-yours';

/** What a newcomer believes once the code fits. */
export interface ReadInvitation {
  readonly code: InvitationCode;
  readonly root: Fingerprint;
}

/** What was typed, beside what lies in the ledger. The newcomer makes keys with this root and no other. */
export async function readInvitation(
  typed: string,
  said: Said,
  staff: StaffId,
  today: SchoolDay,
): Promise<ReadInvitation | Refusal<AnswerProblem>> {
  const reading = readPrintedCode(typed, invitationGroups);
  if (!('code' in reading)) return refuse('no-code');
  const code = await invitationCode(reading.code);
  const found = saidOf(said, invited).filter(({body}) => body.invitation === code.invitation);
  if (found.length === 0) return refuse('no-invitation');
  for (const {body} of found) {
    if (!(await fits(code, body.proof, invitationText(body)))) continue;
    if (body.staff !== staff) return refuse('not-yours');
    return body.until < today ? refuse('expired') : {code, root: body.root};
  }
  return refuse('forged-invitation');
}

/** @returns the announcements that prove to have this code */
export async function provenAnswers(
  code: InvitationCode,
  {invitation, staff, root}: Invitation,
  said: Said,
): Promise<{readonly proven: readonly Announced[]; readonly others: number}> {
  const answers = saidOf(said, announced).map(({body}) => body);
  const named = answers.filter((body) => body.answers?.invitation === invitation);
  const proven: Announced[] = [];
  for (const body of named)
    if (
      body.staff === staff &&
      (await fits(code, body.answers?.proof ?? '', answerText(root, staff, body.keys)))
    )
      proven.push(body);
  return {proven, others: named.length - proven.length};
}

/** For the inviter alone, who needs it again on whatever device the answer comes to. */
export async function keepCode(identity: Identity, {code, invitation}: InvitationCode): Promise<string> {
  return toBase64Url(await sealBytes(identity.keys.sealing, keptUnder(invitation), utf8.encode(code)));
}

/** @returns `undefined` where another member invited */
export async function keptCode(
  {sealing}: Pick<Identity, 'sealing'>,
  {invitation, kept}: Pick<Invited, 'invitation' | 'kept'>,
): Promise<InvitationCode | undefined> {
  try {
    const bytes = fromBase64Url(kept);
    const recipient = await suite.createRecipientContext({
      recipientKey: sealing,
      enc: bytes.slice(0, 32).buffer,
    });
    const bound = utf8.encode(keptUnder(invitation)).buffer;
    const code = await invitationCode(
      new TextDecoder().decode(await recipient.open(bytes.slice(32).buffer, bound)),
    );
    return code.invitation === invitation ? code : undefined;
  } catch {
    return undefined;
  }
}

async function fits(
  {proving}: InvitationCode,
  proof: string,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    return await crypto.subtle.verify('HMAC', proving, fromBase64Url(proof), text);
  } catch {
    return false;
  }
}

function invitationText({invitation, staff, root, until, by}: Invitation): Uint8Array<ArrayBuffer> {
  return utf8.encode(canonicalJson(['pana invitation', invitation, staff, root, until, by]));
}

function answerText(root: Fingerprint, staff: StaffId, keys: PublicKeys): Uint8Array<ArrayBuffer> {
  return utf8.encode(canonicalJson(['pana answer', root, staff, keys.sealing, keys.signing]));
}

function keptUnder(invitation: string): string {
  return `pana invitation code ${invitation}`;
}

const utf8 = new TextEncoder();
