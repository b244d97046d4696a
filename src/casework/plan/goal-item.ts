import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {opener} from '../case-form.js';
import type {GoalRecord} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {actionItem, contestedBadge} from './action-item.js';
import {newAction} from './action-form.js';
import {goalForm, goalStateForm} from './goal-forms.js';
import type {GoalEndState} from './plan-kinds.js';

const tones: Readonly<Record<GoalEndState, string>> = {reached: 'success', partly: 'info', 'not-reached': ''};

/** One goal, where it stands, and its actions. */
export function goalItem(screen: CaseScreen, goal: GoalRecord): TemplateResult {
  const {t, words, record} = screen;
  const {text, goal: key, end} = goal.value;
  const [edit, state] = [`goal ${key}`, `goal-state ${key}`];
  return html`<li class="card goal">
    <div class="section-head">
      <h5><bdi>${text || t.lostGoal}</bdi> ${goal.contested ? contestedBadge(words.conflict) : nothing}</h5>
      ${record.isOpen && text ? goalButtons(screen, goal, {edit, state}) : nothing}
    </div>
    ${endLine(screen, goal)} ${goalForm(screen, edit, goal)} ${goalStateForm(screen, state, goal)}
    <ul class="rows">${goal.actions.map((action) => actionItem(screen, action))}</ul>
    ${
      record.isOpen && !end
        ? html`<p>${opener(screen, `action new ${key}`, t.addAction, 'compact', `${t.addAction}: ${text}`)}</p>
            ${newAction(screen, key)}`
        : nothing
    }
  </li>`;
}

function goalButtons(
  screen: CaseScreen,
  {value}: GoalRecord,
  {edit, state}: {readonly edit: string; readonly state: string},
): TemplateResult {
  const {t, plan} = screen;
  return html`<div class="row action-buttons">
    ${opener(screen, state, plan.sayState, 'quiet compact', plan.stateOf(value.text))}
    ${opener(screen, edit, t.edit, 'quiet compact', `${t.editGoal}: ${value.text}`)}
  </div>`;
}

function endLine({plan, language}: CaseScreen, {value}: GoalRecord): TemplateResult | typeof nothing {
  const {end} = value;
  if (!end) return nothing;
  const state = plan.goalStates[end.state];
  return html`<p class="small line">
      <span class="badge ${tones[end.state]}">${plan.endedOn(state, shortDay(language, end.day))}</span>
    </p>
    ${end.why ? html`<p class="small prose"><bdi>${end.why}</bdi></p>` : nothing}`;
}
