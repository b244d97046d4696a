import {weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import type {DayEffects} from './effects.js';
import type {DemoPupil} from './people.js';
import {randomFrom, type Random} from './random.js';
import type {Autumn, Story} from './stories.js';

export interface DemoMark {
  readonly code: 'present' | 'late' | 'absent';
  readonly reason: '' | 'illness' | 'excused' | 'unexcused';
}

interface Nature {
  /** Chance a day of falling ill. */
  readonly ill: number;
  readonly truant: number;
  readonly late: number;
}

export interface Surroundings {
  readonly seed: string;
  readonly days: readonly SchoolDay[];
  readonly effects: DayEffects;
  readonly autumn: Autumn;
}

const present: DemoMark = {code: 'present', reason: ''};
const late: DemoMark = {code: 'late', reason: ''};
const away = (reason: DemoMark['reason']): DemoMark => ({code: 'absent', reason});

/** @returns a mark for each school day of the pupil's enrolment */
export function marksOf(
  pupil: DemoPupil,
  story: Story['id'] | undefined,
  {seed, days, effects, autumn}: Surroundings,
): ReadonlyMap<SchoolDay, DemoMark> {
  const random = randomFrom(seed, 'attendance', pupil.sourcedId);
  const usual = usualDays(pupil, random, effects);
  const marks = new Map<SchoolDay, DemoMark>();
  for (const on of days) {
    if (on < pupil.from) continue;
    const mark = usual(on);
    marks.set(on, storyMark(story, on, autumn, random) ?? mark);
  }
  return marks;
}

/** An ordinary pupil: ill for a few days, now and then away for a day, sometimes late. */
function usualDays(pupil: DemoPupil, random: Random, effects: DayEffects): (on: SchoolDay) => DemoMark {
  const nature = drawNature(random);
  let daysInBed = 0;
  let hadFlu = false;
  return (on) => {
    const catchesFlu = !hadFlu && effects.hasFlu(pupil.classSourcedId, on) && random.chance(0.06);
    if (daysInBed === 0 && (catchesFlu || random.chance(nature.ill)))
      daysInBed = 1 + random.below(catchesFlu ? 5 : 3);
    hadFlu ||= catchesFlu;
    if (daysInBed > 0) {
      daysInBed -= 1;
      return away(random.chance(0.92) ? 'illness' : '');
    }
    return dayOf(on, nature, random, effects);
  };
}

function dayOf(on: SchoolDay, nature: Nature, random: Random, effects: DayEffects): DemoMark {
  const stormy = effects.isStormy(on);
  if (stormy && random.chance(0.07)) return away('excused');
  if (random.chance(effects.awayChance(on))) return away(random.chance(0.7) ? 'excused' : '');
  if (random.chance(nature.truant)) return away(random.chance(0.85) ? 'unexcused' : '');
  if (random.chance(0.004)) return away('excused');
  return random.chance(nature.late + (stormy ? 0.12 : 0)) ? late : present;
}

function drawNature(random: Random): Nature {
  const truancy = random.next();
  return {
    ill: 0.004 + 0.012 * random.next() ** 2,
    truant: truancy > 0.98 ? 0.03 : truancy > 0.9 ? 0.008 : 0.001,
    late: 0.03 * random.next() ** 2,
  };
}

/** @returns `undefined` on days of which the story says nothing */
function storyMark(
  story: Story['id'] | undefined,
  on: SchoolDay,
  {harvest, stops}: Autumn,
  random: Random,
): DemoMark | undefined {
  switch (story) {
    case 'tuesdays':
      if (weekdayOf(on) !== 2) return undefined;
      return random.chance(0.8) ? away(random.chance(0.6) ? 'illness' : 'excused') : present;
    case 'stopped-coming':
      return on >= stops ? away('unexcused') : undefined;
    case 'harvest':
      return harvest[0] <= on && on <= harvest[1] && random.chance(0.75) ? away('unexcused') : undefined;
    case 'late-joiner':
    case 'poor-climate':
    case 'eight-weeks':
    case undefined:
      return undefined;
  }
}
