import {weekdayOf} from '../../kernel/school-day.js';
import type {ClassKey, PupilKey} from '../../kernel/ids.js';
import {classNumbers} from '../change/class-numbers.js';
import {classChanges, schoolChanges} from '../change/group-change.js';
import {pupilChanges} from '../change/pupil-change.js';
import {spellSheet, type SpellSheet} from '../change/spells.js';
import {weekdayPatterns} from '../change/weekday-scan.js';
import {keyOf, type RuleId} from '../flag.js';
import type {Rules} from '../rules.js';
import type {Found, ReplaySource} from './replay.js';

/** Rules that look for a change in one pupil. */
export const changeRules: readonly RuleId[] = ['absence-change', 'weekday-pattern'];

/** Rules that look for a change in a class beside the others, and in the school beside its own past. */
export const groupRules: readonly RuleId[] = ['class-absence-change', 'school-absence-change'];

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
  if (![...changeRules, ...groupRules].some((rule) => which.includes(rule))) return [];
  const {classes, groups} = classNumbers(series, roster, series.until);
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
    ...groupChanges({series, sheet, classes, weekdays}, rules, which),
  ];
}

interface Groups extends Pick<ReplaySource, 'series'> {
  readonly sheet: SpellSheet;
  readonly classes: readonly ClassKey[];
  readonly weekdays: Uint8Array;
}

function groupChanges(
  {series, sheet, classes, weekdays}: Groups,
  rules: Rules,
  which: readonly RuleId[],
): readonly Found[] {
  const told = (
    rule: RuleId,
    of: string,
    changes: readonly {readonly raisedAt: number}[],
  ): readonly Found[] =>
    changes.flatMap(({raisedAt}) => {
      const day = series.days[raisedAt];
      return day === undefined ? [] : [{rule, pupil: of as PupilKey, day, isGroup: true}];
    });
  const ofClasses = which.includes('class-absence-change')
    ? [...sheet.members.keys()].flatMap((group) =>
        told(
          'class-absence-change',
          classes[group] ?? '',
          classChanges(sheet, group, rules['class-absence-change']),
        ),
      )
    : [];
  if (!which.includes('school-absence-change')) return ofClasses;
  const changes = schoolChanges(sheet, weekdays, rules['school-absence-change']);
  return [...ofClasses, ...told('school-absence-change', keyOf({school: true}), changes)];
}

interface Episode {
  readonly row: number;
  readonly raisedAt: number;
}
