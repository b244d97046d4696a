import type {ReactiveControllerHost, TemplateResult} from 'lit';
import type {AtContact} from './contact/contact-step.js';
import type {Answers} from './instrument/answers.js';
import type {Instrument} from './instrument/instrument.js';
import {itemsShown, openItems, pageBeside, wholeAnswers} from './instrument/walk.js';
import type {Station, Ticket} from './post.js';
import type {CodeReading} from './tickets.js';
import type {PublishedWave} from './wave.js';

export const surveyStates = [
  'loading',
  'choose',
  'ticket-offer',
  'ticket-wait',
  'ticket-lost',
  'ticket-refused',
  'code',
  'wrong-code',
  'wave-missing',
  'untrusted',
  'not-open',
  'over',
  'unreachable',
  'intro',
  'definition',
  'question',
  'check',
  'contact-offer',
  'contact-form',
  'contact-rest',
  'sending',
  'sent',
  'waiting',
  'refused',
] as const;

export type CodeProblem = Extract<CodeReading, {problem: string}>['problem'];

/** Where a pupil is. */
export type Step =
  | {readonly at: 'loading' | 'wave-missing' | 'untrusted' | 'over' | 'unreachable'}
  | {readonly at: 'choose'; readonly waves: readonly PublishedWave[]}
  /** `day`: when it opens, in words of a language. */
  | {readonly at: 'not-open'; readonly day: (language: string) => string}
  | {readonly at: 'code'; readonly problem?: CodeProblem}
  | {readonly at: 'intro' | 'sending' | 'refused'}
  /** `nudged`: the pupil went on without an answer. */
  | {readonly at: 'page'; readonly page: number; readonly nudged?: boolean}
  | {readonly at: 'check'; readonly failed?: boolean}
  /** On the way to a blind ticket. Drawn by what is loaded for it. */
  | {
      readonly at: 'ticket-offer' | 'ticket-wait' | 'ticket-lost' | 'ticket-refused';
      readonly draw: (language: string) => TemplateResult;
    }
  | AtContact
  | (Told & {readonly at: 'sent'})
  /** `kept`: the envelope outlives this page. */
  | (Told & {readonly at: 'waiting'; readonly kept: boolean});

/** For whoever asked for contact: what became of it. */
interface Told {
  readonly told?: () => unknown;
}

/** The element, as those see it who take a pupil from screen to screen. */
export interface SurveyHost extends ReactiveControllerHost, HTMLElement {
  step: Step;
  readonly server: string;
  readonly rest: (() => number) | undefined;
  readonly station: Station | undefined;
}

/** What a pupil's screen lends to those who come to a ticket without a slip. */
export interface TicketTurn {
  readonly published: PublishedWave;
  /** Does nothing once the pupil went elsewhere. */
  readonly go: (step: Step, ticket?: Ticket) => void;
}

export function stateOf(step: Step, published: PublishedWave | undefined): (typeof surveyStates)[number] {
  if (step.at === 'code') return step.problem ? 'wrong-code' : 'code';
  if (step.at === 'contact') return `contact-${step.page}`;
  if (step.at !== 'page') return step.at;
  return published?.instrument.pages[step.page]?.kind === 'text' ? 'definition' : 'question';
}

export function isSameScreen(before: Step, now: Step): boolean {
  return before.at === now.at && (!('page' in before) || ('page' in now && before.page === now.page));
}

/** The next page, or the same once more where a question has no answer yet. */
export function stepAfter(step: Step, instrument: Instrument, given: Answers): Step {
  const at = step.at === 'page' ? step.page : -1;
  const page = instrument.pages[at];
  const whole = wholeAnswers(instrument, given);
  if (page && openItems(itemsShown(page, whole), given).length > 0)
    return {at: 'page', page: at, nudged: true};
  const next = pageBeside(instrument, whole, at, 1);
  return next === undefined ? {at: 'check'} : {at: 'page', page: next};
}

export function stepBefore(step: Step, instrument: Instrument, given: Answers): Step {
  const at = step.at === 'page' ? step.page : instrument.pages.length;
  const before = pageBeside(instrument, wholeAnswers(instrument, given), at, -1);
  return before === undefined ? {at: 'intro'} : {at: 'page', page: before};
}
