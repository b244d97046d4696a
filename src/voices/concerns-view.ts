import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {PupilKey, SubjectKey} from '../kernel/ids.js';
import {concernReceived, concernSubject, type ReceivedConcern} from './concern.js';
import {contactRequested} from './contact-request.js';
import {saidOnce} from './said-once.js';
import {textWarned} from './text-warning.js';

/**
 * Concerns by subject. What was said stays said: no entry replaces another. Two stores may hold other content under
 * one envelope's key; then both are kept.
 */
export type ConcernsState = Map<SubjectKey, readonly ReceivedConcern[]>;

export const concernsFold: Fold<ConcernsState> = {
  name: 'voices/concerns',
  version: 2,
  ledger: 'care',
  kinds: [concernReceived],
  ignores: [contactRequested, textWarned],
  empty: () => new Map(),
  add: (state, entry) => addConcern(state, entry as Entry<string, ReceivedConcern>),
};

function addConcern(state: ConcernsState, {about, body}: Entry<string, ReceivedConcern>): void {
  if (about !== concernSubject(body.envelope)) return;
  const said = new Map(
    [...(state.get(about) ?? []), body].map((received) => [canonicalJson(received), received]),
  );
  state.set(
    about,
    [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, received]) => received),
  );
}

export function hasConcern(state: ConcernsState, envelope: string): boolean {
  return state.has(concernSubject(envelope));
}

export function concernBy(state: ConcernsState, envelope: string): ReceivedConcern | undefined {
  return concernAt(state, concernSubject(envelope));
}

/** @param source a flag's `source` @returns of several under one name the one that says where and when, if any does */
export function concernAt(state: ConcernsState, source: SubjectKey): ReceivedConcern | undefined {
  return saidOnce(state.get(source) ?? [])[0];
}

export function allConcerns(state: ConcernsState): readonly ReceivedConcern[] {
  return [...state.values()].flat();
}

/** @returns the concerns that name a pupil in any role, each once, the latest first */
export function concernsOf(state: ConcernsState, pupil: PupilKey): readonly ReceivedConcern[] {
  const named = allConcerns(state).filter(({concern}) =>
    concern.pupils.some((involved) => involved.pupil === pupil),
  );
  return saidOnce(named).toReversed();
}
