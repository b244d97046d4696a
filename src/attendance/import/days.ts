import {parseDay, type SchoolDay} from '../../kernel/school-day.js';
import {monthNamed} from './months.js';

/** How a file writes days. */
export type DayOrder = 'day-first' | 'month-first';

/** The year in which a day without one lies, as the school's calendar has it. */
export type YearOf = (month: number, day: number) => number | undefined;

/** A day as it is written, before anybody knows which number is the month. */
interface DayParts {
  readonly year?: string;
  /** Where a name tells it. */
  readonly month?: number;
  /** One, or two in the order of the file. */
  readonly numbers: readonly string[];
  readonly hasSlashes: boolean;
}

/** @returns `undefined` for what is no day; with slashes, by the file's order; without a year, by the calendar */
export function dayOf(
  text: string,
  order: DayOrder,
  yearOf: YearOf = () => undefined,
): SchoolDay | undefined {
  const iso = parseDay(withoutTime(text));
  if (iso) return iso;
  const parts = partsOf(text);
  if (!parts) return undefined;
  const isMonthFirst = parts.hasSlashes && order === 'month-first';
  const [first = '', second = ''] = parts.numbers;
  const day = Number(parts.month !== undefined || !isMonthFirst ? first : second);
  const month = parts.month ?? Number(isMonthFirst ? first : second);
  return dayFrom(parts.year ?? yearOf(month, day), month, day);
}

/** `09/01`: which is the month, only other days beside it can tell. */
const bare = /^(\d{1,2})\/(\d{1,2})$/;

/** @returns could it be one, with or without its year? */
export function looksLikeDay(text: string): boolean {
  return parseDay(withoutTime(text)) !== undefined || partsOf(text) !== undefined || bare.test(text);
}

/**
 * Days with slashes and without a year become days with dots.
 *
 * @returns `undefined` where none of them tells which number is the month
 */
export function withoutSlashes(texts: readonly string[]): readonly string[] | undefined {
  const order = dayOrderOf(texts.flatMap((text) => (bare.test(text) ? [`${text}/2000`] : [])));
  if (!order) return undefined;
  return texts.map((text) => text.replace(bare, order === 'day-first' ? '$1.$2' : '$2.$1'));
}

/**
 * Days with slashes are read one way in a whole file: the way that its clearest lines tell.
 *
 * @returns `undefined` where no line tells, or lines tell both
 */
export function dayOrderOf(texts: Iterable<string>): DayOrder | undefined {
  let hasSlashes = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const parts = slashedParts(text);
    if (!parts) continue;
    hasSlashes = true;
    if (Number(parts[0]) > 12) dayFirst = true;
    if (Number(parts[1]) > 12) monthFirst = true;
  }
  if (!hasSlashes) return 'day-first';
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Midnight, as spreadsheets add it, or the time of an arrival. A time elsewhere (`Z`) may be another day here. */
function withoutTime(text: string): string {
  return text.replace(/[T ]0?0:00(:00)?(\.0+)?Z?$|[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/, '');
}

function partsOf(text: string): DayParts | undefined {
  const plain = withoutTime(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?)?$/.exec(plain);
  if (dotted) return partsFrom([dotted[1], dotted[2]], dotted[3], false);
  const slashed = slashedParts(plain);
  if (slashed) return partsFrom([slashed[0], slashed[1]], slashed[2], true);
  return namedParts(plain);
}

function partsFrom(
  numbers: readonly (string | undefined)[],
  year: string | undefined,
  hasSlashes: boolean,
): DayParts {
  return {numbers: numbers.map((number) => number ?? ''), hasSlashes, ...(year && {year})};
}

/** `Sep/01`, `01 Sep`, `September 1, 2026`, `1 қыр.` */
function namedParts(text: string): DayParts | undefined {
  const words = text.split(/[\s/.,-]+/).filter(Boolean);
  if (words.length < 2 || words.length > 3) return undefined;
  const months = words.filter((word) => /^\p{L}{3,}$/u.test(word)).map(monthNamed);
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const [month, day, year] = [months[0], days[0], years[0]];
  if (month === undefined || day === undefined) return undefined;
  if (months.length + days.length + years.length !== words.length || days.length > 1) return undefined;
  return {month, numbers: [day], hasSlashes: false, ...(year && {year})};
}

function slashedParts(text: string): readonly [string, string, string] | undefined {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(text) ?? [];
  return first && second && year ? [first, second, year] : undefined;
}

function dayFrom(year: string | number | undefined, month: number, day: number): SchoolDay | undefined {
  if (year === undefined) return undefined;
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
