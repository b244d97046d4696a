import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {caseForm, opener} from '../case-form.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField} from '../form-fields.js';
import {safetyParts, safetyPlanOf, writeSafetyPlan} from './safety-kinds.js';

const name = 'safety-plan';

/** What helps when it gets bad, in the child's words. Nothing is shown until somebody begins one. */
export function safetyPart(screen: CaseScreen): TemplateResult | typeof nothing {
  const {plan, record, language} = screen;
  const held = safetyPlanOf(record);
  if (!held) return safetyForm(screen);
  return html`<div class="card safety" role="group" aria-labelledby="safety-plan">
    <div class="section-head">
      <h4 id="safety-plan">${plan.safety.title}</h4>
      ${record.isOpen ? opener(screen, name, plan.safety.change, 'quiet compact') : nothing}
    </div>
    <p class="small muted">${plan.safety.writtenOn(shortDay(language, held.value.day))}</p>
    ${safetyForm(screen)}
    <dl>
      ${safetyParts.map((part) => {
        const text = held.value.parts[part];
        return text
          ? html`<dt class="small">${plan.safety.parts[part]}</dt>
              <dd class="prose"><bdi>${text}</bdi></dd>`
          : nothing;
      })}
    </dl>
  </div>`;
}

/** The way to begin one. */
export function safetyOpener(screen: CaseScreen): TemplateResult | typeof nothing {
  const {plan, record} = screen;
  return safetyPlanOf(record) ? nothing : opener(screen, name, plan.safety.title, 'compact');
}

function safetyForm(screen: CaseScreen): TemplateResult | typeof nothing {
  const {plan, form, record, today} = screen;
  const held = safetyPlanOf(record);
  return caseForm(screen, {
    name,
    label: plan.safety.title,
    fields: html`<p class="hint">${plan.safety.intro}</p>
      ${safetyParts.map((part) =>
        areaField(form, {
          name: part,
          label: plan.safety.parts[part],
          rows: 2,
          value: held?.value.parts[part] ?? '',
        }),
      )}`,
    decide: (parts) => writeSafetyPlan(parts, record, today),
  });
}
