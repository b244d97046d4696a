import {usualZ} from '../../disclosure/wilson.js';

/** How long something took, or how long it has been waited for. */
export interface Wait {
  /** Days, 0 or more. */
  readonly days: number;
  /** It came; else it had not come by then, and nobody knows when it will. */
  readonly came: boolean;
}

export interface MedianWait {
  /** Days after which half had it; absent where more than half still wait. */
  readonly median: number | undefined;
  /** 95 %; an end that the waits do not reach is absent. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly people: number;
  /** Those who still wait: they count as long as they have waited. */
  readonly waiting: number;
}

interface Step {
  readonly days: number;
  /** Share that still waits. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median by Kaplan and Meier (1958): whoever still waits is not left out, which would make waits look shorter than they
 * are. Its interval is where the interval of the curve crosses one half (Brookmeyer and Crowley 1982), on the scale of
 * log(−log), which keeps within 0 and 1.
 */
export function medianWait(waits: readonly Wait[]): MedianWait {
  const steps = curve(waits);
  const crossed = (end: 'share' | 'low' | 'high') => steps.find((step) => step[end] <= 0.5)?.days;
  return {
    median: crossed('share'),
    low: crossed('low'),
    high: crossed('high'),
    people: waits.length,
    waiting: waits.filter(({came}) => !came).length,
  };
}

/** @returns the share that still waits after each day on which somebody's waiting ended */
export function curve(waits: readonly Wait[]): readonly Step[] {
  const days = [...new Set(waits.filter(({came}) => came).map((wait) => wait.days))].sort((a, b) => a - b);
  const steps: Step[] = [];
  let [share, spread] = [1, 0];
  for (const day of days) {
    const atRisk = waits.filter((wait) => wait.days >= day).length;
    const ended = waits.filter((wait) => wait.days === day && wait.came).length;
    share *= 1 - ended / atRisk;
    spread += ended / (atRisk * (atRisk - ended));
    steps.push({days: day, share, ...interval(share, spread)});
  }
  return steps;
}

/** @param spread Greenwood's sum */
function interval(share: number, spread: number): {readonly low: number; readonly high: number} {
  // Where nobody waits any more the scale has no end; the curve itself has.
  if (share <= 0) return {low: 0, high: 0};
  const reach = (usualZ * Math.sqrt(spread)) / Math.abs(Math.log(share));
  return {low: share ** Math.exp(reach), high: share ** Math.exp(-reach)};
}
