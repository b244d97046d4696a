import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {caseForm, opener} from '../case-form.js';
import {radioField, selectField, textField} from '../form-fields.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import {tickList} from '../sharing/tick-field.js';
import {caseFields} from './case-fields.js';
import {wishers} from './consent-kinds.js';
import {ownWithheld, withhold} from './consent-rules.js';
import {withheldByParty} from './consent-status.js';
import {partyKey, partyKinds, type Party} from './parties.js';

type ByParty = ReturnType<typeof withheldByParty>[number];

/** What somebody asked to be kept from somebody else, and why. */
export function withheldPanel(screen: SharingScreen): TemplateResult {
  const {s, record} = screen;
  const all = withheldByParty(record);
  return html`<div class="stack">
    ${all.length === 0 ? html`<p class="muted">${s.noneYet}</p>` : nothing}
    <ul class="rows">${all.map((one) => partyRow(screen, one))}</ul>
    <p>${opener(screen, 'withhold', s.withheld.add, 'compact')}</p>
    ${withholdForm(screen, 'withhold')}
  </div>`;
}

function partyRow(screen: SharingScreen, {party, held}: ByParty): TemplateResult {
  const {s, t, language} = screen;
  const name = `withhold ${partyKey(party)}`;
  const called = partyName(screen, party);
  return html`<li>
    <div class="section-head">
      <strong><bdi>${t.sharing.withheld(called)}</bdi></strong>
      ${opener(screen, name, s.withheld.change, 'quiet compact', s.withheld.changeOf(called))}
    </div>
    <ul class="small">${held.map(
      ({value}) =>
        html`<li>${t.sharing.fields[value.field]} · <bdi>${value.why}</bdi>
          <span class="muted">· ${s.withheld.wishers[value.wish]}, ${shortDay(language, value.day)}</span></li>`,
    )}</ul>
    ${withholdForm(screen, name, party)}
  </li>`;
}

function withholdForm(screen: SharingScreen, name: string, known?: Party): TemplateResult | typeof nothing {
  const {s, t, form, record, today} = screen;
  const {withheld} = s;
  const before = new Set(known && ownWithheld(record, known));
  const wishes = wishers.map((wish) => [wish, withheld.wishers[wish]] as const);
  const ticks = caseFields.map((field) => ({
    name: `w-${field}`,
    label: t.sharing.fields[field],
    checked: before.has(field),
  }));
  return caseForm(screen, {
    name,
    label: known ? withheld.changeOf(partyName(screen, known)) : withheld.add,
    fields: html`${known ? nothing : fromFields(screen)}
      ${tickList(form, {name: 'w-fields', label: withheld.fields, ticks})}
      ${radioField(form, {name: 'w-wish', label: withheld.wish, choices: wishes})}
      ${textField(form, {name: 'w-why', label: withheld.why, max: 1000})}`,
    decide: (fields) => {
      const kind = partyKinds.find((one) => one === fields['w-kind']);
      return withhold(
        {
          party: known ?? (kind && {kind, name: fields['w-name'] ?? ''}),
          fields: caseFields.filter((field) => `w-${field}` in fields),
          wish: wishers.find((wish) => wish === fields['w-wish']),
          why: fields['w-why'] ?? '',
        },
        record,
        today,
      );
    },
  });
}

function fromFields({s, t, form}: SharingScreen): TemplateResult {
  const {withheld, choose} = s;
  const kinds = partyKinds.map((kind) => [kind, t.sharing.parties[kind]] as const);
  return html`<div class="pair">
    ${selectField(form, {name: 'w-kind', label: withheld.from, placeholder: choose, choices: kinds})}
    ${textField(form, {name: 'w-name', label: withheld.fromName, hint: withheld.fromHint})}
  </div>`;
}
