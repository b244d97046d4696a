import {weekdayOf} from '../../kernel/school-day.js';
import {classNumbers} from '../change/class-numbers.js';
import {pupilChanges} from '../change/pupil-change.js';
import {spellSheet} from '../change/spells.js';
import {weekdayPatterns} from '../change/weekday-scan.js';
import type {RuleId} from '../flag.js';
import type {Rules} from '../rules.js';
import type {Found, ReplaySource} from './replay.js';

/** Rules that look for a change in one pupil. */
export const changeRules: readonly RuleId[] = ['absence-change', 'weekday-pattern'];

/**
 * Changes of a whole year, each on the day on which it could first be told. A day is judged by days up to it alone, so
 * that one pass gives what was told on every evening; whoever was told of begins anew only after the change was over.
 *
 * @param which only these rules are played
 * @returns by rule, in no order of days
 */
export function replayChanges(
  {series, roster}: ReplaySource,
  rules: Rules,
  which: readonly RuleId[],
): readonly Found[] {
  if (!changeRules.some((rule) => which.includes(rule))) return [];
  const {groups} = classNumbers(series, roster, series.until);
  const sheet = spellSheet(series, groups, rules['absence-change']);
  const pupils = [...series.rows.keys()];
  const foundBy = (rule: RuleId, episodes: () => readonly Episode[]): readonly Found[] =>
    (which.includes(rule) ? episodes() : []).flatMap(({row, raisedAt}) => {
      const [pupil, day] = [pupils[row], series.days[raisedAt]];
      return pupil !== undefined && day !== undefined ? [{rule, pupil, day}] : [];
    });
  const weekdays = Uint8Array.from(series.days, weekdayOf);
  return [
    ...foundBy('absence-change', () => pupilChanges(sheet, rules['absence-change'])),
    ...foundBy('weekday-pattern', () => weekdayPatterns(sheet, weekdays, rules['weekday-pattern'])),
  ];
}

interface Episode {
  readonly row: number;
  readonly raisedAt: number;
}
