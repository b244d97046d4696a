import {registerSubject, registerTaken, type Register} from '../src/attendance/register.js';
import {noteWritten, subjects, type NoteId} from '../src/casework/case-kinds.js';
import {draft, type Draft} from '../src/kernel/draft.js';
import type {CaseId, ClassKey, DeviceId, PupilKey, StaffId} from '../src/kernel/ids.js';
import {addDays, day} from '../src/kernel/school-day.js';

export const author = {by: 'staff' as StaffId, device: 'device' as DeviceId};

const classes = 40;
const pupilsAClass = 25;

/** A school of 1,000 pupils: 40 registers a day, of 25 pupils, one or two of them absent. */
export function registers(count: number): readonly Draft[] {
  return Array.from({length: count}, (_, index) => {
    const classKey = `class-${index % classes}` as ClassKey;
    const keys = Array.from({length: pupilsAClass}, (__, pupil) => `${classKey}-pupil-${pupil}` as PupilKey);
    const body: Register = {
      classKey,
      day: addDays(day('2021-09-01'), Math.floor(index / classes)),
      slot: 'day',
      source: 'staff',
      present: keys.slice(index % 3),
      marks: keys.slice(0, index % 3).map((pupil) => ({pupil, status: 'absent', justification: 'illness'})),
    };
    return draft(registerTaken, registerSubject(body), body);
  });
}

export function note(): Draft {
  const [caseId, key] = ['case-1' as CaseId, crypto.randomUUID() as NoteId];
  const text = 'Talked with the child and with the class teacher.';
  return draft(noteWritten, subjects.note(caseId, key), {caseId, note: key, kind: 'note', text});
}
