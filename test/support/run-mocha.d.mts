import type {Counts, RunOptions} from './try-again.mjs';

export interface MochaCounts extends Counts {
  /** What failed, in mocha's words, and the seed to meet it again with. */
  readonly told?: string;
}

/** @param specs files and options of mocha @param attempt one run */
export function runMocha(
  specs: readonly string[],
  options: RunOptions,
  attempt?: (specs: readonly string[], options: RunOptions) => Promise<MochaCounts>,
): Promise<MochaCounts>;
