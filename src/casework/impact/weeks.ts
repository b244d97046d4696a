import {bitAt} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';
import {mondayOf, type SchoolDay} from '../../kernel/school-day.js';
import {leastPupils} from './beside.js';

/** What the school missed in one week. */
export interface WeekRate {
  readonly monday: SchoolDay;
  /** 0 to 1; absent where registers say something of too few pupils. */
  readonly rate: number | undefined;
}

/** Sessions missed of sessions known, of all pupils together, week by week: no day is left out, so that an epidemic shows. */
export function weekRates({days, rows, slots, sessions}: Series): readonly WeekRate[] {
  const weeks = new Map<SchoolDay, {missed: number; possible: number; pupils: Set<number>}>();
  for (const [day, on] of days.entries()) {
    const monday = mondayOf(on);
    const week = weeks.get(monday) ?? {missed: 0, possible: 0, pupils: new Set<number>()};
    weeks.set(monday, week);
    for (const row of rows.values())
      for (let slot = 0; slot < slots.length; slot += 1) {
        const bit = row * sessions.words * 32 + day * slots.length + slot;
        if (!bitAt(sessions.possible, bit)) continue;
        week.possible += 1;
        week.missed += bitAt(sessions.absent, bit);
        week.pupils.add(row);
      }
  }
  return [...weeks].map(([monday, {missed, possible, pupils}]) => ({
    monday,
    rate: pupils.size < leastPupils ? undefined : missed / possible,
  }));
}
