import {subject, type DeviceId} from '../kernel/ids.js';
import {draft, type Draft} from '../kernel/draft.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Fingerprint} from './fingerprint.js';
import {audiencesOf, type AudienceKeys} from './held-keys.js';
import {
  invitationCode,
  keepCode,
  keptCode,
  proofOfAnswer,
  proofOfInvitation,
  provenAnswers,
  type ReadInvitation,
} from './invitation.js';
import type {Audience} from './key-ring.js';
import {makeLedgerKey, wrapFor, type Recipient} from './ledger-keys.js';
import type {Identity} from './member-keys.js';
import {drawPrintedCode, invitationGroups} from './printed-code.js';
import {stated} from './statement.js';
import {isMember, readTeam, type Member, type Team} from './team.js';
import {saidOf, type Said} from './team-fold.js';
import * as kinds from './team-kinds.js';
import {sealedLedgers, type Announced, type Invited, type SealedLedger} from './team-kinds.js';
import type {MemberLocks} from './unlock.js';

/** What an unlocked member knows of team and keys. */
export interface Standing {
  readonly identity: Identity;
  readonly said: {readonly school: Said; readonly care: Said};
  readonly team: Team;
  readonly audiences: ReadonlyMap<Audience, AudienceKeys>;
}

export interface TeamDrafts {
  readonly school: readonly Draft[];
  readonly care: readonly Draft[];
}

export type TeamRefusal =
  | 'already-set-up'
  /** Only who is in the care team decides on members. */
  | 'not-care'
  | 'already-member'
  | 'past'
  | 'no-invitation'
  | 'not-inviter'
  | 'nobody-answered'
  /** Keys came that do not prove to be of whom the code was given to: a server or a page put them there. */
  | 'forged-answer'
  /** Two sets of keys, both by somebody who had the code: it was passed on. Invite anew. */
  | 'several-answers'
  | 'expired'
  | 'already-used'
  | 'yourself'
  | 'not-a-member';

export async function readStanding(identity: Identity, said: Standing['said']): Promise<Standing> {
  const team = await readTeam(said.school, identity.root);
  return {identity, said, team, audiences: await audiencesOf(team, said, identity.fingerprint)};
}

/** The school's first member, whose keys everybody's trust begins with; and the first key of each ledger. */
export async function setUpSchool(
  identity: Identity,
  body: MemberLocks,
  name: string,
  said: Said,
): Promise<TeamDrafts | Refusal<TeamRefusal>> {
  if (saidOf(said, kinds.announced).length > 0) return refuse('already-set-up');
  const first = await Promise.all(
    sealedLedgers.map((ledger) => makeLedgerKey(identity, ledger, 1, [identity])),
  );
  const named = await nameMember(identity, identity.fingerprint, name);
  return {school: [await announce(identity), lockedDraft(identity, body), ...first, named], care: []};
}

/** @returns the code, to be given by hand or by telephone and by no server, and what is written */
export async function inviteMember(
  {staff, ledgers, until}: Pick<Invited, 'staff' | 'ledgers' | 'until'>,
  {identity, team}: Standing,
  today: SchoolDay,
): Promise<(TeamDrafts & {readonly code: string}) | Refusal<TeamRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  if (until < today) return refuse('past');
  if ([...team.members.values()].some((member) => member.staff === staff && !member.isRemoved))
    return refuse('already-member');
  const code = await invitationCode(drawPrintedCode(invitationGroups));
  const what = {invitation: code.invitation, staff, root: team.root, until};
  const [proof, kept] = await Promise.all([
    proofOfInvitation(code, {...what, by: identity.fingerprint}),
    keepCode(identity, code),
  ]);
  const about = subject('invitation', code.invitation);
  const invitation = await stated(identity, kinds.invited, about, {...what, ledgers, proof, kept});
  return {code: code.code, school: [invitation], care: []};
}

/** A newcomer's answer: their public keys, with a proof that they had the code. */
export async function answerInvitation(
  identity: Identity,
  body: MemberLocks,
  {code, root}: ReadInvitation,
): Promise<TeamDrafts> {
  const proof = await proofOfAnswer(code, root, identity.staff, identity.keys);
  const answers = {invitation: code.invitation, proof};
  return {school: [await announce(identity, answers), lockedDraft(identity, body)], care: []};
}

/**
 * Takes up whoever answered, and gives them every key of their ledgers: a newcomer reads what was written before.
 *
 * @param name as colleagues shall read it
 */
export async function admitMember(
  {invitation, name}: {readonly invitation: string; readonly name: string},
  standing: Standing,
  today: SchoolDay,
): Promise<TeamDrafts | Refusal<TeamRefusal>> {
  const {identity, team} = standing;
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  const answer = await answerOf(invitation, standing, today);
  if (isRefusal(answer)) return answer;
  const {body, ledgers} = answer;
  const newcomer = {fingerprint: body.by, keys: body.keys};
  const admitted = await stated(identity, kinds.admitted, subject('member', body.by), {
    ...{member: body.by, staff: body.staff, ledgers, invitation},
  });
  const named = await nameMember(identity, body.by, name);
  const wraps = await Promise.all(
    ledgers.map((ledger) => wrapAll(identity, standing.audiences.get(ledger), [newcomer])),
  );
  return {school: [admitted, named, ...wraps.flat()], care: []};
}

/** Ends somebody's membership: new keys, which they do not have, for all that they could read. Old entries they may still have. */
export async function removeMember(
  member: Fingerprint,
  standing: Standing,
): Promise<TeamDrafts | Refusal<TeamRefusal>> {
  const {identity, team, audiences} = standing;
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  if (member === identity.fingerprint) return refuse('yourself');
  const known = team.members.get(member);
  if (!known || known.isRemoved) return refuse('not-a-member');
  const removed = await stated(identity, kinds.removed, subject('member', member, 'removed'), {
    ...{member, stands: admittedBy(member, standing)},
  });
  const reads = ({readers}: AudienceKeys, who: Fingerprint): boolean =>
    readers.some(({fingerprint}) => fingerprint === who);
  const due = [...audiences.values()].filter(
    (each) => reads(each, member) && reads(each, identity.fingerprint),
  );
  const fresh = await Promise.all(due.map((each) => newEpoch(identity, each, member)));
  const isOfLedger = ({kind}: Draft): boolean => kind === kinds.ledgerKeyWrapped.name;
  return {school: [removed, ...fresh.filter(isOfLedger)], care: fresh.filter((each) => !isOfLedger(each))};
}

/** A device signs what it writes; this says for whom. */
export async function certifyDevice(identity: Identity, device: DeviceId, publicKey: string): Promise<Draft> {
  return stated(identity, kinds.deviceCertified, subject('device', device), {device, publicKey});
}

/** Every key of an audience that this member has, for more people. */
export async function wrapAll(
  identity: Identity,
  audience: AudienceKeys | undefined,
  readers: readonly Recipient[],
): Promise<readonly Draft[]> {
  const held = (audience?.keys ?? []).flatMap(
    ({wraps}) => wraps.find((each) => each.wraps.some(({to}) => to === identity.fingerprint)) ?? [],
  );
  const drafts = await Promise.all(held.map((key) => wrapFor(identity, key, readers)));
  return drafts.filter((each) => each !== undefined);
}

/** @param without who leaves */
export async function newEpoch(
  identity: Identity,
  {audience, nextEpoch, readers}: AudienceKeys,
  without?: Fingerprint,
): Promise<Draft> {
  const staying = readers.filter(({fingerprint}) => fingerprint !== without);
  return makeLedgerKey(identity, audience, nextEpoch, staying);
}

async function answerOf(
  invitation: string,
  {identity, team, said: {school}}: Standing,
  today: SchoolDay,
): Promise<{readonly body: Announced; readonly ledgers: readonly SealedLedger[]} | Refusal<TeamRefusal>> {
  const found = saidOf(school, kinds.invited).filter(({body}) => body.invitation === invitation);
  if (found.length === 0) return refuse('no-invitation');
  const own = found.find(({body}) => body.by === identity.fingerprint)?.body;
  const code = own && (await keptCode(identity, own));
  if (!own || !code) return refuse('not-inviter');
  if (own.until < today) return refuse('expired');
  const {proven, others} = await provenAnswers(code, own, school);
  const [body, ...more] = proven;
  if (!body) return refuse(others > 0 ? 'forged-answer' : 'nobody-answered');
  if (proven.some(({by}) => team.members.has(by))) return refuse('already-used');
  return more.length > 0 ? refuse('several-answers') : {body, ledgers: own.ledgers};
}

/** All whom the leaver brought in, as far as is known here. */
function admittedBy(member: Fingerprint, {team, said: {school}}: Standing): readonly Fingerprint[] {
  const admissions = saidOf(school, kinds.admitted).filter(({body}) => body.by === member);
  const brought = admissions.map(({body}) => body.member).filter((each) => team.members.has(each));
  return [...new Set(brought)].sort();
}

async function announce(identity: Identity, answers?: Announced['answers']): Promise<Draft> {
  const about = subject('member', identity.fingerprint, 'announced');
  const {staff, keys} = identity;
  return stated(identity, kinds.announced, about, {staff, keys, ...(answers && {answers})});
}

function lockedDraft({staff, fingerprint}: Identity, body: MemberLocks): Draft {
  return draft(kinds.locked, subject('member', fingerprint, 'locked'), {staff, ...body});
}

async function nameMember(identity: Identity, member: Member['fingerprint'], name: string): Promise<Draft> {
  return stated(identity, kinds.named, subject('member', member, 'named'), {member, name});
}
