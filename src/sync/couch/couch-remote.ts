import type {LedgerName, StoredEntry, Envelope} from '../../journal/entry.js';
import {isSealed, isSound} from '../../journal/entry.js';
import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {
  RemoteError,
  type Cursor,
  type LedgerItems,
  type Pulled,
  type PushOutcome,
  type Remote,
} from '../remote.js';
import {Bulk, comparedOutcome, laterAll, mostAtOnce, type Parcel} from './bulk.js';
import {entryDocument, envelopeDocument, isStub, stubDocument, type CouchDocument} from './documents.js';
import {entryOf, envelopeOf, readFeed, watchFeed, type FeedPage} from './feed.js';
import {databaseOf, documentOf, epochDocument} from './names.js';
import {CouchRequests, errorOf, type CouchOptions} from './requests.js';

/**
 * A school's four databases of an Apache CouchDB. Entries are documents under their own names, so the server never sees an
 * update; revisions are not replicated. See docs/decisions/190-couchdb-without-replication.md.
 */
export class CouchRemote implements Remote {
  readonly #requests: CouchRequests;
  readonly #school: string;

  /** @throws {RangeError} where the school's name cannot be one */
  constructor(options: CouchOptions) {
    this.#requests = new CouchRequests(options);
    this.#school = options.school;
    databaseOf(options.school, 'public');
  }

  async push<Ledger extends LedgerName>(
    ledger: Ledger,
    items: readonly LedgerItems[Ledger][],
  ): Promise<readonly PushOutcome[]> {
    const outcomes =
      ledger === 'inbox'
        ? await this.#pushEnvelopes(items as readonly Envelope[])
        : await this.#pushEntries(ledger, items as readonly StoredEntry[]);
    return items.map((item) => {
      const key = 'key' in item ? item.key : item.id;
      return outcomes.get(key) ?? {key, outcome: 'later'};
    });
  }

  async pull<Ledger extends LedgerName>(
    ledger: Ledger,
    after?: Cursor,
    signal?: AbortSignal,
  ): Promise<Pulled<LedgerItems[Ledger]>> {
    signal?.throwIfAborted();
    const pulled =
      ledger === 'inbox' ? this.#pullInbox(after, signal) : this.#pullEntries(ledger, after, signal);
    return (await pulled) as Pulled<LedgerItems[Ledger]>;
  }

  watch(ledger: LedgerName, after: Cursor, signal: AbortSignal): Promise<boolean> {
    return watchFeed(this.#requests, this.#database(ledger), after, signal);
  }

  async epoch(signal?: AbortSignal): Promise<string | undefined> {
    const answer = await this.#requests.ask(`${this.#database('public')}/${epochDocument}`, {signal});
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw errorOf(answer);
    return isFields(answer.body) && isText(answer.body['epoch']) ? answer.body['epoch'] : undefined;
  }

  async erase(keys: readonly string[], ledger: LedgerName = 'inbox'): Promise<readonly string[]> {
    const gone: string[] = [];
    for (let at = 0; at < keys.length; at += mostAtOnce) {
      const some = keys.slice(at, at + mostAtOnce);
      gone.push(...(await this.#putStubs(ledger, some).catch(nothingReached)));
    }
    return gone;
  }

  /** What is not what its name says would be set aside by everybody: it stays here, and is shown. */
  async #pushEntries(
    ledger: LedgerName,
    entries: readonly StoredEntry[],
  ): Promise<ReadonlyMap<string, PushOutcome>> {
    const whole = entries.filter((entry) => isSealed(entry.content) || isSound(entry));
    const damaged = entries.filter((entry) => !whole.includes(entry));
    const sender = await this.#requests.sender();
    const parcels = whole.map((entry) => ({key: entry.id, document: entryDocument(entry, sender)}));
    const outcomes = await new Bulk(this.#requests, this.#database(ledger)).push(parcels);
    for (const {id: key} of damaged) outcomes.set(key, {key, outcome: 'refused', reason: 'malformed'});
    return outcomes;
  }

  /** One by one and without a name, as the proxy lets anybody write and nobody read. */
  async #pushEnvelopes(envelopes: readonly Envelope[]): Promise<ReadonlyMap<string, PushOutcome>> {
    const outcomes = new Map<string, PushOutcome>();
    for (const envelope of envelopes) {
      const parcel = {key: envelope.key, document: envelopeDocument(envelope)};
      const outcome = await this.#putEnvelope(parcel).catch((cause: unknown) =>
        laterAll([parcel], cause).get(parcel.key),
      );
      if (outcome) outcomes.set(parcel.key, outcome);
      if (outcome?.outcome === 'later') break;
    }
    return outcomes;
  }

  async #putEnvelope({key, document}: Parcel): Promise<PushOutcome> {
    const {_id, ...body} = document;
    const path = `${this.#database('inbox')}/${encodeURIComponent(_id)}`;
    const answer = await this.#requests.askUnnamed(path, {method: 'PUT', body});
    switch (answer.status) {
      case 201:
        return {key, outcome: isFields(answer.body) && answer.body['id'] === _id ? 'stored' : 'later'};
      case 409:
        return this.#compareEnvelope({key, document}, path);
      case 403:
        return {key, outcome: 'refused', reason: 'forbidden'};
      case 413:
        return {key, outcome: 'refused', reason: 'too-large'};
      case 400:
        return {key, outcome: 'refused', reason: 'malformed'};
      default:
        throw errorOf(answer);
    }
  }

  /** Only who may read can say whether it is ours. To say `stored` of what may be another's would lose a child's words. */
  async #compareEnvelope(parcel: Parcel, path: string): Promise<PushOutcome> {
    const unknown: PushOutcome = {key: parcel.key, outcome: 'refused', reason: 'taken'};
    const answer = await this.#requests.ask(path).catch((cause: unknown) => {
      if (cause instanceof RemoteError && cause.kind === 'unauthorised') return undefined;
      throw cause;
    });
    if (!answer || answer.status === 401 || answer.status === 403) return unknown;
    return comparedOutcome(parcel, answer.status === 200 ? answer.body : undefined);
  }

  async #pullEntries(ledger: LedgerName, after?: Cursor, signal?: AbortSignal): Promise<Pulled<StoredEntry>> {
    const {changed, cursor, more} = await this.#page(ledger, after, signal);
    const read = changed.map(entryOf);
    const entries = read.flatMap(({entry}) => entry ?? []);
    const aside = read.flatMap((each) => each.aside ?? []);
    return {entries, cursor, ...(more && {more: true}), ...(aside.length > 0 && {aside})};
  }

  /** To its end, and then by key: page by page would be an order of arrival. */
  async #pullInbox(after?: Cursor, signal?: AbortSignal): Promise<Pulled<Envelope>> {
    const envelopes: Envelope[] = [];
    let page: FeedPage | undefined;
    do {
      page = await this.#page('inbox', page?.cursor ?? after, signal);
      envelopes.push(...page.changed.flatMap((changed) => envelopeOf(changed) ?? []));
    } while (page.more);
    return {entries: envelopes.sort((a, b) => (a.key < b.key ? -1 : 1)), cursor: page.cursor};
  }

  #page(ledger: LedgerName, after?: Cursor, signal?: AbortSignal): Promise<FeedPage> {
    return readFeed(this.#requests, this.#database(ledger), after, signal);
  }

  /** A stub stands for good where something was erased; a deletion could be undone by whoever still has it. */
  async #putStubs(ledger: LedgerName, keys: readonly string[]): Promise<readonly string[]> {
    const database = this.#database(ledger);
    const body = {keys: keys.map(documentOf)};
    const there = await this.#post(`${database}/_all_docs?include_docs=true`, body);
    const rows = isFields(there) && isArrayOf(there['rows'], isFields) ? there['rows'] : [];
    const lying = new Map(rows.map((row) => [row['id'], row['doc']]));
    const sender = await this.#requests.sender();
    const wanted = keys.filter((key) => !isStub(lying.get(documentOf(key))));
    const docs: readonly CouchDocument[] = wanted.map((key) =>
      stubDocument(key, sender, revOf(lying.get(documentOf(key)))),
    );
    const said = docs.length > 0 ? await this.#post(`${database}/_bulk_docs`, {docs}) : [];
    const taken = isArrayOf(said, isFields) ? said.filter(({ok}) => ok === true) : [];
    const names = new Set(taken.map(({id}) => id));
    return keys.filter((key) => !wanted.includes(key) || names.has(documentOf(key)));
  }

  async #post(path: string, body: object): Promise<unknown> {
    const answer = await this.#requests.ask(path, {method: 'POST', body});
    if (answer.status >= 300) throw errorOf(answer);
    return answer.body;
  }

  #database(ledger: LedgerName): string {
    return databaseOf(this.#school, ledger);
  }
}

function revOf(document: unknown): string | undefined {
  return isFields(document) && isText(document['_rev']) ? document['_rev'] : undefined;
}

function nothingReached(cause: unknown): readonly string[] {
  if (cause instanceof RemoteError) return [];
  throw cause;
}
