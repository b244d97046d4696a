import {dayFromNumber, type SchoolDay} from '../kernel/school-day.js';
import type {Flag} from './flag.js';
import {hasPartsOfDays, valueOf} from './flag-values.js';
import {weighingIn} from './model/weighing.js';
import type {Reason, Told} from './reason-kinds.js';

export function reasonOf(flag: Flag): Reason {
  const {from, until} = flag.window;
  switch (flag.rule) {
    case 'absence-10':
    case 'absence-20':
      return {
        kind: 'absence',
        absent: valueOf(flag, 'absent'),
        possible: valueOf(flag, 'possible'),
        share: Math.floor((valueOf(flag, 'absent') * 100) / Math.max(1, valueOf(flag, 'possible'))) / 100,
        since: from,
        partsOfDays: hasPartsOfDays(flag),
      };
    case 'unexcused-run':
      return {kind: 'run', days: valueOf(flag, 'days'), from, until};
    case 'unexcused-in-window':
      return {kind: 'window', days: valueOf(flag, 'days'), from, until};
    case 'absence-pace':
      return {kind: 'pace', days: valueOf(flag, 'days'), month: valueOf(flag, 'month'), since: from};
    case 'legal-limit':
      return {
        kind: 'legal',
        halfDays: valueOf(flag, 'halfDays'),
        weeks: valueOf(flag, 'schoolWeeks'),
        from,
        until,
      };
    case 'season-block':
      return {
        kind: 'season',
        days: valueOf(flag, 'days'),
        possible: valueOf(flag, 'possible'),
        from,
        until,
        season: valueOf(flag, 'spring') === 1 ? 'spring' : 'harvest',
      };
    case 'absence-change':
      return {
        kind: 'change',
        from,
        begun: valueOf(flag, 'begun'),
        possible: valueOf(flag, 'possible'),
        usual: Math.round(valueOf(flag, 'expected')),
      };
    case 'weekday-pattern':
      return {
        kind: 'weekday',
        from,
        weekday: valueOf(flag, 'weekday'),
        begun: valueOf(flag, 'begun'),
        possible: valueOf(flag, 'possible'),
        otherBegun: valueOf(flag, 'otherBegun'),
        otherPossible: valueOf(flag, 'otherPossible'),
      };
    case 'class-absence-change':
    case 'school-absence-change':
      return {
        kind: 'group',
        of: flag.rule === 'class-absence-change' ? 'class' : 'school',
        from,
        until,
        begun: valueOf(flag, 'begun'),
        usual: Math.round(valueOf(flag, 'expected')),
      };
    case 'failed-subjects':
      return {
        kind: 'failed',
        failed: valueOf(flag, 'failed'),
        subjects: valueOf(flag, 'subjects'),
        term: until,
      };
    case 'grades-fall':
      return {
        kind: 'fall',
        fall: Math.floor(valueOf(flag, 'fall') * 10 + 1e-6) / 10,
        subjects: valueOf(flag, 'subjects'),
        term: until,
        before: dayFromNumber(valueOf(flag, 'before')),
      };
    case 'incidents':
      return {kind: 'incidents', incidents: valueOf(flag, 'incidents'), from, until};
    case 'concern':
      return {
        kind: 'concern',
        day: from,
        lifeSafety: valueOf(flag, 'lifeSafety') === 1,
        ...(valueOf(flag, 'sexualHarm') === 1 && {sexualHarm: true}),
        part: wideOf(flag),
      };
    case 'class-climate':
      return {
        kind: 'climate',
        mean: Math.floor(valueOf(flag, 'mean') * 10) / 10,
        low: valueOf(flag, 'low'),
        high: valueOf(flag, 'high'),
        people: valueOf(flag, 'people'),
        own: valueOf(flag, 'own') === 1,
      };
    case 'contact-request':
      return {kind: 'contact', day: from, due: dueOf(flag)};
    case 'text-warning':
      return {kind: 'warning', day: from};
    case 'concerns-repeated':
      return {kind: 'repeated', part: partOf(flag), ...toldOf(flag)};
    case 'hot-spot':
      return {
        kind: 'hot-spot',
        place: flag.place ?? 'elsewhere',
        incidents: valueOf(flag, 'incidents'),
        ...toldOf(flag),
      };
    case 'own-model':
      return {kind: 'own-model', from, until, weighing: weighingIn(flag)};
  }
}

function toldOf(flag: Flag): Told {
  const [concerns, staff, days] = [
    valueOf(flag, 'concerns'),
    valueOf(flag, 'staff'),
    new Set(flag.dates).size,
  ];
  return {concerns, staff, days, ...flag.window};
}

/** A concern whose flag is of no pupil. */
function wideOf(flag: Flag): 'harmed' | 'harming' | 'both' | 'nobody' | 'seen' {
  if ('pupil' in flag.of) return partOf(flag);
  return valueOf(flag, 'named') > 0 ? 'seen' : 'nobody';
}

function partOf(flag: Flag): 'harmed' | 'harming' | 'both' {
  const [harmed, harming] = [valueOf(flag, 'harmed') > 0, valueOf(flag, 'harming') > 0];
  return harmed && harming ? 'both' : harming ? 'harming' : 'harmed';
}

/** The day itself for a flag of a version that promised none. */
function dueOf(flag: Flag): SchoolDay {
  const due = valueOf(flag, 'due');
  return due > 0 ? dayFromNumber(due) : flag.window.from;
}
