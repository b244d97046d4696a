import {randomBytes} from 'node:crypto';
import {badRequest, CouchError, notFound, type Json} from './couch-error.js';
import {byPrecedence, revOf, winnerOf, type Revision} from './revisions.js';

/** What somebody may do. An admin of the server passes everything. */
export interface Caller {
  readonly name: string | null;
  readonly roles: readonly string[];
}

export function isAdmin({roles}: Caller): boolean {
  return roles.includes('_admin');
}

export interface ChangeRow {
  readonly seq: string;
  readonly id: string;
  readonly changes: readonly {readonly rev: string}[];
  readonly deleted?: true;
  readonly doc?: Json | null;
}

/** One database, as it lies on a disk: documents with their trees of revisions, and in which order they changed. */
export class FakeDatabase {
  /** A database that is made anew under the same name has another one. */
  uuid = randomBytes(8).toString('hex');
  security: Json = {members: {names: [], roles: ['_admin']}, admins: {names: [], roles: ['_admin']}};
  revsLimit = 1000;
  /** Revisions by document, by their names. */
  docs = new Map<string, Map<string, Revision>>();
  /** When each document changed last. */
  seqs = new Map<string, number>();
  local = new Map<string, Json>();
  updateSeq = 0;
  purgeSeq = 0;
  compactions = 0;
  /** Says no to a row, with a reason, whatever the validation functions say. */
  refuse: ((doc: Json) => string | undefined) | undefined;
  /** Documents whose next write another node takes at the same moment as somebody else's. */
  readonly racing = new Set<string>();
  readonly #waiting = new Set<() => void>();

  constructor(readonly name: string) {}

  leavesOf(id: string): readonly Revision[] {
    return [...(this.docs.get(id)?.values() ?? [])].filter(({leaf}) => leaf).sort(byPrecedence);
  }

  winner(id: string): Revision | undefined {
    return winnerOf(this.docs.get(id)?.values() ?? []);
  }

  /** @throws {CouchError} 404 `missing` or `deleted`, as the server says it */
  read(id: string, rev?: string | null): Json {
    const revision = rev ? this.docs.get(id)?.get(rev) : this.winner(id);
    if (!revision?.body) throw notFound('missing');
    if (revision.deleted && !rev) throw notFound('deleted');
    return shown(id, revision);
  }

  /** Puts a revision on the tree; what it follows is a leaf no more. */
  add(id: string, revision: Revision): void {
    const tree = this.docs.get(id) ?? new Map<string, Revision>();
    this.docs.set(id, tree);
    const parent = tree.get(`${revision.generation - 1}-${revision.path[1] ?? ''}`);
    if (parent) parent.leaf = false;
    tree.set(revOf(revision), revision);
    this.seqs.set(id, (this.updateSeq += 1));
    this.#tell();
  }

  /** Bodies that no leaf holds go. */
  compact(): void {
    this.compactions += 1;
    for (const tree of this.docs.values())
      for (const revision of tree.values()) if (!revision.leaf) revision.body = undefined;
  }

  /** As though it had never been: no tombstone stays, so whoever has a copy can put it back. */
  purge(id: string, revs: readonly string[]): readonly string[] {
    const tree = this.docs.get(id);
    const purged = revs.filter((rev) => tree?.get(rev)?.leaf);
    for (const rev of purged) tree?.delete(rev);
    if (tree && ![...tree.values()].some(({leaf}) => leaf)) this.docs.delete(id);
    if (!this.docs.has(id)) this.seqs.delete(id);
    if (purged.length > 0) this.purgeSeq += 1;
    return purged;
  }

  seqText(at: number): string {
    return `${at}-${Buffer.from(JSON.stringify([this.uuid, at])).toString('base64url')}`;
  }

  /** @returns 0 for another database's, as the server: a database that was made anew begins from its start */
  seqFrom(since: string): number {
    if (since === '' || since === '0') return 0;
    if (since === 'now') return this.updateSeq;
    try {
      const [, opaque = ''] = /^\d+-(.+)$/.exec(since) ?? [];
      const [uuid, at] = JSON.parse(Buffer.from(opaque, 'base64url').toString()) as [string, number];
      return uuid === this.uuid ? at : 0;
    } catch {
      throw badRequest("Malformed sequence supplied in 'since' parameter.");
    }
  }

  changesAfter(since: number, {docs, all}: {readonly docs: boolean; readonly all: boolean}): ChangeRow[] {
    return [...this.seqs]
      .filter(([, seq]) => seq > since)
      .sort(([, one], [, other]) => one - other)
      .map(([id, seq]) => this.#row(id, seq, docs, all));
  }

  /** Resolves at the next change, or when the time is over. @param onLeave gives a way to stop waiting */
  nextChange(ms: number, onLeave: (leave: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
      onLeave(done);
    });
  }

  #row(id: string, seq: number, docs: boolean, all: boolean): ChangeRow {
    const leaves = this.leavesOf(id);
    const [winner] = leaves;
    if (!winner) throw new CouchError(500, 'internal', `no leaf of ${id}`);
    return {
      seq: this.seqText(seq),
      id,
      changes: (all ? leaves : [winner]).map((leaf) => ({rev: revOf(leaf)})),
      ...(winner.deleted && {deleted: true as const}),
      ...(docs && {doc: shown(id, winner)}),
    };
  }

  #tell(): void {
    for (const done of [...this.#waiting]) done();
  }
}

export function shown(id: string, revision: Revision): Json {
  const {body = {}, deleted} = revision;
  return {_id: id, _rev: revOf(revision), ...(deleted && {_deleted: true}), ...body};
}
