import type {School, Sharing} from '../../src/host/school.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import type {RefusedReason} from '../../src/journal/sharing.js';
import type {SyncStatus} from '../../src/sync/sync-status.js';
import {noon} from './entries.js';
import {schoolOf} from './school.js';

/** The server was heard a minute ago, and has all. */
export const allShared: SyncStatus = {
  waiting: 0,
  refused: [],
  aside: [],
  heard: stampOf(new Date(noon.getTime() - 60_000)),
  allShared: true,
};

export function refusedFor(reason: RefusedReason, at = 0, words?: string): SyncStatus['refused'][number] {
  return {id: `${reason}-${at}` as EntryId, ledger: 'care', reason, ...(words !== undefined && {words})};
}

/** What a runner says, as a test wants it. */
export class ToldSharing implements Sharing {
  readonly listeners = new Set<() => void>();
  retried = 0;
  failure: Error | undefined;

  constructor(public now: SyncStatus) {}

  async status(): Promise<SyncStatus> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    return this.now;
  }

  async retry(): Promise<void> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    this.retried += 1;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(status: SyncStatus): void {
    this.now = status;
    for (const listener of this.listeners) listener();
  }
}

export async function sharedSchool(sharing: Sharing): Promise<School> {
  return {...(await schoolOf('psychologist')), sharing};
}
