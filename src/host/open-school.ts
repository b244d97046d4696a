import {Journal} from '../journal/journal.js';
import type {Replica} from '../journal/replica.js';
import type {HelpLine} from '../kernel/help-lines.js';
import type {ClassKey} from '../kernel/ids.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import {DropBoxRemote} from '../sync/drop-box-remote.js';
import type {DropBoxOptions} from '../sync/drop-box-requests.js';
import {TicketOffice} from '../sync/ticket-office.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import {careEnvelopes, ensureCareKeys, ensureSurveyKeys} from './care-team-keys.js';
import {deviceId} from './device.js';
import type {Host, HostSession} from './host.js';
import {guardOf} from './person-guard.js';
import type {School} from './school.js';
import {allows, type Session} from './session.js';

export interface SchoolSettings {
  readonly replica: Replica;
  /** Where a team has set up keys: open, and what is written is sealed with them. */
  readonly keys?: SchoolKeys | undefined;
  readonly who: HostSession;
  readonly now: () => Date;
  /** Empty where all stays on this device. */
  readonly server: string;
  readonly surveyApp: string;
  /** Empty where no tickets are issued. */
  readonly issuer: string;
  /** `undefined` for the usual. */
  readonly answerDays?: number | undefined;
  readonly helpLines?: readonly HelpLine[] | undefined;
  readonly host: Host | undefined;
}

export interface OpenedSchool {
  /** For elements: what the person has no right to is refused. */
  readonly school: School;
  /** For this device's own duties, which no person commands. */
  readonly device: School;
}

/** Opens the journal for a person. @throws {JournalError} */
export async function openSchool({
  replica,
  keys,
  who,
  now,
  server,
  surveyApp,
  issuer,
  answerDays,
  helpLines,
  host,
}: SchoolSettings): Promise<OpenedSchool> {
  const spares = careEnvelopes(() => journal);
  const author = {by: who.staffId, device: deviceId()};
  const journal: Journal = keys?.journal ?? new Journal({replica, author, now, spares});
  // Whoever cannot write what only the care team reads leaves that to the team.
  const writesCare = !keys || keys.ring.current('care') !== undefined;
  if (writesCare) await ensureCareKeys(journal);
  await journal.read(rosterFold);
  const sessionNow = (): Session => sessionOf(who, rosterIn(journal.view(rosterFold).state));
  const session = sessionNow();
  if (writesCare && allows(session, 'survey.run')) await ensureSurveyKeys(journal, session);
  const remote = server ? new DropBoxRemote(optionsOf(server, host)) : undefined;
  const tickets = issuer ? new TicketOffice(optionsOf(issuer, host)) : undefined;
  const parts = {
    ...(keys && {keys}),
    ...(remote && {remote}),
    ...(tickets && {tickets}),
    ...(surveyApp && {surveyApp}),
    ...(helpLines && {helpLines}),
  };
  const days = answerDays !== undefined && {answerDays};
  const device = {session, journal, now, ...parts, ...days};
  return {device, school: {...device, journal: journal.guarded(guardOf(sessionNow, now))}};
}

/** The same school, its session naming classes as the roster of now does. */
export function withClasses(school: School, who: HostSession): School {
  const session = sessionOf(who, rosterIn(school.journal.view(rosterFold).state));
  return String(session.classes) === String(school.session.classes) ? school : {...school, session};
}

/** The host's ids of classes become our keys, where the roster knows them; whom it names as a teacher teaches there too. */
function sessionOf({staffId, name, roles, classes}: HostSession, roster: Roster | undefined): Session {
  const keyOf = (id: string): ClassKey =>
    roster?.classes.find(({sourcedId, key}) => sourcedId === id || key === id)?.key ?? (id as ClassKey);
  const taught = roster?.classes.filter(({teachers}) => teachers.includes(staffId)) ?? [];
  return {
    staffId,
    name,
    roles,
    classes: [...new Set([...classes.map(keyOf), ...taught.map(({key}) => key)])],
  };
}

function optionsOf(server: string, host: Host | undefined): DropBoxOptions {
  const base = new URL(server, document.baseURI).href;
  const token = host?.token?.bind(host);
  return {base, ...(token && {token})};
}
