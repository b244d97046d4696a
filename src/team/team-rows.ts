import type {StaffId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Fingerprint} from '../vault/fingerprint.js';
import {isMember, type Member} from '../vault/team.js';
import type {Standing} from '../vault/team-decisions.js';
import {saidOf} from '../vault/team-fold.js';
import {admitted, announced, invited, type SealedLedger} from '../vault/team-kinds.js';

/** Somebody who has keys now. */
export interface MemberRow {
  readonly member: Member;
  /** When they were taken up, as that device's clock said; the first member was taken up by nobody. */
  readonly since: Stamp | undefined;
  readonly devices: number;
  readonly isSelf: boolean;
}

/** @returns who has keys now, the care team first, then by name */
export function memberRows({identity, team, said}: Standing): readonly MemberRow[] {
  const admissions = saidOf(said.school, admitted);
  const first = saidOf(said.school, announced).find(({body}) => body.by === team.root);
  return [...team.members.values()]
    .filter(({isRemoved}) => !isRemoved)
    .map((member): MemberRow => {
      const taken = admissions.find(({body}) => body.member === member.fingerprint);
      const since = member.fingerprint === team.root ? first?.at : taken?.at;
      const devices = [...team.devices.values()].filter(({by}) => by === member.fingerprint).length;
      return {member, since, devices, isSelf: member.fingerprint === identity.fingerprint};
    })
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));
}

function orderOf({member}: MemberRow): string {
  return `${member.ledgers.has('care') ? 0 : 1} ${member.name ?? member.staff}`;
}

/** An invitation that is still to be answered or admitted. */
export interface InvitationRow {
  readonly invitation: string;
  readonly staff: StaffId;
  readonly ledgers: readonly SealedLedger[];
  readonly until: SchoolDay;
  readonly isOver: boolean;
  /** Only who invited can judge the answer: their device knows the code. */
  readonly inviter: Member;
  readonly isOwn: boolean;
  /** Keys that came in answer, believed or not. */
  readonly answers: readonly Fingerprint[];
}

/** @returns those by members of now that nobody came in by, the answered first */
export function invitationRows({identity, team, said}: Standing, today: SchoolDay): readonly InvitationRow[] {
  const used = new Set(
    saidOf(said.school, admitted).flatMap(({body}) =>
      team.members.has(body.member) ? [body.invitation] : [],
    ),
  );
  const answers = saidOf(said.school, announced).map(({body}) => body);
  const rows = saidOf(said.school, invited).flatMap(({body}): readonly InvitationRow[] => {
    const inviter = team.members.get(body.by);
    if (!inviter || inviter.isRemoved || used.has(body.invitation)) return [];
    const {invitation, staff, ledgers, until} = body;
    const came = answers.filter((each) => each.answers?.invitation === invitation).map(({by}) => by);
    const isOwn = body.by === identity.fingerprint;
    const row = {invitation, staff, ledgers, until, isOver: until < today, inviter, isOwn, answers: came};
    return row.isOver && came.length === 0 ? [] : [row];
  });
  return rows.sort((a, b) => b.answers.length - a.answers.length || (a.until < b.until ? -1 : 1));
}

/** Keys that answer no invitation which is shown: whose admission fell with who admitted them, or who was never invited. */
export function strangers(
  {team}: Standing,
  rows: readonly InvitationRow[],
): readonly {readonly fingerprint: Fingerprint; readonly staff: StaffId}[] {
  const shown = new Set(rows.flatMap(({answers}) => answers));
  return team.waiting.filter(({fingerprint}) => !shown.has(fingerprint));
}

/**
 * By who holds the latest key of each case: whoever is in none of these cases, and is about to remove somebody, sees nobody
 * as its reader.
 *
 * @returns how many cases nobody but this member can open as they are now: with their keys they go
 */
export function onlyOpenedBy(member: Fingerprint, {audiences, team}: Standing): number {
  const isHere = (each: Fingerprint): boolean => isMember(team, each, 'care');
  return [...audiences].filter(([audience, {keys}]) => {
    if (!audience.startsWith('case/')) return false;
    const latest = Math.max(...keys.map(({epoch}) => epoch));
    const holders = keys.filter(({epoch}) => epoch === latest).flatMap((key) => [...key.holders]);
    return holders.includes(member) && holders.every((each) => each === member || !isHere(each));
  }).length;
}
