import {html, nothing, type TemplateResult} from 'lit';
import {opener} from '../case-form.js';
import type {GoalRecord} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {goalForm} from './goal-forms.js';
import {goalItem} from './goal-item.js';
import {domainOf, domains, type Domain} from './plan-kinds.js';
import {planProgress} from './progress-chart.js';

/** What should be better for the child, by what it is for, and who does what by when. */
export function casePlan(screen: CaseScreen, more: unknown = nothing): TemplateResult {
  const {t, record} = screen;
  return html`<section class="plan" aria-labelledby="plan">
    <div class="section-head">
      <h3 id="plan">${t.plan}</h3>
      ${record.isOpen ? opener(screen, 'goal new', t.addGoal, 'compact') : nothing}
    </div>
    ${goalForm(screen, 'goal new')} ${more}
    ${record.goals.length === 0 ? html`<p class="muted">${t.noPlan}</p>` : planProgress(screen)}
    ${[...domains, 'other' as const].map((domain) => goalsOf(screen, domain))}
  </section>`;
}

function goalsOf(screen: CaseScreen, domain: Domain | 'other'): TemplateResult | typeof nothing {
  const goals = screen.record.goals.filter(({value}) => domainOf(value) === domain);
  if (goals.length === 0) return nothing;
  return html`<div class="domain" role="group" aria-labelledby="domain-${domain}">
    <h4 class="domain-name" id="domain-${domain}">${screen.plan.domains[domain]}</h4>
    <ul class="goals">${stillFirst(goals).map((goal) => goalItem(screen, goal))}</ul>
  </div>`;
}

function stillFirst(goals: readonly GoalRecord[]): readonly GoalRecord[] {
  return [...goals].sort((a, b) => Number(!!a.value.end) - Number(!!b.value.end));
}
