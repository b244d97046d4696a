import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isText} from '../kernel/guards.js';
import {subject, type ClassKey, type PupilKey, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {statuses, type Mark, type Slot} from './marks.js';

/** One class, day and slot. Who is in neither list has no mark: missing is not present. */
export interface Register {
  readonly classKey: ClassKey;
  readonly day: SchoolDay;
  readonly slot: Slot;
  readonly source: 'staff' | 'import';
  /** Plainly present: no more is said of them. */
  readonly present: readonly PupilKey[];
  /** All others that were marked. */
  readonly marks: readonly Mark[];
}

export const registerTaken = defineKind('attendance/register-taken', isRegister);

export function registerSubject(register: Pick<Register, 'classKey' | 'day' | 'slot'>): SubjectKey {
  return subject('register', register.classKey, register.day, register.slot);
}

function isRegister(body: unknown): body is Register {
  return (
    isFields(body) &&
    isText(body['classKey']) &&
    isText(body['day']) &&
    parseDay(body['day']) !== undefined &&
    isText(body['slot']) &&
    isArrayOf(body['present'], isText) &&
    isArrayOf(body['marks'], isMark)
  );
}

function isMark(item: unknown): item is Mark {
  return isFields(item) && isText(item['pupil']) && isOneOf(item['status'] as string, statuses);
}
