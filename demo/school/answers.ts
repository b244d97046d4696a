import {fullClass, type DemoPupil} from './people.js';
import {randomFrom, type Random} from './random.js';

/**
 * One pupil's made-up answers, eight numbers from 0 to 4. The first four say how often: bullied in any way, bullying
 * others, online, left out (0 not at all … 4 several times a week). The last four say how true statements on the
 * climate are (0 not at all … 4 completely).
 */
export type DemoAnswers = readonly number[];

// Chances of 0, 1, 2, 3 and 4.
const usualFrequency = [0.66, 0.2, 0.07, 0.04, 0.03];
const poorFrequency = [0.3, 0.25, 0.2, 0.13, 0.12];
const usualClimate = [0.03, 0.08, 0.22, 0.37, 0.3];
const poorClimate = [0.3, 0.32, 0.22, 0.11, 0.05];

/** @returns answers by pupil's id, for those who are in the class */
export function answersFor(
  seed: string,
  pupils: readonly DemoPupil[],
  classSourcedId: string,
): ReadonlyMap<string, DemoAnswers> {
  const random = randomFrom(seed, 'answers', classSourcedId);
  const isPoor = classSourcedId === fullClass;
  const members = pupils.filter((pupil) => pupil.classSourcedId === classSourcedId);
  return new Map(members.map(({sourcedId}) => [sourcedId, drawAnswers(random, isPoor)]));
}

function drawAnswers(random: Random, isPoor: boolean): DemoAnswers {
  const four = (chances: readonly number[]) => Array.from({length: 4}, () => drawStep(random, chances));
  return [...four(isPoor ? poorFrequency : usualFrequency), ...four(isPoor ? poorClimate : usualClimate)];
}

function drawStep(random: Random, chances: readonly number[]): number {
  let left = random.next();
  const step = chances.findIndex((chance) => (left -= chance) < 0);
  return step === -1 ? chances.length - 1 : step;
}
