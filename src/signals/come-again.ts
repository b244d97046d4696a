import {subject, type CaseId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {isTold} from './contact.js';
import {flagSubject, type Flag} from './flag.js';
import {flagBy, type FlagsState, type StandingFlag} from './flags-view.js';

/** Closed cases, and the day on which each was closed. */
export type ClosedCases = ReadonlyMap<CaseId, SchoolDay>;

/**
 * Days that count after a case was closed, from which its story is told again: as many as make a run. A share of the year
 * stays high for weeks after all is well, and one day of illness must not undo a closing.
 */
export const daysAfterCase = 3;

/**
 * A story that a case took in goes on after the case was closed: it gets a name of its own, the case's in it, so that every device
 * raises it once more and no more than that for each case.
 *
 * @param flag found now, raised before
 * @returns `undefined` while a person has it in hand, after a dismissal, or where too little happened since
 */
export function comeAgain(flag: Flag, state: FlagsState, closed: ClosedCases): Flag | undefined {
  const seen = new Set<CaseId>();
  let told = flag;
  for (;;) {
    const standing = flagBy(state, flagSubject(told));
    if (!standing) break;
    const caseId = closedCaseOf(standing, closed);
    if (!caseId || seen.has(caseId)) return undefined;
    seen.add(caseId);
    told = {...flag, source: subject('case', caseId, flag.window.from)};
  }
  const [last] = [...seen]
    .map((caseId) => closed.get(caseId))
    .sort()
    .reverse();
  return last !== undefined && goesOnAfter(flag, last) ? told : undefined;
}

/** @returns the closed case that took the flag in */
export function closedCaseOf({triage}: StandingFlag, closed: ClosedCases): CaseId | undefined {
  const decision = triage?.body.decision;
  if (decision?.kind !== 'opened' && decision?.kind !== 'joined') return undefined;
  return closed.has(decision.caseId) ? decision.caseId : undefined;
}

/** Was it raised once more after a case? */
export function cameAgain(flag: Flag): boolean {
  return !isTold(flag) && (flag.source?.startsWith('case/') ?? false);
}

export function goesOnAfter({dates}: Flag, day: SchoolDay): boolean {
  return dates.filter((one) => one > day).length >= daysAfterCase;
}
