import {randomFrom} from '../../demo/school/random.js';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {headsOf} from '../../src/journal/heads.js';
import type {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {partOf} from '../../src/records/record-kinds.js';
import {schoolDays, type SchoolCalendar} from '../../src/roster/calendar.js';
import {calendarSubject, importRoster, rosterSubject} from '../../src/roster/roster-kinds.js';
import {rosterFold} from '../../src/roster/roster-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {modelSet, modelSubject} from '../../src/signals/model/model-kinds.js';
import {append} from './casework.js';
import {usedModel} from './models.js';
import {gradeListOf, gradesDraft} from './records.js';
import {registerOf} from './registers.js';
import {autumnCalendar, pupilNamed, schoolOf, smallRoster} from './school.js';
import {autumnDays} from './watched.js';

/** Four terms of three weeks: enough of each, and quickly written. */
export const lastYear: SchoolCalendar = {
  yearTitle: '2025/26',
  terms: [
    {title: 'I', from: day('2025-09-01'), until: day('2025-09-19')},
    {title: 'II', from: day('2025-11-03'), until: day('2025-11-21')},
    {title: 'III', from: day('2026-01-12'), until: day('2026-01-30')},
    {title: 'IV', from: day('2026-04-06'), until: day('2026-04-24')},
  ],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};

export function manyPupils(count: number): Roster {
  const pupils = Array.from({length: count}, (_, at) => pupilNamed(`m${at}`, 'Нұрлан', `Сейітқали ${at}`));
  return {...smallRoster, pupils};
}

/** Some pupils miss a quarter of the days, others hardly any; who misses much is often not passed, too. */
function lastYearsEntries({pupils}: Roster): {
  readonly school: readonly Draft[];
  readonly care: readonly Draft[];
} {
  const random = randomFrom('a model’s school', 2);
  const rates = pupils.map(() => (random.chance(0.4) ? 0.14 + 0.2 * random.next() : 0.05 * random.next()));
  const days = lastYear.terms.flatMap(({from, until}) => schoolDays(lastYear, from, until));
  const school = days.map((on) => {
    const lines = pupils.map(({key}, at) => {
      if (!random.chance(rates[at] ?? 0)) return random.chance(0.05) ? `${key}:late` : key;
      return `${key}:${random.chance(0.5) ? 'absent/unexcused' : 'absent/illness'}`;
    });
    const register = registerOf(on, lines, 'day', '6b');
    return draft(registerTaken, registerSubject(register), register);
  });
  const care = lastYear.terms.flatMap(({until}) =>
    ['Algebra', 'History'].map((schoolSubject) => {
      const grades = pupils.map(({key, enrolments}, at) => ({
        pupil: key,
        grade: random.chance(0.1 + (rates[at] ?? 0)) ? '2' : String(3 + random.below(enrolments.length + 1)),
      }));
      const [first] = pupils;
      return gradesDraft(
        gradeListOf({part: first ? partOf(first.key) : '', schoolSubject, day: until, grades}),
      );
    }),
  );
  return {school, care};
}

/** A school in its eleventh week, with registers and grades of all of last year; pupils were in 6b then and are in 7b now. */
export async function modelSchool({
  pupils = 300,
  used = 0,
  replica,
}: {pupils?: number; used?: number; replica?: MemoryReplica} = {}): Promise<School> {
  const roster = manyPupils(pupils);
  const school = await schoolOf('psychologist', {roster, calendar: lastYear, ...(replica && {replica})});
  const before = await school.journal.read(rosterFold);
  const idsOf = (about: typeof rosterSubject) => headsOf(before, about).map(({id}) => id);
  const past = lastYearsEntries(roster);
  const now = autumnDays.slice(0, 56).map((on) => {
    const register = registerOf(
      on,
      roster.pupils.map(({key}) => key),
    );
    return draft(registerTaken, registerSubject(register), register);
  });
  await append(school, {
    school: [
      ...importRoster(roster, autumnCalendar, {
        roster: idsOf(rosterSubject),
        calendar: idsOf(calendarSubject),
      }),
      ...past.school,
      ...now,
    ],
    care: [...past.care, ...Array.from({length: used}, (_, at) => modelDraft(at))],
  });
  return school;
}

/** Each of another size: two of them contradict each other. */
export function modelDraft(at = 0): Draft {
  const use = usedModel({capacity: 12 + 6 * at});
  return draft(modelSet, modelSubject, {version: 1, use, reason: 'Agreed by the team on 1 September.'});
}
