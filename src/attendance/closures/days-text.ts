import {shortDay} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {ClosuresTerms} from '../closures-messages/en.js';

/** `Mon 9 Nov to Fri 13 Nov`, or one day. */
export function daysText(
  t: ClosuresTerms,
  language: string,
  {from, until}: {readonly from: SchoolDay; readonly until: SchoolDay},
): string {
  return t.days(shortDay(language, from), shortDay(language, until));
}
