import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {CaseId, PupilKey, WaveId} from '../../src/kernel/ids.js';
import {addDays, day, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import {caseOpened, goalSet, actionSet, riskSet, subjects} from '../../src/casework/case-kinds.js';
import {
  eventSubject,
  impactEventMarked,
  markEvent,
  takeEventBack,
  type ImpactEvent,
  type ImpactEventId,
} from '../../src/casework/impact/event-kinds.js';
import {
  publishedSubject,
  statisticsPublished,
  type Published,
} from '../../src/casework/statistics/published-kinds.js';
import {schoolDays, type SchoolCalendar} from '../../src/roster/calendar.js';
import {releaseSubject, waveReleased, type Release, type ReleasedGroup} from '../../src/survey/release.js';
import {append, BreakableReplica, careRoster} from './casework.js';
import {actionId, allowed, caseId, goalId, psychologist} from './cases.js';
import {registerOf} from './registers.js';
import {classKey, pupilKey, pupilNamed, schoolOf, staffId} from './school.js';
import {lots} from './simulated-absence.js';

export const epidemic: ImpactEvent = {
  event: 'event-1' as ImpactEventId,
  from: day('2026-10-12'),
  until: day('2026-10-16'),
  what: 'epidemic',
  words: 'Influenza',
  use: 'left-out',
};

const published: Published = {
  day: day('2026-11-23'),
  k: 11,
  terms: [{title: '2025/26 · 1', from: day('2025-09-01'), until: day('2025-10-26')}],
  tables: [{table: 'risk', cells: [{terms: [0], categories: ['high', 'medium'], children: 20}]}],
  leftOut: [],
};

/** Events in versions that contradict each other, one taken back, and sets that were published. */
export function impactDrafts(): readonly Draft[] {
  const noted: ImpactEvent = {...epidemic, use: 'noted'};
  const other: ImpactEvent = {...epidemic, event: 'event-2' as ImpactEventId, what: 'closed'};
  return [
    ...allowed(markEvent(epidemic, [])),
    draft(impactEventMarked, eventSubject(noted.event), noted),
    ...allowed(markEvent(other, [])),
    ...allowed(takeEventBack(other, [])),
    draft(statisticsPublished, publishedSubject(published), published),
    draft(statisticsPublished, publishedSubject(published), {...published, day: day('2026-11-24')}),
  ];
}

/** From September to June, with two terms that are over by the day of the tests and one that goes on. */
export const longCalendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [
    {title: '1', from: day('2026-04-06'), until: day('2026-06-30')},
    {title: '2', from: day('2026-07-01'), until: day('2026-10-16')},
    {title: '3', from: day('2026-10-17'), until: day('2026-12-31')},
  ],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};

const pupils = Array.from({length: 180}, (_, at) => ({
  key: pupilKey(`i${at}`),
  classKey: at % 2 ? '8a' : '7b',
}));

const roster = {
  ...careRoster,
  pupils: pupils.map(({key, classKey}, at) => pupilNamed(key, 'Aru', `Bekova ${at}`, classKey)),
};

/**
 * A school of 180. A third of them have a bad fortnight at a time of their own; every other one of these has a case and a talk at
 * its end. Nothing that is done helps.
 */
export async function impactSchool({
  role = 'psychologist',
  helped = 60,
  replica = new BreakableReplica(),
}: {
  readonly role?: 'psychologist' | 'teacher' | 'head';
  readonly helped?: number;
  readonly replica?: BreakableReplica;
} = {}): Promise<School> {
  const school = await schoolOf(role, {roster, calendar: longCalendar, replica});
  await append(school, {school: registers(), care: helpedPupils(helped).flatMap(caseDrafts)});
  return school;
}

const taught = schoolDays(longCalendar, day('2026-04-06'), day('2026-11-23')).filter(
  (on) => weekdayOf(on) < 6,
);

/** The place of the day at which a pupil's bad fortnight ends; of two neighbours the same. */
function worstOf(at: number): number {
  return 50 + ((Math.floor(at / 2) * 7) % 60);
}

function registers(): readonly Draft[] {
  const lot = lots(5);
  return taught.flatMap((on, place) =>
    ['7b', '8a'].map((classKey) => {
      const lines = pupils.flatMap((pupil, at) => {
        if (pupil.classKey !== classKey) return [];
        const isBad = place < worstOf(at) && place >= worstOf(at) - 10 && at < 120;
        return [lot() < (isBad ? 0.4 : 0.05) ? `${pupil.key}:absent/illness` : pupil.key];
      });
      const register = registerOf(on, lines, 'day', classKey);
      return draft(registerTaken, registerSubject(register), register);
    }),
  );
}

/** Of every other one the risk is known. */
function helpedPupils(count: number): readonly Helped[] {
  return pupils
    .map(({key}, at) => ({pupil: key, at}))
    .filter(({at}) => at < 120 && at % 2 === 0)
    .slice(0, count)
    .map(({pupil, at}) => ({pupil, on: taught[worstOf(at)]!, isRisky: at % 4 === 0}));
}

interface Helped {
  readonly pupil: PupilKey;
  readonly on: SchoolDay;
  /** Whether the risk is known. */
  readonly isRisky: boolean;
}

function caseDrafts({pupil, on, isRisky}: Helped): readonly Draft[] {
  const id: CaseId = caseId(`case-${pupil}`);
  const [goal, action] = [goalId('g1'), actionId('a1')];
  return [
    draft(caseOpened, subjects.opened(id), {
      ...{caseId: id, pupil, day: on, flags: [], concerns: []},
      lead: staffId('psychologist-1'),
    }),
    ...(isRisky
      ? [draft(riskSet, subjects.risk(id), {caseId: id, level: 'high' as const, reason: 'x'})]
      : []),
    draft(goalSet, subjects.goal(id, goal), {caseId: id, goal, text: 'x', domain: 'attendance'}),
    draft(actionSet, subjects.action(id, action), {
      ...{caseId: id, goal, action, text: 'x', responsible: psychologist, due: on},
      ...{status: 'done', result: 'x', endedOn: on, kind: 'talk-family'},
    }),
  ];
}

const askedClasses = Array.from({length: 34}, (_, at) => classKey(`k${at}`));

/** A release that shows each class by itself, and nothing else. */
export function climateRelease(
  {wave, from}: {readonly wave: string; readonly from: SchoolDay},
  meanOf: (at: number) => number,
): Release {
  const groups = askedClasses.map((key, at): ReleasedGroup => ({
    ...{level: 'class', classes: [key], years: ['07'], people: 20},
    measures: [{id: 'climate', kind: 'mean', mean: meanOf(at), low: 1, high: 3, least: 0, most: 4}],
  }));
  return {
    ...{wave: wave as WaveId, title: wave, instrument: {id: 'first', version: 1}, groups},
    day: addDays(from, 14),
    window: {from, until: addDays(from, 7)},
  };
}

/**
 * A school of 34 classes that was asked in April and in October. In half of the classes two children got a talk in June; these
 * classes rose by two tenths more than those beside them.
 */
export async function climateSchool({helped = 17} = {}): Promise<School> {
  const children = askedClasses.flatMap((key) => [`${key}-a`, `${key}-b`].map((name) => ({key, name})));
  const school = await schoolOf('psychologist', {
    roster: {
      ...careRoster,
      pupils: children.map(({key, name}) => pupilNamed(pupilKey(name), 'Aru', `Bekova ${name}`, key)),
    },
    calendar: longCalendar,
    replica: new BreakableReplica(),
  });
  const isHelped = (at: number): boolean => at < helped;
  const before = (at: number): number => 2 + (at % 4) / 10;
  const releases = [
    climateRelease({wave: 'April', from: day('2026-04-20')}, before),
    climateRelease(
      {wave: 'October', from: day('2026-10-05')},
      (at) => before(at) + (isHelped(at) ? 0.3 : 0.1),
    ),
  ];
  const cases = children
    .filter(({key}) => isHelped(askedClasses.indexOf(key)))
    .flatMap(({name}) => caseDrafts({pupil: pupilKey(name), on: day('2026-06-01'), isRisky: false}));
  await append(school, {
    school: releases.map((release) => draft(waveReleased, releaseSubject(release.wave), release)),
    care: cases,
  });
  return school;
}
