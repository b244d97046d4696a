import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {ClassKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {ClosedOn} from './closed-on.js';
import {
  classClosed,
  classReopened,
  closureSubject,
  type ClassClosure,
  type ClassReopened,
} from './closure-kinds.js';
import {calendarSet, rosterImported} from './roster-kinds.js';

export type ClosureEntry = Entry<string, ClassClosure>;

type Written = ClassClosure | ClassReopened;

export type ClosuresState = Heads<Written>;

/** On which days single classes are not taught. */
export const closuresFold: Fold<ClosuresState> = {
  name: 'roster/closures',
  version: 1,
  ledger: 'school',
  kinds: [classClosed, classReopened],
  ignores: [rosterImported, calendarSet],
  empty: noHeads,
  add: (state, entry) => {
    const known = entry as Entry<string, Written>;
    if (entry.about === closureSubject(known.body)) addHead(state, known);
  },
};

/** What stands of one closure. */
export interface StandingClosure {
  /** Current entries in a fixed order; more than one with different days or reasons are versions to choose from. */
  readonly versions: readonly ClosureEntry[];
  /** Somebody else took it back at the same time. */
  readonly reopened: readonly Entry<string, Written>[];
}

/** @returns closures of a class, the latest first */
export function closuresOf(state: ClosuresState, classKey: ClassKey): readonly StandingClosure[] {
  return allClosures(state)
    .filter(({versions: [first]}) => first?.body.classKey === classKey)
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
}

/** @returns everything current about the closure of that class which begins on that day, a taking back too */
export function closureHeads(state: ClosuresState, of: ClassReopened): readonly Entry<string, Written>[] {
  return headsOf(state, closureSubject(of));
}

/** Do the versions say different things? */
export function isClosureContested({versions, reopened}: StandingClosure): boolean {
  const said = new Set(versions.map(({body: {until, reason}}) => `${until} ${reason}`));
  return said.size > 1 || reopened.length > 0;
}

/**
 * Of a contested closure those days count on which all versions agree: a register that may be missing is asked for, and an
 * absence is not explained away by a note that somebody took back.
 */
export function closedOn(state: ClosuresState): ClosedOn {
  const byClass = new Map<ClassKey, ClassClosure[]>();
  for (const {versions, reopened} of allClosures(state)) {
    const [shortest] = versions.map(({body}) => body).sort((a, b) => (a.until < b.until ? -1 : 1));
    if (!shortest || reopened.length > 0) continue;
    byClass.set(shortest.classKey, [...(byClass.get(shortest.classKey) ?? []), shortest]);
  }
  return (classKey, day) =>
    byClass.get(classKey)?.find(({from, until}) => from <= day && day <= until)?.reason;
}

function allClosures(state: ClosuresState): readonly StandingClosure[] {
  const standing = [...state.current.values()].map((heads) => ({
    versions: heads.filter((head): head is ClosureEntry => head.kind === classClosed.name),
    reopened: heads.filter(({kind}) => kind === classReopened.name),
  }));
  return standing.filter(({versions}) => versions.length > 0);
}

function startOf({versions: [first]}: StandingClosure): SchoolDay | '' {
  return first?.body.from ?? '';
}
