import {defineKind} from '../kernel/draft.js';
import {isFields, isNumber, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import type {EntryId, SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {isSignedBody, type Signed} from './team-kinds.js';

/**
 * What a school can want two members for. `easing` is ending that for one of them: else who wants to act alone would end
 * the rule first.
 */
export const secondPersonActs = ['erasure', 'recovery', 'revealing', 'easing'] as const;
export type SecondPersonAct = (typeof secondPersonActs)[number];

/** Days on which an approval can be given and used: nobody stumbles over one of last term. */
export const daysToAct: Readonly<Record<SecondPersonAct, number>> = {
  erasure: 14,
  recovery: 3,
  revealing: 7,
  easing: 7,
};

/** Signs of the shortest reason that is one. */
export const leastReason = 10;

export interface SecondAsked extends Signed {
  readonly act: SecondPersonAct;
  /** What it is about: `case/…`, `member/…`, `concern/…`. An approval is for this and nothing else. */
  readonly about: SubjectKey;
  readonly reason: string;
  readonly until: SchoolDay;
  /** How that stood when it was asked, where it can change: an approval is for just this. */
  readonly basis?: string;
}

export interface SecondAnswered extends Signed {
  readonly asked: EntryId;
  readonly verdict: 'approved' | 'refused';
  readonly reason: string;
}

/** Whoever asked needs it no more. */
export interface SecondWithdrawn extends Signed {
  readonly asked: EntryId;
}

/** It was done: an approval is for once. */
export interface SecondDone extends Signed {
  readonly asked: EntryId;
}

/** The latest round counts; ending the rule, with an approval of `easing` alone. */
export interface SecondSet extends Signed {
  readonly act: SecondPersonAct;
  readonly isOn: boolean;
  readonly round: number;
  readonly approval?: EntryId;
}

export const secondAsked = defineKind('members/second-asked', isAsked);
export const secondAnswered = defineKind('members/second-answered', isAnswered);
export const secondWithdrawn = defineKind('members/second-withdrawn', isWithdrawn);
export const secondDone = defineKind('members/second-done', isDone);
export const secondSet = defineKind('members/second-set', isSet);

/** @returns whether it says why */
export function isReason(text: string): boolean {
  return Array.from(text.trim()).length >= leastReason;
}

function isAct(value: unknown): value is SecondPersonAct {
  return isText(value) && isOneOf(value, secondPersonActs);
}

function isAsked(body: unknown): body is SecondAsked {
  return (
    isSignedBody(body) &&
    isAct(body['act']) &&
    isText(body['about']) &&
    isText(body['reason']) &&
    isReason(body['reason']) &&
    isText(body['until']) &&
    parseDay(body['until']) !== undefined &&
    isOptionalText(body['basis'])
  );
}

function isAnswered(body: unknown): body is SecondAnswered {
  return (
    isSignedBody(body) &&
    isText(body['asked']) &&
    isText(body['reason']) &&
    isReason(body['reason']) &&
    isText(body['verdict']) &&
    isOneOf(body['verdict'], ['approved', 'refused'])
  );
}

function isWithdrawn(body: unknown): body is SecondWithdrawn {
  return isSignedBody(body) && isText(body['asked']);
}

function isDone(body: unknown): body is SecondDone {
  return isSignedBody(body) && isText(body['asked']);
}

function isSet(body: unknown): body is SecondSet {
  return (
    isFields(body) &&
    isSignedBody(body) &&
    isAct(body['act']) &&
    typeof body['isOn'] === 'boolean' &&
    isNumber(body['round']) &&
    (body['approval'] === undefined || isText(body['approval']))
  );
}
