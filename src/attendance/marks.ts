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
  /** How late; 1 to `longestLate`. */
  readonly minutes?: number;
  /** What the person who took the register wrote beside it, at most `longestNote` signs. All staff read it. */
  readonly note?: string;
  /** The source's own code, kept verbatim. */
  readonly sourceCode?: string;
}

/** Minutes: no school day is longer. */
export const longestLate = 600;

/** Signs: room for two sentences. What needs more is a concern, which not all staff read. */
export const longestNote = 280;

/** What decides how a session counts: minutes, a note and a source's code do not. */
export type Sense = Pick<Mark, 'status' | 'justification'>;

/** Does the session count for this pupil at all? */
export function isPossible({status}: Sense): boolean {
  return status !== 'not-expected' && status !== 'unknown';
}

export function isAbsent({status}: Sense): boolean {
  return status === 'absent';
}

export function isUnexcused(mark: Sense): boolean {
  return isAbsent(mark) && mark.justification === 'unexcused';
}

/** Do two lines of one register say the same? No line is another thing than every line. */
export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return (
    sameSense(a, b) && a?.minutes === b?.minutes && a?.sourceCode === b?.sourceCode && a?.note === b?.note
  );
}

/** Do two lines count the same? */
export function sameSense(a: Sense | undefined, b: Sense | undefined): boolean {
  return a?.status === b?.status && a?.justification === b?.justification;
}

/** Order of the slots within a day: the whole day, its halves, its lessons. */
export function compareSlots(a: Slot, b: Slot): number {
  return slotRank(a) - slotRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function slotRank(slot: Slot): number {
  const lesson = /^lesson-(\d+)$/.exec(slot);
  return lesson ? 3 + Number(lesson[1]) : ['day', 'am', 'pm'].indexOf(slot);
}
