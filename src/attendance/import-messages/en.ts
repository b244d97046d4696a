import {list, number, plural, shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {RosterDrop, RosterProblem} from '../../roster/import/oneroster.js';
import type {FileProblem} from '../../roster/import/reading.js';
import type {AttendanceDrop, AttendanceProblem} from '../import/attendance-rows.js';

/** What a refusal knows of the file. */
export interface RefusedFile {
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly column: string;
}

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
  refusals: {
    cancelled: () => 'Reading was cancelled.',
    'column-missing': ({file, column}: RefusedFile) =>
      `${file} has no column “${column}”, and cannot be understood without it. Export it again with that column.`,
    'dates-ambiguous': ({file}: RefusedFile) =>
      `The dates in ${file} could be read in two ways (03/04/2026: April or March?). Save them as 2026-04-03 or 03.04.2026.`,
    'delta-bundle': () => 'This export holds changes only. Choose a full export (“bulk”) in your system.',
    'document-type': ({file}: RefusedFile) =>
      `${file} brings definitions of its own (a document type). Files of Ed-Fi have none, and such files can do harm: it was not read further.`,
    'empty-file': ({file}: RefusedFile) => `${file} is empty.`,
    'file-missing': ({file}: RefusedFile) => `The export lacks ${file}. Export all files together.`,
    'file-too-big': ({file}: RefusedFile) =>
      `${file} is larger than 20 MB. A whole school is about 1 MB: perhaps it is another file, or several years at once.`,
    'letters-lost': ({file, line, value}: RefusedFile) =>
      `Letters were lost in ${file}: line ${line} says “${value}”. The file was saved in an encoding without Kazakh letters. Export it again and choose UTF-8, or save it as .xlsx.`,
    'no-classes': () => 'No class could be read from the export.',
    'no-pupils': () => 'No pupil could be read from the export.',
    'no-terms': () =>
      'No term with dates could be read from academicSessions.csv, so nobody would know which days are school days.',
    'not-readable': ({file}: RefusedFile) =>
      `${file} could not be opened. It may have been moved, or another program holds it. Choose it again.`,
    'not-text': ({file}: RefusedFile) =>
      `${file} is damaged or no table of text. Export it again as CSV in UTF-8.`,
    'reader-missing': ({file}: RefusedFile) =>
      `${file} needs a part of Pana that could not be loaded. Check the connection and try again.`,
    'records-damaged': ({file, line}: RefusedFile) =>
      `${file} is damaged or was cut off (line ${line}). Nobody could tell what is missing. Download or export it again.`,
    spreadsheet: ({file}: RefusedFile) =>
      `${file} is a spreadsheet of a kind that Pana cannot read (.xls, .ods or a web page). Open it and save it as .xlsx.`,
    'too-many-rows': ({file}: RefusedFile) =>
      `${file} has more than a million lines. Export one school year at a time.`,
    'unknown-file': ({file}: RefusedFile) =>
      `${file} holds neither class lists of OneRoster nor attendance. A table of attendance has at least the columns date, userSourcedId and code.`,
    'workbook-damaged': ({file}: RefusedFile) =>
      `${file} is damaged: a part of the workbook cannot be read. Open it, save it as .xlsx once more and try again.`,
    'workbook-locked': ({file}: RefusedFile) =>
      `${file} is locked with a password. Open it, remove the password and save it as .xlsx.`,
    'zip-damaged': ({file}: RefusedFile) => `${file} is damaged or was cut off. Download or export it again.`,
    'zip-encrypted': ({file}: RefusedFile) => `${file} is locked with a password. Export it without one.`,
    'zip-too-big': ({file}: RefusedFile) =>
      `${file} would unpack to far more than a school’s files ever hold. It was not opened further.`,
  } satisfies Record<FileProblem, (file: RefusedFile) => string>,

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
