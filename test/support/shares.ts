import type {Entry, Sealed, StoredEntry} from '../../src/journal/entry.js';
import type {Replica} from '../../src/journal/replica.js';
import type {PulledMark, Share} from '../../src/journal/sharing.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isText} from '../../src/kernel/guards.js';
import {subject, type EntryId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import type {Remote} from '../../src/sync/remote.js';
import {entryOf, noon} from './entries.js';

const noted = defineKind('test/noted', isText);
export const note = (text: string): Draft => draft(noted, subject('note', text), text);
export const careShare: Share = {remote: 'school-server', ledger: 'care'};
export const schoolShare: Share = {remote: 'school-server', ledger: 'school'};
export const stickShare: Share = {remote: 'stick', ledger: 'care'};

export function noteStored(body: unknown): StoredEntry {
  const content = entryOf('test/noted', subject('note'), body);
  return {id: content.id, content};
}

export function notes(count: number): readonly StoredEntry[] {
  return Array.from({length: count}, (_, at) => noteStored(`note ${at}`));
}

export function sealedAs(id: EntryId, byte: number): StoredEntry {
  const content: Sealed = {keyId: 'k1', nonce: new Uint8Array(12), ciphertext: new Uint8Array([byte])};
  return {id, content};
}

/** A pull of the care ledger that ended at noon. */
export function pulledMark(parts: Partial<PulledMark> = {}): PulledMark {
  return {share: careShare, after: undefined, cursor: '1', heard: stampOf(noon), ...parts};
}

/** What the entries say that wait for a remote, in their order. */
export async function waitingIn(replica: Replica, share = careShare): Promise<readonly unknown[]> {
  return (await replica.sharing.waiting(share, 1000)).map(({content}) => (content as Entry).body);
}

/** What a remote says of each: `stored`, `later`, or `refused` with the reason. */
export async function pushedTo(remote: Remote, entries: readonly StoredEntry[]): Promise<readonly string[]> {
  return (await remote.push('care', entries)).map((said) =>
    said.outcome === 'refused' ? `refused ${said.reason}` : said.outcome,
  );
}
