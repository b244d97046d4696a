import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {
  erasureReasons,
  isErasable,
  isFiledUnder,
  ledgerErasedWith,
  type ErasureReason,
} from '../kernel/erasable.js';
import {isArrayOf, isFields, isNumber, isOneOf, isText} from '../kernel/guards.js';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import {linkOf} from './chain.js';
import {isEntry, isSound, type Entry, type EntryLedger, type Sealed, type StoredEntry} from './entry.js';
import {asItLies, type ErasedTrace, type Reader} from './replica.js';

/** The ledger whose erasures count, whatever they take from: those of others, which more people write, have no effect. */
export const erasingLedger: EntryLedger = 'care';

/** What was destroyed, why, and under which names it must not come back. Who and when are the entry's own. */
export interface Erasure {
  /** What all of it belonged to: `wave/<id>`. */
  readonly scope: SubjectKey;
  readonly reason: ErasureReason;
  /** Entries of the scope's ledger. Their content goes; their ids stay here. */
  readonly ids: readonly EntryId[];
  /** Keys of envelopes in the inbox. */
  readonly envelopes: readonly string[];
  /** How much of what, for the certificate. */
  readonly counts: Readonly<Record<string, number>>;
}

export const erased = defineKind('journal/erased', isErasure);

/** Wins over content wherever both meet, in either order. Nothing takes it back. */
export function erase(erasure: Erasure): Draft<'journal/erased', Erasure> {
  return draft(erased, erasureSubject(erasure.scope), erasure);
}

export function erasureSubject(scope: SubjectKey): SubjectKey {
  return `${scope}/erased` as SubjectKey;
}

/** @returns the erasures among entries that are about to be stored; damaged and misfiled ones erase nothing */
export function erasuresAmong(entries: readonly StoredEntry[] = []): readonly Erasure[] {
  return entries.flatMap(({id, content}) => {
    if (!isFields(content) || content['kind'] !== erased.name || !isEntry(content)) return [];
    const {about, body} = content;
    const counts = erased.is(body) && about === erasureSubject(body.scope) && isSound({id, content});
    return counts ? [body] : [];
  });
}

/**
 * May an erasure of this scope take this content? It follows from the two alone, so every device decides alike and in any
 * order. What cannot be read cannot be judged and stays.
 */
export function mayErase(scope: SubjectKey, content: Entry | Sealed): boolean {
  if (!isEntry(content)) return false;
  // A damaged copy under an erased name may still hold most of the words, and its body says nothing that can be believed.
  return isErasable(scope, content) || (isFiledUnder(scope, content) && !isSound({id: content.id, content}));
}

/** What stays of an erased entry beside its name: where it stood in its device's chain. */
export function traceOf(content: Entry | Sealed): Omit<ErasedTrace, 'id' | 'scope'> {
  if (!isEntry(content)) return {};
  const link = linkOf(content);
  return link ? {device: content.device, ...link} : {};
}

/** @param scopesOf scopes of the erasures that name an id */
export function notErased(
  ledger: EntryLedger,
  entries: readonly StoredEntry[],
  scopesOf: (id: EntryId) => Iterable<SubjectKey>,
  reader: Reader = asItLies,
): readonly StoredEntry[] {
  return entries.filter((stored) => {
    const scopes = [...scopesOf(stored.id)].filter((scope) => ledgerErasedWith(scope) === ledger);
    return !scopes.some((scope) => mayErase(scope, reader(ledger, stored).content));
  });
}

/** Ledgers of which an erasure can take something. */
export const erasableLedgers: readonly EntryLedger[] = ['care', 'school'];

function isErasure(body: unknown): body is Erasure {
  return (
    isFields(body) &&
    isText(body['scope']) &&
    isText(body['reason']) &&
    isOneOf(body['reason'], erasureReasons) &&
    isArrayOf(body['ids'], isText) &&
    isArrayOf(body['envelopes'], isText) &&
    isFields(body['counts']) &&
    Object.values(body['counts']).every(isNumber)
  );
}
