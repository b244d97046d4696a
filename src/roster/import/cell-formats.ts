import {among, type XmlElement} from './xml.js';

/** What the looks of a cell say about its number. `zeros`: an id shown with so many digits at least. */
export type CellFormat = 'date' | 'date-time' | 'time' | {readonly zeros: number} | undefined;

/** Formats that workbooks do not spell out, by their number (ECMA-376 part 1, 18.8.30); 27 to 58 are of East Asian dates. */
const knownFormats: ReadonlyMap<number, CellFormat> = new Map<number, CellFormat>([
  ...numbers(14, 17, 'date'),
  ...numbers(18, 21, 'time'),
  [22, 'date-time'],
  ...numbers(27, 31, 'date'),
  ...numbers(32, 35, 'time'),
  [36, 'date'],
  ...numbers(45, 47, 'time'),
  ...numbers(50, 58, 'date'),
]);

/** @param styles `xl/styles.xml` @returns by the number that a cell carries as its style */
export function cellFormats(styles: XmlElement | undefined): readonly CellFormat[] {
  if (!styles) return [];
  const own = new Map(
    among(styles, 'numFmts', 'numFmt').map(({attributes}) => [
      Number(attributes.get('numFmtId')),
      formatOf(attributes.get('formatCode') ?? ''),
    ]),
  );
  return among(styles, 'cellXfs', 'xf').map(({attributes}) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return own.has(id) ? own.get(id) : knownFormats.get(id);
  });
}

/** Days and years make a date; months alone too, unless hours or seconds stand beside them: then `m` is minutes. */
function formatOf(code: string): CellFormat {
  const [first = ''] = code.split(';');
  if (/^0{2,}$/.test(first)) return {zeros: first.length};
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/AM\/PM|A\/P|General/gi, '')
    .toLowerCase();
  const hasTime = /[hs]/.test(plain);
  const hasDay = /[dy]/.test(plain) || (/m/.test(plain) && !hasTime);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime || /\[m+\]/.test(plain) ? 'time' : undefined;
}

function numbers(from: number, until: number, format: CellFormat): [number, CellFormat][] {
  return Array.from({length: until - from + 1}, (_, at) => [from + at, format]);
}

const daySeconds = 86_400;
/** Days between 1899-12-30, which day 0 of the 1900 system would be but for its 29 February 1900, and 1970. */
const epoch1900 = 25_569;
/** Between 1904-01-01 and 1970. */
const epoch1904 = 24_107;
/** 9999-12-31 in the 1900 system. */
const lastSerial = 2_958_465;

/**
 * A number as its cell shows it, days as `2026-11-23`.
 *
 * @param is1904 does day 0 stand for 1904-01-01, as on old Macs?
 */
export function numberText(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (typeof format === 'object') return digits(number, format.zeros);
  if (!format || number < 0 || number > lastSerial) return String(number);
  if (format === 'date' && Number.isInteger(number)) return dayText(number, is1904);
  const seconds = Math.round(number * daySeconds);
  const clock = new Date((seconds % daySeconds) * 1000).toISOString().slice(11, 19).replace(/:00$/, '');
  if (format === 'time') return number < 1 ? clock : String(number);
  const day = dayText(Math.floor(seconds / daySeconds), is1904);
  return seconds % daySeconds === 0 ? day : `${day} ${clock}`;
}

function digits(number: number, zeros: number): string {
  return Number.isInteger(number) && number >= 0 ? String(number).padStart(zeros, '0') : String(number);
}

function dayText(serial: number, is1904: boolean): string {
  // Spreadsheets count a 29 February 1900, as 60, that never was.
  const slip = !is1904 && serial < 60 ? 1 : 0;
  const days = serial - (is1904 ? epoch1904 : epoch1900) + slip;
  return new Date(days * daySeconds * 1000).toISOString().slice(0, 10);
}
