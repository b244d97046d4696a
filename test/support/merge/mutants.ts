/** One line of the merge, broken on purpose. */
export interface Mutant {
  /** What would happen to a child's record. */
  readonly what: string;
  /** In `src`. */
  readonly file: string;
  /** Stands in the file exactly once; where it does not any more, the mutant has to be written anew. */
  readonly from: string;
  readonly to: string;
}

export const mutants: readonly Mutant[] = [
  {
    what: 'the last to come wins over all that stand',
    file: 'journal/heads.ts',
    from: 'known.some(({id}) => id === entry.id) ? known : [...known, entry]',
    to: '[entry]',
  },
  {
    what: 'what was replaced still stands',
    file: 'journal/heads.ts',
    from: 'of entry.replaces ?? []',
    to: 'of []',
  },
  {
    what: 'what comes after the entry that replaces it stands again',
    file: 'journal/heads.ts',
    from: 'const standing = candidates.filter(({id}) => !heads.replaced.has(replacedKey(entry.about, id)));',
    to: 'const standing = candidates.filter(({id}) => !entry.replaces?.includes(id));',
  },
  {
    what: 'the order of arrival shows',
    file: 'journal/heads.ts',
    from: 'standing.sort((a, b) => (a.id < b.id ? -1 : 1));',
    to: '',
  },
  {
    what: 'two people who disagree are taken for agreed',
    file: 'journal/heads.ts',
    from: 'others.some((other) => canonicalJson(other.body) !== body)',
    to: 'others.every((other) => other.by === first.by)',
  },
  {
    what: 'the log forgets who chose between two values',
    file: 'casework/casework-view.ts',
    from: 'file.log.set(entry.id, entry);',
    to: 'if ((entry.replaces?.length ?? 0) < 2) file.log.set(entry.id, entry);',
  },
  {
    what: 'a risk is lowered by whoever comes first in order',
    file: 'casework/record-view.ts',
    from: 'kind?.careful?.(bodies) ?? bodies[0]',
    to: 'bodies[0]',
  },
  {
    what: 'a case goes on showing what it was before the merge',
    file: 'casework/record-view.ts',
    from: 'known?.entries === file.log.size',
    to: 'known',
  },
  {
    what: 'the lower of two risks counts',
    file: 'casework/case-kinds.ts',
    from: 'riskLevels.indexOf(b.level) - riskLevels.indexOf(a.level)',
    to: 'riskLevels.indexOf(a.level) - riskLevels.indexOf(b.level)',
  },
  {
    what: 'a case that one person closed is closed for the other',
    file: 'casework/case-kinds.ts',
    from: 'steps.indexOf(a.step) - steps.indexOf(b.step)',
    to: 'steps.indexOf(b.step) - steps.indexOf(a.step)',
  },
  {
    what: 'an entry that is sent twice is kept twice',
    file: 'journal/memory-replica.ts',
    from: 'if (at !== undefined) continue;',
    to: '',
  },
  {
    what: 'a damaged copy that came first keeps the whole one out',
    file: 'journal/entry.ts',
    from: 'return !isCopy(lying, incoming) && !isSound(lying) && isSound(incoming);',
    to: 'return false;',
  },
  {
    what: 'a stale device brings back what was erased',
    file: 'journal/memory-replica.ts',
    from: 'notErased(ledger, entries, (id) => this.#erased.get(id) ?? [], reader)',
    to: 'entries',
  },
  {
    what: 'an erasure takes what it has no right to',
    file: 'journal/erasure.ts',
    from: 'return isErasable(scope, content) ||',
    to: 'return true ||',
  },
  {
    what: 'the erasure of one case takes what another one shows',
    file: 'kernel/erasable.ts',
    from: 'isFields(body) && ownerOf(body) === scope',
    to: 'isFiledUnder(scope, {kind, about})',
  },
  {
    what: 'a damaged copy stays of what was erased',
    file: 'journal/erasure.ts',
    from: '|| (isFiledUnder(scope, content) && !isSound({id: content.id, content}))',
    to: '',
  },
  {
    what: 'a view that was open misses what was mended behind it',
    file: 'journal/live-view.ts',
    from: 'page.epoch === held.epoch',
    to: 'page.epoch >= held.epoch',
  },
  {
    what: 'what cannot be understood is dropped without a word',
    file: 'journal/view-state.ts',
    from: "if (reading === 'unreadable') unreadable.add(id);",
    to: '',
  },
];
