import {stored} from '../../src/journal/entry.js';
import type {Envelope} from '../../src/journal/entry.js';
import {entryDocument, envelopeDocument} from '../../src/sync/couch/documents.js';
import {sealEntry} from '../../src/vault/sealed-entry.js';
import type {LedgerKey} from '../../src/vault/key-ring.js';
import {yearEntries} from '../attendance/school-year.js';

/** Bytes of documents as they travel and lie, without what the server keeps beside them. */
export interface Costs {
  readonly register: number;
  readonly envelope: number;
}

/** By the code that shares them: a register of 25 pupils sealed, and the smallest envelope. */
export async function measuredCosts(): Promise<Costs> {
  const [entry] = yearEntries(25, 1);
  if (!entry) throw new Error('a day has a register');
  const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt']);
  const ring: LedgerKey = {id: 'k'.repeat(22), audience: 'school', key};
  const sealed = await sealEntry(ring, 'school', {...stored(entry), content: entry});
  const envelope: Envelope = {key: 'k'.repeat(43), sealed: new Uint8Array(4096)};
  return {
    register: bytesOf(entryDocument(sealed, 'staff-1')),
    envelope: bytesOf(envelopeDocument(envelope)),
  };
}

function bytesOf(document: object): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}
