/** What is counted in stretches: in order, and how much each counts. */
export interface Counted {
  /** A number of its day, or of its week: whatever the span is measured in. */
  readonly at: number;
  readonly weight: number;
}

/**
 * Stretches with enough in them follow one after another from the start of the year, none sharing a day with another. A
 * window that slides would begin on another day each week and name the same story anew; a stretch keeps its first day.
 *
 * @param enough sum of weights that makes a stretch
 * @param span how far it reaches, the place where it begins included
 * @returns the last stretch; empty where there is none
 */
export function latestStretch<T extends Counted>(
  items: readonly T[],
  enough: number,
  span: number,
): readonly T[] {
  let latest: readonly T[] = [];
  for (let first = 0; first < items.length;) {
    const end = firstBeyond(items, first, span);
    const inside = items.slice(first, end);
    const isStretch = inside.reduce((sum, {weight}) => sum + weight, 0) >= enough;
    if (isStretch) latest = inside;
    first = isStretch ? end : first + 1;
  }
  return latest;
}

/** @returns the place of the first item that lies outside the window beginning with the given one */
function firstBeyond(items: readonly Counted[], first: number, span: number): number {
  const until = (items[first]?.at ?? 0) + span;
  let end = first + 1;
  while (end < items.length && (items[end]?.at ?? until) < until) end += 1;
  return end;
}
