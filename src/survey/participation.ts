import type {ClassKey} from '../kernel/ids.js';
import type {Wave} from './wave-view.js';
import type {ParticipationNoted} from './wave.js';

/** Steps in which participation is shown: one more answer must not be seen to arrive. */
const step = 5;

/** A lesson. Within it the numbers stand still. */
const lesson = 45 * 60_000;

/**
 * @param received keys of the envelopes that are here
 * @param blind classes of those that bring a good blind ticket, one for each
 * @returns for each class how many answered at least, rounded down to a step of five
 */
export function participation(
  wave: Wave,
  received: ReadonlySet<string>,
  blind: readonly ClassKey[] = [],
): ParticipationNoted['classes'] {
  return wave.classes.map(({classKey, tickets}) => {
    const bySlip = tickets.filter((ticket) => received.has(ticket)).length;
    return {classKey, atLeast: inSteps(bySlip + blind.filter((key) => key === classKey).length)};
  });
}

export function inSteps(count: number): number {
  return Math.floor(count / step) * step;
}

/** May the numbers move again? A note from the future (a clock that is wrong) does not hold them for ever. */
export function mayCountAnew(wave: Wave, now: Date): boolean {
  if (!wave.noted) return true;
  const passed = now.getTime() - Date.parse(wave.noted.at);
  return passed < 0 || passed >= lesson;
}
