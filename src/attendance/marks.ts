import type {PupilKey} from '../kernel/ids.js';

/** Part of a school day for which a register is taken. `lesson-3` is the third lesson. */
export type Slot = 'day' | 'am' | 'pm' | `lesson-${number}`;

/**
 * `elsewhere`: taught at another place, counts as attending. `not-expected`: no possible session for this pupil.
 * `unknown`: a source's code that nobody has explained yet; it counts on neither side.
 */
export type Status = 'present' | 'late' | 'left-early' | 'absent' | 'elsewhere' | 'not-expected' | 'unknown';

export const statuses: readonly Status[] = [
  'present',
  'late',
  'left-early',
  'absent',
  'elsewhere',
  'not-expected',
  'unknown',
];

/** Why somebody is absent. `pending`: asked for, not yet known. Only `unexcused` ever counts as unexcused. */
export type Justification = 'excused' | 'illness' | 'unexcused' | 'pending' | 'unknown';

export const justifications: readonly Justification[] = [
  'excused',
  'illness',
  'unexcused',
  'pending',
  'unknown',
];

/** One pupil's line in a register. */
export interface Mark {
  readonly pupil: PupilKey;
  readonly status: Status;
  readonly justification?: Justification;
  readonly minutes?: number;
  /** The source's own code, kept verbatim. */
  readonly sourceCode?: string;
}

/** Does the session count for this pupil at all? */
export function isPossible({status}: Mark): boolean {
  return status !== 'not-expected' && status !== 'unknown';
}

export function isAbsent({status}: Mark): boolean {
  return status === 'absent';
}

export function isUnexcused(mark: Mark): boolean {
  return isAbsent(mark) && mark.justification === 'unexcused';
}
