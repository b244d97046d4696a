import type {CaseRecord, HeldAction} from '../case-record.js';
import {present} from './action-parts.js';
import {handoverOf, type HandedState} from './handed-view.js';

/**
 * The case as it stands when those who have actions in hand are heard. Begun and done count as they say; what they cannot
 * do stays open. Nobody copies an answer into the case.
 */
export function withAnswers(record: CaseRecord, state: HandedState): CaseRecord {
  if (!record.actions.some(({value}) => value.handed)) return record;
  const actions = record.actions.map((held) => heard(held, state));
  const byKey = new Map(actions.map((held) => [held.value.action, held]));
  const goals = record.goals.map((goal) => ({
    ...goal,
    actions: goal.actions.map((held) => byKey.get(held.value.action) ?? held),
  }));
  return {...record, actions, goals};
}

function heard(held: HeldAction, state: HandedState): HeldAction {
  const {value} = held;
  const handover = value.handed && handoverOf(state, value.handed.handover);
  if (!handover) return held;
  const said = handover.answer?.value;
  if (!said || value.status === 'dropped' || value.status === 'done') return {...held, handover};
  if (said.status === 'cannot') return {...held, handover};
  const ended = said.status === 'done' ? present({went: said.went, endedOn: said.day}) : {};
  return {...held, handover, value: {...value, status: said.status, ...ended}};
}
