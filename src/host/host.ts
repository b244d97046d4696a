import type {StaffId} from '../kernel/ids.js';
import type {Role} from '../kernel/rights.js';
import type {SchoolCalendar} from '../roster/calendar.js';
import type {Roster} from '../roster/roster.js';

/** Who is signed in, by the host's own words. */
export interface HostSession {
  readonly staffId: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Class keys, or the host's own ids of classes. */
  readonly classes: readonly string[];
}

/** The host's part. All of it is optional but the session; rights never come from attributes of the page. */
export interface Host {
  session(): HostSession | Promise<HostSession>;
  /** Else the imported one. Asked for when a school is opened; whoever is known by id keeps the key. */
  roster?(): Promise<Roster>;
  /** Else the school's settings. */
  calendar?(): Promise<SchoolCalendar>;
  /** For the remote; signed by the host's server. `undefined` where there is none now. */
  token?(): Promise<string | undefined>;
}
