import {draft} from '../../kernel/draft.js';
import type {EntryId} from '../../kernel/ids.js';
import {refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import {longestReason} from '../set-rule.js';
import {enough} from './fit-model.js';
import {modelSet, modelSubject, type ModelSet, type UsedModel} from './model-kinds.js';
import type {StandingModel} from './model-view.js';

export type SetModelRefusal = 'stale' | 'reason-missing' | 'reason-too-long' | 'too-few' | 'not-in-use';

interface SetModel {
  readonly reason: string;
  /** The entries that its author saw; empty while nobody ever used a model. */
  readonly basedOn: readonly EntryId[];
}

/** Uses a model from the next list on. One of fewer pupils than a model may be fitted on is refused, wherever it comes from. */
export function useModel(
  {reason, basedOn, ...use}: SetModel & UsedModel,
  standing: StandingModel,
): Decision<SetModelRefusal> {
  const {pupils, events} = use.model.report;
  if (pupils < enough.pupils || events < enough.either)
    return refuse('too-few', {pupils: enough.pupils, events: enough.either});
  const {model, outcome, fittedOn} = use;
  return decided({reason, basedOn}, standing, {use: {model, outcome, fittedOn}});
}

/** Uses none any more. Flags that it raised stay until a person looks at them. */
export function stopModel(said: SetModel, standing: StandingModel): Decision<SetModelRefusal> {
  return standing.inUse.length > 0 ? decided(said, standing, {}) : refuse('not-in-use');
}

function decided(
  {reason, basedOn}: SetModel,
  {heads, version}: StandingModel,
  more: Pick<ModelSet, 'use'>,
): Decision<SetModelRefusal> {
  const problem = whyNot(reason, basedOn, heads);
  if (problem) return problem;
  return [draft(modelSet, modelSubject, {version: version + 1, ...more, reason: reason.trim()}, heads)];
}

function whyNot(
  reason: string,
  basedOn: readonly EntryId[],
  heads: readonly EntryId[],
): Refusal<SetModelRefusal> | undefined {
  if (basedOn.length !== heads.length || !basedOn.every((id) => heads.includes(id))) return refuse('stale');
  const why = reason.trim();
  if (!why) return refuse('reason-missing');
  return why.length > longestReason ? refuse('reason-too-long', {longest: longestReason}) : undefined;
}
