import type {StaffId} from '../kernel/ids.js';
import type {Journal} from '../journal/journal.js';
import type {DeviceKey} from './device-signature.js';
import type {IdleClock} from './idle-lock.js';
import type {MemberRing} from './member-ring.js';
import type {MigrationProgress} from './migration.js';
import type {Stretch} from './stretching.js';
import type {Standing} from './team-decisions.js';

/**
 * - `practice`: nobody has set up keys here
 * - `stranger`: they are set up, and this person has none, or none any more
 * - `waiting`: answered an invitation, and nobody has admitted them yet
 */
export type KeysState = 'practice' | 'stranger' | 'waiting' | 'locked' | 'open';

export interface SchoolKeysOptions {
  readonly staff: StaffId;
  /** Over the replica that seals with `ring`. No person's guard stands before it: what members say is judged by signatures. */
  readonly journal: Journal;
  readonly ring: MemberRing;
  readonly now: () => Date;
  readonly stretch: Stretch;
  readonly clock: IdleClock;
  /** What this device signs with: a member certifies it at their first unlocking here. */
  readonly deviceKey?: () => Promise<DeviceKey>;
  /** Seals what lay open from before; called at each unlocking. */
  readonly migrate?: (tell: (progress: MigrationProgress) => void) => Promise<void>;
}

/** What a new member is given once, to be printed: it lies nowhere. */
export interface Joined {
  readonly recoveryCode: string;
}

/** Nobody has admitted them, as far as is known here. */
export function isWaiting({team, identity}: Standing): boolean {
  return !team.members.has(identity.fingerprint);
}

export function isGone({team, identity}: Standing): boolean {
  return team.members.get(identity.fingerprint)?.isRemoved === true;
}
