import {html, nothing, type TemplateResult} from 'lit';
import {textField} from '../casework/form-fields.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import {admitMember} from '../vault/team-decisions.js';
import {digits, teamForm, type TeamScreen} from './team-screen.js';
import type {InvitationRow} from './team-rows.js';

/** Takes up whoever answered. Where the answer is not believed, the numbers to compare stand beside the reason. */
export function admitForm(
  screen: TeamScreen,
  {invitation, answers}: InvitationRow,
  name: string,
): TemplateResult | typeof nothing {
  const {t, form} = screen;
  const isDoubted = ['forged-answer', 'several-answers'].includes(form.refusal?.refused ?? '');
  return teamForm(screen, {
    ...{name: `admit ${invitation}`, label: `${t.admit.open}: ${name}`, submit: t.admit.open},
    fields: html`<p class="hint">${t.admit.lead}</p>
      ${textField(form, {name: 'name', label: t.admit.name, value: name, max: 120})}
      ${
        isDoubted
          ? html`<p class="label">${t.admit.came}</p>
              ${answers.map((each) => digits(each))}`
          : nothing
      }`,
    run: (event) => admit(event, screen, invitation, name),
  });
}

function admit(
  event: Event,
  {act, standing, today, keys, t}: TeamScreen,
  invitation: string,
  name: string,
): void {
  const nameIn = (fields: Readonly<Record<string, string>>): string => (fields['name'] ?? '').trim();
  act(event, {
    check: (fields) => (nameIn(fields) ? undefined : refuse('member-name-missing')),
    run: async (fields) => {
      const drafts = await admitMember({invitation, name: nameIn(fields)}, standing, today);
      if (isRefusal(drafts)) return drafts;
      await keys.write(drafts);
      return undefined;
    },
    said: t.admit.ready(name),
  });
}
