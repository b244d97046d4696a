import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';
import type {Weekday} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {Match} from '../../roster/import/matches.js';
import {
  readOneRoster,
  type RosterDrop,
  type RosterProblem,
  type RosterReport,
} from '../../roster/import/oneroster.js';
import {oneRosterTables} from '../../roster/import/oneroster-records.js';
import type {FileProblem} from '../../roster/import/reading.js';
import {Report, type Dropped, type Repair} from '../../roster/import/report.js';
import {rosterOf} from '../../roster/import/roster-of.js';
import type {Roster} from '../../roster/roster.js';
import {Asking} from './asking.js';
import {loadOneRoster, type OneRosterSnapshot, type OneRosterVersion} from './loading.js';
import type {PageProblem} from './pages.js';

export type {OneRosterSnapshot, OneRosterVersion} from './loading.js';

/** Why no roster came. `no-school`: the server has no school of that id. The others of `FileProblem` are about what came. */
export type OneRosterProblem = PageProblem | FileProblem | 'no-school';

export interface OneRosterOptions {
  /** Where the rostering service lies: `https://sis.example/ims/oneroster/v1p1/` or `…/ims/oneroster/rostering/v1p2/`. */
  readonly base: string;
  /** Else by the address: `v1p1` or `v1p2`. */
  readonly version?: OneRosterVersion;
  /** The one school to take; else the one with most classes. */
  readonly schoolId?: string;
  /**
   * A token to send along. In a browser it comes from the host's own server, since whoever can read a page can read a
   * secret in it; on a server from `makeClientCredentials` of `pana/server`.
   *
   * @param isRenewal the one given before was not accepted
   */
  readonly token: (isRenewal: boolean) => Promise<string | undefined>;
  /** Days of the week with lessons, 1 is Monday; Monday to Friday where not given. OneRoster does not say. */
  readonly taughtWeekdays?: readonly Weekday[];
  /** What is known already: children and classes keep their keys by it. */
  readonly current?: () => Current | Promise<Current>;
  /** Part of new pupils' keys: as `source.systemCode` of the same system's files. */
  readonly system?: string;
  /** Records a page; 100 where not given. */
  readonly pageSize?: number;
  /** Milliseconds for one answer; 30,000 where not given. */
  readonly patience?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

interface Current {
  readonly roster?: Roster | undefined;
  readonly calendar?: SchoolCalendar | undefined;
}

/** What the same bundle of files would give, and what to keep for asking later what changed. */
export interface OneRosterLoad {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  /** Children who may be known under another id. Nobody was asked, so none was taken for the same. */
  readonly matches: readonly Match[];
  readonly repairs: readonly Repair<RosterProblem>[];
  readonly dropped: readonly Dropped<RosterDrop>[];
  readonly snapshot: OneRosterSnapshot;
}

export interface OneRosterSource {
  /**
   * @param before a snapshot of an earlier load: only what changed since is asked for
   * @returns all of the roster, or why there is none; never a part of it
   */
  load(before?: OneRosterSnapshot, signal?: AbortSignal): Promise<OneRosterLoad | Refusal<OneRosterProblem>>;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * Reads a school from OneRoster's REST binding, 1.1 or 1.2, in a browser or on a server.
 *
 * @throws {TypeError} for an address without encryption or without a version
 */
export function makeOneRosterSource(options: OneRosterOptions): OneRosterSource {
  const base = baseOf(options.base);
  const version = options.version ?? versionIn(base);
  const {pageSize: limit = 100, patience = 30_000, schoolId, now = () => new Date(), wait = pause} = options;
  // A bare `fetch` must be called on the window.
  const ask = options.fetch ?? ((input, init) => fetch(input, init));
  const asking = new Asking(base, {fetch: ask, token: options.token, wait, now, patience});
  return {
    async load(before, signal) {
      const question = {base, version, limit, schoolId, now: now()};
      const snapshot = await loadOneRoster(asking, question, before, signal);
      return isRefusal(snapshot) ? snapshot : understood(snapshot, options);
    },
  };
}

async function understood(
  snapshot: OneRosterSnapshot,
  {schoolId, system = '', taughtWeekdays = weekdays, current}: OneRosterOptions,
): Promise<OneRosterLoad | Refusal<OneRosterProblem>> {
  const records = schoolId === undefined ? snapshot.records : ofSchool(snapshot.records, schoolId);
  if (schoolId !== undefined && !records.orgs.some(({id}) => id === schoolId))
    return refuse('no-school', {schoolId});
  const report: RosterReport = new Report();
  const bundle = readOneRoster(oneRosterTables(records, {version: snapshot.version, system}), report);
  if (isRefusal(bundle)) return bundle;
  const known = await current?.();
  const {matches} = rosterOf(bundle, {taughtWeekdays, declined: new Set()}, known);
  const declined = new Set(matches.map(({sourcedId}) => sourcedId));
  const {roster, calendar, repairs} = rosterOf(bundle, {taughtWeekdays, declined}, known);
  return {
    roster,
    calendar,
    matches,
    repairs: [...report.repairs, ...repairs],
    dropped: report.dropped,
    snapshot,
  };
}

/** Other schools would be taken where they have more classes. */
function ofSchool(records: OneRosterSnapshot['records'], schoolId: string): OneRosterSnapshot['records'] {
  const isOther = (cells: readonly string[]): boolean => cells[3]?.toLowerCase() === 'school';
  return {...records, orgs: records.orgs.filter(({id, cells}) => id === schoolId || !isOther(cells))};
}

function baseOf(address: string): URL {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(base.hostname);
  if (base.protocol !== 'https:' && !isLocal)
    throw new TypeError(`OneRoster at ${base.origin}: names and tokens travel over https only`);
  return base;
}

function versionIn({pathname, origin}: URL): OneRosterVersion {
  if (/v1p1/.test(pathname)) return '1.1';
  if (/v1p2/.test(pathname)) return '1.2';
  throw new TypeError(`OneRoster at ${origin}: say which version, 1.1 or 1.2; its address does not tell`);
}

async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', stop, {once: true});
  });
}
