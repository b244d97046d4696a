import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {parseDay} from '../../kernel/school-day.js';
import type {Action} from '../case-kinds.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField, boxField} from '../form-fields.js';
import {inOneLine} from '../kind-words.js';
import {somebodyElse} from './action-fields.js';

/** Whether a colleague finds it in their own list, what they need to know, and word for word what they will read. */
export function handFields(screen: CaseScreen, value?: Action): TemplateResult | typeof nothing {
  const {plan, form, me} = screen;
  const held = value?.responsible;
  const who = form.value('who', held && 'staff' in held ? held.staff : '');
  if (!who || who === somebodyElse || who === me) return nothing;
  const isHanded = form.checked('hand', !!value?.handed);
  return html`<fieldset class="hand">
    <legend>${plan.handing}</legend>
    ${boxField(form, {name: 'hand', label: plan.hand, hint: plan.handHint, checked: !!value?.handed})}
    ${
      isHanded
        ? html`${areaField(form, {name: 'need', label: plan.need, hint: plan.needHint, rows: 2, value: value?.handed?.need ?? ''})}
          ${theyRead(screen, value)}`
        : nothing
    }
  </fieldset>`;
}

function theyRead({plan, form, people, record, language}: CaseScreen, value?: Action): TemplateResult {
  const due = parseDay(form.value('due', value?.due ?? ''));
  const head = inOneLine(
    people.shortName(record.pupil),
    people.classOfPupil(record.pupil),
    due && shortDay(language, due),
  );
  const need = form.value('need', value?.handed?.need ?? '');
  return html`<div class="they-read">
    <p class="small muted">${plan.theyRead}</p>
    <p><strong><bdi>${head}</bdi></strong></p>
    <p class="prose"><bdi>${form.value('text', value?.text ?? '')}</bdi></p>
    ${need ? html`<p class="prose small"><bdi>${need}</bdi></p>` : nothing}
  </div>`;
}
