import type {EntryLedger} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {CouchRemote} from '../sync/couch/couch-remote.js';
import {InboxShare} from '../sync/inbox-share.js';
import {onlySealed} from '../sync/only-sealed.js';
import {SyncRunner} from '../sync/runner.js';
import {StubWork} from '../sync/stub-work.js';
import {may} from '../kernel/rights.js';
import type {Host, HostSession} from './host.js';

export interface SharingSettings {
  /** The CouchDB's address: `https://couch.school.example/`. */
  readonly couch: string;
  /** The school's name there, as in `<name>-care`. */
  readonly couchSchool: string;
  readonly host: Host | undefined;
  /** The device's own, which no person commands. */
  readonly journal: Journal;
  readonly who: Pick<HostSession, 'roles'>;
  readonly now: () => Date;
}

/**
 * Whoever works on cases shares all; everybody else what all staff read, and sends to the inbox. The first of them is what a
 * device waits at.
 */
export function ledgersFor(who: SharingSettings['who']): readonly EntryLedger[] {
  return worksOnCases(who) ? ['care', 'school', 'public'] : ['school', 'public'];
}

function worksOnCases({roles}: SharingSettings['who']): boolean {
  return may(roles, 'triage.decide');
}

/** @returns what shares this person's ledgers, not started yet; `undefined`, and a warning, where the address or name cannot be one */
export function makeSharing(settings: SharingSettings): SyncRunner | undefined {
  const {couch, couchSchool: school, host, journal, who, now} = settings;
  try {
    const base = new URL(couch, document.baseURI).href;
    const token = host?.token?.bind(host);
    const remote = new CouchRemote({base, school, ...(token && {token})});
    return new SyncRunner({
      journal,
      remote: onlySealed(remote),
      name: `couch ${base} ${school}`,
      ledgers: ledgersFor(who),
      inbox: new InboxShare({reads: worksOnCases(who)}),
      stubs: new StubWork(),
      now,
    });
  } catch (cause) {
    console.warn('pana: nothing is shared', cause);
    return undefined;
  }
}

/** Begins, and asks once that the browser keep what lies here: it may clear what nobody asked for. @returns ends it */
export function startSharing(runner: SyncRunner): () => void {
  runner.start();
  void askToKeep();
  return () => void runner.stop();
}

async function askToKeep(): Promise<void> {
  // Older engines, and pages without a secure context, have none.
  const {storage} = navigator as {readonly storage?: Partial<StorageManager>};
  try {
    if (!(await storage?.persisted?.())) await storage?.persist?.();
  } catch {
    // It was asked for, and that is all that can be done.
  }
}
