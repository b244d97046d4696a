import type {Year, YearKind} from './year.js';

/** Counts of a year by kind, for sentences beside the calendar. */
export function yearCounts({days}: Pick<Year, 'days'>): Readonly<Record<YearKind, number>> {
  const counts = {present: 0, partly: 0, excused: 0, unexcused: 0, unknown: 0, 'no-school': 0, ahead: 0};
  for (const {kind} of days) counts[kind] += 1;
  return counts;
}

/** Days with a register that says something of the pupil, and those that were wholly missed. */
export interface YearTotals {
  readonly absent: number;
  readonly unexcused: number;
  readonly known: number;
  readonly unknown: number;
}

export function yearTotals(year: Pick<Year, 'days'>): YearTotals {
  const {present, partly, excused, unexcused, unknown} = yearCounts(year);
  const absent = excused + unexcused;
  return {absent, unexcused, known: present + partly + absent, unknown};
}
