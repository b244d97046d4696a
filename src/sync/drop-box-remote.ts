import type {LedgerName, StoredEntry} from '../journal/entry.js';
import {isSealed} from '../journal/entry.js';
import {isFields} from '../kernel/guards.js';
import {parseEntriesPage, parseInboxPage} from './drop-box-pages.js';
import {discard, DropBoxRequests, type DropBoxOptions} from './drop-box-requests.js';
import {
  RemoteError,
  type Cursor,
  type LedgerItems,
  type Pulled,
  type PushOutcome,
  type Remote,
} from './remote.js';

/** Uploads at a time: a browser opens six connections to a server, and the page needs some for itself. */
const atOnce = 4;

/** What the server says that it did. */
type Word = 'stored' | 'erased';

interface Upload {
  readonly key: string;
  readonly send: () => Promise<Response>;
}

/**
 * The school's own server, which mounts the handlers of `server/`: envelopes in its drop-box, published waves in its
 * public ledger. It carries no other ledger.
 *
 * An envelope goes without a token and without cookies: nothing names who sends it.
 */
export class DropBoxRemote implements Remote {
  readonly #requests: DropBoxRequests;

  constructor(options: DropBoxOptions) {
    this.#requests = new DropBoxRequests(options);
  }

  /** @throws {RemoteError} `unsupported` */
  async push<Ledger extends LedgerName>(
    ledger: Ledger,
    entries: readonly LedgerItems[Ledger][],
  ): Promise<readonly PushOutcome[]> {
    const items = entries as readonly LedgerItems[LedgerName][];
    if (ledger !== 'inbox' && ledger !== 'public') throw new RemoteError('unsupported');
    return sendAll(items.map((item) => this.#upload(item)));
  }

  /** @throws {RemoteError} */
  async pull<Ledger extends LedgerName>(
    ledger: Ledger,
    after: Cursor = '',
    signal?: AbortSignal,
  ): Promise<Pulled<LedgerItems[Ledger]>> {
    if (ledger !== 'inbox' && ledger !== 'public') throw new RemoteError('unsupported');
    const pulled = ledger === 'inbox' ? this.#pullInbox(after, signal) : this.#pullPublic(after, signal);
    return (await pulled) as Pulled<LedgerItems[Ledger]>;
  }

  async erase(keys: readonly string[]): Promise<readonly string[]> {
    const removals = keys.map((key) => ({key, send: () => this.#requests.eraseEnvelope(key)}));
    const outcomes = await sendAll(removals, 'erased');
    return outcomes.filter(({outcome}) => outcome === 'stored').map(({key}) => key);
  }

  #upload(item: LedgerItems[LedgerName]): Upload {
    if ('key' in item) return {key: item.key, send: () => this.#requests.putEnvelope(item)};
    return {key: item.id, send: () => this.#putEntry(item)};
  }

  /** What is published can be read by anyone, so a sealed entry is none of it. */
  #putEntry(entry: StoredEntry): Promise<Response> {
    if (isSealed(entry.content)) return Promise.resolve(new Response(null, {status: 400}));
    return this.#requests.putEntry(entry);
  }

  async #pullPublic(after: Cursor, signal?: AbortSignal): Promise<Pulled<StoredEntry>> {
    const response = await this.#requests.get(`public?after=${encodeURIComponent(after)}`, {signal});
    return parseEntriesPage(await jsonOf(response));
  }

  /**
   * The cursor is the tag of the whole set, as it was at the first page: whatever comes in while the pages are read
   * changes the tag, and so the next pull reads them all again.
   */
  async #pullInbox(after: Cursor, signal?: AbortSignal): Promise<Pulled<LedgerItems['inbox']>> {
    const first = await this.#requests.get('inbox', {signal, authorised: true, tag: after});
    if (first.status === 304) return {entries: [], cursor: after};
    const cursor = first.headers.get('ETag') ?? '';
    let page = parseInboxPage(await jsonOf(first), '');
    const entries = [...page.envelopes];
    while (page.next !== undefined) {
      const address = `inbox?after=${encodeURIComponent(page.next)}`;
      page = parseInboxPage(
        await jsonOf(await this.#requests.get(address, {signal, authorised: true})),
        page.next,
      );
      entries.push(...page.envelopes);
    }
    return {entries, cursor};
  }
}

/** A few at a time; once one finds no server, the rest waits without asking again. */
async function sendAll(uploads: readonly Upload[], word: Word = 'stored'): Promise<readonly PushOutcome[]> {
  const outcomes = new Map<number, PushOutcome>();
  let next = 0;
  let down = false;
  const work = async (): Promise<void> => {
    while (next < uploads.length) {
      const at = next++;
      const upload = uploads[at];
      if (!upload) return;
      const outcome: PushOutcome = down ? {key: upload.key, outcome: 'later'} : await outcomeOf(upload, word);
      down ||= outcome.outcome === 'later';
      outcomes.set(at, outcome);
    }
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return uploads.map(({key}, at) => outcomes.get(at) ?? {key, outcome: 'later'});
}

async function outcomeOf({key, send}: Upload, word: Word): Promise<PushOutcome> {
  const response = await send().catch(() => undefined);
  if (response?.status === 200 || response?.status === 201) {
    return {key, outcome: (await names(response, word, key)) ? 'stored' : 'later'};
  }
  if (response) discard(response);
  switch (response?.status) {
    case 403:
      return {key, outcome: 'refused', reason: 'forbidden'};
    case 409:
      return {key, outcome: 'refused', reason: 'taken'};
    case 413:
      return {key, outcome: 'refused', reason: 'too-large'};
    case 400:
    case 415:
      return {key, outcome: 'refused', reason: 'malformed'};
    default:
      return {key, outcome: 'later'};
  }
}

/** A page that answers 200 to everything has stored nothing: only the server's own word counts. */
async function names(response: Response, word: Word, key: string): Promise<boolean> {
  const said: unknown = await response.json().catch(() => undefined);
  return isFields(said) && said[word] === key;
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new RemoteError(cause instanceof SyntaxError ? 'malformed' : 'unreachable', {cause});
  }
}
