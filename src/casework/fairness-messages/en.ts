import {number, percent, plural} from '../../i18n/format.js';
import type {MeasureName, Verdict} from '../../signals/audit/fairness.js';
import type {KeepAuditRefusal} from '../../signals/audit/keep-audit.js';

const n = (value: number, digits = 0): string => number('en', value, digits);
const pupils = (count: number): string => plural('en', count, {one: '# pupil', other: '# pupils'});

/** Why a file of groups was not taken. */
export type GroupFileProblem =
  'no-pupils' | 'no-groups' | 'save-xlsx' | 'save-utf8' | 'too-big' | 'empty' | 'other';

type Told = 'outside' | 'outside-or-chance';

const en = {
  title: 'Fairness',
  intro:
    'Do the rules point out pupils of one group more often than others, or miss them more often? Rules never see a group; their thresholds can still weigh on one.',
  bias: 'What is “needed” here is what people found: a case, or help that was there already. Pupils at whom nobody looked count as not in need, although nobody asked them. So those who were missed are more than this shows, most of all in a group that nobody looks at.',
  none: 'No groups are kept. To compare, the school may keep one attribute of each pupil (for instance sex, from the table “demographics” of OneRoster) for this page alone. No rule reads it.',
  contested:
    'Two people kept different groups without knowing of each other. Neither counts until you keep one anew.',
  unreadable: (count: number): string =>
    plural('en', count, {
      one: 'One record of groups could not be read here.',
      other: '# records of groups could not be read here.',
    }),
  kept: (attribute: string, count: number): string => `Compared by: ${attribute}, known of ${pupils(count)}.`,
  why: (why: string): string => `Kept for: ${why}`,
  stop: 'Stop, and erase the groups',
  stopSure: 'Erase them for good',
  stopHint:
    'The groups are erased from this device and from every device that it shares with. It cannot be undone.',
  stopped: 'The groups are erased.',
  saved: (attribute: string): string => `Kept: ${attribute}.`,
  choose: {
    open: 'Keep groups…',
    again: 'Keep other groups…',
    choose: 'Choose a file',
    orDrop: 'or drop it here',
    accepted:
      'CSV, TSV or .xlsx with a column of the pupils’ ids as in the class list, and a column of groups.',
    column: 'Which column are the groups?',
    attribute: 'What the groups are called',
    why: 'What for, and who allowed it',
    whyHint: 'For instance the decision of the head, and on what basis in law.',
    keep: 'Keep for the audit',
    sizes: (known: number, strangers: number, missing: number): string =>
      `${pupils(known)} with a group. Lines that name nobody of the school: ${n(strangers)}. Pupils whom the file does not name: ${n(missing)}.`,
    size: (group: string, people: number): string => `${group}: ${n(people)}`,
    small: (group: string): string => `${group}: fewer than 10`,
  },
  file: {
    'no-pupils':
      'No column of this file holds ids of pupils of this school. Take the ids that the class list has.',
    'no-groups': 'No column of this file has between 2 and 12 groups.',
    'save-xlsx': 'This workbook cannot be read. Open it, take off the password, and save it as .xlsx.',
    'save-utf8': 'Letters are lost in this file. Save it as UTF-8 and choose it again.',
    'too-big': 'This file is too big.',
    empty: 'This file is empty.',
    other: 'This file cannot be read. Choose a CSV, TSV or .xlsx file.',
  } satisfies Record<GroupFileProblem, string>,
  refused: {
    'attribute-missing': 'Say what the groups are called.',
    'why-missing': 'Say what for, and who allowed it.',
    'too-long': 'Too long: at most 60 characters for a name and 500 for the reason.',
    nobody: 'No pupil has a group.',
    'too-many-groups': 'More than 12 groups cannot be compared.',
  } satisfies Record<KeepAuditRefusal, string>,
  setting: 'Thresholds',
  now: 'As they hold',
  tried: 'As tried',
  rule: 'Rules',
  allRules: 'All that can be played again',
  tooFew: 'Too few to say: no two groups have ten pupils behind a figure. This is no proof of fairness.',
  nothing:
    'No figure that can be compared lies outside the band. That is no proof of fairness: look at the intervals, and at what was not compared.',
  warningTitle: 'Outside the band',
  warning: (group: string, measure: MeasureName, direction: 'more' | 'less'): string => {
    const more = direction === 'more' ? 'more often' : 'less often';
    const what = {
      flagged: `pointed out ${more} than the others`,
      'false-alarm': `pointed out without need ${more} than the others`,
      missed: `missed ${more} than the others`,
      precision: `pointed out rightly ${more} than the others`,
    }[measure];
    return `${group}: ${what}.`;
  },
  chance: {
    outside: 'Chance alone does not explain it.',
    'outside-or-chance': 'Chance alone could do this; look again when more is known.',
  } satisfies Record<Told, string>,
  bandNote:
    'The band: between 0.80 and 1.25 times the share of all others. Intervals: 95 %, Wilson for shares, Katz for ratios. A difference in flags may come from a difference in need: see first whether somebody is missed.',
  measures: {
    flagged: 'Pointed out',
    'false-alarm': 'Without need, but pointed out',
    missed: 'In need, but not pointed out in time',
    precision: 'Rightly, of those looked at',
  } satisfies Record<MeasureName, string>,
  verdicts: {
    'too-few': 'too few to say',
    outside: 'outside the band',
    'outside-or-chance': 'outside, perhaps by chance',
    unsure: 'cannot be told yet',
    within: 'within the band',
  } satisfies Record<Verdict, string>,
  group: 'Group',
  people: 'Pupils',
  together: 'Several small groups',
  share: (share: number, of: number): string => `${percent('en', share)} of ${n(of)}`,
  likely: (low: number, high: number): string => `likely ${percent('en', low)} to ${percent('en', high)}`,
  ratio: (value: number, low: number, high: number): string =>
    `${n(value, 2)} times the others (${n(low, 2)} to ${n(high, 2)})`,
  withheld: 'not shown: one or two pupils',
  hidden: (groups: number): string =>
    plural('en', groups, {
      one: 'One group of fewer than ten pupils is not shown.',
      other: '# groups of fewer than ten pupils are not shown.',
    }),
  ungrouped: (count: number): string => `Of ${pupils(count)} no group is known. They are not compared.`,
  byGroup: 'Who would appear, by group',
  appear: 'New',
  disappear: 'Gone',
  fewerThan: (least: number): string => `fewer than ${n(least)}`,
};

export default en;
export type FairnessTerms = typeof en;
