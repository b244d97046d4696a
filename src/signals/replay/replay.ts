import {bitAt} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';
import type {PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {Pupil, Roster} from '../../roster/roster.js';
import {atOnce} from '../at-once.js';
import {detectAttendance} from '../detect-attendance.js';
import type {PupilRecords} from '../detect-records.js';
import type {Flag, RuleId} from '../flag.js';
import type {Rules} from '../rules.js';
import {GrowingSeries} from './growing-series.js';
import {changeRules, groupRules, replayChanges} from './replay-changes.js';
import {recordRules, replayRecords} from './replay-records.js';
import {Stories} from './stories.js';

/** A flag that a rule would have raised at the end of a day. */
export interface Found {
  readonly rule: RuleId;
  /** Of a class its key, of the school `school`: then `isGroup`. */
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
  /** It is about a class or the school: one look for a team, and nothing about any pupil. */
  readonly isGroup?: true;
}

/** What rules would have found in a year that is known. */
export interface Replayed {
  readonly rules: Rules;
  /** By day, then by pupil and rule. */
  readonly found: readonly Found[];
}

export interface ReplaySource {
  /** The year so far, from `yearSeries`. */
  readonly series: Series;
  readonly roster: Roster;
  /** Grades and incidents, where the school brought any; the year's calendar says which incidents are of it. */
  readonly records?: PupilRecords;
  readonly calendar?: SchoolCalendar;
}

/** Those that look at a pupil's own registers, day by day. */
export const registerRules: readonly RuleId[] = [
  'absence-10',
  'absence-20',
  'absence-pace',
  'unexcused-run',
  'unexcused-in-window',
  'legal-limit',
  'season-block',
];

/** The rules of which a year can be played again: what registers and records show. What people said, surveys and lists of a model hang on their day. */
export const replayedRules: readonly RuleId[] = [
  ...registerRules,
  ...changeRules,
  ...groupRules,
  ...recordRules,
];

/**
 * Plays the year again, day by day, with other thresholds: what would have been raised on the evening of each day, had
 * the registers been as they are known today. Detection is the same code that raises flags; a pupil is asked about on a
 * day on which anything was missed, or on which a rule has days enough for the first time, since on others nothing new
 * can be found.
 *
 * @param which only these rules are played
 * @yields the share that is done, 0 to 1, after each day, so that a page can have its turn
 */
export function* replayYear(
  source: ReplaySource,
  rules: Rules,
  which: readonly RuleId[] = replayedRules,
): Generator<number, Replayed> {
  const levels = which.filter((rule) => registerRules.includes(rule));
  const found = levels.length > 0 ? yield* replayLevels(source, rules, levels) : [];
  const changes = replayChanges(source, rules, which);
  const records = replayRecords(source, rules, which);
  return {rules, found: [...found, ...changes, ...records].sort(inOrder)};
}

function* replayLevels(
  {series, roster}: ReplaySource,
  rules: Rules,
  which: readonly RuleId[],
): Generator<number, readonly Found[]> {
  const growing = new GrowingSeries(series);
  const stories = new Stories();
  const found: Found[] = [];
  const asked = new DayByDay(series, roster, rules);
  for (const [place, day] of series.days.entries()) {
    const until = growing.until(place);
    const pupils = asked.on(place);
    if (pupils.length > 0)
      for (const flag of detectAttendance(until, {...roster, pupils}, day, rules))
        if (which.includes(flag.rule) && stories.add(flag)) found.push(foundIn(flag, day));
    yield (place + 1) / series.days.length;
  }
  return found;
}

/** The whole year at once, for tests and for whoever has the time. */
export function replayAtOnce(source: ReplaySource, rules: Rules): Replayed {
  return atOnce(replayYear(source, rules));
}

/** By day, then by pupil and rule, so that the order of playing does not show. */
export function inOrder(a: Found, b: Found): number {
  return compare(a.day, b.day) || compare(a.pupil, b.pupil) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function foundIn({rule, of}: Flag, day: SchoolDay): Found {
  return {rule, pupil: 'pupil' in of ? of.pupil : ('' as PupilKey), day};
}

/** Who has to be asked about on a day. */
class DayByDay {
  readonly #series: Series;
  readonly #pupils: readonly {readonly pupil: Pupil; readonly row: number}[];
  readonly #known: Int32Array;
  readonly #enough: ReadonlySet<number>;

  constructor(series: Series, {pupils}: Roster, rules: Rules) {
    this.#series = series;
    this.#pupils = pupils.flatMap((pupil) => {
      const row = series.rows.get(pupil.key);
      return row === undefined ? [] : [{pupil, row}];
    });
    this.#known = new Int32Array(series.rows.size);
    this.#enough = new Set((Object.values(rules) as readonly object[]).flatMap(daysWanted));
  }

  on(place: number): readonly Pupil[] {
    return this.#pupils.flatMap(({pupil, row}) => (this.#isNews(row, place) ? [pupil] : []));
  }

  #isNews(row: number, place: number): boolean {
    const {daily} = this.#series;
    if (!bitAt(daily.possible, row * daily.words * 32 + place)) return false;
    const known = (this.#known[row] ?? 0) + 1;
    this.#known[row] = known;
    return this.#enough.has(known) || this.#missedPart(row, place);
  }

  #missedPart(row: number, place: number): boolean {
    const {sessions, slots} = this.#series;
    const start = row * sessions.words * 32 + place * slots.length;
    for (let at = start; at < start + slots.length; at += 1) if (bitAt(sessions.absent, at)) return true;
    return false;
  }
}

function daysWanted(rule: object): readonly number[] {
  return 'minDays' in rule && typeof rule.minDays === 'number' ? [rule.minDays] : [];
}
