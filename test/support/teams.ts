import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {addToCase, beginCase} from '../../src/vault/case-keys.js';
import type {Audience} from '../../src/vault/key-ring.js';
import {readInvitation} from '../../src/vault/invitation.js';
import type {Identity} from '../../src/vault/member-keys.js';
import {MemberRing} from '../../src/vault/member-ring.js';
import {
  admitMember,
  answerInvitation,
  inviteMember,
  readStanding,
  setUpSchool,
  type Standing,
} from '../../src/vault/team-decisions.js';
import {caseKeysFold, teamFold} from '../../src/vault/team-fold.js';
import type {SealedLedger, Signed} from '../../src/vault/team-kinds.js';
import {makeMember} from '../../src/vault/unlock.js';
import {written} from './entries.js';
import {newMember, orThrow, passphrase, quickStretch} from './member-locks.js';

export const monday = day('2026-11-23');
export const friday = day('2026-11-27');
export const caseX = 'case/x' as Audience;
export const staff = (id: string): StaffId => id as StaffId;

/** What lies on one device, or on a server: a set of entries. */
export class Lying {
  constructor(
    readonly school: readonly Entry[] = [],
    readonly care: readonly Entry[] = [],
  ) {}

  get said(): Standing['said'] {
    return {school: foldAll(teamFold, this.school), care: foldAll(caseKeysFold, this.care)};
  }

  with(
    {school = [], care = []}: {readonly school?: readonly Draft[]; readonly care?: readonly Draft[]},
    by = 'x',
  ): Lying {
    const author = {by: staff(by), device: 'd' as DeviceId};
    return new Lying([...this.school, ...written(school, author)], [...this.care, ...written(care, author)]);
  }

  union(other: Lying): Lying {
    const merged = (a: readonly Entry[], b: readonly Entry[]) => [
      ...new Map([...a, ...b].map((entry) => [entry.id, entry])).values(),
    ];
    return new Lying(merged(this.school, other.school), merged(this.care, other.care));
  }

  async standing(identity: Identity): Promise<Standing> {
    return readStanding(identity, this.said);
  }

  async ring(identity: Identity): Promise<MemberRing> {
    const ring = new MemberRing();
    await ring.unlock(identity, this.said);
    return ring;
  }
}

/** A school that one lead set up. */
export async function begunSchool(): Promise<{readonly lying: Lying; readonly lead: Identity}> {
  const {identity, body} = await newMember('lead-1');
  const drafts = orThrow(await setUpSchool(identity, body, 'Leyla', new Lying().said.school));
  return {lying: new Lying().with(drafts, 'lead-1'), lead: identity};
}

/** Invites somebody and stops before they are taken up. */
export async function answered(
  lying: Lying,
  inviter: Identity,
  who: string,
  ledgers: readonly SealedLedger[] = ['school', 'care'],
): Promise<{
  readonly lying: Lying;
  readonly identity: Identity;
  readonly invitation: string;
  readonly code: string;
}> {
  const command = {staff: staff(who), ledgers, until: friday};
  const invited = orThrow(await inviteMember(command, await lying.standing(inviter), monday));
  const after = lying.with(invited, inviter.staff);
  const read = orThrow(await readInvitation(invited.code, after.said.school, staff(who), monday));
  const secret = {by: 'passphrase', passphrase} as const;
  const made = orThrow(await makeMember(staff(who), secret, quickStretch, read.root));
  const drafts = await answerInvitation(made.identity, made.body, read);
  const {identity} = made;
  const {invitation} = read.code;
  return {lying: after.with(drafts, who), identity, invitation, code: invited.code};
}

/** @returns the school with one more member */
export async function joined(
  lying: Lying,
  inviter: Identity,
  who: string,
  ledgers?: readonly SealedLedger[],
): Promise<{readonly lying: Lying; readonly identity: Identity}> {
  const {lying: waiting, identity, invitation} = await answered(lying, inviter, who, ledgers);
  const drafts = await admitMember({invitation, name: who}, await waiting.standing(inviter), monday);
  return {lying: waiting.with(orThrow(drafts), inviter.staff), identity};
}

/** What a forger takes of another's statement, to sign it anew. */
export function unsigned<Body extends Signed>(body: Body): Omit<Body, 'by' | 'signature'> {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== 'by' && name !== 'signature'),
  ) as Omit<Body, 'by' | 'signature'>;
}

interface Three {
  readonly lying: Lying;
  readonly lead: Identity;
  readonly aliya: Identity;
  readonly dana: Identity;
}

/** Three of a care team; the lead began case X and added Aliya. */
export async function threeAndACase(): Promise<Three> {
  const {lying, lead} = await begunSchool();
  const {lying: two, identity: aliya} = await joined(lying, lead, 'aliya');
  const {lying: three, identity: dana} = await joined(two, lead, 'dana');
  const begun = three.with({care: orThrow(await beginCase(caseX, await three.standing(lead)))});
  const care = orThrow(await addToCase(caseX, aliya.fingerprint, await begun.standing(lead)));
  return {lying: begun.with({care}), lead, aliya, dana};
}
