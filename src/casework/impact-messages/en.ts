import type {EventRefusal, ImpactEventKind, ImpactEventUse} from '../impact/event-kinds.js';
import type {Grouping} from '../impact/episodes.js';
import type {WaitName} from '../impact/waits.js';
import type {ServiceKind} from '../consent/parties.js';
import type {PublishRefusal} from '../statistics/publish-rules.js';
import type {OtherReason, TableName} from '../statistics/tables.js';
import type {Outcome} from '../case-kinds.js';

const en = {
  title: 'What came after help began',
  intro:
    'Figures of many pupils together. They say what came after, beside pupils who had missed as much and had no case. They do not say what caused it.',
  regression:
    'Help begins when things are at their worst, and what is at its worst mostly gets better by itself. Before and after alone therefore look like success even where nothing helped. Only the comparison beside it counts.',
  working: (share: string) => `Working out: ${share}`,
  by: 'Tell apart by',
  groupings: {
    kind: 'Kind of action',
    domain: 'What the goal is for',
    template: 'Template of the plan',
    referral: 'Service referred to',
  } satisfies Record<Grouping, string>,
  year: 'School year',
  allYears: 'All years',
  services: {
    'social-protection': 'Social protection',
    health: 'Health service',
    police: 'Police',
    'labour-inspectorate': 'Labour inspectorate',
    'help-line': 'Help line',
    school: 'Another school',
    other: 'Another service',
  } satisfies Record<ServiceKind, string>,
  templates: {
    bullied: 'A child is bullied',
    bullying: 'A child hurts others',
    witness: 'A child saw it happen',
    absence: 'Often absent',
    work: 'Work keeps from school',
    home: 'Conflict at home',
    newcomer: 'New, and without friends',
    illness: 'Back after a long illness',
  },
  few: (least: string) =>
    `Too few to say anything: at least ${least} pupils with enough registers, and as many like them, are needed.`,
  pupils: (count: string) => `about ${count} pupils, and as many beside them`,
  absence: 'Sessions missed, six weeks before and six weeks after',
  own: 'Those for whom it began',
  other: 'Those beside them',
  beside: 'Beside the comparison group',
  points: (value: string) => `${value} points`,
  between: (low: string, high: string) => `95 %: ${low} to ${high}`,
  lower: 'They missed less afterwards than those beside them, more than chance would explain.',
  higher: 'They missed more afterwards than those beside them, more than chance would explain.',
  chance: 'Chance alone can explain the difference.',
  flags: (own: string, other: string) =>
    `A new flag in the six weeks after: ${own} of them, ${other} of those beside them.`,
  goals: (reached: string, low: string, high: string) =>
    `Goals reached: ${reached} (95 %: ${low} to ${high}).`,
  goalsRest: (goals: string, partly: string, not: string, open: string) =>
    `Of ${goals} goals ${partly} were reached in part, ${not} were not, ${open} are still worked on. Those count as not reached.`,
  none: 'Nothing has begun yet that could be counted.',
  noneHelp: 'An action counts from the day on which it was begun or done.',
  table: 'All numbers as a table',
  rowHead: 'Help',
  climate: {
    title: 'Climate of their classes, from one survey to the next',
    few: (classes: string, pupils: string) =>
      `Too few to say anything: at least ${classes} classes with ${pupils} pupils for whom it began, and as many classes like them, are needed.`,
    counted: (classes: string, pupils: string) =>
      `about ${classes} classes with about ${pupils} pupils for whom it began, and as many classes beside them`,
    own: 'Classes in which it began',
    other: 'Classes beside them',
    higher: 'Climate rose further there than in the classes beside them, more than chance would explain.',
    lower: 'Climate rose less there than in the classes beside them, more than chance would explain.',
    chance: 'Chance alone can explain the difference.',
    scale: (least: string, most: string) =>
      `Climate: what released surveys say of whole classes, from ${least} to ${most}.`,
    note: 'A class that answers badly once mostly answers better the next time, even where nobody helped. And a class is many: what helps one child may never show in it.',
    none: 'No two surveys of one school year show the same class by itself: nothing can be said of climate yet.',
    onlyKinds: 'Climate of classes is shown by kind of action alone.',
    table: 'Climate of classes as a table',
  },
  weeks: {
    title: (year: string) => `Sessions that the school missed, week by week, ${year}`,
    summary: (least: string, most: string) =>
      `From ${least} to ${most} of all sessions. The weeks stand in the table below.`,
    table: 'The weeks as a table',
    week: 'Week from',
    missed: 'Sessions missed',
    events: 'Events, by their number',
    few: 'too few registers',
  },
  waits: 'How long children wait',
  waitsIntro:
    'From the first flag, or from the opening. Whoever still waits is counted for as long as they have waited; leaving them out would make it look faster.',
  waitNames: {
    contact: 'Until the first talk with the child',
    plan: 'Until there is a plan',
    closure: 'Until the case is closed',
  } satisfies Record<WaitName, string>,
  half: (days: string) => `Half of the children: within ${days} days`,
  notHalf: 'More than half still wait',
  waitRange: (low: string, high: string) => `95 %: ${low} to ${high} days`,
  open: 'no upper end yet',
  waiting: (waiting: string, people: string) => `${waiting} of ${people} still wait`,
  waitsFew: (least: string) => `Fewer than ${least} children: nothing is shown.`,
  events: 'What happened to everybody',
  eventsIntro:
    'A closed building or an epidemic changes what everybody misses. Mark it, so that nobody takes it for help.',
  markEvent: 'Mark an event',
  eventWhat: 'What happened?',
  eventKinds: {closed: 'School closed', epidemic: 'Epidemic', other: 'Something else'} satisfies Record<
    ImpactEventKind,
    string
  >,
  eventFrom: 'First day',
  eventUntil: 'Last day',
  eventWords: 'In a few words',
  eventUse: 'What about these days?',
  eventUses: {'left-out': 'Leave them out for everybody', noted: 'Only note them'} satisfies Record<
    ImpactEventUse,
    string
  >,
  takeBack: 'Take back',
  takeBackOf: (words: string) => `Take back: ${words}`,
  noEvents: 'None marked.',
  saved: 'Saved.',
  statistics: 'Statistics for the authority',
  statisticsOpen: 'Prepare the statistics',
  unreached: 'This part could not be fetched.',
  stats: {
    intro: (k: string) =>
      `Numbers of children without names. No number stands for fewer than ${k} children: small categories and terms are put together, or the table is left out. A term is told of once and never again, so that no two sets can be subtracted.`,
    preview: 'What would be handed out',
    children: 'Children',
    withheld: 'Left out: too few children to tell apart.',
    leftOut: 'Not in it, told of before or too few:',
    publish: 'Publish and save the files',
    again: 'Save the files again',
    notSaved: 'The browser did not take the files. They can be saved again below.',
    done: 'Published. The two files are in your downloads.',
    past: 'Published before',
    noPast: 'Nothing was published yet.',
    pastOn: (day: string, terms: string) => `${day}: ${terms}`,
    fileTable: 'table',
    fileTerms: 'terms',
    fileCategories: 'categories',
    tables: {
      state: 'Where the cases stand, and how the child was when they were closed',
      risk: 'Risk',
      reason: 'What led to the case',
      contact: 'Days from the flag to the first talk',
    } satisfies Record<TableName, string>,
    closed: (outcome: string) => `Closed: ${outcome}`,
    concern: (kind: string) => `Concern: ${kind}`,
    notSet: 'Not set',
    outcomes: {
      better: 'better',
      'partly-better': 'partly better',
      unchanged: 'unchanged',
      worse: 'worse',
      'not-known': 'not known',
    } satisfies Record<Outcome, string>,
    reasons: {
      several: 'Several concerns',
      attendance: 'Attendance',
      grades: 'Grades and incidents',
      told: 'Somebody asked for contact or wrote of it',
      climate: 'A survey',
      'no-flag': 'No flag',
    } satisfies Record<OtherReason, string>,
    contacts: {
      'days-2': '0 to 2 days',
      'days-7': '3 to 7 days',
      'days-14': '8 to 14 days',
      'days-more': '15 days or more',
      'not-yet': 'Not yet',
    },
    refused: {
      'nothing-over': 'No term is over that was not told of before.',
      'too-few': 'Too few children: nothing may be published.',
    } satisfies Record<PublishRefusal, string>,
  },
  refused: {
    'event-kind-missing': 'Choose what happened.',
    'event-from-missing': 'Choose the first day.',
    'event-until-missing': 'Choose a last day that is not before the first.',
    'event-too-long': 'Choose at most 120 days: more would leave nothing to compare.',
    'event-use-missing': 'Choose what happens with these days.',
  } satisfies Record<EventRefusal, string>,
};

export default en;
export type ImpactTerms = typeof en;
