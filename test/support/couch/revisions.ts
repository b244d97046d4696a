import {createHash} from 'node:crypto';
import type {Json} from './couch-error.js';

/** One revision of a document, with the names of those before it, newest first, its own in front. */
export interface Revision {
  readonly generation: number;
  readonly path: readonly string[];
  readonly deleted: boolean;
  /** Without members of the server's own. Gone when the database was compacted over it. */
  body: Json | undefined;
  /** A leaf has no revision after it. */
  leaf: boolean;
}

export function revOf({generation, path}: Revision): string {
  return `${generation}-${path[0] ?? ''}`;
}

/** As CouchDB's: a digest of content and parent, so equal writes at two nodes make one revision. */
export function madeRevision(body: Json, deleted: boolean, parent?: Revision): Revision {
  const generation = (parent?.generation ?? 0) + 1;
  const digest = createHash('md5')
    .update(JSON.stringify([deleted, generation, parent ? revOf(parent) : '', body]))
    .digest('hex');
  return {generation, path: [digest, ...(parent?.path ?? [])], deleted, body, leaf: true};
}

/** @returns `undefined` where the text is no revision */
export function parseRev(rev: unknown): {readonly generation: number; readonly hash: string} | undefined {
  const [, generation, hash] = (typeof rev === 'string' && /^(\d+)-(\w+)$/.exec(rev)) || [];
  return generation !== undefined && hash !== undefined ? {generation: Number(generation), hash} : undefined;
}

/** Living before deleted, then the longer history, then the greater name: every node chooses alike. */
export function winnerOf(revisions: Iterable<Revision>): Revision | undefined {
  return [...revisions].filter(({leaf}) => leaf).sort(byPrecedence)[0];
}

export function byPrecedence(one: Revision, other: Revision): number {
  if (one.deleted !== other.deleted) return one.deleted ? 1 : -1;
  if (one.generation !== other.generation) return other.generation - one.generation;
  return (other.path[0] ?? '') < (one.path[0] ?? '') ? -1 : 1;
}
