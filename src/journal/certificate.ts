import type {ErasureReason} from '../kernel/erasable.js';
import type {StaffId, SubjectKey} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Entry} from './entry.js';
import {erasureSubject, type Erasure} from './erasure.js';
import {addHead, headsOf, type Heads} from './heads.js';

/** What is left of something that was erased: how much of it, when, why and by whom. */
export interface Certificate {
  readonly scope: SubjectKey;
  readonly at: Stamp;
  readonly by: StaffId;
  readonly reason: ErasureReason;
  /** By what, as the erasure says it: `entries`, `slips`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Files an erasure without the names in it: a thousand of a wave, which only the store needs. */
export function addErasure(state: Heads, entry: Entry): void {
  const {scope, reason, counts} = entry.body as Erasure;
  if (entry.about === erasureSubject(scope))
    addHead(state, {...entry, body: {scope, reason, counts}, replaces: []});
}

/** @returns of what several devices say the first, with the most of each count: the later ones found less */
export function certificateOf(state: Heads, scope: SubjectKey): Certificate | undefined {
  return certificateFrom(headsOf(state, erasureSubject(scope)) as readonly Entry<string, Erasure>[]);
}

/** @returns all whose scope begins so, the latest first @param word `case/` */
export function certificatesIn(state: Heads, word: string): readonly Certificate[] {
  return [...state.current]
    .flatMap(([about, entries]) =>
      about.startsWith(word) && about.endsWith('/erased')
        ? (certificateFrom(entries as readonly Entry<string, Erasure>[]) ?? [])
        : [],
    )
    .sort((a, b) => (`${a.at} ${a.scope}` < `${b.at} ${b.scope}` ? 1 : -1));
}

function certificateFrom(entries: readonly Entry<string, Erasure>[]): Certificate | undefined {
  const [first] = [...entries].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
  if (!first) return undefined;
  const {scope, reason} = first.body;
  const counts: Record<string, number> = {};
  for (const [name, count] of entries.flatMap(({body}) => Object.entries(body.counts)))
    counts[name] = Math.max(counts[name] ?? 0, count);
  return {scope, at: first.at, by: first.by, reason, counts};
}
