import {refuse, type Refusal} from '../../../kernel/refusal.js';
import {writeCsv} from '../../../roster/import/write-csv.js';
import {htcdsField, htcdsFields} from './htcds-fields.js';
import {asText, faultOf, type HtcdsRecord} from './htcds-values.js';

export type HtcdsFormat = 'json' | 'csv';

/** Asked for by the licence of the standard's names and lists. */
export const htcdsAttribution =
  'Field names and lists of values: Human Trafficking Case Data Standard (HTCDS) 2.0, International Organization for Migration, CC BY 4.0. No endorsement by its authors is implied.';

export type WriteRefusal = Refusal<'field-unknown' | 'field-deprecated' | 'value-wrong' | 'nothing-chosen'>;

/**
 * Writes cases in the standard's own order of fields. Nothing is written of a set in which any value does not hold
 * against the field table.
 */
export function writeHtcds(records: readonly HtcdsRecord[], format: HtcdsFormat): string | WriteRefusal {
  const wrong = records.map(refusalOf).find((found) => found !== undefined);
  if (wrong) return wrong;
  if (records.every((record) => Object.keys(record).length === 0)) return refuse('nothing-chosen');
  return format === 'json' ? asJson(records) : asCsv(records);
}

/** @returns why a record may not be written */
export function refusalOf(record: HtcdsRecord): WriteRefusal | undefined {
  for (const [name, value] of Object.entries(record)) {
    const field = htcdsField(name);
    if (!field) return refuse('field-unknown', {field: name});
    if (field.deprecated) return refuse('field-deprecated', {field: name});
    if (faultOf(field, value)) return refuse('value-wrong', {field: name});
  }
  return undefined;
}

function asJson(records: readonly HtcdsRecord[]): string {
  const inOrder = records.map((record) =>
    Object.fromEntries(usedNames([record]).map((name) => [name, record[name]])),
  );
  const file = {standard: 'HTCDS', version: '2.0', attribution: htcdsAttribution, records: inOrder};
  return `${JSON.stringify(file, null, 2)}\n`;
}

function asCsv(records: readonly HtcdsRecord[]): string {
  const names = usedNames(records);
  const rows = records.map((record) =>
    names.map((name) => {
      const value = record[name];
      return value === undefined ? '' : typeof value === 'number' ? value : asText(value);
    }),
  );
  return writeCsv([names, ...rows]);
}

function usedNames(records: readonly HtcdsRecord[]): readonly string[] {
  return htcdsFields.map(({name}) => name).filter((name) => records.some((record) => name in record));
}
