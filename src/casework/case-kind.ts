import {defineKind, type EntryKind} from '../kernel/draft.js';
import {isFields, isText, type Fields} from '../kernel/guards.js';
import type {CaseId, SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/** Every fact of a case says whose it is. */
export interface OfCase {
  readonly caseId: CaseId;
}

/** One kind of fact about a case. Methods, not properties: a list of all kinds asks each about bodies that it has checked. */
export interface CaseKind<Name extends string = string, Body extends OfCase = OfCase> extends EntryKind<
  Name,
  Body
> {
  /** Where a body belongs, whatever it was filed under. Without it facts stand side by side, and nothing replaces them. */
  subjectOf?(body: Body): SubjectKey;
  /** The careful choice among bodies that contradict each other, until a person settles it. Else the first by id. */
  careful?(bodies: readonly Body[]): Body | undefined;
  /** One of many small facts: the timeline tells of what they are part of. */
  readonly isPart?: true;
}

export function defineCaseKind<Name extends string, Body extends OfCase>(
  name: Name,
  is: (body: unknown) => body is Body,
  placed: Pick<CaseKind<Name, Body>, 'subjectOf' | 'careful' | 'isPart'> = {},
): CaseKind<Name, Body> {
  return {...defineKind(name, is), ...placed};
}

/** A guard's first line: fields, and whose case it is. */
export function isOfCase(body: unknown): body is Fields & OfCase {
  return isFields(body) && isText(body['caseId']);
}

export function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}

/** What has no day comes last. */
export function earlier(a: SchoolDay | undefined, b: SchoolDay | undefined): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
