import {parseDay, type SchoolDay} from '../../kernel/school-day.js';

/** How a file writes days. */
export type DayOrder = 'day-first' | 'month-first';

/** @returns `undefined` for what is no day; with slashes, by the file's order */
export function dayOf(text: string, order: DayOrder): SchoolDay | undefined {
  // Midnight, as spreadsheets add it, or the time of an arrival. A time elsewhere (`Z`) may be another day here.
  const plain = text.replace(/[T ]0?0:00(:00)?(\.0+)?Z?$|[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/, '');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  if (dotted) return dayFrom(dotted[3], dotted[2], dotted[1]);
  const slashed = slashedParts(plain);
  if (!slashed) return parseDay(plain);
  const [first, second, year] = slashed;
  return order === 'day-first' ? dayFrom(year, second, first) : dayFrom(year, first, second);
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

function slashedParts(text: string): readonly [string, string, string] | undefined {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(text) ?? [];
  return first && second && year ? [first, second, year] : undefined;
}

function dayFrom(year = '', month = '', day = ''): SchoolDay | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
