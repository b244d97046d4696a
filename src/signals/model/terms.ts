import {dayFromNumber, dayNumber, addDays, type SchoolDay} from '../../kernel/school-day.js';
import {firstDay, lastDay, type SchoolCalendar} from '../../roster/calendar.js';

/** Days, both included. */
export interface Span {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** A part of a school year whose outcome lies in the part after it. */
export interface PairOfTerms extends Span {
  /** Where the school year began. */
  readonly yearFrom: SchoolDay;
  /** The part that is told beforehand. */
  readonly next: Span;
}

/** @returns the terms of a year; its two halves where the calendar parts it no further */
export function partsOf(calendar: SchoolCalendar): readonly Span[] {
  const [first, last] = [firstDay(calendar), lastDay(calendar)];
  if (!first || !last) return [];
  if (calendar.terms.length > 1) return calendar.terms.map(({from, until}) => ({from, until}));
  const middle = dayFromNumber(Math.floor((dayNumber(first) + dayNumber(last)) / 2));
  return [
    {from: first, until: middle},
    {from: addDays(middle, 1), until: last},
  ];
}

/** @returns each part of a year with the one that follows it; the last part tells nothing within its year */
export function pairsOf(calendar: SchoolCalendar): readonly PairOfTerms[] {
  const parts = partsOf(calendar);
  const yearFrom = parts[0]?.from;
  if (!yearFrom) return [];
  return parts.slice(1).flatMap((next, at) => {
    const part = parts[at];
    return part ? [{...part, yearFrom, next}] : [];
  });
}

/** @returns the part that is over and whose list is for today; none in the first part, in holidays and after the last */
export function pairFor(calendar: SchoolCalendar, today: SchoolDay): PairOfTerms | undefined {
  return pairsOf(calendar).find(({next}) => next.from <= today && today <= next.until);
}
