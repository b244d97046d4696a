import type {Counts, RunOptions} from './try-again.mjs';

/** @param attempt one run of the tests; nothing where it did not come to count */
export function runElements(
  options: RunOptions,
  attempt?: (options: RunOptions) => Promise<Counts | undefined>,
): Promise<{passed: number; failed: number}>;
