import type {Series} from '../../attendance/series.js';
import type {ClassKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {classOf, type Roster} from '../../roster/roster.js';

/** Which class each row of a series belongs to. */
export interface ClassNumbers {
  /** In the order of their numbers. */
  readonly classes: readonly ClassKey[];
  /** By row; -1 for a pupil who is in no class today. */
  readonly groups: Int32Array;
}

/** Whoever changed classes counts in today's with the whole year. */
export function classNumbers({rows}: Pick<Series, 'rows'>, roster: Roster, today: SchoolDay): ClassNumbers {
  const classes = roster.classes.map(({key}) => key);
  const numbers = new Map(classes.map((key, number) => [key, number]));
  const groups = new Int32Array(rows.size).fill(-1);
  for (const pupil of roster.pupils) {
    const [row, inClass] = [rows.get(pupil.key), classOf(pupil, today)];
    if (row !== undefined && inClass) groups[row] = numbers.get(inClass) ?? -1;
  }
  return {classes, groups};
}
