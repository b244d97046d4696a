import type {EntryLedger, LedgerName} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import type {RefusedEntry, Share} from '../journal/sharing.js';
import type {EntryId} from '../kernel/ids.js';
import {stampOf} from '../kernel/stamp.js';
import {RemoteError, type PushOutcome, type Remote} from './remote.js';
import type {InboxShare} from './inbox-share.js';
import {sift} from './sift.js';
import type {StubWork} from './stub-work.js';

export interface RoundOptions {
  readonly journal: Journal;
  readonly remote: Remote;
  /** Under which what the remote lacks is kept. */
  readonly name: string;
  readonly ledgers: readonly EntryLedger[];
  readonly now: () => Date;
  /** Absent where envelopes go another way. */
  readonly inbox?: InboxShare;
  /** Absent on devices that put no stubs. */
  readonly stubs?: StubWork;
}

export type Problem = RemoteError['kind'];
export type Problems = Partial<Readonly<Record<LedgerName, Problem>>>;

/** Where a round ended: what each ledger met, and whether to come back later. */
export interface RoundEnd {
  readonly problems: Problems;
  /** The server could not be reached, or nothing at all was allowed: wait before the next round. */
  readonly failed: boolean;
  /** Milliseconds that the server wants to be left alone. */
  readonly wait: number;
  /** Words of something erased may still lie there: it wants another round before long. */
  readonly unfinished?: boolean;
}

const atOnce = 100;

/**
 * Takes in all that is new, then offers what waits. All ledgers are read to their ends before anything is sent: an erasure
 * that waits there has taken what it names before that could be offered again.
 *
 * @throws {JournalError} where this device's storage fails, or the signal's reason
 */
export async function syncRound(options: RoundOptions, signal?: AbortSignal): Promise<RoundEnd> {
  const problems: Partial<Record<LedgerName, Problem>> = {};
  const {inbox, journal, remote, stubs} = options;
  let unfinished: boolean;
  try {
    // Somebody's words go first: they overtake nothing, and no erasure that waits there takes them from the list.
    if (inbox) await tolerated(problems, 'inbox', () => inbox.send(journal, remote, signal));
    await followEpoch(options, signal);
    for (const ledger of options.ledgers)
      await tolerated(problems, ledger, () => pullAll(options, ledger, signal));
    if (inbox?.reads) await tolerated(problems, 'inbox', () => inbox.read(journal, remote, signal));
    for (const ledger of options.ledgers)
      await tolerated(problems, ledger, () => pushAll(options, ledger, signal));
    unfinished = (await stubs?.round(options)) === false;
  } catch (cause) {
    if (!(cause instanceof RemoteError)) throw cause;
    const names: readonly LedgerName[] = [...options.ledgers, ...(inbox ? (['inbox'] as const) : [])];
    const all = names.map((ledger) => [ledger, problems[ledger] ?? cause.kind] as const);
    return {problems: Object.fromEntries(all), failed: true, wait: cause.wait ?? 0};
  }
  const isLocked = options.ledgers.every((ledger) => problems[ledger] !== undefined);
  return {problems, failed: isLocked, wait: 0, unfinished};
}

/** What one person may not do with one ledger is no reason to leave the others. */
async function tolerated(
  problems: Partial<Record<LedgerName, Problem>>,
  ledger: LedgerName,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof RemoteError) || !['unauthorised', 'unsupported'].includes(cause.kind)) throw cause;
    problems[ledger] = cause.kind;
  }
}

/** A backup was put back: what the server lost is offered anew, once it has been seen what it has. */
async function followEpoch(
  {journal, remote, name, ledgers, inbox, stubs}: RoundOptions,
  signal?: AbortSignal,
): Promise<void> {
  const epoch = await remote.epoch?.(signal).catch((cause: unknown) => {
    if (cause instanceof RemoteError && cause.kind === 'unauthorised') return undefined;
    throw cause;
  });
  if (epoch === undefined) return;
  for (const ledger of ledgers) {
    const share = {remote: name, ledger};
    const known = await journal.sharing.stateOf(share);
    if (known?.epoch === epoch) continue;
    // Before the first pull there is nothing that could have been lost.
    if (known?.epoch === undefined && known?.cursor === undefined)
      await journal.sharing.nameEpoch(share, epoch);
    else {
      inbox?.forget();
      stubs?.forget();
      await journal.sharing.restart(share, epoch);
    }
  }
}

async function pullAll(options: RoundOptions, ledger: EntryLedger, signal?: AbortSignal): Promise<void> {
  const {journal, remote, name, now} = options;
  const share: Share = {remote: name, ledger};
  for (let more = true; more;) {
    const state = await journal.sharing.stateOf(share);
    if (!state) return;
    const after = state.cursor;
    const pulled = await remote.pull(ledger, after, signal);
    const {sound, aside} = sift(pulled.entries);
    const mark = {share, after, cursor: pulled.cursor, heard: stampOf(now())};
    const all = [...aside, ...(pulled.aside ?? [])];
    await journal.takeIn({[ledger]: sound}, {pulled: {...mark, ...(all.length > 0 && {aside: all})}});
    more = pulled.more === true && pulled.cursor !== after;
  }
}

async function pushAll(options: RoundOptions, ledger: EntryLedger, signal?: AbortSignal): Promise<void> {
  const {journal, remote, name} = options;
  const share: Share = {remote: name, ledger};
  for (;;) {
    signal?.throwIfAborted();
    const waiting = await journal.sharing.waiting(share, atOnce);
    if (waiting.length === 0) return;
    const said = await remote.push(ledger, waiting);
    const stored = said.filter(({outcome}) => outcome === 'stored').map(({key}) => key as EntryId);
    const refused = said.flatMap(refusedIn);
    await journal.sharing.settle(share, {stored, refused});
    if (stored.length + refused.length === 0) throw laterIn(said);
  }
}

function refusedIn(said: PushOutcome): readonly RefusedEntry[] {
  if (said.outcome !== 'refused') return [];
  const {key, reason, words} = said;
  return [{id: key as EntryId, reason, ...(words !== undefined && {words})}];
}

function laterIn(said: readonly PushOutcome[]): RemoteError {
  const [first] = said.flatMap((outcome) => (outcome.outcome === 'later' ? [outcome] : []));
  return new RemoteError(first?.why ?? 'unreachable', {wait: first?.wait});
}
