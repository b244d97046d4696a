import {subject} from '../kernel/ids.js';
import type {Draft} from '../kernel/draft.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {Fingerprint} from './fingerprint.js';
import type {AudienceKeys} from './held-keys.js';
import type {Audience} from './key-ring.js';
import {makeLedgerKey} from './ledger-keys.js';
import {stated} from './statement.js';
import {isMember, readersOf, type Team} from './team.js';
import {newEpoch, wrapAll, type Standing, type TeamDrafts} from './team-decisions.js';
import {caseMemberSet} from './team-kinds.js';

export type CaseRefusal = 'not-care' | 'already-begun' | 'not-in-case' | 'already-in-case' | 'last-in-case';

/** The first key of a case, for whoever opens it, and for those whom it is shared with from the beginning. */
export async function beginCase(
  audience: Audience,
  {identity, team, audiences}: Standing,
  beside: readonly Fingerprint[] = [],
): Promise<readonly Draft[] | Refusal<CaseRefusal>> {
  if (!isMember(team, identity.fingerprint, 'care')) return refuse('not-care');
  if (audiences.has(audience)) return refuse('already-begun');
  const others = readersOf(team, 'care').filter(
    ({fingerprint}) => fingerprint !== identity.fingerprint && beside.includes(fingerprint),
  );
  return [await makeLedgerKey(identity, audience, 1, [identity, ...others])];
}

/** For whoever begins them and the keeper. What others began stays theirs. */
export async function firstKeys(audiences: readonly Audience[], standing: Standing): Promise<TeamDrafts> {
  const keeper = keeperOf(standing.team);
  const made = await Promise.all(audiences.map((each) => beginCase(each, standing, keeper ? [keeper] : [])));
  return {school: [], care: made.flatMap((each) => (isRefusal(each) ? [] : each))};
}

/**
 * A child's case must not be lost with one person's passphrase: whoever set up the school's keys holds its key too,
 * and once they have left the first of the care team by the name of their keys, the same on every device.
 */
export function keeperOf({root, members}: Team): Fingerprint | undefined {
  const stays = [...members.values()].filter(({isRemoved, ledgers}) => !isRemoved && ledgers.has('care'));
  const known = stays.map(({fingerprint}) => fingerprint).sort();
  return known.includes(root) ? root : known[0];
}

/** They read all of the case, what was written before too. */
export async function addToCase(
  audience: Audience,
  member: Fingerprint,
  standing: Standing,
): Promise<readonly Draft[] | Refusal<CaseRefusal>> {
  const {identity, team} = standing;
  const known = inCase(audience, standing);
  if (!known) return refuse('not-in-case');
  const added = team.members.get(member);
  if (!added || !isMember(team, member, 'care')) return refuse('not-care');
  if (known.readers.some(({fingerprint}) => fingerprint === member)) return refuse('already-in-case');
  const back = known.outs.some((each) => each.member === member);
  const again = back ? [await memberSet(standing, known, member, false)] : [];
  return [...again, ...(await wrapAll(identity, known, [added]))];
}

/** They read nothing that is written from now on. */
export async function removeFromCase(
  audience: Audience,
  member: Fingerprint,
  standing: Standing,
): Promise<readonly Draft[] | Refusal<CaseRefusal>> {
  const known = inCase(audience, standing);
  if (!known?.readers.some(({fingerprint}) => fingerprint === member)) return refuse('not-in-case');
  if (known.readers.length === 1) return refuse('last-in-case');
  return [await memberSet(standing, known, member, true), await newEpoch(standing.identity, known, member)];
}

function inCase(audience: Audience, {identity, audiences}: Standing): AudienceKeys | undefined {
  const known = audiences.get(audience);
  return known?.readers.some(({fingerprint}) => fingerprint === identity.fingerprint) ? known : undefined;
}

async function memberSet(
  {identity}: Standing,
  {audience, outs}: AudienceKeys,
  member: Fingerprint,
  isOut: boolean,
): Promise<Draft> {
  const round = Math.max(0, ...outs.filter((each) => each.member === member).map((each) => each.round)) + 1;
  const about = subject('case-member', audience, member);
  return stated(identity, caseMemberSet, about, {audience, member, isOut, round});
}

/**
 * What this member's device can put in order by itself: a new epoch where somebody has a key who should have none, and keys
 * for readers who lack them.
 */
export async function dueDrafts({identity, audiences}: Standing): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const known of audiences.values()) {
    if (!known.readers.some(({fingerprint}) => fingerprint === identity.fingerprint)) continue;
    if (known.isEpochDue) drafts.push(await newEpoch(identity, known));
    for (const key of known.keys) {
      const lacking = known.readers.filter(({fingerprint}) => !key.holders.has(fingerprint));
      if (lacking.length > 0) drafts.push(...(await wrapAll(identity, {...known, keys: [key]}, lacking)));
    }
  }
  return drafts;
}
