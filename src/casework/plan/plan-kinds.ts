import {isFields, isOneOf, isOptionalText, isText, type Fields} from '../../kernel/guards.js';
import type {Branded} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isDay} from '../case-kind.js';

/** What a goal is for. Goals of older versions have none and stand under `other`. */
export const domains = ['safety', 'wellbeing', 'belonging', 'learning', 'attendance', 'family'] as const;
export type Domain = (typeof domains)[number];

/** Few, so that what helped can be compared between cases. */
export const actionKinds = [
  'talk-child',
  'talk-family',
  'safe-adult',
  'seating-way',
  'class-lesson',
  'service',
  'learning-help',
  'home-visit',
  'mediation',
  'other',
] as const;
export type ActionKind = (typeof actionKinds)[number];

export const wentWays = ['helped', 'partly', 'not', 'not-known'] as const;
export type Went = (typeof wentWays)[number];

/** Least first: while two people disagree, the lesser counts. */
export const goalEnds = ['not-reached', 'partly', 'reached'] as const;
export type GoalEndState = (typeof goalEnds)[number];

export interface GoalEnd {
  readonly state: GoalEndState;
  readonly day: SchoolDay;
  readonly why: string;
}

/** Between whom people mediate. Between a child who was harmed and one who harmed, only with a word on what makes it fit. */
export const mediated = ['others', 'harmed-harming'] as const;
export interface Mediation {
  readonly between: (typeof mediated)[number];
  readonly fit: string;
}

/** The template that proposed it, and which line of it. The words are the school's own from then on. */
export interface Origin {
  readonly template: string;
  readonly version: number;
  readonly line: string;
}

export type HandoverId = Branded<'HandoverId'>;

/** The action stands in its responsible person's own list, with what they need to know and nothing more. */
export interface Handing {
  readonly handover: HandoverId;
  /** Written for them alone. */
  readonly need: string;
}

/** What newer versions say of a goal. */
export interface GoalMore {
  /** One of `domains`, or of a later version. */
  readonly domain?: string;
  /** While it is worked on there is none. */
  readonly end?: GoalEnd;
  readonly origin?: Origin;
}

/** What newer versions say of an action. `start` ≤ `due` ≤ `end`. */
export interface ActionMore {
  /** It may begin on this day. */
  readonly start?: SchoolDay;
  /** After this day it is of no use any more. */
  readonly end?: SchoolDay;
  /** One of `actionKinds`, or of a later version. */
  readonly kind?: string;
  /** One of `wentWays`, or of a later version; with `done`. */
  readonly went?: string;
  /** The day on which it was done or dropped. */
  readonly endedOn?: SchoolDay;
  readonly mediation?: Mediation;
  readonly origin?: Origin;
  readonly handed?: Handing;
}

export function domainOf({domain}: GoalMore): Domain | 'other' {
  return isOneOf(domain, domains) ? domain : 'other';
}

/** @returns `undefined` where nobody has said it, and of what a later version calls it */
export function kindOf({kind}: ActionMore): ActionKind | undefined {
  return isOneOf(kind, actionKinds) ? kind : undefined;
}

export function wentOf({went}: ActionMore): Went | undefined {
  return isOneOf(went, wentWays) ? went : undefined;
}

export function hasGoalMore(body: Fields): body is Fields & GoalMore {
  return (
    isOptionalText(body['domain']) &&
    isOptional(body['end'], isGoalEnd) &&
    isOptional(body['origin'], isOrigin)
  );
}

export function hasActionMore(body: Fields): body is Fields & ActionMore {
  return (
    ['start', 'end', 'endedOn'].every((name) => isOptional(body[name], isDay)) &&
    isOptionalText(body['kind']) &&
    isOptionalText(body['went']) &&
    isOptional(body['mediation'], isMediation) &&
    isOptional(body['origin'], isOrigin) &&
    isOptional(body['handed'], isHanding)
  );
}

function isOptional<Value>(
  value: unknown,
  is: (value: unknown) => value is Value,
): value is Value | undefined {
  return value === undefined || is(value);
}

function isGoalEnd(value: unknown): value is GoalEnd {
  return isFields(value) && isOneOf(value['state'], goalEnds) && isDay(value['day']) && isText(value['why']);
}

function isMediation(value: unknown): value is Mediation {
  return isFields(value) && isOneOf(value['between'], mediated) && isText(value['fit']);
}

function isOrigin(value: unknown): value is Origin {
  return (
    isFields(value) &&
    isText(value['template']) &&
    typeof value['version'] === 'number' &&
    isText(value['line'])
  );
}

function isHanding(value: unknown): value is Handing {
  return isFields(value) && isText(value['handover']) && isText(value['need']);
}
