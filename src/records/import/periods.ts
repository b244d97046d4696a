import {parseDay, type SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar, Term} from '../../roster/calendar.js';
import {plainText} from '../../roster/import/matches.js';

/** Where a grade belongs in time. */
export interface Period {
  readonly term: string;
  /** Its last day. */
  readonly day: SchoolDay;
}

/**
 * The term of a day: the last one that had begun. Days before the calendar's first term are those of earlier years, of which it
 * knows nothing: they belong to a quarter of their year.
 */
export function periodOf(given: SchoolDay, {terms}: SchoolCalendar): Period {
  const begun = terms.filter(({from}) => from <= given).at(-1);
  // A summer's day after the last term still speaks of it; one a year later does not.
  const isNear = begun && given <= monthsAfter(begun.until, 2);
  return begun && isNear ? periodOfTerm(begun) : quarterOf(given);
}

/**
 * @param named a term's title, or its number: `2`, `II`, `Q2`, `2 четверть`
 * @param given when the grade was given, where that is known: a second term of another year is not this year's
 * @returns `undefined` for no term of this year
 */
export function periodNamed(named: string, {terms}: SchoolCalendar, given?: SchoolDay): Period | undefined {
  const title = plainText(named);
  const found = terms.find((term) => plainText(term.title) === title) ?? terms[numberIn(title) - 1];
  const isThen = found && (!given || (found.from <= given && given <= monthsAfter(found.until, 2)));
  return isThen ? periodOfTerm(found) : undefined;
}

function periodOfTerm({title, until}: Term): Period {
  return {term: title, day: until};
}

function numberIn(title: string): number {
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
  const words = title.split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(/^[qt](?=\d$)/, ''));
  const numbers = words.flatMap((word) => {
    if (/^[1-6]$/.test(word)) return [Number(word)];
    return roman.includes(word) ? [roman.indexOf(word) + 1] : [];
  });
  return numbers.length === 1 ? (numbers[0] ?? 0) : 0;
}

function quarterOf(given: SchoolDay): Period {
  const [year, month] = [Number(given.slice(0, 4)), Number(given.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const end = ['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '12-31';
  return {term: `${year} Q${quarter}`, day: parseDay(`${year}-${end}`) ?? given};
}

function monthsAfter(day: SchoolDay, months: number): string {
  const month = Number(day.slice(5, 7)) + months;
  const [year, rest] = [Number(day.slice(0, 4)) + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  return `${year}-${String(rest).padStart(2, '0')}-${day.slice(8)}`;
}
