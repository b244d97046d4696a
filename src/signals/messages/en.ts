import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Clearing} from '../clearing.js';
import type {Family} from '../family.js';
import type {RuleId} from '../flag.js';
import type {Reason, Weighing} from '../reason-kinds.js';
import {placeName} from '../../voices/messages/places-en.js';
import {ended, latestDays} from './dates.js';

const day = (of: SchoolDay) => dayAndMonth('en', of);

const possible = (count: number, partsOfDays: boolean) =>
  partsOfDays
    ? plural('en', count, {one: '# possible session', other: '# possible sessions'})
    : plural('en', count, {one: '# possible day', other: '# possible days'});

/** 1 Monday … 7 Sunday. */
const weekdays = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const onWeekday = (weekday: number): string => weekdays[weekday] ?? '';

const concerns = (count: number) => plural('en', count, {one: '# concern', other: '# concerns'});
const staff = (count: number) => plural('en', count, {one: '# person', other: '# people'});
const onDays = (count: number) => plural('en', count, {one: '# day', other: '# days'});

/** Of a concern whose flag is of the school: the last two. */
const parts = {
  harmed: 'this pupil may have been harmed',
  harming: 'this pupil may have harmed others',
  both: 'this pupil may have been harmed, and may have harmed others',
  nobody: 'an incident of which nobody knows who took part',
  seen: 'only pupils who saw it or know of it are named',
};

const weighed = (input: Weighing): string => {
  switch (input.input) {
    case 'absence':
      return `missed ${number('en', input.absent)} of ${possible(input.possible, input.partsOfDays)}`;
    case 'unexcused':
      return `${onDays(input.count)} without an excuse`;
    case 'late':
      return `late on ${onDays(input.count)}`;
    case 'spells':
      return plural('en', input.count, {one: '# absence', other: '# separate absences'});
    case 'incidents':
      return plural('en', input.count, {one: '# incident of behaviour', other: '# incidents of behaviour'});
    case 'failed-subjects':
      return `${number('en', input.failed)} of ${plural('en', input.subjects, {one: '# subject', other: '# subjects'})} not passed`;
    case 'grades-mean':
      return `grades at ${percent('en', input.place)} of the scale`;
    case 'grades-change':
      return 'grades lower than before';
  }
};

const en = {
  rules: {
    'absence-10': 'A tenth or more missed',
    'absence-20': 'A fifth or more missed',
    'unexcused-run': 'Days in a row without an excuse',
    'unexcused-in-window': 'Repeated days without an excuse',
    'absence-pace': 'Days missed in the first months',
    'legal-limit': 'Legal limit: must be considered',
    'season-block': 'Weeks away at a time of field work',
    'absence-change': 'Absent more often than before',
    'weekday-pattern': 'Absent on one weekday',
    'class-absence-change': 'Class absent more often',
    'school-absence-change': 'School absent more often',
    'failed-subjects': 'A subject not passed',
    'grades-fall': 'Grades fell',
    incidents: 'Several incidents of behaviour',
    concern: 'A concern was logged',
    'class-climate': 'Class climate',
    'contact-request': 'A pupil asks for contact',
    'text-warning': 'Written in a survey: danger',
    'concerns-repeated': 'Several concerns about one pupil',
    'hot-spot': 'Several incidents at one place',
    'own-model': 'On the list of the school’s model',
  } satisfies Record<RuleId, string>,
  /** Where a school moved the threshold. */
  missedAtLeast: (share: number): string => `${percent('en', share)} or more missed`,
  /** A flag about one place is called by it. */
  hotSpotAt: (place: string): string => `Incidents: ${placeName(place)}`,
  families: {
    level: 'A limit that the school set.',
    change: 'Compared with what was usual before.',
    told: 'Somebody said so.',
    climate: 'From a survey of the class.',
    model: 'From a model of this school’s past years.',
  } satisfies Record<Family, string>,
  reason: (reason: Reason): string => {
    switch (reason.kind) {
      case 'absence':
        return `Absent ${number('en', reason.absent)} of ${possible(reason.possible, reason.partsOfDays)} since ${day(reason.since)} (${percent('en', reason.share)}).`;
      case 'run':
        return `Absent without an excuse on ${plural('en', reason.days, {one: '# day', other: '# school days'})} in a row, ${day(reason.from)} to ${day(reason.until)}.`;
      case 'window':
        return `Absent without an excuse on ${plural('en', reason.days, {one: '# day', other: '# days'})} between ${day(reason.from)} and ${day(reason.until)}.`;
      case 'pace':
        return `Absent on ${plural('en', reason.days, {one: '# whole day', other: '# whole days'})} since ${day(reason.since)}, in month ${number('en', reason.month)} of the school year.`;
      case 'legal':
        return `${plural('en', reason.halfDays, {one: '# half-day', other: '# half-days'})} without an excuse in ${number('en', reason.weeks)} school weeks, ${day(reason.from)} to ${day(reason.until)}. The law asks the school to consider; it need not act.`;
      case 'season':
        return `Away on ${number('en', reason.days)} of ${plural('en', reason.possible, {one: '# day', other: '# days'})} from ${day(reason.from)} to ${day(reason.until)}, ${reason.season === 'harvest' ? 'at harvest time' : 'when work in the fields begins'}; illness is left out.`;
      case 'change':
        return `Absences began on ${number('en', reason.begun)} of ${plural('en', reason.possible, {one: '# day', other: '# days'})} since ${day(reason.from)}; usual for this pupil: ${reason.usual > 0 ? `about ${number('en', reason.usual)}` : 'hardly any'}.`;
      case 'weekday':
        return `Absences began on ${number('en', reason.begun)} of ${number('en', reason.possible)} ${onWeekday(reason.weekday)} since ${day(reason.from)}, on other days ${number('en', reason.otherBegun)} of ${number('en', reason.otherPossible)}.`;
      case 'group':
        return reason.of === 'class'
          ? `In this class ${number('en', reason.begun)} absences began from ${day(reason.from)} to ${day(reason.until)}; beside the other classes, about ${number('en', reason.usual)} are usual.`
          : `In the school ${number('en', reason.begun)} absences began from ${day(reason.from)} to ${day(reason.until)}; by its own past, about ${number('en', reason.usual)} are usual.`;
      case 'failed':
        return `Not passed in the term until ${day(reason.term)}: ${number('en', reason.failed)} of ${plural('en', reason.subjects, {one: '# subject', other: '# subjects'})} with a grade.`;
      case 'fall':
        return `In ${plural('en', reason.subjects, {one: '# subject', other: '# subjects'})} grades of the term until ${day(reason.term)} are lower by ${number('en', reason.fall, 1)} on average than until ${day(reason.before)}.`;
      case 'incidents':
        return `${plural('en', reason.incidents, {one: '# incident', other: '# incidents'})} of behaviour recorded between ${day(reason.from)} and ${day(reason.until)}.`;
      case 'concern':
        return `Concern of ${day(reason.day)}${reason.sexualHarm ? ' about sexual harm' : ''}: ${parts[reason.part]}${reason.lifeSafety ? '. Danger right now was named' : ''}.`;
      case 'climate':
        return `${reason.own ? 'This class' : 'The year of this class'} rated its climate ${number('en', reason.mean, 1)} of 4, likely between ${number('en', reason.low, 1)} and ${number('en', reason.high, 1)} (${number('en', reason.people)} or more answers).`;
      case 'contact':
        return `On ${day(reason.day)} a pupil asked that an adult contact them. They were told: by ${day(reason.due)}.`;
      case 'warning':
        return `Marked on ${day(reason.day)}: something written in this survey tells of danger. Nobody knows who wrote it.`;
      case 'repeated':
        return `${concerns(reason.concerns)} from ${staff(reason.staff)} on ${onDays(reason.days)}, ${day(reason.from)} to ${day(reason.until)}: ${parts[reason.part]}.`;
      case 'hot-spot':
        return `${plural('en', reason.incidents, {one: '# incident', other: '# incidents'})} in ${concerns(reason.concerns)} from ${staff(reason.staff)}, ${day(reason.from)} to ${day(reason.until)}. Place: ${placeName(reason.place)}.`;
      case 'own-model':
        return `${day(reason.from)} to ${day(reason.until)}: ${reason.weighing.map(weighed).join('; ')}.`;
    }
  },
  dates: (days: readonly SchoolDay[]): string => {
    const {shown, earlier} = latestDays('en', days);
    return earlier > 0 ? `Days: ${shown}, and ${number('en', earlier)} earlier.` : ended(`Days: ${shown}`);
  },
  freshness: (until: SchoolDay): string => `Data until ${day(until)}.`,
  clearing: (clearing: Clearing): string => {
    switch (clearing.kind) {
      case 'absence': {
        const {sessions, partsOfDays} = clearing;
        const more = partsOfDays
          ? plural('en', sessions, {
              one: '# session attended brings',
              other: '# sessions attended in a row bring',
            })
          : plural('en', sessions, {one: '# day attended brings', other: '# days attended in a row bring'});
        return `What clears it: ${more} it under ${percent('en', clearing.threshold)}. A person decides.`;
      }
      case 'run':
        return `What clears it: an excuse or a correction that leaves fewer than ${number('en', clearing.threshold)} days in a row. A person decides.`;
      case 'window':
        return `What clears it: excuses or corrections that leave fewer than ${number('en', clearing.threshold)} days within ${number('en', clearing.calendarDays)}. A person decides.`;
      case 'pace':
        return `What clears it: fewer than ${plural('en', clearing.daysPerMonth, {one: '# whole day', other: '# whole days'})} missed for each month begun. A person decides.`;
      case 'legal':
        return `What clears it: excuses or corrections that leave fewer than ${number('en', clearing.threshold)} half-days in ${number('en', clearing.weeks)} school weeks. A person decides.`;
      case 'season':
        return `What clears it: corrections that leave fewer than ${number('en', clearing.threshold)} days in ${number('en', clearing.ofDays)}; else a talk with the child. A person decides.`;
      case 'change':
        return `What clears it: ${plural('en', clearing.days, {one: '# day attended', other: '# days attended in a row'})}, or sooner as absences grow rare. A person decides.`;
      case 'weekday':
        return `What clears it: ${number('en', clearing.weeks)} ${onWeekday(clearing.weekday)} attended one after another. A person decides.`;
      case 'group':
        return 'What clears it: some weeks in which absences are as rare as usual. A person decides.';
      case 'failed':
        return `What clears it: a correction, or a term with fewer than ${number('en', clearing.threshold)} not passed. A person decides.`;
      case 'fall':
        return 'What clears it: a correction, or a term in which grades do not fall further. A person decides.';
      case 'incidents':
        return `What clears it: corrections that leave fewer than ${number('en', clearing.threshold)} within ${number('en', clearing.calendarDays)} days, or as many days without. A person decides.`;
      case 'concern':
        return 'What clears it: only a person who has read the concern.';
      case 'climate':
        return `What clears it: a later survey with ${number('en', clearing.threshold, 1)} or more. A person decides.`;
      case 'contact':
        return 'What clears it: only a person who has spoken with the pupil.';
      case 'warning':
        return 'What clears it: only a person who has read it and done something about it.';
      case 'repeated':
        return 'What clears it: only a person who has read the concerns together.';
      case 'hot-spot':
        return `What clears it: fewer than ${number('en', clearing.threshold)} incidents within ${number('en', clearing.calendarDays)} days. A person decides.`;
      case 'own-model':
        return 'What clears it: only a person who has looked. The list is made anew after each term.';
    }
  },
  askSexualHarm:
    'Read it today, and do not question the child. Plan who speaks with them, once, and follow your duty to report.',
  ask: {
    absence:
      'Ask, without blame, what makes it hard to come: health, the way to school, sleep, work, care at home, other pupils.',
    run: 'Does the family know? Ask first whether the child is safe and well, then what kept them away.',
    window: 'Is there a pattern: a weekday, a lesson, a season? Ask what happens on those days.',
    pace: 'Ask early and without blame what makes it hard to come: health, the way to school, sleep, work, other pupils.',
    legal:
      'What has the school offered the child and the family so far? Consider that first, and write down what was decided and why.',
    season:
      'What did the child do in these weeks: work, care for others, a journey? Ask gently, and what would make coming back easy.',
    change:
      'What has been different since then: at home, on the way, in class, with friends, in health? Ask without blame.',
    weekday:
      'What happens on that weekday: a lesson, work, a market, care at home, treatment? Ask without blame.',
    group:
      'What changed for all: illness, the timetable, the way to school, a quarrel? It says nothing of any one pupil.',
    failed:
      'Ask what makes this subject hard: sight, hearing, language, missed lessons, the place to learn, the teacher. Ask what went well, too.',
    fall: 'What has been different since then: at home, in class, in health, in sleep? Grades fall for many reasons. Ask without blame.',
    incidents:
      'What happened before each of them, and where? Listen to the child’s own account first: who harms may also have been harmed.',
    concern: 'Read the concern. Talk with the child alone, in a calm place, with open questions.',
    climate: 'Ask the class and its teachers what would help. Do not look for who answered what.',
    contact:
      'Find the pupil by name in the list. Speak with them alone, soon, in the way they ask for. Leave the survey out of it.',
    warning:
      'What does it tell of places, times and adults? Act there, and tell all classes where help is. Do not look for who wrote it.',
    repeated:
      'Read them together: what goes on, since when, and who has spoken with the child? Talk with the child alone, with open questions.',
    'hot-spot':
      'Who is there when it happens, and which adult? Think of supervision, light, doors and time. It says nothing of any one pupil.',
    'own-model':
      'Ask without blame what would make coming easier. Many on this list will be well: it is a reason to talk, not a forecast.',
  } satisfies Record<Reason['kind'], string>,
  version: (version: number): string => `Version ${number('en', version)} of this rule.`,
};

export default en;
export type SignalTerms = typeof en;
