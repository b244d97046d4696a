import {performance} from 'node:perf_hooks';
import type {BenchBrowser} from './browser.js';

const runs = 21;

/** One measured claim. Times are medians; sizes are gzip -9. */
export interface Figure {
  /** `room/claim`, stable: scripts look for it. */
  readonly row: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | '×' | 's' | '%' | 'count';
  /** The most (or, where `atLeast`, the least) that the value may be. */
  readonly goal: number;
  readonly atLeast?: boolean;
  /** A floor or a peer, measured in the same run. */
  readonly against?: {readonly what: string; readonly value: number};
}

export interface BenchTools {
  /** Started at the first use. */
  readonly browser: () => Promise<BenchBrowser>;
  /** Figures that take minutes are left out unless asked for by name or `long`. */
  readonly long: boolean;
}

export interface Row {
  /** Beginning of the figures' names: what a person types after `npm run bench --`. */
  readonly name: string;
  readonly measure: (tools: BenchTools) => Promise<readonly Figure[]>;
}

export function isMet({value, goal, atLeast = false}: Figure): boolean {
  return atLeast ? value >= goal : value <= goal;
}

export function ratioOf({value, against}: Figure): number | undefined {
  return against && against.value > 0 ? value / against.value : undefined;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** @param share 0 to 1: 0.95 is the value that 95 in 100 do not exceed */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}

/**
 * @param before called before each of the works, and not timed
 * @returns medians in ms; the works take turns, so that what else the machine does is shared
 */
export function timed(works: readonly (() => unknown)[], before?: () => void): readonly number[] {
  const times: number[][] = works.map(() => []);
  for (let run = 0; run < runs; run += 1)
    for (const [at, work] of works.entries()) {
      before?.();
      const start = performance.now();
      work();
      times[at]?.push(performance.now() - start);
    }
  return times.map(median);
}
