import {plural} from '../../i18n/format.js';
import type {Justification, Slot, Status} from '../marks.js';
import type {Choice} from '../register-keys.js';
import type {TakeRegisterRefusal} from '../take-register.js';
import type {YearKind} from '../year.js';

const en = {
  register: 'Register',
  class: 'Class',
  chooseClass: 'Choose a class',
  standIn: 'Standing in for another class',
  day: 'Day',
  previousDay: 'Previous school day',
  nextDay: 'Next school day',
  slot: (slot: Slot): string =>
    slot === 'day'
      ? 'Whole day'
      : slot === 'am'
        ? 'Morning'
        : slot === 'pm'
          ? 'Afternoon'
          : `Lesson ${slot.slice(7)}`,

  slotPicker: 'Part of the day',
  slotTaken: (slot: string) => `${slot}, taken`,
  pupils: 'Pupils',
  status: {
    present: 'Present',
    late: 'Late',
    'left-early': 'Left early',
    absent: 'Absent',
    elsewhere: 'Taught elsewhere',
    'not-expected': 'Not expected',
    unknown: 'Not understood',
  } satisfies Record<Status, string>,
  justification: {
    unexcused: 'No excuse',
    illness: 'Ill',
    excused: 'Excused',
    pending: 'Asked for',
    unknown: 'Reason not given',
  } satisfies Record<Justification, string>,
  /** On buttons, three beside each other on the smallest phone. */
  short: {present: 'Present', late: 'Late', absent: 'Absent'},
  noMark: 'No mark',
  reasonOf: (name: string) => `Reason: ${name}`,
  minutes: 'Minutes late',
  minutesOf: (name: string) => `Minutes late: ${name}`,
  minutesShort: 'min',
  minutesCount: (count: number) => plural('en', count, {other: '# min'}),
  minutesRange: (longest: number) => `Whole minutes, 1 to ${number(longest)}, or nothing.`,
  minutesWrong: 'One pupil’s minutes are no number of minutes. Correct or empty the field, then save.',
  noteOf: (name: string) => `Note: ${name}`,
  noteHint:
    'All staff can read notes. Write what the register is about. A worry about a pupil belongs in a concern: only the care team reads that.',
  noteTooLong: (over: number) =>
    plural('en', over, {one: '# sign too many: 280 at most.', other: '# signs too many: 280 at most.'}),
  lonelyNote: 'A note stands beside a mark. Mark this pupil or empty the note, then save.',
  noted: (what: string, note: string) => `${what} (“${note}”)`,
  sourceCode: (code: string) => `Code ${code}`,

  keys: 'Keys',
  choice: {
    present: 'Present',
    late: 'Late',
    absent: 'Absent, reason asked for',
    illness: 'Absent, ill',
    excused: 'Absent, excused',
    unexcused: 'Absent, no excuse',
  } satisfies Record<Choice, string>,
  minutesKey: 'Late by so many minutes',
  noteKey: 'Note; once more: next pupil',
  moveKeys: 'Another pupil',
  clearKey: 'No mark',
  saveKey: 'Save',

  allPresent: 'All present',
  othersPresent: 'Others present',
  save: 'Save',
  correct: 'Save correction',
  presentCount: (count: number) => plural('en', count, {other: '# present'}),
  absentCount: (count: number) => plural('en', count, {other: '# absent'}),
  unmarkedCount: (count: number) => plural('en', count, {other: '# without a mark'}),
  unmarkedNote: (count: number) =>
    plural('en', count, {
      one: '# pupil has no mark: unknown, not present.',
      other: '# pupils have no mark: unknown, not present.',
    }),
  unsaved: 'Not saved yet',
  unsavedElsewhere: (what: string) => `Not saved yet: ${what}.`,
  showUnsaved: 'Show it',
  marked: (name: string, what: string) => `${name}: ${what}`,

  untaken: 'Not taken yet',
  untakenSessions: 'No register yet:',
  /** @param day as on a button: `Fri 20 Nov` */
  asBefore: (day: string, count: number) =>
    plural('en', count, {one: `As on ${day}: # not here`, other: `As on ${day}: # not here`}),
  markedAsBefore: (count: number) =>
    plural('en', count, {
      one: '# pupil marked as before. Not saved yet.',
      other: '# pupils marked as before. Not saved yet.',
    }),
  takenBy: (who: string, when: string) => `Taken by ${who}, ${when}`,
  importedAt: (when: string) => `From a file, ${when}`,

  conflict: 'There are two versions of this register. Choose one or mark those pupils anew, then save.',
  version: (number: number) => `Version ${number}`,
  takeVersion: (number: number) => `Take version ${number}`,
  undecided: (count: number) =>
    plural('en', count, {
      one: 'Decide about one more pupil first: the versions differ there.',
      other: 'Decide about # more pupils first: the versions differ there.',
    }),
  stale: 'Somebody saved this register meanwhile. Your marks are still here.',
  lookAgain: 'Show theirs, keep my marks',

  noClass: 'No class is assigned to you. The office can change that in the class lists.',
  unknownClass: 'This class is not in the class lists.',
  emptyClass: 'Nobody is in this class on this day.',
  notSchoolDay: 'This is no school day. Nobody is expected, nobody is absent.',
  futureDay: 'This day is still to come. A register is taken on the day itself or later.',
  goTo: (day: string) => `Go to ${day}`,
  noMarks: 'Mark at least one pupil first.',
  refused: {
    'unknown-class': 'This class is no longer in the class lists.',
    'no-pupils': 'Nobody is in this class on this day.',
    'future-day': 'This day is still to come.',
    'not-a-school-day': 'This is no school day.',
    'not-in-class': 'The class list has changed. Reload the page and look again.',
    'note-too-long': 'A note is longer than 280 signs. Shorten it, then save.',
    stale: 'Somebody saved this register meanwhile. Look again before you save.',
    'nothing-changed': 'Nothing has changed since it was saved.',
  } satisfies Record<TakeRegisterRefusal, string>,

  closures: {
    open: 'Closed days',
    closedDay: (reason: string) =>
      `This class is noted as closed on this day (“${reason}”). No register is expected.`,
    takenAllTheSame: (reason: string) =>
      `This class is noted as closed on this day (“${reason}”), and there is a register. The register counts. If the class was taught, take the closed days back or shorten them.`,
    unreached: 'This screen could not be fetched. See whether the network is there, and press again.',
  },

  year: {
    title: (year: string) => `School year ${year}`,
    kind: {
      present: 'Present',
      partly: 'Late or part of the day',
      excused: 'Absent: ill, excused or asked for',
      unexcused: 'Absent without excuse',
      unknown: 'Not known',
      'no-school': 'No school',
      ahead: 'Still to come',
    } satisfies Record<YearKind, string>,
    classClosed: (reason: string) => `class closed: ${reason}`,
    contested: 'Two versions',
    summary: (absent: number, unexcused: number, possible: number) =>
      possible === 0
        ? 'No register of this pupil yet.'
        : `Absent on ${number(absent)} of ${number(possible)} days with a register, ${number(unexcused)} of them without excuse.`,
    unknownDays: (count: number) =>
      plural('en', count, {
        one: 'One school day is not known and counts on neither side.',
        other: '# school days are not known and count on neither side.',
      }),
    month: (month: string, absent: number, known: number) =>
      `${month}: absent on ${number(absent)} of ${number(known)} days`,
    table: 'The same as a table',
    noExceptions: 'No absence and no late arrival so far.',
    what: 'What the register says',
  },
};

function number(value: number): string {
  return plural('en', value, {other: '#'});
}

export default en;
export type AttendanceTerms = typeof en;
