import {isFields, type Fields} from '../../kernel/guards.js';
import {couchLedgers, databaseOf} from '../../server/couch-roles.js';
import type {Couch} from './couch.js';

const page = 200;
/** Milliseconds between two looks at a compaction, and how many of them. */
const look = {every: 500, times: 240};

interface Leaf {
  readonly id: string;
  readonly revs: readonly string[];
}

/**
 * Finishes erasures: whatever lies beside a stub as another leaf is purged, old revisions are compacted away, and each
 * erased document is asked for under its first revision, which must be gone.
 *
 * @returns whether nothing of what was erased can be read any more
 */
export async function purgeSchool(couch: Couch, school: string, {isDry}: {isDry: boolean}): Promise<boolean> {
  let isDone = true;
  for (const ledger of couchLedgers) {
    const database = databaseOf(school, ledger);
    const stubs = await stubsIn(couch, database);
    await purgeLosers(couch, database, stubs);
    if (stubs.length === 0) continue;
    await couch.change(`database ${database}: compaction asked for`, `POST /${database}/_compact`, {});
    if (isDry) continue;
    await compacted(couch, database);
    const left = await stillRead(couch, database, stubs);
    couch.tell(`database ${database}: ${stubs.length} erased, ${left.length} can still be read`);
    for (const id of left) couch.tell(`  ${id}`);
    isDone &&= left.length === 0;
  }
  return isDone;
}

/** Documents of which any leaf is a stub, whichever of them wins. */
async function stubsIn(couch: Couch, database: string): Promise<readonly Leaf[]> {
  const stubs: Leaf[] = [];
  for (let since = '0'; ;) {
    const path = `/${database}/_changes?style=all_docs&include_docs=true&limit=${page}&since=${encodeURIComponent(since)}`;
    const {results, last_seq} = (await couch.get(path)).body as {results: readonly Row[]; last_seq: string};
    for (const row of results) if (await isStub(couch, database, row)) stubs.push(leavesOf(row));
    if (results.length < page) return stubs;
    since = last_seq;
  }
}

interface Row {
  readonly id: string;
  readonly changes: readonly {readonly rev: string}[];
  readonly doc?: unknown;
}

function leavesOf({id, changes}: Row): Leaf {
  return {id, revs: changes.map(({rev}) => rev)};
}

async function isStub(couch: Couch, database: string, row: Row): Promise<boolean> {
  if (isFields(row.doc) && row.doc['erased'] === true) return true;
  if (row.changes.length < 2) return false;
  const leaves = await Promise.all(row.changes.map(({rev}) => leafAt(couch, database, row.id, rev)));
  return leaves.some((leaf) => leaf?.['erased'] === true);
}

async function leafAt(couch: Couch, database: string, id: string, rev: string): Promise<Fields | undefined> {
  const {status, body} = await couch.get(`/${database}/${encodeURIComponent(id)}?rev=${rev}`, 404);
  return status === 404 || !isFields(body) ? undefined : body;
}

/** Compaction keeps every leaf, so one that is no stub has to go by name. */
async function purgeLosers(couch: Couch, database: string, stubs: readonly Leaf[]): Promise<void> {
  for (const {id, revs} of stubs) {
    if (revs.length < 2) continue;
    const losers: string[] = [];
    for (const rev of revs)
      if ((await leafAt(couch, database, id, rev))?.['erased'] !== true) losers.push(rev);
    if (losers.length === 0) continue;
    const what = `database ${database}: ${losers.length} of another node beside a stub purged`;
    await couch.change(what, `POST /${database}/_purge`, {[id]: losers});
  }
}

async function compacted(couch: Couch, database: string): Promise<void> {
  for (let times = 0; times < look.times; times += 1) {
    const {body} = await couch.get(`/${database}`);
    if (isFields(body) && body['compact_running'] !== true) return;
    await new Promise((resolve) => setTimeout(resolve, look.every));
  }
  couch.tell(`database ${database}: still compacting; run this again later`);
}

async function stillRead(couch: Couch, database: string, stubs: readonly Leaf[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const {id} of stubs) {
    const {body} = await couch.get(`/${database}/${encodeURIComponent(id)}?revs=true`);
    const history = isFields(body) ? body['_revisions'] : undefined;
    const {start, ids} = (history ?? {start: 0, ids: []}) as {start: number; ids: readonly string[]};
    for (const [back, hash] of ids.entries()) {
      const found = await leafAt(couch, database, id, `${start - back}-${hash}`);
      if (found && found['erased'] !== true) left.push(id);
    }
  }
  return left;
}
