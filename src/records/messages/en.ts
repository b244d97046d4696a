import {number, plural} from '../../i18n/format.js';
import type {GradeWord, KindWord} from '../import/preview-records.js';
import type {RecordField, RecordsKind} from '../import/record-fields.js';
import type {ScaleName} from '../scales.js';

const en = {
  title: 'Grades and behaviour',
  intro:
    'Grades and incidents of behaviour from the files that your school’s system exports. Only the care team can read here what you bring. Nothing is changed until you have seen a preview and confirmed it.',
  choose: 'Choose files',
  orDrop: 'or drop them here',
  accepted:
    'A table (.xlsx or .csv) with pupil, subject, term or date, and grade; a table with pupil, date, kind and place of incidents; or OneRoster’s results and line items together (.zip or .csv). At most 20 MB each.',
  noRoster: 'There are no class lists yet. The office imports them first.',
  preview: {grades: 'Check the grades', incidents: 'Check the incidents'} satisfies Record<
    RecordsKind,
    string
  >,
  understood: 'What was understood',
  added: 'New',
  changed: 'Changed',
  unchanged: 'Here already',
  pupils: 'Pupils',
  noResults: (count: number): string =>
    plural('en', count, {
      one: '# result is not marked yet, excused or not handed in: it does not count.',
      other: '# results are not marked yet, excused or not handed in: they do not count.',
    }),
  scale: 'Scale of the grades',
  scales: {
    'kazakhstan-5': 'Kazakhstan, 5 to 2',
    'kazakhstan-percent': 'Per cent, 40 is a pass',
    'england-9': 'England, 9 to 1 and U',
    letters: 'Letters, A to F',
    percent: 'Per cent, 60 is a pass',
    'france-20': '20 points, 10 is a pass',
  } satisfies Record<ScaleName, string>,
  unexplained: {
    grades: 'Grades that the scale does not have',
    incidents: 'Kinds of incident: which count?',
  } satisfies Record<RecordsKind, string>,
  unexplainedNote: {
    grades:
      'Until somebody says what they mean, they count neither as a pass nor as a failure. Your word holds for earlier files too.',
    incidents:
      'Until somebody says so, none of a kind counts. Praise and notes are no incidents. Your word holds for earlier files too.',
  } satisfies Record<RecordsKind, string>,
  times: (count: number): string => plural('en', count, {one: '# time', other: '# times'}),
  later: 'Leave for later',
  gradeWords: {pass: 'A pass', fail: 'Not a pass', none: 'No grade (exempt, absent)'} satisfies Record<
    GradeWord,
    string
  >,
  kindWords: {counts: 'Counts as an incident', other: 'Is none'} satisfies Record<KindWord, string>,
  nothingNew: 'All of this is here already.',
  columns: 'Which column is what?',
  columnsNote: (file: string): string =>
    `The headings of “${file}” do not tell it. The first rows stand below.`,
  holds: 'What does the table hold?',
  holdsWhat: {grades: 'Grades', incidents: 'Incidents of behaviour'} satisfies Record<RecordsKind, string>,
  fields: {
    pupil: 'Pupil (the id of the class lists)',
    subject: 'Subject',
    grade: 'Grade',
    term: 'Term',
    date: 'Date',
    kind: 'Kind of incident',
    place: 'Place',
  } satisfies Record<RecordField, string>,
  needed: 'needed',
  noColumn: 'no column',
  columnNumber: (place: number): string => `Column ${number('en', place)}`,
  columnsWrong: 'Each needed field wants a column of its own; grades also want a term or a date.',
  changeColumns: 'Change the columns',
  firstRows: 'First rows',
  goOn: 'Go on',
  confirm: 'Import',
  discard: 'Discard',
  done: (count: number): string =>
    plural('en', count, {one: '# entry was imported.', other: '# entries were imported.'}),
  doneNote: 'What follows from it appears in the triage.',
  another: 'Import another file',
  past: (count: number): string => plural('en', count, {one: '# earlier import', other: '# earlier imports'}),
  takeBack: 'Take back',
  takenBack: 'taken back',
  undoTitle: 'Take back this import?',
  undoNote:
    'What it brought goes, or says again what it said before. Grades that a later file changed stay. The history keeps both.',
  undo: 'Take it back',
  keep: 'Keep it',
  undone: 'The import was taken back.',
};

export default en;
export type RecordsTerms = typeof en;
