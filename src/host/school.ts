import {createContext} from '@lit/context';
import type {Journal} from '../journal/journal.js';
import type {HelpLine} from '../kernel/help-lines.js';
import {localDay, type SchoolDay} from '../kernel/school-day.js';
import type {Remote} from '../sync/remote.js';
import type {SyncStatus} from '../sync/sync-status.js';
import type {TicketOffice} from '../sync/ticket-office.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import type {Session} from './session.js';

/** What is shared, what waits and what was refused. */
export interface Sharing {
  status(): Promise<SyncStatus>;
  /** What was refused is offered again, at once. */
  retry(): Promise<void>;
  /** Calls back when `status` may have changed. @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** What `<pana-school>` provides to the elements inside it. A test or a trusted page may set it directly. */
export interface School {
  readonly session: Session;
  readonly journal: Journal;
  /** This person's keys on this device; absent where nothing is ever sealed. */
  readonly keys?: SchoolKeys;
  /** The clock of this device; rules take its answers as arguments. */
  readonly now: () => Date;
  /** Where envelopes and published waves are shared; without it all stays on this device. */
  readonly remote?: Remote;
  /** What of this device's ledgers the school's CouchDB has; absent where there is none. */
  readonly sharing?: Sharing;
  /** Issues blind tickets to pupils whom the portal knows; without it they need slips. */
  readonly tickets?: TicketOffice;
  /** Address of the survey app, for slips and links: `https://survey.school.example/`. */
  readonly surveyApp?: string;
  /** Whom to call in an emergency, as the school set it; Kazakhstan's where it is absent. */
  readonly helpLines?: readonly HelpLine[];
  /** Days for which sealed answers are kept after a wave; 90 where it is absent. */
  readonly answerDays?: number;
}

export const schoolContext = createContext<School | undefined>(Symbol('pana-school'));

export function today(school: School): SchoolDay {
  return localDay(school.now());
}
