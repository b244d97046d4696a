import type {EntryLedger} from '../journal/entry.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {RefusedEntry, SetAside, Sharing} from '../journal/sharing.js';
import type {Stamp} from '../kernel/stamp.js';
import type {Problems} from './sync-round.js';

/** What is shared with a remote, and what is not, over all ledgers. */
export interface SyncStatus {
  /** Saved on this device, and the remote has not said that it has them. */
  readonly waiting: number;
  readonly refused: readonly (RefusedEntry & {readonly ledger: EntryLedger})[];
  readonly aside: readonly (SetAside & {readonly ledger: EntryLedger})[];
  /** When all of the ledgers had been heard last; absent while one of them never was. */
  readonly heard?: Stamp;
  /**
   * The remote has said that it has each entry that lies here. Never true of a ledger that was not shared yet, that was not
   * read since the remote lost something, or of which something was refused.
   */
  readonly allShared: boolean;
  /** What each ledger met in the last round of this tab. */
  readonly problems?: Problems;
  /** Messages to the care team that nobody but this device has. They count as waiting, or as refused, in `allShared`. */
  readonly envelopes?: {readonly waiting: number; readonly refused: number};
  /** This device's own storage failed. */
  readonly storage?: JournalErrorKind;
}

/** Reads what lies in the journal: any tab may, whichever of them sends. @throws {JournalError} */
export async function readStatus(
  sharing: Sharing,
  remote: string,
  ledgers: readonly EntryLedger[],
): Promise<SyncStatus> {
  const states = await Promise.all(
    ledgers.map(async (ledger) => ({ledger, state: await sharing.stateOf({remote, ledger})})),
  );
  const waiting = states.reduce((sum, {state}) => sum + (state?.waiting ?? 0), 0);
  const refused = states.flatMap(({ledger, state}) =>
    (state?.refused ?? []).map((each) => ({...each, ledger})),
  );
  const aside = states.flatMap(({ledger, state}) => (state?.aside ?? []).map((each) => ({...each, ledger})));
  const heard = oldest(states.map(({state}) => state?.heard));
  const isKnown = states.every(({state}) => state?.heard !== undefined && state.cursor !== undefined);
  return {
    waiting,
    refused,
    aside,
    ...(heard && {heard}),
    allShared: isKnown && waiting === 0 && refused.length === 0,
  };
}

/** @returns `undefined` where one is missing */
function oldest(stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  const sorted = stamps.filter((stamp) => stamp !== undefined).sort();
  return sorted.length === stamps.length ? sorted[0] : undefined;
}
