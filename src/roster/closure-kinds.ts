import {defineKind} from '../kernel/draft.js';
import {isFields, isText} from '../kernel/guards.js';
import {subject, type ClassKey, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/** Days on which one class is not taught while others are: quarantine, a flooded room. Both ends are included. */
export interface ClassClosure {
  readonly classKey: ClassKey;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  /** A few words, at most `longestReason` signs. All staff read them. */
  readonly reason: string;
}

/** Signs. */
export const longestReason = 80;

/** That a closure was none after all. */
export type ClassReopened = Pick<ClassClosure, 'classKey' | 'from'>;

export const classClosed = defineKind('roster/class-closed', isClosure);
export const classReopened = defineKind('roster/class-reopened', isReopened);

/** Two devices that note the same first day speak of the same closure. */
export function closureSubject({classKey, from}: ClassReopened): SubjectKey {
  return subject('closure', classKey, from);
}

function isClosure(body: unknown): body is ClassClosure {
  return isReopened(body) && 'until' in body && isDay(body.until) && 'reason' in body && isText(body.reason);
}

function isReopened(body: unknown): body is ClassReopened {
  return isFields(body) && isText(body['classKey']) && isDay(body['from']);
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
