import {list, number, plural, shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {RosterDrop, RosterProblem} from '../../roster/import/oneroster.js';
import type {AttendanceDrop, AttendanceProblem} from '../import/attendance-rows.js';
import refusals from './refusals-en.js';

const en = {
  title: 'Import school files',
  intro:
    'Class lists and past attendance come from the files that your school’s system exports. Nothing is changed until you have seen a preview and confirmed it.',
  choose: 'Choose files',
  orDrop: 'or drop them here',
  accepted:
    'An export of class lists (OneRoster 1.1 or 1.2, .zip), a table of attendance (.xlsx or .csv) or attendance as Ed-Fi keeps it (.json or .xml; choose all its files together). At most 20 MB each.',
  trySample: 'Or try it with sample files',
  rosterFirst: (file: string) =>
    `“${file}” is a table of attendance, and there are no class lists yet. Import the class lists first; the file stays here meanwhile.`,

  reading: (files: string) => `Reading ${files}`,
  readingNote: 'You can cancel or close the page: until you confirm, nothing is changed.',
  cancelReading: 'Cancel',

  previewRoster: 'Check the class lists',
  previewAttendance: 'Check the attendance',
  understood: 'What was understood',
  schoolUnnamed: 'without a name',
  version: (version: string) => `OneRoster ${version}`,
  classes: 'Classes',
  pupils: 'Pupils',
  staff: 'Staff',
  terms: 'Terms',
  registers: 'Registers',
  marks: 'Marks',
  days: 'School days',
  span: (from: SchoolDay, until: SchoolDay) => `${shortDay('en', from)} – ${shortDay('en', until)}`,

  changes: 'What would change',
  added: (count: number) => plural('en', count, {one: '# new pupil', other: '# new pupils'}),
  changed: (count: number) => plural('en', count, {one: '# pupil changed', other: '# pupils changed'}),
  gone: (count: number) =>
    plural('en', count, {one: '# pupil no longer in the file', other: '# pupils no longer in the file'}),
  goneNote: 'They leave the class lists. Their past attendance and records are kept.',
  more: (count: number) => plural('en', count, {other: 'and # more'}),
  nothingNew: 'Everything in this file is here already. There is nothing to import.',
  contested: 'Two different class lists were imported on two devices. Confirming this one settles it.',

  matches: 'The same children under new numbers?',
  matchesNote:
    'These pupils have new numbers in the file, but the same name and class or year as pupils whose numbers are gone. Ticked: the same child, with all that is recorded. Not ticked: another child.',

  calendar: 'School calendar',
  schoolDays: (count: number) => plural('en', count, {one: '# school day', other: '# school days'}),
  taughtOn: 'Lessons are on',
  noWeekday: 'Choose at least one weekday.',
  holidays: 'Days between terms are holidays: nobody is absent then.',

  registersAdded: (count: number) => plural('en', count, {one: '# new register', other: '# new registers'}),
  registersChanged: (count: number) =>
    plural('en', count, {
      one: '# register that an earlier file said differently',
      other: '# registers that an earlier file said differently',
    }),
  registersUnchanged: (count: number) =>
    plural('en', count, {
      one: '# register is here already and stays as it is',
      other: '# registers are here already and stay as they are',
    }),
  registersByStaff: (count: number) =>
    plural('en', count, {
      one: '# register was taken by staff and is not overwritten',
      other: '# registers were taken by staff and are not overwritten',
    }),
  onClosed: (days: number) =>
    plural('en', days, {
      one: 'On # day the class was noted as closed, and the file brings a register of it. The register counts, and both are shown. If the class was away, leave the day out of the file; if not, take the closed day back in the register.',
      other:
        'On # days classes were noted as closed, and the file brings registers of them. The registers count, and both are shown. If a class was away, leave its days out of the file; if not, take the closed days back in its register.',
    }),
  whichDays: 'Which days',
  absencesOnly: (count: number, all: number) =>
    `In ${number('en', count)} of ${number('en', all)} registers nobody is marked present. Pupils without a line get no mark: they are not taken for present, and their absence rates stay unknown for those days.`,
  silent: (count: number) =>
    plural('en', count, {
      one: '# pupil counts as present: the register was taken, and the files say nothing of them.',
      other:
        '# marks count as present: the register was taken, and the files say nothing of the pupil. This holds only if all absences were among the chosen files.',
    }),
  leftOut: 'Left out on purpose',
  dropped: {
    announced: 'announced beforehand: no register was taken',
    archive: 'a packed file inside the zip, not opened',
    'empty-sheet': 'an empty sheet',
    file: 'not needed, not read',
    guardians: 'guardians: Pana keeps none',
    'hidden-sheet': 'a hidden sheet, not read',
    'lines-above': 'lines above the headings',
    'metadata-columns': 'extra columns (metadata.…)',
    'other-events': 'attendance of programmes and interventions: not of classes',
    'other-orgs': 'districts and departments',
    'other-roles': 'further roles, and lines of people who are not kept',
    'other-school': 'of other schools',
    'other-sessions': 'sessions around or inside the terms',
    'other-year': 'sessions of other school years',
    'password-column': 'passwords: never kept',
    reasons: 'reasons in free text',
    reckoned: '“present” that RosarioSIS reckons itself: its charts by period tell who was there',
    'staff-took-it': 'marks of registers that staff took',
    'subject-classes': 'subject groups: homerooms are used',
    superseded: 'entries that a later one replaced',
    'to-be-deleted': 'marked as deleted',
  } satisfies Record<RosterDrop | AttendanceDrop, string>,

  repairs: 'Needs repair',
  noRepairs: 'Every line could be read.',
  repairsNote: 'You can import now and mend the file later: importing it again takes only what changed.',
  repairFilter: 'Show',
  allProblems: (count: number) => `all (${number('en', count)})`,
  problemCount: (problem: string, count: number) => `${problem} (${number('en', count)})`,
  shownOf: (shown: number, count: number) =>
    `The first ${number('en', shown)} of ${number('en', count)} are shown. The downloaded list has all of them.`,
  download: 'Download this list (CSV)',
  downloadName: 'needs-repair.csv',
  downloadFailed: 'The list could not be saved. Try again, or look through the lines here.',
  columns: {
    file: 'File',
    line: 'Line',
    problem: 'Problem',
    value: 'What stands there',
    outcome: 'What happens',
  },
  taken: 'taken all the same',
  notTaken: 'left out',
  seeLine: (line: number) => `see line ${number('en', line)}`,
  problems: {
    'absences-missing':
      'The register was taken, but no absences are among the chosen files: choose both together',
    'bad-date': 'No date that can be read',
    'cell-too-long': 'More than 10,000 characters in a cell',
    contradiction: 'Two lines contradict each other',
    'damaged-line': 'Damaged line: a quotation mark too many or too few',
    'damaged-record': 'A record that cannot be read, or that says one thing twice',
    'duplicate-enrolment': 'The same enrolment twice',
    'duplicate-id': 'The same id twice: the first one counts',
    'duplicate-line': 'The same line twice: the first one counts',
    'empty-class': 'A class without pupils',
    'end-before-begin': 'Ends before it begins',
    'long-line': 'More cells than columns',
    'missing-cell': 'An empty cell that is needed',
    'missing-column': 'The file lacks a column',
    'no-school-day': 'No school on that day',
    'no-value': 'A formula without a value, or with an error',
    'not-a-pupil': 'A member of staff is enrolled as a pupil',
    'not-enrolled': 'The pupil was not in that class on that day',
    'overlapping-term': 'Overlaps with another term',
    'pupil-without-class': 'A pupil in no class',
    'same-id-other-name': 'A known id with quite another name: taken for a new pupil',
    'short-line': 'Fewer cells than columns',
    'staff-took-it': 'Staff took this register',
    'taken-unsure':
      'The register was taken, but a record beside it could not be read: nobody is taken for present',
    'unknown-class': 'A class that the school does not have',
    'unknown-person': 'A person that the lists do not have',
    'unknown-record': 'A record of a kind that is not known',
    'unknown-role': 'An unknown role',
    'unknown-slot': 'No part of a school day',
    'unknown-type': 'An unknown type',
  } satisfies Record<RosterProblem | AttendanceProblem, string>,

  confirm: 'Import',
  discard: 'Discard',

  refused: 'This file was not imported',
  kept: 'Nothing was changed.',
  chooseAgain: 'Choose other files',
  refusals,

  doneRoster: 'The class lists are imported.',
  doneAttendance: 'The attendance is imported.',
  doneCounts: (classes: number, pupils: number, staff: number) =>
    list('en', [
      plural('en', classes, {one: '# class', other: '# classes'}),
      plural('en', pupils, {one: '# pupil', other: '# pupils'}),
      plural('en', staff, {one: '# member of staff', other: '# members of staff'}),
    ]),
  doneRegisters: (count: number) =>
    plural('en', count, {one: '# register was written.', other: '# registers were written.'}),
  nextRoster: 'Teachers can open their registers now. Next you can import past attendance.',
  nextAttendance: 'The registers, the pupils’ calendars and the signals use it from now on.',
  goOn: (file: string) => `Go on with ${file}`,
  another: 'Import another file',

  partMissing: 'Part of Pana could not be loaded. Check the connection and try again.',
  pastImports: (count: number) =>
    plural('en', count, {one: '# earlier import of attendance', other: '# earlier imports of attendance'}),
  takeBack: 'Take back',
  takeBackThis: 'Take this import back',
  takenBack: 'taken back',
  columnsFrom: {
    remembered: 'As last time: columns as somebody said for a file with the same headings.',
    said: 'Columns as you said.',
  },
  changeColumns: 'Change columns',
};

export default en;
export type ImportTerms = typeof en;
