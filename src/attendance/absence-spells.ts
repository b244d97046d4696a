import type {SchoolDay} from '../kernel/school-day.js';
import type {Justification} from './marks.js';
import type {Year, YearDay} from './year.js';

/** Days of absence one after another. Only a day attended ends it (docs/decisions/109-a-spell-counts-once.md). */
export interface Spell {
  readonly from: SchoolDay;
  /** The last day of it of which a register says so. */
  readonly until: SchoolDay;
  /** School days wholly missed, in order; never empty. */
  readonly days: readonly YearDay[];
  /** Of `days`, those without an excuse. */
  readonly unexcused: number;
  /** School days between the first and the last of which nothing is known: no register, an unexplained code, two versions. */
  readonly between: number;
  /** Nobody has seen the pupil at school since. */
  readonly goesOn: boolean;
}

/**
 * The absences of a year, oldest first. Weekends, holidays and days of which nothing is known neither end one nor begin
 * one; a day attended in part, or late, ends it.
 */
export function spellsOf({days}: Pick<Year, 'days'>): readonly Spell[] {
  const spells: Spell[] = [];
  let away: YearDay[] = [];
  for (const one of days) {
    if (isAway(one)) away.push(one);
    else if (isAttended(one) && away.length > 0) {
      spells.push(spellOf(away, days, false));
      away = [];
    }
  }
  return away.length > 0 ? [...spells, spellOf(away, days, true)] : spells;
}

/** @returns how many of the days have each reason; a day of several sessions counts by its first missed one */
export function reasonsOf({days}: Spell): readonly (readonly [Justification, number])[] {
  const counts = new Map<Justification, number>();
  for (const one of days) {
    const reason = reasonOn(one);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** @returns the one that lasted longest, the latest of them where several did */
export function longestOf(spells: readonly Spell[]): Spell | undefined {
  return spells.reduce<Spell | undefined>(
    (longest, spell) => (longest && longest.days.length > spell.days.length ? longest : spell),
    undefined,
  );
}

export function isAway({kind}: YearDay): boolean {
  return kind === 'excused' || kind === 'unexcused';
}

export function isAttended({kind}: YearDay): boolean {
  return kind === 'present' || kind === 'partly';
}

function spellOf(away: readonly YearDay[], days: readonly YearDay[], goesOn: boolean): Spell {
  const from = (away[0] as YearDay).day;
  const until = (away.at(-1) as YearDay).day;
  const unknown = days.filter(({day, kind}) => kind === 'unknown' && from < day && day < until);
  return {
    from,
    until,
    days: away,
    unexcused: away.filter(({kind}) => kind === 'unexcused').length,
    between: unknown.length,
    goesOn,
  };
}

/** A day that counts as excused has at least one session that is: that one names it. */
function reasonOn({kind, detail}: YearDay): Justification {
  if (kind === 'unexcused') return 'unexcused';
  for (const {mark} of detail) {
    if (mark === 'contested' || mark.status !== 'absent') continue;
    if (mark.justification && mark.justification !== 'unexcused') return mark.justification;
  }
  return 'unknown';
}
