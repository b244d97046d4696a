import {noonOf, type SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import {kazakhDate, kazakhList, type DateStyle} from './kazakh.js';

const utc = {timeZone: 'UTC'} as const;

const options: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: {weekday: 'short', day: 'numeric', month: 'short', ...utc},
  long: {dateStyle: 'full', ...utc},
  month: {month: 'long', year: 'numeric', ...utc},
  weekday: {weekday: 'long', ...utc},
  'short-weekday': {weekday: 'short', ...utc},
  'narrow-weekday': {weekday: 'narrow', ...utc},
  'day-month': {day: 'numeric', month: 'long', ...utc},
  'short-day-month': {day: 'numeric', month: 'short', ...utc},
  // Moments are read on the clock of this device.
  moment: {dateStyle: 'medium', timeStyle: 'short'},
  time: {timeStyle: 'short'},
};

const formats = new Map<string, Intl.DateTimeFormat>();

function dated(language: string, date: Date, style: DateStyle): string {
  if (language === 'kk') return kazakhDate(date, style);
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options[style]);
  formats.set(key, format);
  return format.format(date);
}

/** English is read in schools that write the day first; Kazakh numbers are written as Russian ones. */
function localeOf(language: string): string {
  return {en: 'en-GB', kk: 'ru'}[language] ?? language;
}

/** `Mon, 23 Nov` */
export function shortDay(language: string, day: SchoolDay): string {
  return dated(language, noonOf(day), 'short');
}

/** `Monday, 23 November 2026` */
export function longDay(language: string, day: SchoolDay): string {
  return dated(language, noonOf(day), 'long');
}

/** `November 2026` */
export function monthOf(language: string, day: SchoolDay): string {
  return dated(language, noonOf(day), 'month');
}

/** `20 November`; the year goes without saying. */
export function dayAndMonth(language: string, day: SchoolDay, width: 'short' | 'long' = 'long'): string {
  const text = dated(language, noonOf(day), width === 'long' ? 'day-month' : 'short-day-month');
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** `Mon`, for column heads. Arabic calls short what is up to eight letters long: there it is one letter. */
export function weekdayName(language: string, day: SchoolDay, width: 'short' | 'long' = 'short'): string {
  if (width === 'long') return dated(language, noonOf(day), 'weekday');
  const short = dated(language, noonOf(day), 'short-weekday');
  return short.length > 4 ? dated(language, noonOf(day), 'narrow-weekday') : short;
}

/** `23 Nov 2026, 12:00` on the clock of this device; what is no moment is given back as it is. */
export function momentOf(language: string, stamp: Stamp): string {
  const instant = new Date(stamp);
  return Number.isNaN(instant.getTime()) ? stamp : dated(language, instant, 'moment');
}

/** `12:00` on the clock of this device. */
export function timeOf(language: string, stamp: Stamp): string {
  return dated(language, new Date(stamp), 'time');
}

/** @param share 0 to 1 */
export function percent(language: string, share: number, digits = 0): string {
  const style = {style: 'percent', maximumFractionDigits: digits} as const;
  return new Intl.NumberFormat(localeOf(language), style).format(share);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** @param leastDigits so that a column of figures stands in line */
export function number(language: string, value: number, digits = 0, leastDigits = 0): string {
  const key = `${language} ${digits} ${leastDigits}`;
  const style = {maximumFractionDigits: digits, minimumFractionDigits: leastDigits};
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(localeOf(language), style);
  numberFormats.set(key, format);
  return format.format(value);
}

/** @param bytes shown in thousands and millions of bytes, as files are sold */
export function fileSize(language: string, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = unit === 'megabyte' || value < 10 ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}

/** `a, b and c` */
export function list(language: string, items: readonly string[]): string {
  if (language === 'kk') return kazakhList(items);
  return new Intl.ListFormat(localeOf(language), {type: 'conjunction'}).format(items);
}

/** Russian wants one, few and many; English and French one and other. */
export type PluralForms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

const pluralRules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language === 'kk' ? 'en' : language);
  pluralRules.set(language, rules);
  return rules;
}

/** Kazakh has one and other, as English does, where the browser knows no Kazakh. @param forms words for each plural category of the language; `#` stands for the number */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = forms[rulesOf(language).select(count)] ?? forms.other;
  return form.replace('#', number(language, count));
}

/** Ends with one full stop, also where the last word is a shortened one: `20 қар.`, `2026 г.` */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
