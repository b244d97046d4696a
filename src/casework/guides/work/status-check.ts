import {isArrayOf, isFields, isNumber, isOneOf, isText, type Fields} from '../../../kernel/guards.js';
import type {Assessment} from './assess.js';
import {hazards, hazardQuestions, workKinds, worstForms, type WorkFacts} from './facts.js';
import type {Finding} from './findings.js';
import {works, type Source} from './profile.js';
import {advices, type Recommendation} from './recommend.js';
import {workStatuses} from './statuses.js';

const figures: readonly string[] = ['age', 'weekHours', 'busiestHours', 'choreHours'];

export function isWorkFacts(value: unknown): value is WorkFacts {
  return (
    isFields(value) &&
    figures.every((name) => value[name] === undefined || isNumber(value[name])) &&
    ['lessons', 'papers'].every((name) => value[name] === undefined || typeof value[name] === 'boolean') &&
    (value['kinds'] === undefined || areSome(value['kinds'], workKinds)) &&
    areSome(value['hazards'], hazards) &&
    areSome(value['conditionsSaid'], hazardQuestions) &&
    areSome(value['worstForms'], worstForms)
  );
}

export function isAssessment(value: unknown): value is Assessment {
  return (
    isFields(value) &&
    isOneOf(value['status'] as string, workStatuses) &&
    isArrayOf(value['findings'], isFinding) &&
    isText(value['chores']) &&
    isArrayOf(value['missing'], isText) &&
    isArrayOf(value['recommendations'], isRecommendation)
  );
}

/** What each kind of finding says beside its sources. */
const saidBy: Readonly<Record<Finding['kind'], (fields: Fields) => boolean>> = {
  'worst-form': ({signs}) => areSome(signs, worstForms),
  hazard: ({hazards: named}) => areSome(named, hazards),
  hours: ({hours, threshold, from, to, week}) =>
    [hours, threshold, from, to].every(isNumber) && (week === 'last' || week === 'busiest'),
  'too-young': ({age, minimum}) => isNumber(age) && isNumber(minimum),
  'not-light': ({age, minimum}) => isNumber(age) && isNumber(minimum),
  'over-hours': ({hours, most, age}) => [hours, most, age].every(isNumber),
};

function isFinding(value: unknown): value is Finding {
  if (!isFields(value) || !isArrayOf(value['sources'], isSource)) return false;
  const {kind} = value;
  const known = isText(kind) && Object.hasOwn(saidBy, kind) ? saidBy[kind as Finding['kind']] : undefined;
  return isOneOf(value['says'] as string, workStatuses) && known?.(value) === true;
}

function isRecommendation(value: unknown): value is Recommendation {
  return (
    isFields(value) && isOneOf(value['advice'] as string, advices) && isArrayOf(value['sources'], isSource)
  );
}

function isSource(value: unknown): value is Source {
  return isFields(value) && isOneOf(value['work'] as string, works) && isText(value['place']);
}

function areSome(value: unknown, choices: readonly string[]): boolean {
  return isArrayOf(value, isText) && value.every((each) => choices.includes(each));
}
