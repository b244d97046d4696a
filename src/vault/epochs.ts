import type {Fingerprint} from './fingerprint.js';
import type {Audience} from './key-ring.js';
import type {KeyName} from './ledger-keys.js';
import type {CaseMemberSet, KeyWrapped} from './team-kinds.js';

/** A key, and who can have it by all that was said. */
export interface KnownKey extends KeyName {
  readonly holders: ReadonlySet<Fingerprint>;
  /** What wraps it, one for each that said so. */
  readonly wraps: readonly KeyWrapped[];
}

/**
 * Who has which key. Only who has a key can give it, so a statement counts when its signer made the key or was given it by
 * one that counts. A key of a later epoch counts when its maker had one of the audience before: whoever is not in a case
 * starts no epoch of it.
 *
 * @param said genuine statements about one audience, in any order
 */
export function knownKeys(said: readonly KeyWrapped[]): readonly KnownKey[] {
  const groups = new Map<string, KeyWrapped[]>();
  for (const each of said) {
    const name = `${each.keyId} ${String(each.epoch)} ${each.maker}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const keys = [...groups.values()].flatMap((group) => knownKey(group) ?? []);
  keys.sort((a, b) => a.epoch - b.epoch || (a.keyId < b.keyId ? -1 : 1));
  const insiders = insidersOf(keys);
  return keys.filter(
    ({epoch, maker}) => epoch === 1 || [...insiders.values()].some((each) => each.has(maker)),
  );
}

/**
 * Who is in a case, as one of its readers sees it: those who came in from each beginning that this reader knows. A case has
 * one beginning. Where somebody claims another, with keys for the same people and for themselves, they are in it from
 * their own beginning alone, and nothing is sealed to them.
 *
 * @param me whose view it is; for who has no key of it nobody is in it
 */
export function insiders(keys: readonly KnownKey[], me: Fingerprint): ReadonlySet<Fingerprint> {
  const mine = [...insidersOf(keys).values()].filter((each) => each.has(me));
  const [first = new Set<Fingerprint>(), ...others] = mine;
  return new Set([...first].filter((who) => others.every((each) => each.has(who))));
}

/** Did more than one person begin it? A person ends that by adding the others. */
export function isBegunTwice(keys: readonly KnownKey[]): boolean {
  return insidersOf(keys).size > 1;
}

/** By who made a first key: all who were given that, or a later one by somebody of theirs. */
function insidersOf(keys: readonly KnownKey[]): ReadonlyMap<Fingerprint, ReadonlySet<Fingerprint>> {
  const founders = new Set(keys.filter(({epoch}) => epoch === 1).map(({maker}) => maker));
  const byEpoch = [...keys].sort((a, b) => a.epoch - b.epoch);
  return new Map(
    [...founders].map((founder) => {
      const inside = new Set([founder]);
      for (const {epoch, maker, holders} of byEpoch)
        if (inside.has(maker) && (epoch > 1 || maker === founder))
          for (const holder of holders) inside.add(holder);
      return [founder, inside];
    }),
  );
}

function knownKey(group: readonly KeyWrapped[]): KnownKey | undefined {
  const [first] = group;
  if (!first) return undefined;
  const holders = new Set([first.maker]);
  const counting = new Set<KeyWrapped>();
  for (let grew = true; grew;) {
    grew = false;
    for (const each of group) {
      if (counting.has(each) || !holders.has(each.by)) continue;
      counting.add(each);
      for (const {to} of each.wraps) holders.add(to);
      grew = true;
    }
  }
  const {keyId, audience, epoch, maker} = first;
  const wraps = group.filter((each) => counting.has(each));
  return wraps.some(({by}) => by === maker) ? {keyId, audience, epoch, maker, holders, wraps} : undefined;
}

/** What is sealed with, and what is amiss. */
export interface Choice {
  /** `undefined` where there is no key at all. */
  readonly current?: KnownKey;
  /** Somebody has every key of it who should have none: a new epoch is due. Until then sealing goes on, and nothing is lost. */
  readonly isEpochDue: boolean;
}

/**
 * The same on every device: of the keys that only readers have the one of the latest epoch, and of several of one epoch the
 * first by its id. Where two devices start an epoch at once, both keys open. Where there is no such key yet, one that a
 * reader made, and that the fewest others have: who is out makes none that counts before it.
 *
 * @param isReader who should have keys of this audience now
 */
export function chooseKey(keys: readonly KnownKey[], isReader: (who: Fingerprint) => boolean): Choice {
  const strangers = ({holders}: KnownKey): number => [...holders].filter((who) => !isReader(who)).length;
  const rank = (key: KnownKey): number => strangers(key) + (isReader(key.maker) ? 0 : 1_000_000);
  const [current] = [...keys].sort(
    (a, b) => rank(a) - rank(b) || b.epoch - a.epoch || (a.keyId < b.keyId ? -1 : 1),
  );
  return {...(current && {current}), isEpochDue: current !== undefined && rank(current) > 0};
}

/** @returns one more than the latest */
export function nextEpoch(keys: readonly KnownKey[]): number {
  return Math.max(0, ...keys.map(({epoch}) => epoch)) + 1;
}

/** Who is out of a case, by those who are in it: the latest round counts, and in one round who is out. */
export function outOfCase(
  said: readonly CaseMemberSet[],
  audience: Audience,
  inside: ReadonlySet<Fingerprint>,
): ReadonlySet<Fingerprint> {
  const rounds = new Map<Fingerprint, {round: number; isOut: boolean}>();
  for (const {audience: of, by, member, round, isOut} of said) {
    if (of !== audience || !inside.has(by)) continue;
    const before = rounds.get(member) ?? {round: 0, isOut: false};
    if (round > before.round) rounds.set(member, {round, isOut});
    else if (round === before.round) rounds.set(member, {round, isOut: isOut || before.isOut});
  }
  return new Set([...rounds].flatMap(([member, {isOut}]) => (isOut ? [member] : [])));
}
