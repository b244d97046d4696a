import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {FieldName, FieldUnit} from '../../signals/rule-fields.js';
import type {Lead} from '../../signals/replay/compare.js';
import type {RulePast} from '../../signals/replay/outcomes.js';
import type {SetRuleRefusal} from '../../signals/set-rule.js';

const n = (value: number, digits = 0): string => number('en', value, digits);
const pupils = (count: number): string => plural('en', count, {one: '# pupil', other: '# pupils'});
const flags = (count: number): string => plural('en', count, {one: '# flag', other: '# flags'});

const en = {
  title: 'Rules',
  intro:
    'From which point Pana points somebody out. Move a threshold and see, before you save it, what it would have meant in this school year.',
  thresholds: 'Thresholds',
  version: (version: number): string => `Version ${n(version)}`,
  ownOfPana: 'as Pana has it',
  ownOfSchool: 'the school’s own',
  fields: {
    on: 'Used in this school',
    threshold: 'Evidence, from',
    minBegun: 'Absences begun, from',
    percent: 'Missed, from',
    minDays: 'Not before',
    daysPerMonth: 'Missed for each month begun, from',
    months: 'In the first',
    awayDays: 'Away on, from',
    ofDays: 'Of, one after another',
    halfDays: 'Without an excuse, from',
    schoolWeeks: 'Within',
    days: 'Days in a row, from',
    count: 'Days without an excuse, from',
    calendarDays: 'Counted within',
    lookBack: 'The last one at most … ago',
    below: 'Mean under',
    failed: 'Subjects not passed, from',
    steps: 'Mean fallen by, from',
    minSubjects: 'In, at least',
    repeats: 'Incidents of one pupil, from',
    concerns: 'Concerns about one pupil, from',
    incidents: 'Incidents at one place, from',
  } satisfies Record<FieldName, string>,
  units: {
    percent: '% of possible sessions',
    'school-days': 'school days',
    'half-days': 'half-days',
    evidence: '(higher: surer and later)',
    times: 'times',
    weeks: 'school weeks',
    months: 'months',
    days: 'calendar days',
    points: 'of 4',
    subjects: 'subjects',
    grades: 'grades',
    concerns: 'concerns',
    incidents: 'incidents',
  } satisfies Record<Exclude<FieldUnit, 'switch'>, string>,
  switched: {on: 'used', off: 'not used'},
  bounds: (min: number, max: number, holds: number): string =>
    `${n(min, 1)} to ${n(max, 1)}. Holds now: ${n(holds, 1)}.`,
  levels: {'absence-10': 'Absence, first level', 'absence-20': 'Absence, second level'},
  notReplayed: 'The year cannot be played again for this rule: what a change would mean is not shown.',
  reset: 'Back to what holds',
  fixed: (names: string): string => `Not for moving: ${names}. What people say is always shown.`,
  conflict:
    'Two people moved this rule without knowing of each other. Until one of you settles it, the side that flags more counts for each threshold.',
  takeSide: (values: string): string => `Take ${values}`,
  tooFew: (days: number): string =>
    `There ${plural('en', days, {one: 'is # day', other: 'are # days'})} with a register this school year. From 20 days on you see here what a change would mean. You can move and save thresholds all the same.`,
  stale: (until: SchoolDay): string =>
    `The last register is of ${dayAndMonth('en', until)}. What follows knows nothing of later days.`,
  year: 'School year',
  preview: 'What it would have meant',
  playing: 'Playing the year again…',
  unchanged: 'Nothing is moved yet. This is the year with the thresholds that hold.',
  span: (from: SchoolDay, until: SchoolDay, weeks: number): string =>
    `${dayAndMonth('en', from)} to ${dayAndMonth('en', until)}, ${plural('en', weeks, {one: '# week', other: '# weeks'})} with registers.`,
  figures: {
    measure: 'In this year',
    now: 'As it holds',
    tried: 'As tried',
    flags: 'Flags raised',
    groups: 'Of these, about a class or the school',
    pupils: 'Pupils pointed out',
    week: 'Pupils to look at in a week, on average',
    busiest: 'In the busiest week',
    right: 'Pointed out rightly, of those looked at',
    lead: 'Flag before the case',
    talk: 'Flag before the first talk',
  },
  rightOf: (needed: number, looked: number): string => `${n(needed)} of ${n(looked)}`,
  leadOf: ({cases, before, days}: Lead): string => {
    const share = `${n(before)} of ${n(cases)}`;
    if (days === undefined) return `${share}; too few to say how long`;
    return `${share}; half of them ${plural('en', days, {one: '# day', other: '# days'})} or more`;
  },
  tooFewToSay: 'too few to say',
  noCase: 'no case yet',
  noTalk: 'no talk noted yet',
  notPlayed:
    'Grades count as known on the last day of their term, whenever they were brought. Not played again, since it hangs on the day on which it was said or asked: what people say, surveys of climate, and lists of a model. What these really raised stands in the weeks.',
  pastYear:
    'Of a year that is over, registers say who was in which class. Pupils who have left stand without a name.',
  replayNote:
    'Played with the registers as they are known today, for a team that looks at every flag soon. The averages of a week include flags of rules that cannot be moved. “Rightly” means that a case followed or somebody was helping already; of pupils at whom nobody looked, nothing is known.',
  chart: (now: string, tried: string): string =>
    `Pupils to look at, week by week. As it holds: ${now}. As tried: ${tried}.`,
  weekly: (mean: number, most: number): string => `${n(mean, 1)} a week, ${n(most)} at most`,
  weeksTable: 'All weeks as a table',
  weekOf: 'Week of',
  appear: (count: number): string => `Would appear: ${pupils(count)}`,
  disappear: (count: number): string => `Would not appear any more: ${pupils(count)}`,
  lostNeed: (count: number): string =>
    `${plural('en', count, {one: '# of them had', other: '# of them had'})} a case or were helped already.`,
  shifted: (sooner: number, later: number): string =>
    `Found by both: ${n(sooner)} sooner, ${n(later)} later.`,
  nobody: 'Nobody.',
  summary: (before: number, after: number, gone: number, fresh: number): string =>
    `Pupils a week: ${n(before, 1)} → ${n(after, 1)}. Would not appear any more: ${n(gone)}. Would appear: ${n(fresh)}.`,
  byClass: 'By class',
  class: 'Class',
  newHere: 'New',
  goneHere: 'Gone',
  save: {
    title: 'Save',
    reason: 'Why',
    reasonHint: 'In a sentence, without names of pupils. It stays with the version.',
    button: 'Save the thresholds',
    nothing: 'Nothing is moved.',
    after: 'They hold for flags from now on. Flags that were raised before keep the rule that raised them.',
  },
  saved: (rules: string): string => `Saved: ${rules}. They hold from now on.`,
  refused: {
    'no-such-rule': 'This rule has no thresholds.',
    stale: 'Somebody else moved this rule meanwhile. Look at what holds now; saving again replaces it.',
    'reason-missing': 'Say why in a sentence.',
    'reason-too-long': 'At most 500 characters.',
    'out-of-bounds': 'This value lies outside the bounds.',
    'nothing-changed': 'Nothing is moved.',
    'levels-crossed': 'The second level of absence must lie above the first.',
  } satisfies Record<SetRuleRefusal, string>,
  capacity: {
    title: 'What we can see to',
    label: 'Pupils a week',
    propose: 'Propose thresholds',
    working: 'Looking for thresholds…',
    cancel: 'Stop',
    wrong: 'A number from 1 to 200.',
    found: (mean: number, asked: number): string =>
      `With the thresholds now on the screen it would have been ${n(mean, 1)} a week, for ${n(asked)} asked. Nothing is saved. Look below at who would not appear any more.`,
    roomy: (mean: number): string =>
      `There is room: with the thresholds now on the screen more pupils would have been found, ${n(mean, 1)} a week. Nothing is saved.`,
    same: 'The thresholds that hold fit this already.',
    outOfReach: (mean: number, asked: number): string =>
      `No thresholds bring it down to ${n(asked)} a week: ${n(mean, 1)} is the least. What people say and other rules take their part.`,
    how: 'The search goes step by step and gives up last the pupils who turned out to need help. It knows the past year only, and nothing of those whom nobody looked at.',
  },
  past: {
    none: 'This rule has raised no flag this year.',
    line: ({raised, cases, helped, watched, waiting}: RulePast): string =>
      `${flags(raised)} this year: ${n(cases)} led to a case, ${n(helped)} were known and helped already, ${n(watched)} watched, ${n(waiting)} waiting.`,
    dismissed: ({notApplicable, wrongData, notUseful}: RulePast): string =>
      `Dismissed: ${n(wrongData)} wrong data, ${n(notApplicable)} not applicable, ${n(notUseful)} not useful.`,
    right: (share: number, low: number, high: number, of: number): string =>
      `Rightly: ${percent('en', share)} of ${n(of)} looked at (likely ${percent('en', low)} to ${percent('en', high)}).`,
    tooFew: (of: number): string => `Looked at to the end: ${n(of)}. Too few to say how often it is right.`,
    wrongData: 'More than a quarter were dismissed as wrong data: look at the registers first.',
  },
  history: {
    title: 'Versions',
    none: 'No rule was moved yet.',
    head: {rule: 'Rule', version: 'Version', values: 'Thresholds', reason: 'Why', who: 'Who and when'},
  },
  fairness: {
    open: 'Fairness: who is pointed out, by group',
  },
  model: {open: 'A model of our own past years'},
  unreached: 'This part could not be fetched. Check the connection and try again.',
  unreadableRules: (count: number): string =>
    plural('en', count, {
      one: 'One record about rules could not be read here; perhaps a newer Pana wrote it. It lowers nothing, but another device may use another threshold.',
      other:
        '# records about rules could not be read here; perhaps a newer Pana wrote them. They lower nothing, but another device may use other thresholds.',
    }),
};

export default en;
export type RulesTerms = typeof en;
