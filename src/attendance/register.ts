import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import {subject, type ClassKey, type PupilKey, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {justifications, sameMark, statuses, type Justification, type Mark, type Slot} from './marks.js';

/** One class, day and slot. Who is in neither list has no mark: missing is not present. */
export interface Register {
  readonly classKey: ClassKey;
  readonly day: SchoolDay;
  readonly slot: Slot;
  readonly source: 'staff' | 'import';
  /** The import that wrote it, so that all of it can be taken back. */
  readonly importId?: string;
  /** Plainly present: no more is said of them. */
  readonly present: readonly PupilKey[];
  /** All others that were marked. */
  readonly marks: readonly Mark[];
}

export const registerTaken = defineKind('attendance/register-taken', isRegister);

/** There is no register any more: an import that had brought it was taken back. */
export const registerTakenBack = defineKind('attendance/register-taken-back', isSession);

export function registerSubject(register: Pick<Register, 'classKey' | 'day' | 'slot'>): SubjectKey {
  return subject('register', register.classKey, register.day, register.slot);
}

/**
 * Every line of a register, by pupil. A register that contradicts itself about a pupil says nothing of them: their
 * line is `unknown` and counts on neither side.
 */
export function marksOf(register: Pick<Register, 'present' | 'marks'>): Map<PupilKey, Mark> {
  const lines = new Map<PupilKey, Mark>();
  const present = register.present.map((pupil): Mark => ({pupil, status: 'present'}));
  for (const mark of [...present, ...register.marks]) {
    const known = lines.get(mark.pupil);
    const agrees = !known || sameMark(known, mark);
    lines.set(mark.pupil, agrees ? mark : {pupil: mark.pupil, status: 'unknown'});
  }
  return lines;
}

/** The two lists of a register, in an order that does not depend on how the marks were made. */
export function listsOf(marks: Iterable<Mark>): Pick<Register, 'present' | 'marks'> {
  const sorted = [...marks].sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
  return {
    present: sorted.filter(isPlain).map(({pupil}) => pupil),
    marks: sorted.filter((mark) => !isPlain(mark)),
  };
}

/** Do they say the same of every pupil? Who wrote them, and in which order, does not matter. */
export function sameMarks(a: ReadonlyMap<PupilKey, Mark>, b: ReadonlyMap<PupilKey, Mark>): boolean {
  return a.size === b.size && [...a].every(([pupil, mark]) => sameMark(mark, b.get(pupil)));
}

function isPlain({status, justification, minutes, sourceCode, note}: Mark): boolean {
  const more = [justification, minutes, sourceCode, note];
  return status === 'present' && more.every((said) => said === undefined);
}

function isRegister(body: unknown): body is Register {
  return (
    isFields(body) &&
    hasSession(body) &&
    isOptionalText(body['importId']) &&
    isArrayOf(body['present'], isText) &&
    isArrayOf(body['marks'], isMark)
  );
}

/** What both kinds say: which class, day and slot. */
function isSession(body: unknown): body is Pick<Register, 'classKey' | 'day' | 'slot'> {
  return isFields(body) && hasSession(body);
}

function hasSession(body: Readonly<Record<string, unknown>>): boolean {
  return (
    isText(body['classKey']) &&
    isText(body['day']) &&
    parseDay(body['day']) !== undefined &&
    isText(body['slot'])
  );
}

function isMark(item: unknown): item is Mark {
  return (
    isFields(item) &&
    isText(item['pupil']) &&
    isOneOf(item['status'] as string, statuses) &&
    isOptional(item['justification'], isJustification) &&
    isOptional(item['minutes'], Number.isFinite) &&
    isOptionalText(item['sourceCode']) &&
    isOptionalText(item['note'])
  );
}

function isJustification(value: unknown): value is Justification {
  return isOneOf(value as string, justifications);
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}
