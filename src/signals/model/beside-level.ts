import {usualZ} from '../../disclosure/wilson.js';
import type {PupilYear} from './inputs.js';
import type {JudgedYear} from './judge.js';

/** The plain rule and the model, each with lists of the same length. */
export interface BesideLevel {
  /** Pupils whom the plain rule pointed out, over all lists. */
  readonly listed: number;
  /** Of these, those to whom it came. */
  readonly found: number;
  /** Of as many whom the model puts first, those to whom it came. */
  readonly modelFound: number;
  /** The model finds more, and by more than chance does: 95 %. */
  readonly isBetter: boolean;
}

/**
 * The same pupils, judged by a model that had not seen them and by the plain rule: is the model worth having at all? Lists are made for
 * each term by itself, as long as the rule's. What the two find is compared pupil by pupil: whoever stands on both lists decides nothing,
 * and the terms of one pupil are one.
 *
 * @param judged at the same places as the years
 * @returns `undefined` where it is not known whom the rule pointed out, or it pointed out nobody
 */
export function besideLevel(
  years: readonly PupilYear[],
  judged: readonly JudgedYear[],
): BesideLevel | undefined {
  const level = years.map(({isAtLevel}) => isAtLevel === true);
  const listed = level.filter(Boolean).length;
  if (listed === 0) return undefined;
  const model = listsAsLong(judged, level);
  const cameOn = (list: readonly boolean[]): number =>
    judged.filter(({outcome}, row) => outcome && list[row]).length;
  const more = new Map<string, number>();
  for (const [row, {pupil, outcome}] of judged.entries())
    if (outcome) more.set(pupil, (more.get(pupil) ?? 0) + Number(model[row]) - Number(level[row]));
  const difference = [...more.values()].reduce((sum, each) => sum + each, 0);
  const spread = Math.sqrt([...more.values()].reduce((sum, each) => sum + each ** 2, 0));
  return {
    listed,
    found: cameOn(level),
    modelFound: cameOn(model),
    isBetter: difference > usualZ * spread,
  };
}

/** @returns whether each row stands among the first of its list; of those with one chance, the first by key */
function listsAsLong(judged: readonly JudgedYear[], level: readonly boolean[]): readonly boolean[] {
  const rows = new Map<string, number[]>();
  for (const [row, {year}] of judged.entries()) {
    const list = rows.get(year);
    if (list) list.push(row);
    else rows.set(year, [row]);
  }
  const isOn = judged.map(() => false);
  for (const list of rows.values()) {
    const length = list.filter((row) => level[row]).length;
    const chance = (row: number): number => judged[row]?.chance ?? -Infinity;
    const key = (row: number): string => judged[row]?.pupil ?? '';
    list.sort((a, b) => chance(b) - chance(a) || (key(a) < key(b) ? -1 : 1));
    for (const row of list.slice(0, length)) isOn[row] = true;
  }
  return isOn;
}
