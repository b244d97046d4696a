import type {EntryId, SubjectKey} from './ids.js';

/** One kind of fact: its name, and a check that a body from anywhere really has its shape. */
export interface EntryKind<Name extends string = string, Body = unknown> {
  readonly name: Name;
  readonly is: (body: unknown) => body is Body;
}

/** The body that a kind carries. */
export type BodyOf<Kind> = Kind extends EntryKind<string, infer Body> ? Body : never;

/** A fact that a decision wants written. The journal adds who, when, where and the id. */
export interface Draft<Kind extends string = string, Body = unknown> {
  readonly kind: Kind;
  readonly about: SubjectKey;
  readonly replaces?: readonly EntryId[];
  readonly body: Body;
}

/** @param name `room/fact`, past tense: `attendance/register-taken` */
export function defineKind<Name extends string, Body>(
  name: Name,
  is: (body: unknown) => body is Body,
): EntryKind<Name, Body> {
  return {name, is};
}

/** @param replaces the current entries that this one supersedes; all of a conflict's, to end it */
export function draft<Name extends string, Body>(
  kind: EntryKind<Name, Body>,
  about: SubjectKey,
  body: Body,
  replaces: readonly EntryId[] = [],
): Draft<Name, Body> {
  return {kind: kind.name, about, body, ...(replaces.length > 0 && {replaces: [...replaces].sort()})};
}
