import {randomFrom} from '../../demo/school/random.js';
import type {Series} from '../../src/attendance/series.js';
import {classChanges, schoolChanges} from '../../src/signals/change/group-change.js';
import {pupilChanges} from '../../src/signals/change/pupil-change.js';
import {spellSheet, type DailySeries} from '../../src/signals/change/spells.js';
import {weekdayPatterns} from '../../src/signals/change/weekday-scan.js';
import {weekdayOf} from '../../src/kernel/school-day.js';
import {classSize, emptyGrid, schoolOf, taughtDays} from './school.js';

/** Every detector of changes over a school. @returns how much was told, so that nothing is left undone */
export function allChanges(series: DailySeries, groups: Int32Array): number {
  const weekdays = Uint8Array.from(series.days, weekdayOf);
  const sheet = spellSheet(series, groups);
  const ofClasses = sheet.members.flatMap((_, group) => classChanges(sheet, group));
  const ofSchool = schoolChanges(sheet, weekdays);
  const ofPupils = pupilChanges(sheet).length + weekdayPatterns(sheet, weekdays).length;
  return ofPupils + ofClasses.length + ofSchool.length;
}

/** Rows of a series in classes of 25. */
export function groupsOf({rows}: Pick<Series, 'rows'>): Int32Array {
  return Int32Array.from({length: rows.size}, (_, row) => Math.floor(row / classSize));
}

/** Many pupils of whom each day six in a hundred are away. */
export function plainSeries(pupils: number): DailySeries {
  const random = randomFrom('plain', pupils);
  const grid = emptyGrid(pupils, taughtDays(180, []));
  for (let cell = 0; cell < grid.absent.length; cell += 1) if (random.chance(0.06)) grid.absent[cell] = 1;
  return schoolOf(grid, new Int16Array(0)).series;
}
