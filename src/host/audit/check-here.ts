import type {EntryLedger} from '../../journal/entry.js';
import type {Journal} from '../../journal/journal.js';
import {checkLedger, type LedgerReport} from '../../journal/ledger-check.js';
import {writeLedgerFile} from '../../journal/ledger-file.js';
import {knownKinds} from './known-kinds.js';

export interface Checked {
  readonly ledger: EntryLedger;
  readonly report: LedgerReport;
}

/** Those that a school cannot do without; of `public` another copy lies on the server. */
const checked = ['care', 'school'] as const;

/** Loaded when somebody asks for it: it knows the kinds of all rooms. @throws {JournalError} */
export async function checkHere(journal: Journal): Promise<readonly Checked[]> {
  return Promise.all(
    checked.map(async (ledger) => ({
      ledger,
      report: checkLedger({...(await journal.content(ledger)), kinds: knownKinds}),
    })),
  );
}

/** @throws {JournalError} */
export async function ledgerAsFile(journal: Journal, ledger: EntryLedger): Promise<string> {
  return writeLedgerFile(await journal.content(ledger));
}
