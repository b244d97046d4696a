import {number, plural, shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';

const en = {
  intro:
    'What the letters and words in your files mean. A code that nobody has explained is kept as it stands and never counts as an absence.',
  back: 'Back to the import',
  schoolReadsAs: 'Read all files as',
  eachFile: 'each file: the table that explains most of it',
  useTable: 'Use this table',
  tableContested:
    'Two people chose different tables. Until you choose one here, each file is read by the table that explains most of it.',
  tableChosen: 'From now on files are read by this table.',
  tableSays: 'What this table says',
  waitingInRegisters:
    'Imported registers hold these codes. Until they are explained, their marks count on neither side.',
  waitingNone: 'No imported register holds a code that nobody has explained.',
  marks: (count: number) => plural('en', count, {one: '# mark', other: '# marks'}),
  exampleDay: (title: string, day: SchoolDay) => `last on ${shortDay('en', day)} in ${title}`,
  explainedSince: (count: number) =>
    plural('en', count, {
      one: '# mark has a code that is explained by now, but does not count yet.',
      other: '# marks have codes that are explained by now, but do not count yet.',
    }),
  countThem: 'Count them',
  counted: (count: number) =>
    plural('en', count, {one: '# mark counts otherwise now.', other: '# marks count otherwise now.'}),
  own: 'Your school’s own codes',
  ownNone: 'Your school has not explained any code yet.',
  ownNote: 'They go before every table.',
  since: (version: number, day: SchoolDay) => `version ${number('en', version)}, ${shortDay('en', day)}`,
  change: 'Change',
  explain: 'Explain',
  takeBack: 'Take back',
  withCode: (action: string, code: string) => `${action}: ${code}`,
  contested: 'People disagree about this code. Until you choose, it counts on neither side.',
  choose: 'Choose',
  sideTakenBack: 'taken back',
  add: 'Explain another code',
  code: 'Code',
  codeHint: 'As your file writes it. Capital and small letters are the same.',
  chooseMeaning: 'choose …',
  keep: 'Keep',
  kept: (code: string) => `${code} is explained, for the next import too.`,
  takenBack: (code: string) => `What was said of ${code} is taken back.`,
};

export default en;
export type CodeTableTerms = typeof en;
