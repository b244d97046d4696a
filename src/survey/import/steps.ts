import type {Reading} from '../../roster/import/reading.js';

/** Work in small pieces: after each it says how much is done, 0 to 1, and may be left there. */
export type Steps<Result> = Generator<number, Result, undefined>;

/** All of it in one piece, for who has no page to keep waiting. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * All of it, the page having its turn between the pieces.
 *
 * @returns `undefined` where it was called off
 */
export async function inTurns<Result>(steps: Steps<Result>, reading: Reading): Promise<Result | undefined> {
  for (;;) {
    if (reading.isCancelled()) return undefined;
    const step = steps.next();
    if (step.done) return step.value;
    reading.progress(step.value);
    await reading.pause();
  }
}

/** A part of longer work: what it calls all of it lies between these two shares. */
export function* between<Result>(from: number, to: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Each of a list, one a piece. */
export function* eachOf<One, Result>(
  list: readonly One[],
  make: (one: One, at: number) => Result,
): Steps<readonly Result[]> {
  const made: Result[] = [];
  for (const [at, one] of list.entries()) {
    made.push(make(one, at));
    yield (at + 1) / list.length;
  }
  return made;
}
