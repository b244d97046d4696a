import {isFields} from '../../kernel/guards.js';
import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';
import {
  oneRosterRecord,
  type OneRosterCollection,
  type OneRosterRecord,
} from '../../roster/import/oneroster-records.js';
import type {AskProblem, Asking} from './asking.js';

/** `pages-repeat`: the server gives the same again instead of going on. `pages-change`: what it has changes while it is read. */
export type PageProblem = AskProblem | 'pages-change' | 'pages-repeat';

export interface Question {
  readonly collection: OneRosterCollection;
  readonly url: URL;
  readonly limit: number;
}

export interface Collected {
  readonly records: readonly OneRosterRecord[];
  /** Of the server's own clock, when the first page came; `undefined` where it does not say. */
  readonly asked?: string;
}

const mostTimes = 3;
const mostPages = 2000;
const mostRecords = 500_000;

/**
 * All of a collection, page by page. Whole is what has as many records as the server says; where it does not say, what ends
 * with a page that says so. What changes while it is read is begun anew.
 */
export async function allPages(
  asking: Asking,
  question: Question,
  signal?: AbortSignal,
): Promise<Collected | Refusal<PageProblem>> {
  for (let time = 1; ; time += 1) {
    const collected = await once(asking, question, signal);
    if (!isRefusal(collected) || collected.refused !== 'pages-change' || time >= mostTimes) return collected;
  }
}

async function once(
  asking: Asking,
  {collection, url, limit}: Question,
  signal: AbortSignal | undefined,
): Promise<Collected | Refusal<PageProblem>> {
  const pages = new Pages(collection, limit);
  let next: URL | undefined = pageOf(url, limit, 0);
  let asked: string | undefined;
  for (let count = 0; next; count += 1) {
    if (count >= mostPages) return refuse('too-big', {collection});
    const answer = await asking.get(next, signal);
    if (isRefusal(answer)) return {...answer, detail: {...answer.detail, collection}};
    asked ??= answer.headers.get('date') ?? undefined;
    const added = pages.add(answer.body, answer.headers);
    if (isRefusal(added)) return added;
    const linked = nextLink(answer.headers, next);
    if (isRefusal(linked)) return linked;
    next =
      added === 'end'
        ? undefined
        : (linked ?? (added === 'more' ? pageOf(url, limit, pages.received) : undefined));
  }
  return pages.lack ?? {records: pages.records, ...(asked !== undefined && {asked})};
}

function pageOf(url: URL, limit: number, offset: number): URL {
  const page = new URL(url);
  page.searchParams.set('limit', String(limit));
  page.searchParams.set('offset', String(offset));
  return page;
}

/** Records of one reading, and what the server says of their number. */
class Pages {
  readonly #collection: OneRosterCollection;
  readonly #limit: number;
  readonly #byId = new Map<string, OneRosterRecord>();
  readonly #nameless: OneRosterRecord[] = [];
  #total: number | undefined;
  #hasLinks = false;
  received = 0;

  constructor(collection: OneRosterCollection, limit: number) {
    this.#collection = collection;
    this.#limit = limit;
  }

  get records(): readonly OneRosterRecord[] {
    return [...this.#byId.values(), ...this.#nameless];
  }

  /** Why what was read is not whole after all. */
  get lack(): Refusal<PageProblem> | undefined {
    const count = this.records.length;
    if (this.#total === undefined || count === this.#total) return undefined;
    return refuse('pages-change', {collection: this.#collection, count, total: this.#total});
  }

  /** @returns `end` for an empty page, `enough` unless the server links another one, `more` where the next is to be asked for */
  add(body: unknown, headers: Headers): 'end' | 'enough' | 'more' | Refusal<PageProblem> {
    const list = isFields(body) ? body[this.#collection] : undefined;
    if (!Array.isArray(list)) return refuse('not-understood', {collection: this.#collection});
    const total = totalIn(headers);
    if (this.#total !== undefined && total !== undefined && total !== this.#total)
      return refuse('pages-change', {collection: this.#collection});
    this.#total ??= total;
    const isFirst = this.received === 0;
    const before = this.records.length;
    for (const value of list) this.#take(oneRosterRecord(this.#collection, value));
    this.received += list.length;
    if (this.received > mostRecords) return refuse('too-big', {collection: this.#collection});
    this.#hasLinks ||= headers.has('link');
    if (list.length === 0) return 'end';
    const isNew = isFirst || this.records.length > before;
    if (!isNew && !this.#isEnough) return refuse('pages-repeat', {collection: this.#collection});
    // Some give the number of records on the page for that of all.
    const isDoubtful = isFirst && this.#total === this.#limit;
    return this.#isEnough && !isDoubtful ? 'enough' : 'more';
  }

  get #isEnough(): boolean {
    return this.#total === undefined ? this.#hasLinks : this.records.length >= this.#total;
  }

  #take(record: OneRosterRecord): void {
    if (record.id === '') this.#nameless.push(record);
    else this.#byId.set(record.id, record);
  }
}

function totalIn(headers: Headers): number | undefined {
  const text = headers.get('x-total-count') ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** @returns `undefined` where the answer names no next page */
function nextLink(headers: Headers, from: URL): URL | undefined | Refusal<PageProblem> {
  for (const part of (headers.get('link') ?? '').split(/,\s*(?=<)/)) {
    const [, address, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(part) ?? [];
    if (address === undefined || !/;\s*rel\s*=\s*"?(?:[^"]* )?next\b/i.test(rest)) continue;
    try {
      const next = new URL(address, from);
      return next.href === from.href ? refuse('pages-repeat') : next;
    } catch {
      return refuse('not-understood', {link: address.slice(0, 80)});
    }
  }
  return undefined;
}
