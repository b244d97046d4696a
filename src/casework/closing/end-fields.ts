import {html, nothing, type TemplateResult} from 'lit';
import type {CaseRecord} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import type {ClosingTerms} from '../closing-messages/en.js';
import {givers, type Giver} from '../consent/consent-kinds.js';
import type {FormFields} from '../form-controller.js';
import {areaField, radioField, selectField} from '../form-fields.js';
import {wentOf, wentWays, type Went} from '../plan/plan-kinds.js';
import {viewSaids, type ActionHelp} from './closing-kinds.js';
import {endOf, type EndTold} from './closing-rules.js';
import {helpText} from './closing-words.js';

/** How child and family see it and what worked, with what was written of it before. */
export function endFields(screen: CaseScreen, c: ClosingTerms): TemplateResult {
  const {form, record, plan} = screen;
  const {help} = endOf(record);
  const choices = wentWays.map((went) => [went, plan.wents[went]] as const);
  return html`${givers.map((giver) => viewFields(screen, c, giver))}
    <fieldset class="field">
      <legend>${c.worked}</legend>
      ${
        triedIn(record).length > 0
          ? html`<p class="hint">${c.workedHint}</p>
              ${triedIn(record).map(({value}) => {
                const told = help?.value.actions.find(({action}) => action === value.action)?.went;
                const name = `went-${value.action}`;
                const chosen = told ?? wentOf(value) ?? 'not-known';
                return selectField(form, {name, label: value.text, value: chosen, choices});
              })}`
          : nothing
      }
      ${areaField(form, {
        name: 'worked',
        label: c.workedWords,
        hint: c.optional,
        rows: 2,
        value: help?.value.words ?? '',
      })}
    </fieldset>`;
}

function viewFields({form, record}: CaseScreen, c: ClosingTerms, giver: Giver): TemplateResult {
  const known = endOf(record).views[giver]?.value;
  const choices = viewSaids.map((said) => [said, c.saids[said]] as const);
  const hint = giver === 'child' ? c.childHint : c.familyHint;
  return html`${radioField(form, {name: `${giver}-said`, label: c.views[giver], value: known?.said ?? '', choices})}
  ${areaField(form, {name: `${giver}-words`, label: c.words[giver], hint, rows: 2, value: known?.words ?? ''})}`;
}

/** Of actions that nobody began there is nothing to say. */
function triedIn({actions}: Pick<CaseRecord, 'actions'>): CaseRecord['actions'] {
  return actions.filter(({value: {status}}) => status === 'done' || status === 'begun');
}

/** What the fields say. */
export function toldIn(fields: FormFields, record: Pick<CaseRecord, 'actions'>): EndTold {
  const view = (giver: Giver): EndTold['views'][Giver] => ({
    said: viewSaids.find((said) => said === fields[`${giver}-said`]),
    words: fields[`${giver}-words`] ?? '',
  });
  return {
    views: {child: view('child'), family: view('family')},
    actions: triedIn(record).flatMap(({value: {action}}): readonly ActionHelp[] => {
      const went: Went | undefined = wentWays.find((way) => way === fields[`went-${action}`]);
      return went ? [{action, went}] : [];
    }),
    words: fields['worked'] ?? '',
  };
}

/** What is written, to read. Both sides of what two people wrote differently. */
export function toldNow(screen: CaseScreen, c: ClosingTerms): TemplateResult {
  const {views, help} = endOf(screen.record);
  return html`${givers.map((giver) => {
    const entries = views[giver]?.entries ?? [];
    if (entries.length === 0) return html`<p><strong>${c.refused[`${giver}-said-missing`]}</strong></p>`;
    return html`<p><strong>${c.heads[giver]}</strong></p>
      ${entries.map(
        ({body}) =>
          html`<p class="prose">${c.saids[body.said]}${body.words ? html`: <bdi>${body.words}</bdi>` : nothing}</p>`,
      )}`;
  })}
  ${(help?.entries ?? []).map(({body}) => {
    const text = helpText(screen, body);
    return text
      ? html`<p><strong>${c.helpHead}</strong></p>
          <p class="prose"><bdi>${text}</bdi></p>`
      : nothing;
  })}`;
}
