import type {Entry, Envelope} from '../../../src/journal/entry.js';
import {isFields} from '../../../src/kernel/guards.js';
import {openEnvelope, type SealingKeys} from '../../../src/vault/envelope.js';
import {unwrapKey} from '../../../src/vault/wrapped-key.js';

/** Everything that lies anywhere: each ledger of the team's devices, their inboxes, the server's folder, and paper. */
export interface AllStores {
  readonly entries: readonly Entry[];
  readonly envelopes: readonly Envelope[];
  /** Keys from recovery sheets. */
  readonly onPaper?: readonly SealingKeys[];
  /** Ids of the slips, reckoned from the printed codes. */
  readonly slips: readonly string[];
}

/** Tries every key that it finds on every envelope. @returns what it could read */
export async function readEverything({
  entries,
  envelopes,
  onPaper = [],
}: AllStores): Promise<readonly unknown[]> {
  const pairs = [...onPaper, ...entries.flatMap(({body}) => pairsIn(body))];
  for (const wrapped of entries.flatMap(({body}) => wrappedIn(body)))
    for (const own of [...pairs]) {
      const opened = await unwrapKey(own, wrapped.publicKey, wrapped.sealed);
      if (opened) pairs.push(opened);
    }
  const read: unknown[] = [];
  for (const envelope of envelopes) {
    const messages = await Promise.all(pairs.map((keys) => openEnvelope(keys, envelope)));
    const found = messages.find((message) => message !== undefined);
    if (found !== undefined) read.push(found);
  }
  return read;
}

/** Looks in every store for the ids of slips. @returns those that lie there alone, without all the others beside them */
export function singledOut({entries, envelopes, slips}: AllStores): readonly string[] {
  const places = [...entries.map((entry) => JSON.stringify(entry)), ...envelopes.map(({key}) => key)];
  const telling = places.filter((place) => !slips.every((slip) => place.includes(slip)));
  return slips.filter((slip) => telling.some((place) => place.includes(slip)));
}

function pairsIn(body: unknown): readonly SealingKeys[] {
  if (!isFields(body) || typeof body['privateKey'] !== 'string') return [];
  return [{publicKey: String(body['publicKey']), privateKey: body['privateKey']}];
}

function wrappedIn(body: unknown): readonly {publicKey: string; sealed: string}[] {
  if (!isFields(body) || !Array.isArray(body['wrapped'])) return [];
  return (body['wrapped'] as {sealed: string}[]).map(({sealed}) => ({
    publicKey: String(body['publicKey']),
    sealed,
  }));
}
