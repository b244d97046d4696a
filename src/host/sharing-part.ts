import type {Journal} from '../journal/journal.js';
import type {SyncRunner} from '../sync/runner.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import type {SharingSettings} from './school-sharing.js';
import type {Sharing} from './school.js';

interface Beginning extends SharingSettings {
  /** Whose seals the journal has; absent in practice. */
  readonly keys?: SchoolKeys | undefined;
}

/**
 * Shares a person's ledgers from signing in to signing out, whether they can be read or not: what a newcomer answers has to reach
 * whoever invited them, and what others sealed may come while it is locked here.
 */
export class SharingPart {
  #journal: Journal | undefined;
  #runner: Promise<SyncRunner | undefined> = Promise.resolve(undefined);
  #end: () => void = () => undefined;

  /** Begins, where an address is given; goes on where it is the same journal. */
  async begin(settings: Beginning): Promise<Sharing | undefined> {
    const {couch, journal} = settings;
    if (this.#journal === journal) return this.#runner;
    this.end();
    if (!couch) return undefined;
    this.#journal = journal;
    this.#runner = this.#start(settings);
    return this.#runner;
  }

  end(): void {
    this.#journal = undefined;
    this.#runner = Promise.resolve(undefined);
    this.#end();
    this.#end = () => undefined;
  }

  async #start(settings: Beginning): Promise<SyncRunner | undefined> {
    const {makeSharing, startSharing} = await import('./school-sharing.js');
    const runner = this.#journal === settings.journal ? makeSharing(settings) : undefined;
    if (!runner) return undefined;
    const ends = [startSharing(runner), onceSealed(settings.keys, () => void runner.retry())];
    this.#end = () => ends.forEach((end) => end());
    return runner;
  }
}

/** What lay open was held back; it may go once it has come under a seal. @returns ends the waiting */
function onceSealed(keys: SchoolKeys | undefined, then: () => void): () => void {
  const end = keys?.subscribe(() => {
    if (keys.migration?.after === undefined) return;
    end?.();
    then();
  });
  return () => end?.();
}
