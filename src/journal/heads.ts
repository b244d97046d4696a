import type {EntryId, SubjectKey} from '../kernel/ids.js';
import type {Entry} from './entry.js';
import {canonicalJson} from './canonical-json.js';

/**
 * The current entries of every subject: those that no other entry replaces. Adding the same entries in any order
 * gives the same heads. Plain data, so that a snapshot can hold it.
 */
export interface Heads<Body = unknown> {
  readonly current: Map<SubjectKey, Entry<string, Body>[]>;
  /** `about id`: kept because a replaced entry may arrive after the one that replaces it, and only of its own subject. */
  readonly replaced: Set<string>;
}

export function noHeads<Body>(): Heads<Body> {
  return {current: new Map(), replaced: new Set()};
}

export function addHead<Body>(heads: Heads<Body>, entry: Entry<string, Body>): void {
  for (const id of entry.replaces ?? []) heads.replaced.add(replacedKey(entry.about, id));
  const known = heads.current.get(entry.about) ?? [];
  const candidates = known.some(({id}) => id === entry.id) ? known : [...known, entry];
  const standing = candidates.filter(({id}) => !heads.replaced.has(replacedKey(entry.about, id)));
  // By id: the order of arrival must not show in what is read.
  standing.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (standing.length > 0) heads.current.set(entry.about, standing);
  else heads.current.delete(entry.about);
}

/** An entry replaces what speaks of the same subject and nothing else: else the order of arrival would show. */
function replacedKey(about: SubjectKey, id: EntryId): string {
  return `${about} ${id}`;
}

/** @returns the current entries about the subject, in a fixed order; more than one is a conflict unless bodies are equal */
export function headsOf<Body>(heads: Heads<Body>, about: SubjectKey): readonly Entry<string, Body>[] {
  return heads.current.get(about) ?? [];
}

/** Two current entries that say different things. Equal bodies are no conflict. */
export function isContested(entries: readonly Entry[]): boolean {
  const [first, ...others] = entries;
  if (!first || others.length === 0) return false;
  const body = canonicalJson(first.body);
  return others.some((other) => canonicalJson(other.body) !== body);
}
