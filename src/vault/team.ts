import type {EntryKind} from '../kernel/draft.js';
import type {DeviceId, StaffId} from '../kernel/ids.js';
import {fingerprintOf, type Fingerprint, type PublicKeys} from './fingerprint.js';
import {isStatedBy} from './statement.js';
import {saidOf, type Said} from './team-fold.js';
import {
  admitted,
  announced,
  deviceCertified,
  named,
  removed,
  sealedLedgers,
  type Admitted,
  type Removed,
  type SealedLedger,
  type Signed,
} from './team-kinds.js';

/** Somebody whose keys are believed, or were. */
export interface Member {
  readonly fingerprint: Fingerprint;
  readonly staff: StaffId;
  readonly keys: PublicKeys;
  readonly ledgers: ReadonlySet<SealedLedger>;
  readonly isRemoved: boolean;
  /** `undefined` until the school's key is there. */
  readonly name?: string;
}

/** What holds of all that was said, seen from the root that a member trusts. */
export interface Team {
  readonly root: Fingerprint;
  /** Those who were removed too: what they said before counts. */
  readonly members: ReadonlyMap<Fingerprint, Member>;
  /** Keys that were announced and that nobody admitted: newcomers, and whoever would like to be taken for one. */
  readonly waiting: readonly {readonly fingerprint: Fingerprint; readonly staff: StaffId}[];
  /** Device by its public key; certified by somebody who is or was a member. */
  readonly devices: ReadonlyMap<string, {readonly device: DeviceId; readonly by: Fingerprint}>;
}

interface Known {
  readonly staff: StaffId;
  readonly keys: PublicKeys;
}

/**
 * Follows signatures from the root. Nobody is a member because a server, a page or an entry's author says so, and the same
 * entries in any order give the same team:
 *
 * - Who is in the care team admits others, and gives nothing that they do not have.
 * - A removal is final for the keys it names. Since no clock says what came first, a leaver's admissions count only where
 *   every removal of theirs lists them.
 */
export async function readTeam(said: Said, root: Fingerprint): Promise<Team> {
  const known = await announcedKeys(said);
  const admissions = (await genuine(said, admitted, known)).filter(
    ({member, staff}) => known.get(member)?.staff === staff,
  );
  const removals = await genuine(said, removed, known);
  // Whoever was admitted by anybody at all: their removals count, so that a leaver's admissions are judged by all of them.
  const ever = followed(root, admissions);
  const gone = removals.filter(({by}) => ever.get(by)?.has('care'));
  const ledgers = known.has(root) ? followed(root, admissions, gone) : new Map<Fingerprint, never>();
  const names = await namesIn(said, known, ledgers);
  const members = [...ledgers].flatMap(([fingerprint, read]): readonly Member[] => {
    const keys = known.get(fingerprint);
    const name = names.get(fingerprint);
    const isRemoved = gone.some(({member}) => member === fingerprint);
    return keys ? [{fingerprint, ...keys, ledgers: read, isRemoved, ...(name !== undefined && {name})}] : [];
  });
  const waiting = [...known].filter(([fingerprint]) => !ledgers.has(fingerprint));
  return {
    root,
    members: new Map(members.map((member) => [member.fingerprint, member])),
    waiting: waiting.map(([fingerprint, {staff}]) => ({fingerprint, staff})),
    devices: await devicesIn(said, known, ledgers),
  };
}

/** Members now, of one ledger. */
export function readersOf(team: Team, ledger: SealedLedger): readonly Member[] {
  return [...team.members.values()].filter(({isRemoved, ledgers}) => !isRemoved && ledgers.has(ledger));
}

export function isMember(team: Team, fingerprint: Fingerprint, ledger: SealedLedger): boolean {
  return readersOf(team, ledger).some((member) => member.fingerprint === fingerprint);
}

/** Keys that sign for themselves, by the name that follows from them. */
async function announcedKeys(said: Said): Promise<ReadonlyMap<Fingerprint, Known>> {
  const known = new Map<Fingerprint, Known>();
  for (const {body} of saidOf(said, announced)) {
    const {staff, keys} = body;
    if ((await fingerprintOf(keys)) !== body.by || known.has(body.by)) continue;
    if (await isStatedBy(keys.signing, announced, body)) known.set(body.by, {staff, keys});
  }
  return known;
}

/** What was said under the signature of whom it names; whether they may say it is asked afterwards. */
async function genuine<Name extends string, Body extends Signed>(
  said: Said,
  kind: EntryKind<Name, Body>,
  known: ReadonlyMap<Fingerprint, Known>,
): Promise<readonly Body[]> {
  const checked = saidOf(said, kind).map(async ({body}) => {
    const signer = known.get(body.by);
    return signer && (await isStatedBy(signer.keys.signing, kind, body)) ? [body] : [];
  });
  return (await Promise.all(checked)).flat();
}

type Ledgers = ReadonlyMap<Fingerprint, ReadonlySet<SealedLedger>>;

/** @returns whom the root admitted, or whom they admitted, and to what; it grows until nothing is added */
function followed(
  root: Fingerprint,
  admissions: readonly Admitted[],
  gone: readonly Removed[] = [],
): Ledgers {
  const ledgers = new Map<Fingerprint, Set<SealedLedger>>([[root, new Set(sealedLedgers)]]);
  const counting = admissions.filter(({by, member}) =>
    gone.every((removal) => removal.member !== by || removal.stands.includes(member)),
  );
  for (let grew = true; grew;) {
    grew = false;
    for (const {by, member, ledgers: wanted} of counting) {
      const held = ledgers.get(by);
      if (!held?.has('care')) continue;
      const has = ledgers.get(member) ?? new Set();
      const given = wanted.filter((ledger) => held.has(ledger) && !has.has(ledger));
      if (given.length === 0) continue;
      ledgers.set(member, new Set([...has, ...given]));
      grew = true;
    }
  }
  return ledgers;
}

/** Of two names for one member the same on every device; only the care team gives names. */
async function namesIn(
  said: Said,
  known: ReadonlyMap<Fingerprint, Known>,
  ledgers: Ledgers,
): Promise<ReadonlyMap<Fingerprint, string>> {
  const names = new Map<Fingerprint, string>();
  for (const {by, member, name} of await genuine(said, named, known)) {
    if (!ledgers.get(by)?.has('care')) continue;
    const before = names.get(member);
    if (before === undefined || name < before) names.set(member, name);
  }
  return names;
}

async function devicesIn(
  said: Said,
  known: ReadonlyMap<Fingerprint, Known>,
  ledgers: Ledgers,
): Promise<Team['devices']> {
  const devices = new Map<string, {device: DeviceId; by: Fingerprint}>();
  for (const {device, publicKey, by} of await genuine(said, deviceCertified, known))
    if (ledgers.has(by) && !devices.has(publicKey)) devices.set(publicKey, {device, by});
  return devices;
}
