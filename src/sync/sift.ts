import {isIntact, isSealed, type Entry, type StoredEntry} from '../journal/entry.js';
import type {SetAside} from '../journal/sharing.js';
import {isFields} from '../kernel/guards.js';

/** Whoever gave it: what is open has to be what its name was made of. */
export function sift(entries: readonly StoredEntry[]): {
  readonly sound: readonly StoredEntry[];
  readonly aside: readonly SetAside[];
} {
  const wrong = entries.filter(
    ({id, content}) => !isFields(content) || (!isSealed(content) && !isItsName(content, id)),
  );
  const aside = wrong.map(({id}): SetAside => ({id, why: 'not-its-name'}));
  return {sound: entries.filter((entry) => !wrong.includes(entry)), aside};
}

/** Is it what its name was made of? A newer Pana's entry may have another shape; its name holds all the same. */
export function isItsName(content: Entry, name: string): boolean {
  try {
    return content.id === name && isIntact(content);
  } catch {
    return false; // it holds what JSON cannot
  }
}
