import {html, type TemplateResult} from 'lit';
import {textField} from '../casework/form-fields.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import {lockFormEnd} from './lock-words.js';
import {newSecretFault, newSecretFields, newSecretIn} from './new-secret.js';
import type {OwnScreen} from './own-part.js';

/** The school's first member makes its keys. */
export function setUpPart(screen: OwnScreen): TemplateResult {
  const {t, l, form, language, me} = screen;
  form.name ??= 'set-up';
  return html`<section class="card stack" data-set-up>
    <h3>${t.setUp.title}</h3>
    <ul class="points">${t.setUp.points.map((point) => html`<li>${point}</li>`)}</ul>
    <form data-form class="stack" novalidate aria-label=${t.setUp.title} @submit=${(event: Event) => setUp(event, screen)} @input=${form.keep}>
      ${textField(form, {name: 'name', label: t.setUp.name, value: me, max: 120})} ${newSecretFields(screen, language)}
      ${lockFormEnd(screen, t.setUp.submit, l.locked.working)}
    </form>
  </section>`;
}

function setUp(event: Event, {act, keys, sheet, t}: OwnScreen): void {
  const nameIn = (fields: Readonly<Record<string, string>>): string => (fields['name'] ?? '').trim();
  act(event, {
    check: (fields) => (nameIn(fields) ? newSecretFault(fields) : refuse('name-missing')),
    run: async (fields) => {
      const secret = await newSecretIn(fields, nameIn(fields));
      if (isRefusal(secret)) return secret;
      const made = await keys.setUp(secret, nameIn(fields));
      if (isRefusal(made)) return made;
      sheet.show(made.recoveryCode, nameIn(fields));
      return undefined;
    },
    said: t.setUp.ready,
  });
}
