import type {BlobId, SubjectKey} from '../kernel/ids.js';
import type {EntryLedger, Envelope} from '../journal/entry.js';
import type {ErasedTrace, ErasureReport, Replica, Resealed, Sparing} from '../journal/replica.js';
import type {Sharing} from '../journal/sharing.js';

/** What a replica around another has no part in: envelopes and files are sealed before they come here, and names lie open. */
export abstract class PassedOn {
  /** @param inner what lies on the disk: remotes carry that, and need no key */
  constructor(readonly inner: Replica) {}

  /** What remotes lack, as it lies. */
  get sharing(): Sharing {
    return this.inner.sharing;
  }

  async blob(id: BlobId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.inner.blob(id);
  }

  async putEnvelopes(
    envelopes: readonly Envelope[],
    options?: Sparing & {readonly toShare?: boolean},
  ): Promise<readonly string[]> {
    return this.inner.putEnvelopes(envelopes, options);
  }

  async envelopes(): Promise<readonly Envelope[]> {
    return this.inner.envelopes();
  }

  async unshared(): Promise<readonly Envelope[]> {
    return this.inner.unshared();
  }

  async markShared(keys: readonly string[]): Promise<void> {
    return this.inner.markShared(keys);
  }

  async erasedAmong(keys: readonly string[]): Promise<readonly string[]> {
    return this.inner.erasedAmong(keys);
  }

  async erasureReport(scope: SubjectKey): Promise<ErasureReport> {
    return this.inner.erasureReport(scope);
  }

  async erasedTraces(): Promise<readonly ErasedTrace[]> {
    return this.inner.erasedTraces();
  }

  async reseal(ledger: EntryLedger, entries: readonly Resealed[]): Promise<number> {
    return this.inner.reseal(ledger, entries);
  }

  async forgetSnapshots(ledgers: readonly EntryLedger[]): Promise<void> {
    return this.inner.forgetSnapshots(ledgers);
  }
}
