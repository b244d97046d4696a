import {number, plural} from '../../i18n/format.js';
import type {AttendanceField} from '../import/fields.js';

const en = {
  columnsHeading: 'Which column is what?',
  columnsIntro: (file: string) =>
    `Say for ${file} which column holds what. The first rows of the file stand below. It is remembered for files with the same headings.`,
  lacking: (fields: string) => `No heading says which column is: ${fields}.`,
  doubtful: (fields: string) => `Several columns could be: ${fields}.`,
  fields: {
    date: 'Date',
    pupil: 'Pupil’s number',
    code: 'Code or mark',
    class: 'Class',
    slot: 'Lesson or half-day',
    reason: 'Reason',
  } satisfies Record<AttendanceField, string>,
  needed: 'needed',
  pupilHint: 'The number under which the class lists know the pupil, not the name.',
  chooseColumn: 'Choose a column',
  noColumn: 'not in this file',
  columnNumber: (at: number) => `Column ${number('en', at)}`,
  choiceMissing: 'Choose a column. Without it nobody can say what a line means.',
  choiceTwice: (field: string) => `This column is chosen for “${field}” already.`,
  chooseSlot: 'Choose a part of the day',
  slotUnsaid:
    'Nothing in this file says for which part of the day it stands. Choose it below: the whole day, a half or a lesson.',
  slotMissing: 'Choose for which part of the day the file stands.',
  wholeFile: 'The whole file',
  firstRows: 'First rows',
  goOn: 'Go on to the preview',
  discard: 'Discard the file',

  undoHeading: 'Take this import back?',
  undoFile: (file: string, when: string) => `${file}, imported ${when}`,
  looking: 'Looking at what it wrote…',
  removed: (count: number) => plural('en', count, {one: '# register goes', other: '# registers go'}),
  restored: (count: number) =>
    plural('en', count, {
      one: '# register says again what it said before',
      other: '# registers say again what they said before',
    }),
  kept: (count: number) =>
    plural('en', count, {
      one: '# register stays: it was changed since',
      other: '# registers stay: they were changed since',
    }),
  keptNote: 'Mend these by hand in the register where they are wrong.',
  keptByFile: 'by a later file',
  keptByStaff: 'by hand',
  unknownClass: 'a class of earlier lists',
  more: (count: number) => plural('en', count, {other: 'and # more'}),
  nothingToUndo: 'Nothing that this import wrote stands any more.',
  undoNote: 'The history keeps what was imported and who took it back. The same file can be imported again.',
  undo: 'Take it back',
  keep: 'Leave it as it is',
  undone: 'The import was taken back.',
  undoneNote: (count: number) =>
    plural('en', count, {one: '# register changed.', other: '# registers changed.'}),
  back: 'Back to the beginning',
};

export default en;
export type AsideTerms = typeof en;
