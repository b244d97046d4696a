import type {RefusedReason} from '../journal/sharing.js';
import type {LedgerName} from '../journal/entry.js';
import type {Stamp} from '../kernel/stamp.js';
import type {SyncStatus} from '../sync/sync-status.js';

/** What a person has to know first, in that order. */
export const standings = [
  'storage',
  'signed-out',
  'refused',
  'offline',
  'fault',
  'waiting',
  'aside',
  'shared',
  'looking',
] as const;
export type Standing = (typeof standings)[number];

/** A device on which nobody does anything reads all of a server that is well every five minutes (decision 206): two of those, and a little. */
const quietAfter = 12 * 60_000;

interface Moment {
  readonly now: Date;
  /** `false` where this device knows that it has no network. */
  readonly isOnline: boolean;
}

/**
 * `shared` is said of nothing but what the server was heard to have, by a server that was heard just now. Another tab may be
 * the one that sends: what it met is not known here, but that nothing was heard for a while is.
 */
export function standingOf(status: SyncStatus, moment: Moment): Standing {
  const problems = Object.values(status.problems ?? {});
  if (status.storage) return 'storage';
  if (problems.includes('unauthorised')) return 'signed-out';
  if (refusedIn(status) > 0) return 'refused';
  if (!moment.isOnline || problems.includes('unreachable') || isQuiet(status.heard, moment.now))
    return 'offline';
  if (problems.length > 0) return 'fault';
  if (waitingIn(status) > 0) return 'waiting';
  if (!status.allShared) return 'looking';
  return status.aside.length > 0 ? 'aside' : 'shared';
}

/** Records and messages together. */
export function waitingIn({waiting, envelopes}: SyncStatus): number {
  return waiting + (envelopes?.waiting ?? 0);
}

export function refusedIn({refused, envelopes}: SyncStatus): number {
  return refused.length + (envelopes?.refused ?? 0);
}

export interface RefusedRow {
  readonly ledger: LedgerName;
  /** Absent for messages: what the server said of them is not kept. */
  readonly reason?: RefusedReason;
  readonly count: number;
  /** What the server said, each thing once. */
  readonly words: readonly string[];
}

/** A thousand records that were refused for one reason are one line. */
export function refusedRows({refused, envelopes}: SyncStatus): readonly RefusedRow[] {
  const groups = new Map<string, RefusedRow>();
  for (const {ledger, reason, words} of refused) {
    const key = `${ledger} ${reason}`;
    const known = groups.get(key) ?? {ledger, reason, count: 0, words: []};
    const more = words !== undefined && !known.words.includes(words) ? [words] : [];
    groups.set(key, {...known, count: known.count + 1, words: [...known.words, ...more]});
  }
  const messages = envelopes?.refused ?? 0;
  return [
    ...groups.values(),
    ...(messages > 0 ? [{ledger: 'inbox', count: messages, words: []} as const] : []),
  ];
}

/** What was never heard is no silence yet: it may be asked for the first time just now. */
function isQuiet(heard: Stamp | undefined, now: Date): boolean {
  return heard !== undefined && now.getTime() - new Date(heard).getTime() > quietAfter;
}
