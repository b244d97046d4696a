import {number, plural, shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CodeTableName} from '../codes/code-table.js';
import type {CodesRefusal} from '../codes/explain-codes.js';
import type {Justification, Status} from '../marks.js';

const en = {
  title: 'Attendance codes',
  intro:
    'What the letters and words in your files mean. A code that nobody has explained is kept as it stands and never counts as an absence.',
  back: 'Back to the import',

  codes: 'Codes',
  readCodesAs: 'Read the codes as',
  schoolReadsAs: 'Read all files as',
  eachFile: 'each file: the table that explains most of it',
  useTable: 'Use this table',
  tableContested:
    'Two people chose different tables. Until you choose one here, each file is read by the table that explains most of it.',
  tableChosen: 'From now on files are read by this table.',
  tableSays: 'What this table says',
  tables: {
    words: 'plain words (present, late, absent …)',
    'kundelik-kk': 'Kundelik, Kazakh letters (Ж А Д К)',
    'kundelik-ru': 'Kundelik, Russian letters (О)',
    'england-2024': 'England, national codes of 2024',
    'ed-fi': 'Ed-Fi attendance events',
    ceds: 'CEDS attendance status',
    rosariosis: 'RosarioSIS (P A T E)',
    gibbon: 'Gibbon (P PL PS A LE)',
  } satisfies Record<CodeTableName, string>,

  statuses: {
    present: 'present',
    late: 'late',
    'left-early': 'left early',
    absent: 'absent',
    elsewhere: 'taught elsewhere',
    'not-expected': 'not expected at school',
    unknown: 'not understood',
  } satisfies Record<Status, string>,
  justifications: {
    unknown: 'reason not given',
    excused: 'excused',
    illness: 'ill',
    unexcused: 'without excuse',
    pending: 'reason asked for',
  } satisfies Record<Justification, string>,

  waiting: 'Codes that nobody has explained',
  waitingInFile:
    'Explain them here, or leave them for later: their marks are kept as they stand and count on neither side.',
  waitingInRegisters:
    'Imported registers hold these codes. Until they are explained, their marks count on neither side.',
  waitingNone: 'No imported register holds a code that nobody has explained.',
  lines: (count: number) => plural('en', count, {one: '# line', other: '# lines'}),
  marks: (count: number) => plural('en', count, {one: '# mark', other: '# marks'}),
  exampleLine: (line: number, day: SchoolDay, name: string) =>
    `for example line ${number('en', line)}: ${name}, ${shortDay('en', day)}`,
  exampleDay: (title: string, day: SchoolDay) => `last on ${shortDay('en', day)} in ${title}`,
  means: 'Means',
  reason: 'Reason',
  meansOf: (code: string) => `What ${code} means`,
  reasonOf: (code: string) => `Reason behind ${code}`,
  later: 'leave for later',
  keptOnImport: 'What you explain here is kept for the next import, once you press “Import”.',
  alsoEarlier: (count: number) =>
    plural('en', count, {
      one: '# mark of earlier imports will count so too.',
      other: '# marks of earlier imports will count so too.',
    }),
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
  explainHeading: (code: string) => `What does ${code} mean?`,
  code: 'Code',
  codeHint: 'As your file writes it. Capital and small letters are the same.',
  chooseMeaning: 'choose …',
  keep: 'Keep',
  kept: (code: string) => `${code} is explained, for the next import too.`,
  takenBack: (code: string) => `What was said of ${code} is taken back.`,
  refusals: {
    'empty-code': () => 'Type the code first.',
    'code-too-long': (most: number) => `A code has at most ${number('en', most)} characters.`,
    'too-many-codes': (most: number) =>
      `There are ${number('en', most)} codes already. Take back those that no file uses any more.`,
    'unknown-status': () => 'Choose what the code means.',
    'unknown-table': () => 'Choose one of the tables.',
    'not-explained': () => 'Somebody else has taken this code back already.',
    'nothing-changed': () => 'It says so already.',
    stale: () => 'Somebody else has just explained this code. Look at it again, and press once more.',
  } satisfies Record<CodesRefusal, (most: number) => string>,
};

export default en;
export type CodesTerms = typeof en;
