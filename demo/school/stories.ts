import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {fullClass, type DemoPupil} from './people.js';
import {randomFrom} from './random.js';

/** What is planted in the school's data for tests and demonstrations to find. */
export interface Story {
  readonly id: 'tuesdays' | 'stopped-coming' | 'harvest' | 'poor-climate' | 'late-joiner' | 'eight-weeks';
  readonly classSourcedId: string;
  /** Pupils' ids; the whole class for a climate. */
  readonly pupils: readonly string[];
}

export interface Stories {
  readonly list: readonly Story[];
  of(pupil: string): Story['id'] | undefined;
}

/** Of the child whom a visitor goes along with: attendance and answers are those of any child. */
export const walkedClass = 'class-6a';
const harvestYears = ['08', '09'];
const harvesters = 7;

/** Who carries which story. */
export function plantStories(seed: string, pupils: readonly DemoPupil[]): Stories {
  const random = randomFrom(seed, 'stories');
  const from = (classSourcedId: string) => {
    const members = pupils.filter((pupil) => pupil.classSourcedId === classSourcedId);
    return {classSourcedId, pupils: [random.pick(members).sourcedId]};
  };
  const inFields = random
    .shuffled(pupils.filter(({year}) => harvestYears.includes(year)))
    .slice(0, harvesters);
  const inFullClass = pupils.filter(({classSourcedId}) => classSourcedId === fullClass);
  return storiesOf([
    {id: 'tuesdays', ...from('class-5a')},
    {id: 'stopped-coming', ...from('class-10a')},
    {id: 'late-joiner', ...from('class-3b')},
    ...inFields.map(({sourcedId, classSourcedId}) => ({
      id: 'harvest' as const,
      classSourcedId,
      pupils: [sourcedId],
    })),
    {id: 'poor-climate', classSourcedId: fullClass, pupils: inFullClass.map(({sourcedId}) => sourcedId)},
    // Drawn last, so that it moves none of the others.
    {id: 'eight-weeks', ...from(walkedClass)},
  ]);
}

export const noStories: Stories = {list: [], of: () => undefined};

function storiesOf(list: readonly Story[]): Stories {
  const ids = new Map(
    list
      .filter(({id}) => id !== 'poor-climate')
      .flatMap(({id, pupils}) => pupils.map((pupil) => [pupil, id])),
  );
  return {list, of: (pupil) => ids.get(pupil)};
}

/** Spans of days that stories and effects speak of, in the autumn of a school year. */
export interface Autumn {
  readonly joins: SchoolDay;
  readonly harvest: readonly [SchoolDay, SchoolDay];
  readonly stops: SchoolDay;
  readonly flu: readonly [SchoolDay, SchoolDay];
}

export function autumnOf(startYear: number): Autumn {
  const on = (text: string) => day(`${String(startYear)}-${text}`);
  return {
    joins: on('10-14'),
    harvest: [on('09-14'), on('10-16')],
    stops: on('11-02'),
    flu: [on('11-09'), on('12-04')],
  };
}
