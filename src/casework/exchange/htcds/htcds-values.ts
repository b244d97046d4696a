import {isArrayOf, isText} from '../../../kernel/guards.js';
import {parseDay} from '../../../kernel/school-day.js';
import type {HtcdsCode, HtcdsField} from './htcds-fields.js';

/** Several values of a multiselect picklist, in the order in which they were written. */
export type HtcdsValue = string | number | boolean | readonly string[];

/** One case as the standard's fields, by name. A field without a value is not there. */
export type HtcdsRecord = Readonly<Record<string, HtcdsValue>>;

export type ValueFault = 'not-in-list' | 'wrong-type' | 'out-of-range';

export type ValueReading = {readonly value: HtcdsValue} | {readonly fault: ValueFault};

/** Between the values of a multiselect picklist in a cell, as the system that the standard was made on writes them. */
export const betweenValues = ';';

/** The telephone shape is the standard's own; codes of countries may have two or three letters, languages follow ISO 639-2. */
const codes: Readonly<Record<HtcdsCode, RegExp>> = {
  country: /^[A-Z]{2,3}$/,
  language: /^[a-z]{3}(?:-[A-Z]{2})?$/,
  phone: /^\+?[1-9]\d{1,14}$/,
};

/** Least and most, and whether it counts in wholes. Ages and numbers of children are sane bounds of ours, the rest is geography. */
const bounds: Readonly<Record<string, readonly [least: number, most: number, whole: boolean]>> = {
  prs_NumberOfChildren: [0, 40, true],
  vic_AgeWhenTrafficked: [0, 120, true],
};
const latitude = [-90, 90, false] as const;
const longitude = [-180, 180, false] as const;

/**
 * Reads what a file holds as one field's value.
 *
 * @param text a cell, or the text of a JSON string; other JSON values as JSON writes them
 */
export function readValue(field: HtcdsField, text: string): ValueReading {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'lookup':
      return field.code ? ofCode(field.code, text.trim()) : {value: text};
    case 'picklist':
      return ofList(field, text.trim());
    case 'multi':
      return severalOf(field, text);
    case 'date':
      return parseDay(text.trim()) ? {value: text.trim()} : {fault: 'wrong-type'};
    case 'checkbox':
      return ofCheckbox(text.trim().toLowerCase());
    case 'number':
    case 'place':
      return ofNumber(field.name, text.trim());
  }
}

/** Checks what Pana is about to write, by the same table by which it reads. */
export function faultOf(field: HtcdsField, value: HtcdsValue): ValueFault | undefined {
  const isRight =
    field.type === 'multi'
      ? isArrayOf(value, isText) && value.length > 0
      : field.type === 'checkbox'
        ? typeof value === 'boolean'
        : field.type === 'number' || field.type === 'place'
          ? typeof value === 'number'
          : isText(value) && value.trim() !== '';
  if (!isRight) return 'wrong-type';
  const reading = readValue(field, asText(value));
  return 'fault' in reading ? reading.fault : undefined;
}

/** As a cell holds it. */
export function asText(value: HtcdsValue): string {
  return typeof value === 'object' ? value.join(betweenValues) : String(value);
}

function ofCode(code: HtcdsCode, text: string): ValueReading {
  return codes[code].test(text) ? {value: text} : {fault: 'wrong-type'};
}

function ofList({values, code}: HtcdsField, text: string): ValueReading {
  if (code) return ofCode(code, text);
  return values?.includes(text) ? {value: text} : {fault: 'not-in-list'};
}

/** Each value once: a list that is ticked has no order and no repetition. */
function severalOf(field: HtcdsField, text: string): ValueReading {
  const parts = partsOf(text);
  if (!parts || parts.length === 0) return {fault: 'wrong-type'};
  const readings = parts.map((part) => ofList(field, part.trim()));
  const faulty = readings.find((reading) => 'fault' in reading);
  return faulty ?? {value: [...new Set(parts.map((part) => part.trim()))]};
}

function partsOf(text: string): readonly string[] | undefined {
  if (!text.trim().startsWith('['))
    return text
      .split(betweenValues)
      .map((part) => part.trim())
      .filter(Boolean);
  try {
    const parsed: unknown = JSON.parse(text);
    return isArrayOf(parsed, isText) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Spreadsheets write TRUE, other exports 1. */
function ofCheckbox(text: string): ValueReading {
  if (text === 'true' || text === '1') return {value: true};
  return text === 'false' || text === '0' ? {value: false} : {fault: 'wrong-type'};
}

function ofNumber(name: string, text: string): ValueReading {
  if (!/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return {fault: 'wrong-type'};
  const value = Number(text);
  const [least, most, whole] = boundsOf(name);
  return value < least || value > most || (whole && !Number.isInteger(value))
    ? {fault: 'out-of-range'}
    : {value};
}

function boundsOf(name: string): readonly [number, number, boolean] {
  if (name.endsWith('Latitude')) return latitude;
  if (name.endsWith('Longitude')) return longitude;
  return bounds[name] ?? [-Infinity, Infinity, false];
}
