import {sha256} from '@noble/hashes/sha2.js';
import {toBase64Url} from '../../../kernel/base64url.js';
import {htcdsField} from './htcds-fields.js';
import {readValue, type HtcdsRecord} from './htcds-values.js';

/** One field as its file has it. Kept letter by letter, whatever is wrong with it. */
export interface ReceivedField {
  readonly name: string;
  readonly text: string;
  /** An object or a list where the standard has one value: `text` is JSON. */
  readonly nested?: true;
}

/** Equal for equal fields in any order: a record that was brought twice is known again. */
export function keyOfFields(fields: readonly ReceivedField[]): string {
  const sorted = fields.map(({name, text}) => JSON.stringify([name, text])).sort();
  return toBase64Url(sha256(new TextEncoder().encode(sorted.join('\n'))));
}

/** What of a received record can be written again: known, living fields whose values hold. The first where one is there twice. */
export function asRecord(fields: readonly ReceivedField[]): HtcdsRecord {
  const pairs = [...fields].reverse().flatMap(({name, text, nested}) => {
    const field = htcdsField(name);
    if (!field || field.deprecated || nested || text.trim() === '') return [];
    const reading = readValue(field, text);
    return 'value' in reading ? [[name, reading.value] as const] : [];
  });
  return Object.fromEntries(pairs);
}
