import type {Entry} from '../journal/entry.js';
import {named, type Fold} from '../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../journal/heads.js';
import type {SchoolCalendar} from './calendar.js';
import {calendarSet, calendarSubject, rosterImported, rosterSubject} from './roster-kinds.js';
import type {Roster} from './roster.js';

export type RosterState = Heads<Roster | SchoolCalendar>;

/** The school as its files last said. */
export const rosterFold: Fold<RosterState> = {
  name: 'roster/roster',
  version: 1,
  ledger: 'school',
  kinds: [rosterImported, calendarSet],
  ignores: named('roster/class-closed', 'roster/class-reopened'),
  empty: noHeads,
  add: (state, entry) => {
    // A calendar that is filed as the roster would be read as one.
    const belongs = entry.kind === rosterImported.name ? rosterSubject : calendarSubject;
    if (entry.about === belongs) addHead(state, entry as Entry<string, Roster | SchoolCalendar>);
  },
};

/** @returns `undefined` until a roster was imported. Of two contested ones the first by id, the same on every device. */
export function rosterIn(state: RosterState): Roster | undefined {
  return headsOf(state, rosterSubject)[0]?.body as Roster | undefined;
}

export function calendarIn(state: RosterState): SchoolCalendar | undefined {
  return headsOf(state, calendarSubject)[0]?.body as SchoolCalendar | undefined;
}

/** Two devices imported different files and nobody has chosen yet. */
export function isRosterContested(state: RosterState): boolean {
  return isContested(headsOf(state, rosterSubject)) || isContested(headsOf(state, calendarSubject));
}
