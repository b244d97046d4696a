import type {DeviceId} from '../kernel/ids.js';
import {endAfter, endOf, type ChainEnd, type ChainEnds} from './chain.js';
import type {EntryLedger, StoredEntry} from './entry.js';
import type {Batch, Continuation, ErasedTrace} from './replica.js';

/** Where the chains of those who wrote here end. */
export class MemoryChains {
  /** By `ledger device`. */
  readonly #ends = new Map<string, ChainEnd>();

  /** @param lying what is in a ledger, and what was erased from it */
  endsOf(
    {device, ledgers}: Continuation,
    lying: (ledger: EntryLedger) => readonly [readonly StoredEntry[], readonly ErasedTrace[]],
  ): ChainEnds {
    const ends = ledgers.map(
      (ledger) => [ledger, this.#ends.get(`${ledger} ${device}`) ?? endOf(device, ...lying(ledger))] as const,
    );
    return Object.fromEntries(ends.filter(([, end]) => end));
  }

  move(device: DeviceId, batch: Batch): void {
    for (const ledger of Object.keys(batch) as EntryLedger[]) {
      const end = endAfter(batch[ledger]);
      if (end) this.#ends.set(`${ledger} ${device}`, end);
    }
  }
}
