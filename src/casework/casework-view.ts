import type {Fold} from '../journal/fold.js';
import {addHead, noHeads} from '../journal/heads.js';
import type {CaseId, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {
  actionSet,
  caseOpened,
  caseRead,
  caseStep,
  flagsJoined,
  goalSet,
  noteWritten,
  riskSet,
  subjectOf,
  type CaseworkBody,
} from './case-kinds.js';
import type {CaseRecord} from './case-record.js';
import {openingOf, recordOf, type CaseFile, type CaseworkEntry} from './record-view.js';

export interface CaseworkState {
  readonly files: Map<CaseId, CaseFile>;
}

/** Cases as their entries amount to. What contradicts stays side by side until a person chooses. */
export const caseworkFold: Fold<CaseworkState> = {
  name: 'casework/casework',
  version: 1,
  ledger: 'care',
  kinds: [caseOpened, flagsJoined, caseStep, riskSet, goalSet, actionSet, noteWritten, caseRead],
  empty: () => ({files: new Map()}),
  add: (state, entry) => addTo(state, entry as CaseworkEntry),
};

/** Placed by what the body says, so that an entry filed under another name cannot hide or replace anything. */
function addTo({files}: CaseworkState, entry: CaseworkEntry): void {
  const {caseId} = entry.body;
  const file: CaseFile = files.get(caseId) ?? {heads: new Map(), log: new Map<string, CaseworkEntry>()};
  files.set(caseId, file);
  file.log.set(entry.id, entry);
  const about = subjectOf(entry);
  const heads = file.heads.get(about) ?? noHeads<CaseworkBody>();
  file.heads.set(about, heads);
  addHead(heads, {...entry, about});
}

/** @returns `undefined` where nothing of such a case can be read here */
export function caseOf({files}: CaseworkState, id: CaseId): CaseRecord | undefined {
  const file = files.get(id);
  return file && recordOf(id, file);
}

export function allCases({files}: CaseworkState): readonly CaseRecord[] {
  return [...files].map(([id, file]) => recordOf(id, file));
}

/** @returns a pupil's cases, open ones first */
export function casesOf(state: CaseworkState, pupil: PupilKey): readonly CaseRecord[] {
  const own = [...state.files].filter(([, file]) => openingOf(file)?.pupil === pupil);
  return own
    .map(([id, file]) => recordOf(id, file))
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

/** The case that new flags of the pupil would join; the first by id where two devices opened one each. */
export function openCaseOf(state: CaseworkState, pupil: PupilKey): CaseRecord | undefined {
  return casesOf(state, pupil).find(({isOpen}) => isOpen);
}
