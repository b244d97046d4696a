import type {SchoolDay} from '../kernel/school-day.js';
import type {Answers, InstrumentPage} from './instrument.js';
import type {CodeReading} from './tickets.js';
import type {PublishedWave} from './wave.js';

export const surveyStates = [
  'loading',
  'choose',
  'code',
  'wrong-code',
  'wave-missing',
  'not-open',
  'over',
  'unreachable',
  'intro',
  'definition',
  'question',
  'check',
  'sending',
  'sent',
  'waiting',
  'refused',
] as const;

export type CodeProblem = Extract<CodeReading, {problem: string}>['problem'];

/** Where a pupil is. */
export type Step =
  | {readonly at: 'loading' | 'wave-missing' | 'over' | 'unreachable'}
  | {readonly at: 'choose'; readonly waves: readonly PublishedWave[]}
  | {readonly at: 'not-open'; readonly from: SchoolDay}
  | {readonly at: 'code'; readonly problem?: CodeProblem}
  | {readonly at: 'intro' | 'sending' | 'sent' | 'refused'}
  /** `nudged`: the pupil went on without an answer. */
  | {readonly at: 'page'; readonly page: number; readonly nudged?: boolean}
  | {readonly at: 'check'; readonly failed?: boolean}
  /** `kept`: the envelope outlives this page. */
  | {readonly at: 'waiting'; readonly kept: boolean};

export function stateOf(step: Step, published: PublishedWave | undefined): (typeof surveyStates)[number] {
  if (step.at === 'code') return step.problem ? 'wrong-code' : 'code';
  if (step.at !== 'page') return step.at;
  return published?.instrument.pages[step.page]?.kind === 'text' ? 'definition' : 'question';
}

export function isSameScreen(before: Step, now: Step): boolean {
  return before.at === now.at && (before.at !== 'page' || (now.at === 'page' && before.page === now.page));
}

/** The next page, or the same once more where a question has no answer yet. */
export function stepAfter(step: Step, pages: readonly InstrumentPage[], answers: Answers): Step {
  const at = step.at === 'page' ? step.page : -1;
  const page = pages[at];
  const open = page?.kind === 'items' && page.items.some(({id}) => answers[id] === undefined);
  if (open) return {at: 'page', page: at, nudged: true};
  return at + 1 < pages.length ? {at: 'page', page: at + 1} : {at: 'check'};
}

export function stepBefore(step: Step, pages: readonly InstrumentPage[]): Step {
  const at = step.at === 'page' ? step.page : pages.length;
  return at > 0 ? {at: 'page', page: at - 1} : {at: 'intro'};
}
