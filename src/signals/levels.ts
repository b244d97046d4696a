import type {RuleId} from './flag.js';

/** Levels of one measure, days missed since the year began, the lowest first. */
export const absenceLevels: readonly RuleId[] = ['absence-pace', 'absence-10', 'absence-20'];

/** @returns the levels above: whoever was named at one of them is not named anew at a lower one in the same year */
export function levelsAbove(rule: RuleId): readonly RuleId[] {
  const at = absenceLevels.indexOf(rule);
  return at < 0 ? [] : absenceLevels.slice(at + 1);
}
