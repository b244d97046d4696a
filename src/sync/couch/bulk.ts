import {isFields, isText, type Fields} from '../../kernel/guards.js';
import {RemoteError, type Later, type PushOutcome} from '../remote.js';
import {isSameDocument, isStub, type CouchDocument} from './documents.js';
import {errorOf, type CouchAnswer, type CouchRequests} from './requests.js';

/** One document of a push, under the name that its outcome bears. */
export interface Parcel {
  readonly key: string;
  readonly document: CouchDocument;
}

export const mostAtOnce = 100;
/** Characters of JSON: what is sent is base64 and names, one byte each, but for the words of open entries. */
const mostCharacters = 1_000_000;

type Outcomes = Map<string, PushOutcome>;

/** Sends documents in batches; once one cannot be sent, those after it wait without being tried. */
export class Bulk {
  readonly #requests: CouchRequests;
  readonly #database: string;

  constructor(requests: CouchRequests, database: string) {
    this.#requests = requests;
    this.#database = database;
  }

  async push(parcels: readonly Parcel[]): Promise<Outcomes> {
    const outcomes: Outcomes = new Map();
    for (const batch of batchesOf(parcels)) {
      const said = await this.#send(batch).catch((cause: unknown) => laterAll(batch, cause));
      for (const [key, outcome] of said) outcomes.set(key, outcome);
      if ([...said.values()].every(({outcome}) => outcome === 'later')) {
        const [first] = said.values();
        for (const parcel of parcels)
          if (!outcomes.has(parcel.key)) outcomes.set(parcel.key, later(parcel, laterIn(first)));
        break;
      }
    }
    return outcomes;
  }

  /** One document too large fails all of a request: halves find it. */
  async #send(batch: readonly Parcel[]): Promise<Outcomes> {
    const answer = await this.#post('_bulk_docs', {docs: batch.map(({document}) => document)});
    if (answer.status === 413) return this.#halve(batch);
    if (!Array.isArray(answer.body)) throw errorOf(answer);
    const rows = new Map(answer.body.filter(isRow).map((row) => [row['id'], row]));
    const outcomes: Outcomes = new Map();
    const doubtful: Parcel[] = [];
    for (const parcel of batch) {
      const row: Fields = rows.get(parcel.document._id) ?? {};
      if (row['error'] === 'conflict') doubtful.push(parcel);
      else outcomes.set(parcel.key, outcomeOf(parcel, row));
    }
    for (const [key, outcome] of await this.#compare(doubtful)) outcomes.set(key, outcome);
    return outcomes;
  }

  async #halve(batch: readonly Parcel[]): Promise<Outcomes> {
    const [only] = batch;
    if (only && batch.length === 1)
      return new Map([[only.key, {key: only.key, outcome: 'refused', reason: 'too-large'}]]);
    const middle = batch.length >> 1;
    const first = await this.#send(batch.slice(0, middle));
    return new Map([...first, ...(await this.#send(batch.slice(middle)))]);
  }

  /** Something lies under these names: ours, where an answer got lost or another device was first, or something else. */
  async #compare(parcels: readonly Parcel[]): Promise<Outcomes> {
    if (parcels.length === 0) return new Map();
    const keys = parcels.map(({document}) => document._id);
    const answer = await this.#post('_all_docs?include_docs=true', {keys}).catch(() => undefined);
    const rows = isFields(answer?.body) && Array.isArray(answer.body['rows']) ? answer.body['rows'] : [];
    const found = new Map(rows.filter(isRow).map((row) => [row['id'], row['doc']]));
    return new Map(
      parcels.map((parcel) => [parcel.key, comparedOutcome(parcel, found.get(parcel.document._id))]),
    );
  }

  #post(path: string, body: object): Promise<CouchAnswer> {
    return this.#requests.ask(`${this.#database}/${path}`, {method: 'POST', body});
  }
}

export function comparedOutcome({key, document}: Parcel, lying: unknown): PushOutcome {
  // It was there a moment ago: what cannot be read now is asked for again.
  if (!isFields(lying)) return {key, outcome: 'later'};
  if (isStub(lying)) return {key, outcome: 'refused', reason: 'erased'};
  if (isSameDocument(document, lying, key)) return {key, outcome: 'stored'};
  return {key, outcome: 'refused', reason: 'taken'};
}

/** What could not be sent at all. @throws what is no fault of a network */
export function laterAll(parcels: readonly {readonly key: string}[], cause: unknown): Outcomes {
  if (!(cause instanceof RemoteError)) throw cause;
  const {kind: why, wait} = cause;
  return new Map(
    parcels.map((parcel) => [parcel.key, later(parcel, {why, ...(wait !== undefined && {wait})})]),
  );
}

/** `accepted`: fewer nodes have it than should. It stays on the list, and is found there or taken again at the next push. */
function outcomeOf({key}: Parcel, row: Fields): PushOutcome {
  if (row['ok'] === true)
    return row['accepted'] === true ? {key, outcome: 'later'} : {key, outcome: 'stored'};
  const words = isText(row['reason']) ? {words: row['reason'].slice(0, 500)} : {};
  switch (row['error']) {
    case 'forbidden':
    case 'unauthorized':
      return {key, outcome: 'refused', reason: 'forbidden', ...words};
    case 'doc_validation':
    case 'illegal_docid':
    case 'bad_request':
      return {key, outcome: 'refused', reason: 'malformed', ...words};
    default:
      return {key, outcome: 'later'};
  }
}

function batchesOf(parcels: readonly Parcel[]): readonly (readonly Parcel[])[] {
  const batches: Parcel[][] = [];
  let room = 0;
  for (const parcel of parcels) {
    const size = JSON.stringify(parcel.document).length;
    const last = batches.at(-1);
    if (last && last.length < mostAtOnce && size <= room) last.push(parcel);
    else {
      batches.push([parcel]);
      room = mostCharacters;
    }
    room -= size;
  }
  return batches;
}

function isRow(row: unknown): row is Fields & {readonly id: string} {
  return isFields(row) && isText(row['id']);
}

function later({key}: {readonly key: string}, why: Later): PushOutcome {
  return {key, outcome: 'later', ...why};
}

function laterIn(outcome: PushOutcome | undefined): Later {
  if (outcome?.outcome !== 'later') return {};
  const {why, wait} = outcome;
  return {...(why && {why}), ...(wait !== undefined && {wait})};
}
