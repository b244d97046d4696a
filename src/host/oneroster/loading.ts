import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';
import {
  isToBeDeleted,
  oneRosterCollections,
  oneRosterFields,
  type OneRosterCollection,
  type OneRosterRecord,
  type OneRosterRecords,
} from '../../roster/import/oneroster-records.js';
import type {Asking} from './asking.js';
import {allPages, type Collected, type PageProblem} from './pages.js';

export type OneRosterVersion = '1.1' | '1.2';

/** What a server said, as far as a roster needs it: plain data, to be kept for asking later what changed. Holds no password. */
export interface OneRosterSnapshot {
  readonly version: OneRosterVersion;
  readonly records: OneRosterRecords;
  /** When asking began, by the server's clock where it tells; ISO 8601. */
  readonly at: string;
  /** When all of it was asked for last: who is gone without a word shows only then. */
  readonly wholeAt: string;
}

export interface LoadQuestion {
  readonly base: URL;
  readonly version: OneRosterVersion;
  /** Records a page. */
  readonly limit: number;
  readonly schoolId: string | undefined;
  readonly now: Date;
}

/** Clocks of servers differ, and what was changed while a page was on its way must not be missed. */
const overlap = 10 * 60_000;
const wholeEvery = 7 * 24 * 60 * 60_000;

/**
 * All of a roster, or what changed since. Either all collections come or nothing: what came before stays as it is.
 *
 * @param before its changes alone are asked for, unless it is a week old, of another version, or the server knows no filter
 */
export async function loadOneRoster(
  asking: Asking,
  question: LoadQuestion,
  before?: OneRosterSnapshot,
  signal?: AbortSignal,
): Promise<OneRosterSnapshot | Refusal<PageProblem>> {
  if (before && isFresh(before, question)) {
    const changed = await collect(asking, question, since(before), signal);
    if (!isRefusal(changed))
      return {...snapshotOf(changed, question, before.records), wholeAt: before.wholeAt};
    if (changed.refused !== 'question-refused') return changed;
  }
  const all = await collect(asking, question, undefined, signal);
  return isRefusal(all) ? all : snapshotOf(all, question);
}

function isFresh({version, wholeAt}: OneRosterSnapshot, question: LoadQuestion): boolean {
  return version === question.version && question.now.getTime() - Date.parse(wholeAt) < wholeEvery;
}

function since({at}: OneRosterSnapshot): string {
  return new Date(Date.parse(at) - overlap).toISOString();
}

type Found = Readonly<Record<OneRosterCollection, Collected>>;

async function collect(
  asking: Asking,
  question: LoadQuestion,
  changedSince: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Found | Refusal<PageProblem>> {
  const found: Partial<Record<OneRosterCollection, Collected>> = {};
  for (const collection of oneRosterCollections) {
    const collected = await collectOne(asking, question, collection, changedSince, signal);
    if (isRefusal(collected)) return collected;
    found[collection] = collected;
  }
  const {orgs, academicSessions, classes, users, enrollments} = found;
  if (!orgs || !academicSessions || !classes || !users || !enrollments) return refuse('not-understood');
  return {orgs, academicSessions, classes, users, enrollments};
}

/** A choice of fields is a wish: a server that does not grant it is asked without. */
async function collectOne(
  asking: Asking,
  {base, version, limit, schoolId}: LoadQuestion,
  collection: OneRosterCollection,
  changedSince: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Collected | Refusal<PageProblem>> {
  const url = new URL(pathOf(collection, schoolId), base);
  if (changedSince) url.searchParams.set('filter', `dateLastModified>='${changedSince}'`);
  if (collection !== 'users') return allPages(asking, {collection, url, limit}, signal);
  const chosen = new URL(url);
  chosen.searchParams.set('fields', oneRosterFields[version]);
  const collected = await allPages(asking, {collection, url: chosen, limit}, signal);
  const isRefused = isRefusal(collected) && collected.refused === 'question-refused';
  return isRefused ? allPages(asking, {collection, url, limit}, signal) : collected;
}

/** Of one school no more is asked than is needed; people and terms may belong to what stands above it. */
function pathOf(collection: OneRosterCollection, schoolId: string | undefined): string {
  const isOfSchool = schoolId !== undefined && (collection === 'classes' || collection === 'enrollments');
  return isOfSchool ? `schools/${encodeURIComponent(schoolId)}/${collection}` : collection;
}

function snapshotOf(
  found: Found,
  {version, now}: LoadQuestion,
  before?: OneRosterRecords,
): OneRosterSnapshot {
  const asked = Date.parse(found.orgs.asked ?? '');
  const at = (Number.isNaN(asked) ? now : new Date(asked)).toISOString();
  const records = Object.fromEntries(
    oneRosterCollections.map((name) => [name, merged(before?.[name] ?? [], found[name].records)]),
  ) as Record<OneRosterCollection, readonly OneRosterRecord[]>;
  return {version, records, at, wholeAt: now.toISOString()};
}

/** What is to be deleted goes; a record without an id belongs to no other and stays until all is asked for again. */
function merged(
  before: readonly OneRosterRecord[],
  changed: readonly OneRosterRecord[],
): readonly OneRosterRecord[] {
  const byId = new Map(before.filter(({id}) => id !== '').map((record) => [record.id, record]));
  for (const record of changed) {
    if (record.id === '') continue;
    if (isToBeDeleted(record)) byId.delete(record.id);
    else byId.set(record.id, record);
  }
  const known = new Set(before.map(({cells}) => cells.join('\n')));
  const nameless = changed.filter(({id, cells}) => id === '' && !known.has(cells.join('\n')));
  return [...byId.values(), ...before.filter(({id}) => id === ''), ...nameless];
}
