import type {Begun} from '../../src/casework/impact/beside.js';
import type {ClassSpan} from '../../src/casework/impact/class-spans.js';
import type {ClassKey, PupilKey, WaveId} from '../../src/kernel/ids.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {classKey, pupilKey} from './school.js';
import {lots} from './simulated-absence.js';

export const [asked, askedAgain] = [day('2026-10-01'), day('2027-03-01')];

/** By Box and Muller. */
function strewn(lot: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - lot())) * Math.cos(2 * Math.PI * lot());
}

const printed = (value: number): number => Math.round(40 * Math.min(1, Math.max(0, value))) / 40;

interface Simulated {
  readonly seed: number;
  readonly classes: number;
  /** How far help moves the climate of a class, in shares of the scale. */
  readonly effect?: number;
  /** Whether half of the worst classes are helped and no others, as in a school; else the lot decides. */
  readonly worstFirst?: boolean;
}

export interface SimulatedClasses {
  readonly spans: readonly ClassSpan[];
  /** Whether help began, by the place of the class. */
  readonly isHelped: readonly boolean[];
}

/**
 * Classes that were asked twice. Each has a level of its own, what 20 answers leave to chance on both sides, and something that
 * changes in it in between.
 */
export function simulatedClasses({seed, classes, effect = 0, worstFirst}: Simulated): SimulatedClasses {
  const lot = lots(seed);
  const all = Array.from({length: classes}, (_, at) => {
    const level = 0.6 + 0.06 * strewn(lot);
    const before = printed(level + 0.06 * strewn(lot));
    const isHelped = lot() < (worstFirst ? (before < 0.56 ? 0.5 : 0) : 0.45);
    const after = printed(level + 0.03 * strewn(lot) + 0.06 * strewn(lot) + (isHelped ? effect : 0));
    return {isHelped, span: {...between, classKey: classKey(`c${at}`), before, after}};
  });
  return {spans: all.map(({span}) => span), isHelped: all.map((one) => one.isHelped)};
}

const between = {
  day: day('2026-09-01'),
  waves: ['wave-1' as WaveId, 'wave-2' as WaveId],
  from: asked,
  until: askedAgain,
} as const;

/** Two pupils in each class that is helped, three weeks after it was asked. */
export function begunIn(spans: readonly ClassSpan[], isHelped: readonly boolean[]): readonly Begun[] {
  return spans.flatMap((span, at) =>
    isHelped[at] ? [1, 2].map((each) => ({pupil: pupilIn(span, each), day: addDays(asked, 21)})) : [],
  );
}

export function pupilIn({classKey: key}: ClassSpan, number: number): PupilKey {
  return pupilKey(`${key}/${number}`);
}

export function classAt(pupil: PupilKey): ClassKey {
  return classKey(pupil.split('/')[0] ?? '');
}
