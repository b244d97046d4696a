import {Journal} from '../journal/journal.js';
import type {Fold} from '../journal/fold.js';
import type {Replica} from '../journal/replica.js';
import {isFields, isText, type Fields} from '../kernel/guards.js';
import type {StaffId} from '../kernel/ids.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import {deviceId} from './device.js';

/** What the sign-in can offer before anything is unlocked. */
export interface KnownHere {
  /** Absent where there are no class lists, or they are sealed. */
  readonly roster: Roster | undefined;
  /** Sign-ins that have keys here or were invited: they lie open, and name nobody. */
  readonly staff: readonly StaffId[];
}

type Naming = Fields & {readonly staff: StaffId};

/** By their names alone: nothing of keys is loaded for it. */
const naming = ['members/announced', 'members/invited'].map((name) => ({
  name,
  is: (body: unknown): body is Naming => isFields(body) && isText(body['staff']),
}));

const knownStaffFold = {
  ...{name: 'host/known-staff', version: 1, ledger: 'school' as const, kinds: naming},
  empty: (): {staff: Set<StaffId>} => ({staff: new Set()}),
  add: (state, {body}) => {
    state.staff.add((body as Naming).staff);
  },
} satisfies Fold<{staff: Set<StaffId>}>;

/** What lies readable on this device, for whoever is not signed in yet. @throws {JournalError} */
export async function knownHere(replica: Replica, now: () => Date): Promise<KnownHere> {
  const journal = new Journal({replica, author: {by: 'nobody' as StaffId, device: deviceId()}, now});
  try {
    const roster = rosterIn(await journal.read(rosterFold));
    const {staff} = await journal.read(knownStaffFold);
    return {roster, staff: [...staff].sort()};
  } finally {
    journal.close();
  }
}
