import {mayTakeOpened} from '../kernel/erasable.js';
import type {SubjectKey} from '../kernel/ids.js';
import type {Draft} from '../kernel/draft.js';
import type {Envelope} from './entry.js';
import {erased, type Erasure} from './erasure.js';
import type {Replica} from './replica.js';

/** @param erasedScopes erasures that may take what the care team can open, each one message: `concern/<key>` */
export type Spares = (envelope: Envelope, erasedScopes: ReadonlySet<SubjectKey>) => Promise<boolean>;

/** What is about to be written and erases something. */
export function erasuresIn(drafts: readonly Pick<Draft, 'kind' | 'body'>[] = []): readonly Erasure[] {
  return drafts.flatMap(({kind, body}) => (kind === erased.name && erased.is(body) ? [body] : []));
}

/**
 * Envelopes that erasures name and may not take. Where several name one, one of them that may take it is enough, in whatever
 * order they come.
 */
export async function sparedOf(
  replica: Replica,
  spares: Spares,
  envelopes: readonly Envelope[],
  erasures: readonly Erasure[] = [],
): Promise<ReadonlySet<string>> {
  if (envelopes.length === 0) return new Set();
  const scopes = [...(await replica.erasedTraces()), ...erasures].map(({scope}) => scope);
  const taking = new Set(scopes.filter(mayTakeOpened));
  const spared = new Set<string>();
  for (const envelope of envelopes) if (await spares(envelope, taking)) spared.add(envelope.key);
  return spared;
}

/** @returns which of the envelopes that lie here the erasures name and may not take */
export async function sparedBy(
  replica: Replica,
  spares: Spares,
  erasures: readonly Erasure[],
): Promise<ReadonlySet<string>> {
  const named = new Set(erasures.flatMap(({envelopes}) => envelopes));
  const lying = (await replica.envelopes()).filter(({key}) => named.has(key));
  return sparedOf(replica, spares, lying, erasures);
}
