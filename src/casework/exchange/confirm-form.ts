import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {heldIn} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {FormController, FormFields} from '../form-controller.js';
import {areaField, boxField, selectField} from '../form-fields.js';
import {exploitationConfirmed} from './exchange-kinds.js';
import {factsOf} from './htcds/htcds-export.js';
import {exploitationTypes, industries, type ExploitationType, type Industry} from './htcds/htcds-lists.js';
import {boxGroup, framed} from './reader-form.js';

const typeBox = (type: ExploitationType): string => `type ${type}`;

/** A person's own word; nothing is ticked ahead of what somebody confirmed before. */
export function confirmForm(
  form: FormController,
  screen: CaseScreen,
  t: ExchangeTerms,
  leave: () => void,
  onSubmit: (event: Event) => void,
): TemplateResult {
  const known = factsOf(screen.record);
  const boxes = exploitationTypes.map((type) =>
    boxField(form, {
      name: typeBox(type),
      label: t.htcds.typeNames[type],
      checked: known?.types.includes(type) ?? false,
    }),
  );
  return framed({
    form,
    common: screen.common,
    label: t.htcds.confirm,
    submitLabel: t.htcds.confirmNow,
    leave,
    onSubmit,
    fields: html`<h3>${t.htcds.confirm}</h3>
      <p class="muted">${t.htcds.confirmIntro}</p>
      ${boxGroup(form, 'types', t.htcds.types, boxes)}
      ${selectField(form, {
        name: 'industry',
        label: t.htcds.industry,
        value: known?.industry ?? '',
        placeholder: t.htcds.noIndustry,
        choices: industries.map((industry) => [industry, t.htcds.industryNames[industry]] as const),
      })}
      ${areaField(form, {name: 'reason', label: t.htcds.reason, hint: t.htcds.reasonHint, rows: 2})}`,
  });
}

export function factsFrom(fields: FormFields): {
  readonly types: readonly ExploitationType[];
  readonly industry: Industry | undefined;
  readonly reason: string;
} {
  return {
    types: exploitationTypes.filter((type) => typeBox(type) in fields),
    industry: industries.find((industry) => industry === fields['industry']),
    reason: fields['reason'] ?? '',
  };
}

/** What holds, and who said so. After a conversation about work its own status is what was confirmed. */
export function confirmed(
  screen: CaseScreen,
  t: ExchangeTerms,
  change: () => void,
): TemplateResult | typeof nothing {
  const {record, people, language} = screen;
  const facts = factsOf(record);
  if (!facts) return nothing;
  const entry = heldIn(record, exploitationConfirmed)[0]?.entries[0];
  const kinds = facts.types.map((type) => t.htcds.typeNames[type]).join(', ');
  return html`<div class="row between">
    <p><strong>${kinds}</strong>
      ${entry ? html`<span class="small muted"><bdi>${t.htcds.confirmed(people.staffName(entry.by), shortDay(language, entry.body.day))}</bdi></span>` : nothing}</p>
    <button type="button" class="quiet compact" @click=${change}>${t.htcds.change}</button>
  </div>`;
}
