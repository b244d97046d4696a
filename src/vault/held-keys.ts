import type {EntryKind} from '../kernel/draft.js';
import type {Entry} from '../journal/entry.js';
import {chooseKey, insiders, knownKeys, nextEpoch, outOfCase, type Choice, type KnownKey} from './epochs.js';
import type {Fingerprint} from './fingerprint.js';
import type {Audience} from './key-ring.js';
import type {Recipient} from './ledger-keys.js';
import {isStatedBy} from './statement.js';
import {readersOf, type Team} from './team.js';
import {saidOf, type Said} from './team-fold.js';
import {
  caseKeyWrapped,
  caseMemberSet,
  ledgerKeyWrapped,
  sealedLedgers,
  type CaseMemberSet,
  type KeyWrapped,
  type Signed,
} from './team-kinds.js';

/** One audience as a member sees it: its keys, who should have them, and what is amiss. */
export interface AudienceKeys extends Choice {
  readonly audience: Audience;
  readonly keys: readonly KnownKey[];
  readonly readers: readonly Recipient[];
  /** The number of the next. */
  readonly nextEpoch: number;
  /** Who is out of a case and back in it, by those who are or were in it. */
  readonly outs: readonly CaseMemberSet[];
}

/**
 * All that was said about keys by who is or was a member, by audience. A statement about the care team's key counts from
 * one of the care team.
 */
export async function audiencesOf(
  team: Team,
  {school, care}: {readonly school: Said; readonly care: Said},
  me: Fingerprint,
): Promise<ReadonlyMap<Audience, AudienceKeys>> {
  const wraps = [
    ...(await fromMembers(team, school, ledgerKeyWrapped)),
    ...(await fromMembers(team, care, caseKeyWrapped)),
  ].filter(({audience, by}) => team.members.get(by)?.ledgers.has(audience === 'school' ? 'school' : 'care'));
  const outs = await fromMembers(team, care, caseMemberSet);
  const audiences = new Set(wraps.map(({audience}) => audience));
  return new Map(
    [...audiences].map((audience) => {
      const said = wraps.filter((each) => each.audience === audience);
      return [audience, audienceKeys(team, audience, said, outs, me)];
    }),
  );
}

function audienceKeys(
  team: Team,
  audience: Audience,
  wraps: readonly KeyWrapped[],
  outs: readonly CaseMemberSet[],
  me: Fingerprint,
): AudienceKeys {
  const keys = knownKeys(wraps);
  const ledger = sealedLedgers.find((each) => each === audience);
  const inside = insiders(keys, me);
  const out = outOfCase(outs, audience, inside);
  const readers = readersOf(team, ledger ?? 'care').filter(
    ({fingerprint}) => ledger ?? (inside.has(fingerprint) && !out.has(fingerprint)),
  );
  // What this member has: another's keys of the same audience are none to seal with.
  const held = keys.filter(({holders}) => holders.has(me));
  const isReader = (who: Fingerprint): boolean => readers.some(({fingerprint}) => fingerprint === who);
  return {
    ...{audience, keys, readers, ...chooseKey(held, isReader)},
    // What others claim to have begun may have any number.
    nextEpoch: nextEpoch(ledger ? keys : keys.filter(({maker}) => inside.has(maker))),
    outs: outs.filter((each) => each.audience === audience && inside.has(each.by)),
  };
}

/** What was said under the signature of somebody who is or was a member, in an order that is the same on every device. */
export async function genuineEntries<Name extends string, Body extends Signed>(
  team: Team,
  said: Said,
  kind: EntryKind<Name, Body>,
): Promise<readonly Entry<Name, Body>[]> {
  const checked = saidOf(said, kind).map(async (entry) => {
    const signer = team.members.get(entry.body.by);
    return signer && (await isStatedBy(signer.keys.signing, kind, entry.body)) ? [entry] : [];
  });
  return (await Promise.all(checked)).flat();
}

async function fromMembers<Name extends string, Body extends Signed>(
  team: Team,
  said: Said,
  kind: EntryKind<Name, Body>,
): Promise<readonly Body[]> {
  return (await genuineEntries(team, said, kind)).map(({body}) => body);
}
