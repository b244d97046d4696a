import type {EntryLedger} from '../journal/entry.js';
import {erasingLedger} from '../journal/erasure.js';
import type {Journal} from '../journal/journal.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import type {Remote} from './remote.js';

interface Place {
  readonly journal: Journal;
  readonly remote: Remote;
  /** Under which what the remote lacks is kept. */
  readonly name: string;
  readonly ledgers: readonly EntryLedger[];
}

/**
 * Puts a stub where the remote still has the words of what an erasure took here. Nothing is remembered beyond this page: what
 * lies here as a trace is asked for once at each start, so that neither a closed tab nor a restored backup leaves words behind.
 */
export class StubWork {
  readonly #done = new Set<string>();

  /** Another life of the remote: what it had lost may be there again. */
  forget(): void {
    this.#done.clear();
  }

  /**
   * Only what was here and went: an erasure may name what it has no right to, and a stub would take that from everybody.
   *
   * @returns whether all of it is done. @throws {JournalError}
   */
  async round({journal, remote, name, ledgers}: Place): Promise<boolean> {
    if (!remote.erase || !ledgers.includes(erasingLedger)) return true;
    // A stub whose erasure nobody can read yet would look like a loss.
    const state = await journal.sharing.stateOf({remote: name, ledger: erasingLedger});
    if (!state || state.waiting > 0 || state.refused.length > 0) return true;
    const taken = (await journal.erasedTraces()).filter(({device}) => device !== undefined);
    let isDone = true;
    for (const ledger of ledgers) {
      const due = taken.filter(({id, scope}) => ledgerErasedWith(scope) === ledger && !this.#done.has(id));
      if (due.length === 0) continue;
      for (const key of await remote.erase([...new Set(due.map(({id}) => id))], ledger)) this.#done.add(key);
      isDone &&= due.every(({id}) => this.#done.has(id));
    }
    return isDone;
  }
}
