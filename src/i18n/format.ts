import {noonOf, type SchoolDay} from '../kernel/school-day.js';

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(language, {...options, timeZone: 'UTC'});
  cache.set(key, known);
  return known;
}

/** `Mon, 23 Nov` */
export function shortDay(language: string, day: SchoolDay): string {
  return dateFormat(language, {weekday: 'short', day: 'numeric', month: 'short'}).format(noonOf(day));
}

/** `Monday, 23 November 2026` */
export function longDay(language: string, day: SchoolDay): string {
  return dateFormat(language, {dateStyle: 'full'}).format(noonOf(day));
}

/** `November 2026` */
export function monthOf(language: string, day: SchoolDay): string {
  return dateFormat(language, {month: 'long', year: 'numeric'}).format(noonOf(day));
}

/** `Mo`, for column heads. */
export function weekdayName(language: string, day: SchoolDay, width: 'short' | 'long' = 'short'): string {
  return dateFormat(language, {weekday: width}).format(noonOf(day));
}

/** @param share 0 to 1 */
export function percent(language: string, share: number, digits = 0): string {
  return new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: digits}).format(share);
}

export function number(language: string, value: number, digits = 0): string {
  return new Intl.NumberFormat(language, {maximumFractionDigits: digits}).format(value);
}

/** `a, b and c` */
export function list(language: string, items: readonly string[]): string {
  return new Intl.ListFormat(language, {type: 'conjunction'}).format(items);
}

/** Russian wants one, few and many; English and French one and other. */
export type PluralForms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** @param forms words for each plural category of the language; `#` stands for the number */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', number(language, count));
}
