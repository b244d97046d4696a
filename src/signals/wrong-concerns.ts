import type {PupilKey, SubjectKey} from '../kernel/ids.js';
import {concernSubject, type ReceivedConcern} from '../voices/concern.js';
import {saidOnce, type SaidOnce} from '../voices/said-once.js';
import {partsOf} from './detect-concerns.js';
import {flagSubject, type About} from './flag.js';
import {flagBy, type FlagsState} from './flags-view.js';

/** Subjects of flags of single concerns that a person dismissed because what was told is wrong. */
export type WrongConcerns = ReadonlySet<SubjectKey>;

/**
 * Only a dismissal that holds counts: contested, replaced or for another reason, the concern goes on being counted. That
 * somebody already helps, or that a flag was of no use, says nothing against what was told.
 */
export function wrongConcerns(state: FlagsState): WrongConcerns {
  const wrong = new Set<SubjectKey>();
  for (const [about, {flag}] of state.raised) {
    if (flag.rule !== 'concern') continue;
    const decision = flagBy(state, about)?.triage?.body.decision;
    if (decision?.kind === 'dismissed' && decision.reason === 'wrong-data') wrong.add(about);
  }
  return wrong;
}

/** @returns was it dismissed as wrong about that pupil, or about the school? */
export function isWrongAbout({envelope, concern}: ReceivedConcern, of: About, wrong: WrongConcerns): boolean {
  if (wrong.size === 0) return false;
  const window = {from: concern.day, until: concern.day};
  return wrong.has(flagSubject({rule: 'concern', of, window, source: concernSubject(envelope)}));
}

/** @returns was it dismissed as wrong about everybody whom it flagged? The wrong child in the right story leaves the story. */
export function isWhollyWrong(one: ReceivedConcern, wrong: WrongConcerns): boolean {
  if (wrong.size === 0) return false;
  const pupils = [...partsOf(one.concern).keys()];
  const flagged: readonly About[] = pupils.length > 0 ? pupils.map((pupil) => ({pupil})) : [{school: true}];
  return flagged.every((of) => isWrongAbout(one, of, wrong));
}

/**
 * Of each pupil about whom something was wrong: what was told of that pupil and was not.
 *
 * @param concerns also several times @returns empty where nothing was wrong
 */
export function rightAbout(
  concerns: readonly ReceivedConcern[],
  wrong: WrongConcerns,
): ReadonlyMap<PupilKey, SaidOnce> {
  const touched = new Set(
    concerns.flatMap((one) =>
      [...partsOf(one.concern).keys()].filter((pupil) => isWrongAbout(one, {pupil}, wrong)),
    ),
  );
  const rightOf = (pupil: PupilKey): SaidOnce =>
    saidOnce(concerns.filter((one) => partsOf(one.concern).has(pupil) && !isWrongAbout(one, {pupil}, wrong)));
  return new Map([...touched].map((pupil) => [pupil, rightOf(pupil)]));
}

/** What was told at all, each once: one that is wrong does not stand for its twin that nobody dismissed. */
export function toldRight(concerns: readonly ReceivedConcern[], wrong: WrongConcerns): SaidOnce {
  return saidOnce(concerns.filter((one) => !isWhollyWrong(one, wrong)));
}
