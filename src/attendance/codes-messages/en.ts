import {number, plural, shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CodeTableName} from '../codes/code-table.js';
import type {CodesRefusal} from '../codes/explain-codes.js';
import type {Justification, Status} from '../marks.js';

const en = {
  title: 'Attendance codes',
  unreached: 'This screen could not be fetched. See whether the network is there, and press again.',
  codes: 'Codes',
  readCodesAs: 'Read the codes as',
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
  lines: (count: number) => plural('en', count, {one: '# line', other: '# lines'}),
  exampleLine: (line: number, day: SchoolDay, name: string) =>
    `for example line ${number('en', line)}: ${name}, ${shortDay('en', day)}`,
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
