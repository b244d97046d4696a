import type {SchoolDay} from '../../src/kernel/school-day.js';
import type {ConcernKind, ConcernRole} from '../../src/voices/concern.js';
import type {ConcernHour, ConcernPlace, IncidentKind} from '../../src/voices/happened.js';
import {fullClass, type DemoPupil} from './people.js';
import {randomFrom} from './random.js';
import type {Story} from './stories.js';

/** What a teacher of the simulated school saw or heard, by ids of the school's own files. */
export interface DemoConcern {
  /** Which story it tells a part of. */
  readonly story: 'danger' | 'pushed-around' | 'stairs' | 'fields';
  readonly day: SchoolDay;
  /** A teacher's id. */
  readonly by: string;
  readonly lifeSafety?: true;
  readonly kind: ConcernKind;
  readonly incident?: IncidentKind;
  readonly place?: ConcernPlace;
  readonly hour?: ConcernHour;
  /** None where nobody knows who took part. */
  readonly pupils: readonly (readonly [sourcedId: string, role: ConcernRole])[];
  readonly text: string;
}

export interface ConcernSources {
  readonly seed: string;
  readonly pupils: readonly DemoPupil[];
  readonly stories: readonly Story[];
  /** Taught days until now. */
  readonly days: readonly SchoolDay[];
}

/** Without its day: so many taught days before the last one. */
type Planned = Omit<DemoConcern, 'day'> & {readonly daysAgo: number};

/**
 * A handful of concerns: danger to life of the pupil who stopped coming, one girl or boy of 7 Б who is pushed around, four
 * incidents on the stairs, and a word about work in the fields. Those that would lie before the school year are left out.
 */
export function drawConcerns({seed, pupils, stories, days}: ConcernSources): readonly DemoConcern[] {
  const random = randomFrom(seed, 'concerns');
  const members = (classId: string): readonly string[] =>
    random
      .shuffled(pupils.filter(({classSourcedId}) => classSourcedId === classId))
      .map(({sourcedId}) => sourcedId);
  const pupilOf = (id: Story['id']): string | undefined =>
    stories.find((story) => story.id === id)?.pupils[0];
  const planned = [
    ...pushedAround(members(fullClass)),
    ...onTheStairs(members('class-7a'), members('class-8b')),
    ...inDanger(pupilOf('stopped-coming')),
    ...inTheFields(pupilOf('harvest')),
  ];
  return planned.flatMap(({daysAgo, ...concern}) => {
    const day = days.at(-1 - daysAgo);
    return day ? [{...concern, day}] : [];
  });
}

/** Three of two teachers within a month; the first lies on the stairs. */
function pushedAround([harmed = '', harming = '', other = '']: readonly string[]): readonly Planned[] {
  const story = 'pushed-around';
  const kind = 'bullying';
  return [
    {
      story,
      kind,
      daysAgo: 13,
      by: 'teacher-7b',
      place: 'corridor',
      hour: 'break',
      pupils: [
        [harmed, 'harmed'],
        [harming, 'harming'],
      ],
      text: 'Pushed against the railing on the stairs after lesson 2. Two others laughed. “It is nothing”, the child said.',
    },
    {
      story,
      kind,
      daysAgo: 7,
      by: 'teacher-7a',
      place: 'yard',
      hour: 'after',
      pupils: [[harmed, 'harmed']],
      text: 'Stood alone by the gate until everybody had gone. Did not want to walk home with the class.',
    },
    {
      story,
      kind,
      daysAgo: 2,
      by: 'teacher-7b',
      place: 'classroom',
      hour: 'lesson',
      pupils: [
        [harmed, 'harmed'],
        [harming, 'harming'],
        [other, 'witness'],
      ],
      text: 'The exercise book lay torn in the bin. A classmate says that it is the third time.',
    },
  ];
}

/** With the first of the story above four incidents at one place, none of them of the same pupils. */
function onTheStairs([first = '']: readonly string[], [second = '']: readonly string[]): readonly Planned[] {
  const at = {story: 'stairs', place: 'corridor'} as const;
  return [
    {
      ...at,
      kind: 'violence',
      daysAgo: 11,
      by: 'teacher-7a',
      hour: 'break',
      pupils: [[first, 'harmed']],
      text: 'Tripped on the stairs to the second floor. Says that somebody held out a leg; did not see who.',
    },
    {
      ...at,
      kind: 'other',
      incident: 'damage',
      daysAgo: 6,
      by: 'teacher-9a',
      hour: 'after',
      pupils: [],
      text: 'The lamp over the stairs is broken again. Nobody saw it.',
    },
    {
      ...at,
      kind: 'other',
      incident: 'theft',
      daysAgo: 3,
      by: 'teacher-8b',
      hour: 'break',
      pupils: [[second, 'harmed']],
      text: 'A phone was pulled out of a pocket in the crowd on the stairs.',
    },
  ];
}

function inDanger(pupil: string | undefined): readonly Planned[] {
  if (!pupil) return [];
  return [
    {
      story: 'danger',
      lifeSafety: true,
      kind: 'self-harm',
      daysAgo: 0,
      by: 'teacher-10a',
      pupils: [[pupil, 'harmed']],
      text: 'A friend showed me a message of last night: “You will be better off without me.” I called the mother; nobody answers.',
    },
  ];
}

function inTheFields(pupil: string | undefined): readonly Planned[] {
  if (!pupil) return [];
  return [
    {
      story: 'fields',
      kind: 'work',
      daysAgo: 40,
      by: 'teacher-9a',
      pupils: [[pupil, 'harmed']],
      text: 'An aunt said at the market that the whole family is out for the onions until the middle of October.',
    },
  ];
}
