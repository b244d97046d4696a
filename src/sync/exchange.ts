import type {Envelope, LedgerName, StoredEntry} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {oneTabAtATime} from '../journal/one-tab.js';
import {RemoteError, type Cursor, type LedgerItems, type Pulled, type Remote} from './remote.js';

export interface Exchanged {
  /** Envelopes and published entries that the remote has now and had not before, as far as this device knew. */
  readonly sent: number;
  /** They stay in the outbox until the remote can be reached. */
  readonly waiting: number;
  /** The remote will never take them; they stay on this device. */
  readonly refused: number;
  /** Envelopes that this device had not. */
  readonly received: number;
  /** Why nothing was pulled. `unauthorised` is usual for those who may send but not read. */
  readonly problem?: RemoteError['kind'];
  /** Pass it to the next exchange of this journal, so that an unchanged inbox is not read again. */
  readonly cursor: Cursor;
}

export interface ExchangeOptions {
  readonly after?: Cursor;
  readonly signal?: AbortSignal;
}

interface Sent {
  readonly sent: number;
  readonly waiting: number;
  readonly refused: number;
}

/** Marked as shared together: a tab that is closed in the middle sends at most so many again. */
const envelopesAtOnce = 50;

/**
 * Sends what waits, publishes what is not published yet, and takes in what has come. Safe to repeat and to run in two
 * tabs: an envelope leaves the outbox only once the remote has said that it holds it.
 *
 * @throws {JournalError} where this device's own storage fails, or the signal's reason; never for what a network does
 */
export async function exchangeInbox(
  journal: Journal,
  remote: Remote,
  {after = '', signal}: ExchangeOptions = {},
): Promise<Exchanged> {
  // Two tabs at once would do no harm, only the work twice.
  return oneTabAtATime('pana-exchange', async () => {
    const envelopes = await sendEnvelopes(journal, remote);
    const published = await publish(journal, remote, signal);
    const taken = await takeIn(journal, remote, after, signal);
    return {...sum(envelopes, published), ...taken};
  });
}

async function sendEnvelopes(journal: Journal, remote: Remote): Promise<Sent> {
  const waiting = await journal.unshared();
  let all = nothingSent;
  for (let at = 0; at < waiting.length; at += envelopesAtOnce) {
    const {stored, ...sent} = await pushed(remote, 'inbox', waiting.slice(at, at + envelopesAtOnce));
    if (stored.length > 0) await journal.markShared(stored);
    all = sum(all, sent);
    if (sent.waiting > 0)
      return {...all, waiting: all.waiting + Math.max(0, waiting.length - at - envelopesAtOnce)};
  }
  return all;
}

/** Asks first what is there, so that nothing has to be remembered of what was published. */
async function publish(journal: Journal, remote: Remote, signal?: AbortSignal): Promise<Sent> {
  const own = (await journal.entries('public')).map((content): StoredEntry => ({id: content.id, content}));
  if (own.length === 0) return nothingSent;
  const there = await pulled(remote, 'public', undefined, signal);
  if (there instanceof RemoteError)
    return {...nothingSent, waiting: there.kind === 'unsupported' ? 0 : own.length};
  const known = new Set(there.entries.map(({id}) => id));
  return pushed(
    remote,
    'public',
    own.filter(({id}) => !known.has(id)),
  );
}

async function takeIn(
  journal: Journal,
  remote: Remote,
  after: Cursor,
  signal?: AbortSignal,
): Promise<Pick<Exchanged, 'received' | 'problem' | 'cursor'>> {
  const inbox = await pulled(remote, 'inbox', after || undefined, signal);
  if (inbox instanceof RemoteError) return {received: 0, problem: inbox.kind, cursor: after};
  const received = inbox.entries.length > 0 ? await putNew(journal, inbox.entries) : 0;
  await eraseThere(journal, remote, inbox.entries);
  return {received, cursor: inbox.cursor};
}

async function putNew(journal: Journal, envelopes: readonly Envelope[]): Promise<number> {
  const known = new Set((await journal.envelopes()).map(({key}) => key));
  const fresh = envelopes.filter(({key}) => !known.has(key));
  const refused = fresh.length > 0 ? await journal.putEnvelopes(fresh) : [];
  return fresh.length - refused.length;
}

/** What was destroyed here must not lie there either, whoever put it there and when. */
async function eraseThere(journal: Journal, remote: Remote, there: readonly Envelope[]): Promise<void> {
  const erased = await journal.erasedAmong(there.map(({key}) => key));
  if (erased.length > 0) await remote.erase?.(erased);
}

async function pushed<Ledger extends LedgerName>(
  remote: Remote,
  ledger: Ledger,
  items: readonly LedgerItems[Ledger][],
): Promise<Sent & {readonly stored: readonly string[]}> {
  if (items.length === 0) return {...nothingSent, stored: []};
  const outcomes = await remote.push(ledger, items);
  const stored = outcomes.filter(({outcome}) => outcome === 'stored').map(({key}) => key);
  const refused = outcomes.filter(({outcome}) => outcome === 'refused').length;
  return {sent: stored.length, refused, waiting: items.length - stored.length - refused, stored};
}

async function pulled<Ledger extends LedgerName>(
  remote: Remote,
  ledger: Ledger,
  after: Cursor | undefined,
  signal: AbortSignal | undefined,
): Promise<Pulled<LedgerItems[Ledger]> | RemoteError> {
  try {
    return await remote.pull(ledger, after, signal);
  } catch (cause) {
    if (cause instanceof RemoteError) return cause;
    throw cause;
  }
}

const nothingSent: Sent = {sent: 0, waiting: 0, refused: 0};

function sum(a: Sent, b: Sent): Sent {
  return {sent: a.sent + b.sent, waiting: a.waiting + b.waiting, refused: a.refused + b.refused};
}
