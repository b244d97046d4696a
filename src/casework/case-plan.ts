import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {GoalId} from './case-kinds.js';
import {actionForm, newAction} from './case-action-form.js';
import {caseForm, opener} from './case-form.js';
import type {Action} from './case-kinds.js';
import type {GoalRecord, Held} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import {bandOf} from './caseload.js';
import {areaField} from './form-fields.js';
import {setAction, setGoal} from './plan-rules.js';

/** What should be better for the child, and who does what by when. */
export function casePlan(screen: CaseScreen): TemplateResult {
  const {t, record} = screen;
  return html`<section class="plan" aria-labelledby="plan">
    <div class="section-head">
      <h3 id="plan">${t.plan}</h3>
      ${record.isOpen ? opener(screen, 'goal new', t.addGoal, 'compact') : nothing}
    </div>
    ${goalForm(screen, 'goal new')}
    ${record.goals.length === 0 ? html`<p class="muted">${t.noPlan}</p>` : nothing}
    <ul class="goals">${record.goals.map((goal) => goalItem(screen, goal))}</ul>
  </section>`;
}

function goalItem(screen: CaseScreen, goal: GoalRecord): TemplateResult {
  const {t, words, record} = screen;
  const {text, goal: key} = goal.value;
  const edit = `goal ${key}`;
  return html`<li class="card goal">
    <div class="section-head">
      <h4><bdi>${text || t.lostGoal}</bdi> ${goal.contested ? contestedBadge(words.conflict) : nothing}</h4>
      ${record.isOpen && text ? opener(screen, edit, t.edit, 'quiet compact', `${t.editGoal}: ${text}`) : nothing}
    </div>
    ${goalForm(screen, edit, goal)}
    <ul class="rows">${goal.actions.map((action) => actionItem(screen, action))}</ul>
    ${
      record.isOpen
        ? html`<p>${opener(screen, `action new ${key}`, t.addAction, 'compact', `${t.addAction}: ${text}`)}</p>
            ${newAction(screen, key)}`
        : nothing
    }
  </li>`;
}

function goalForm(screen: CaseScreen, name: string, goal?: GoalRecord): TemplateResult | typeof nothing {
  const {t, form, record} = screen;
  return caseForm(screen, {
    name,
    label: goal ? t.editGoal : t.addGoal,
    fields: areaField(form, {
      name: 'text',
      label: t.goal,
      hint: t.goalHint,
      rows: 2,
      value: goal?.value.text ?? '',
    }),
    decide: ({text = ''}) => setGoal({goal: goal?.value.goal ?? (form.key as GoalId), text}, record),
  });
}

function actionItem(screen: CaseScreen, held: Held<Action>): TemplateResult {
  const {t, words, people, language, record} = screen;
  const {value} = held;
  const {action, text, status, result} = value;
  const edit = `action ${action}`;
  return html`<li class="action ${status}">
    <div class="action-line">
      <span class="mark" aria-hidden="true">${{open: '○', done: '✓', dropped: '–'}[status]}</span>
      <div class="action-text">
        <p><bdi>${text}</bdi> ${held.contested ? contestedBadge(words.conflict) : nothing}</p>
        <p class="small muted line">
          ${dueBadge(screen, value)}
          <bdi>${t.by(people.responsibleName(value.responsible), shortDay(language, value.due))}</bdi>
        </p>
        ${result ? html`<p class="small prose"><bdi>${result}</bdi></p>` : nothing}
      </div>
      ${record.isOpen ? actionButtons(screen, held, edit) : nothing}
    </div>
    ${actionForm(screen, edit, held)}
  </li>`;
}

function dueBadge({t, words, today}: CaseScreen, {status, due}: Action): TemplateResult {
  const band = bandOf(due, today);
  if (status !== 'open')
    return html`<span class="badge ${status === 'done' ? 'success' : ''}">${t.statuses[status]}</span>`;
  if (band === 'overdue') return html`<span class="badge danger">${words.bands.overdue}</span>`;
  if (band === 'today') return html`<span class="badge warning">${words.bands.today}</span>`;
  return html`<span class="badge">${t.statuses.open}</span>`;
}

function actionButtons(screen: CaseScreen, {value}: Held<Action>, edit: string): TemplateResult {
  const {t, record, today, act, isBusy} = screen;
  return html`<div class="row action-buttons">
    ${
      value.status === 'open'
        ? html`<button
            type="button"
            class="compact"
            aria-label=${t.markDoneOf(value.text)}
            ?disabled=${isBusy}
            @click=${() =>
              act(
                'plan',
                () => setAction({...value, status: 'done'}, record, today),
                `[data-opens="${CSS.escape(edit)}"]`,
              )}
          >
            ${t.markDone}
          </button>`
        : nothing
    }
    ${opener(screen, edit, t.edit, 'quiet compact', t.editAction(value.text))}
  </div>`;
}

function contestedBadge(text: string): TemplateResult {
  return html`<span class="badge warning"><span class="sign" aria-hidden="true">⇄</span>${text}</span>`;
}
