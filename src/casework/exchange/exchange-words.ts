import {inOneLine, wordsFor, type NamedWords} from '../kind-words.js';
import {documentMade, exploitationConfirmed, htcdsReceived} from './exchange-kinds.js';
import type {ReceivedField} from './htcds/received.js';

/** The standard's own names stand as they are: they are what the other system reads. */
export const exchangeWords: readonly NamedWords[] = [
  wordsFor(documentMade, {
    head: ({t}, {form}) => t.documents[form],
    value: ({t}, {forWhom, why, redacted}) =>
      inOneLine(t.madeFor(forWhom), why, t.struckOut(redacted.people, redacted.words)),
  }),
  wordsFor(exploitationConfirmed, {
    head: ({t}) => t.events.exploitation,
    value: (_, {types, industry, reason}) =>
      inOneLine([...types, industry].filter(Boolean).join(', '), reason),
  }),
  wordsFor(htcdsReceived, {
    head: ({t}, {file}) => t.events.received(file),
    value: (_, {fields}) => asLines(fields),
  }),
];

/** Letter by letter, a line for each field. The table of fields stays out of what every case loads. */
function asLines(fields: readonly ReceivedField[]): string {
  return fields.map(({name, text}) => `${name}: ${text}`).join('\n');
}
