import type {Entry} from '../../src/journal/entry.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {Mark, Slot} from '../../src/attendance/marks.js';
import {listsOf, registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import {entryOf} from './entries.js';
import {classKey, pupilKey} from './school.js';

/** `p1`, or `p1:late`, `p1:absent/illness`, `p1:absent/unexcused`. */
export type Line = string;

export function markOf(line: Line): Mark {
  const [pupil = '', said = 'present'] = line.split(':');
  const [status, justification] = said.split('/');
  return {pupil: pupilKey(pupil), status, ...(justification && {justification})} as Mark;
}

/** A register of 7b; `registerOf('2026-11-23', ['p1', 'p2:absent/illness'])`. */
export function registerOf(on: string, lines: readonly Line[], slot: Slot = 'day', inClass = '7b'): Register {
  return {
    classKey: classKey(inClass),
    day: day(on),
    slot,
    source: 'staff',
    ...listsOf(lines.map(markOf)),
  };
}

export function registerEntry(register: Register, replaces?: readonly EntryId[]): Entry<string, Register> {
  return entryOf(registerTaken.name, registerSubject(register), register, replaces) as Entry<
    string,
    Register
  >;
}
