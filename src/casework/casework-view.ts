import {named, type Fold} from '../journal/fold.js';
import type {Entry} from '../journal/entry.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {CaseId, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {earlier, type OfCase} from './case-kind.js';
import {caseKinds, subjectOf} from './case-kinds-all.js';
import type {CaseRecord} from './case-record.js';
import {strictest, usualWays, waysSet, waysSubject, type Ways} from './ways/ways.js';
import {daysWithChild} from './files/kept-items.js';
import {setAsideEntry, type SetAsideEntries} from './set-aside-view.js';
import {incidentSubject, incidentTold, type IncidentTold} from './people/people-kinds.js';
import {openingOf, recordOf, type CaseFile, type CaseworkEntry} from './record-view.js';

export interface CaseworkState {
  readonly files: Map<CaseId, CaseFile>;
  readonly ways: Heads<Ways>;
  readonly setAside: SetAsideEntries;
  /** What several cases share, in words that name nobody. */
  readonly incidents: Heads<IncidentTold>;
}

/** Cases as their entries amount to. What contradicts stays side by side until a person chooses. */
export const caseworkFold: Fold<CaseworkState> = {
  name: 'casework/casework',
  version: 5,
  ledger: 'care',
  kinds: [...caseKinds, waysSet, incidentTold],
  ignores: named('casework/case-held', 'casework/keeping-set'),
  empty: () => ({files: new Map(), ways: noHeads(), setAside: new Map(), incidents: noHeads()}),
  setAside: ({setAside}, entry, why) => setAsideEntry(setAside, entry, why),
  add: (state, entry) => {
    if (entry.kind === waysSet.name)
      addHead(state.ways, {...(entry as Entry<string, Ways>), about: waysSubject});
    else if (entry.kind === incidentTold.name) addIncident(state, entry as Entry<string, IncidentTold>);
    else addTo(state, entry as CaseworkEntry);
  },
};

function addIncident({incidents}: CaseworkState, entry: Entry<string, IncidentTold>): void {
  addHead(incidents, {...entry, about: incidentSubject(entry.body.incident)});
}

/** Placed by what the body says, so that an entry filed under another name cannot hide or replace anything. */
function addTo({files}: CaseworkState, entry: CaseworkEntry): void {
  const {caseId} = entry.body;
  const file: CaseFile = files.get(caseId) ?? {heads: new Map(), log: new Map<string, CaseworkEntry>()};
  files.set(caseId, file);
  file.log.set(entry.id, entry);
  const about = subjectOf(entry);
  const place = `${entry.kind} ${about}`;
  const heads = file.heads.get(place) ?? noHeads<OfCase>();
  file.heads.set(place, heads);
  addHead(heads, {...entry, about});
}

/** What the school has set; while two people disagree, the strictest of both. */
export function waysIn({ways}: CaseworkState): Ways {
  const heads = waysHeads(ways);
  const known = strict.get(heads) ?? strictest(heads.map(({body}) => body)) ?? usualWays;
  if (heads.length > 0) strict.set(heads, known);
  return known;
}

/** Heads are exchanged and not changed: what was made of them stays true of them. */
const strict = new WeakMap<object, Ways>();

export function waysHeads(ways: Heads<Ways>): readonly Entry<string, Ways>[] {
  return headsOf(ways, waysSubject);
}

/** @returns `undefined` where nothing of such a case can be read here */
export function caseOf(state: CaseworkState, id: CaseId): CaseRecord | undefined {
  const file = state.files.get(id);
  return file && recordOf(id, file, waysIn(state));
}

export function allCases(state: CaseworkState): readonly CaseRecord[] {
  const ways = waysIn(state);
  return [...state.files].map(([id, file]) => recordOf(id, file, ways));
}

/** @returns a pupil's cases, open ones first */
export function casesOf(state: CaseworkState, pupil: PupilKey): readonly CaseRecord[] {
  const own = [...state.files].filter(([, file]) => openingOf(file)?.pupil === pupil);
  return own
    .map(([id, file]) => recordOf(id, file, waysIn(state)))
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.id < b.id ? -1 : 1));
}

/** Closed cases by day. Of those that an older Pana closed, the day of their opening: too early rather than never. */
export function closedCases(cases: readonly CaseRecord[]): ReadonlyMap<CaseId, SchoolDay> {
  return new Map(
    cases.flatMap(({id, isOpen, closedOn, openedOn}) => {
      const day = closedOn ?? openedOn;
      return isOpen || !day ? [] : [[id, day] as const];
    }),
  );
}

/** Whoever closed a case was with the pupil until then. */
export function daysOfClosing(state: CaseworkState): readonly (readonly [PupilKey, SchoolDay])[] {
  return allCases(state).flatMap(({pupil, closedOn}) =>
    pupil && closedOn ? [[pupil, closedOn] as const] : [],
  );
}

/** The case that a new signal would open again: the one that was closed last, of a pupil who has no open one. */
export function closedCaseOf(state: CaseworkState, pupil: PupilKey): CaseRecord | undefined {
  const own = casesOf(state, pupil);
  if (own.some(({isOpen}) => isOpen)) return undefined;
  return [...own].sort((a, b) => -earlier(a.closedOn ?? a.openedOn, b.closedOn ?? b.openedOn))[0];
}

/** A talk that was written down in a case, whoever made it. */
export function daysOfTalks(state: CaseworkState): readonly (readonly [PupilKey, SchoolDay])[] {
  return allCases(state).flatMap((record) =>
    daysWithChild(record).flatMap((day) => (record.pupil ? [[record.pupil, day] as const] : [])),
  );
}

/** The case that new flags of the pupil would join; the first by id where two devices opened one each. */
export function openCaseOf(state: CaseworkState, pupil: PupilKey): CaseRecord | undefined {
  return casesOf(state, pupil).find(({isOpen}) => isOpen);
}

/** Another open case of the same child, where two devices opened one each. */
export function twinOf(
  state: CaseworkState | undefined,
  {id, pupil}: Pick<CaseRecord, 'id' | 'pupil'>,
): CaseRecord | undefined {
  if (!state || !pupil) return undefined;
  return casesOf(state, pupil).find((other) => other.isOpen && other.id !== id);
}
