/**
 * The share of a true yes behind a recorded one: of those who would have said no, one in `oneIn` was made to say yes by
 * lot. Unbiased before it is kept within 0 and 1. What is linear in the share (the ends of its interval) goes the same
 * way.
 *
 * @param recorded share, 0 to 1
 */
export function behindGarbling(recorded: number, oneIn: number): number {
  const forced = 1 / oneIn;
  return Math.min(1, Math.max(0, (recorded - forced) / (1 - forced)));
}
