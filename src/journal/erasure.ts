import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {erasureReasons, isErasable, type ErasureReason} from '../kernel/erasable.js';
import {isArrayOf, isFields, isNumber, isOneOf, isText} from '../kernel/guards.js';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import {isEntry, isIntact, type Entry, type EntryLedger, type Sealed, type StoredEntry} from './entry.js';

/** The ledger whose erasures count: those of others, which more people write, have no effect. */
export const erasingLedger: EntryLedger = 'care';

/** What was destroyed, why, and under which names it must not come back. Who and when are the entry's own. */
export interface Erasure {
  /** What all of it belonged to: `wave/<id>`. */
  readonly scope: SubjectKey;
  readonly reason: ErasureReason;
  /** Entries of `care`. Their content goes; their ids stay here. */
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
    if (!isEntry(content) || content.kind !== erased.name || !erased.is(content.body)) return [];
    const {body} = content;
    const isSound = content.id === id && content.about === erasureSubject(body.scope) && isIntact(content);
    return isSound ? [body] : [];
  });
}

/**
 * May an erasure of this scope take this content? It follows from the two alone, so every device decides alike and in any
 * order. What cannot be read cannot be judged and stays.
 */
export function mayErase(scope: SubjectKey, content: Entry | Sealed): boolean {
  return isEntry(content) && isErasable(scope, content);
}

/** @param scopesOf scopes of the erasures that name an id */
export function notErased(
  entries: readonly StoredEntry[],
  scopesOf: (id: EntryId) => Iterable<SubjectKey>,
): readonly StoredEntry[] {
  return entries.filter(({id, content}) => ![...scopesOf(id)].some((scope) => mayErase(scope, content)));
}

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
