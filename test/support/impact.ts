import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {CaseId, PupilKey} from '../../src/kernel/ids.js';
import {day, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
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
import {append, BreakableReplica, careRoster} from './casework.js';
import {actionId, allowed, caseId, goalId, psychologist} from './cases.js';
import {registerOf} from './registers.js';
import {pupilKey, pupilNamed, schoolOf, staffId} from './school.js';
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

function helpedPupils(count: number): readonly {readonly pupil: PupilKey; readonly on: SchoolDay}[] {
  return pupils
    .map(({key}, at) => ({pupil: key, at}))
    .filter(({at}) => at < 120 && at % 2 === 0)
    .slice(0, count)
    .map(({pupil, at}) => ({pupil, on: taught[worstOf(at)]!}));
}

/** Of every other one the risk is known. */
function caseDrafts({pupil, on}: {readonly pupil: PupilKey; readonly on: SchoolDay}): readonly Draft[] {
  const id: CaseId = caseId(`case-${pupil}`);
  const [goal, action] = [goalId('g1'), actionId('a1')];
  return [
    draft(caseOpened, subjects.opened(id), {
      ...{caseId: id, pupil, day: on, flags: [], concerns: []},
      lead: staffId('psychologist-1'),
    }),
    ...(Number(pupil.slice(1)) % 4 === 0
      ? [draft(riskSet, subjects.risk(id), {caseId: id, level: 'high' as const, reason: 'x'})]
      : []),
    draft(goalSet, subjects.goal(id, goal), {caseId: id, goal, text: 'x', domain: 'attendance'}),
    draft(actionSet, subjects.action(id, action), {
      ...{caseId: id, goal, action, text: 'x', responsible: psychologist, due: on},
      ...{status: 'done', result: 'x', endedOn: on, kind: 'talk-family'},
    }),
  ];
}
