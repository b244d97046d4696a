import {html, nothing, type TemplateResult} from 'lit';
import type {FormFields} from '../casework/form-controller.js';
import {dayField, radioField, selectField, textField} from '../casework/form-fields.js';
import {longDay} from '../i18n/format.js';
import type {StaffId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {addDays, parseDay} from '../kernel/school-day.js';
import {printedGroups} from '../vault/printed-code.js';
import {inviteMember} from '../vault/team-decisions.js';
import {admitForm} from './admit-part.js';
import type {TeamFault} from './team-words.js';
import {invitationRows, strangers, type InvitationRow} from './team-rows.js';
import {digits, nameOf, opener, teamForm, type ShownCode, type TeamScreen} from './team-screen.js';
import type {LockForm} from './secret-fields.js';
import type {TeamTerms} from './messages/en.js';

const form = 'invite';
/** In the list of staff: somebody who is not in it. */
const other = '*';
/** A code is meant to be used this week, and lies about for a month at the longest. */
const [usualDays, mostDays] = [7, 30];

/** Who was asked to come, who has answered, and the way to ask somebody. */
export function invitePart(screen: TeamScreen): TemplateResult {
  const {t, standing, today} = screen;
  const rows = invitationRows(standing, today);
  return html`<section class="stack" aria-labelledby="invited">
    <div class="section-head">
      <h3 id="invited">${t.invite.title}</h3>
      ${opener(screen, form, t.invite.open)}
    </div>
    ${inviteForm(screen)}
    ${
      rows.length === 0
        ? html`<p class="muted">${t.invite.none}</p>`
        : html`<ul class="plain stack">${rows.map((row) => invitationItem(screen, row))}</ul>`
    }
    ${strangersPart(screen, rows)}
  </section>`;
}

function inviteForm(screen: TeamScreen): TemplateResult | typeof nothing {
  const {t, people, standing, today} = screen;
  const members = new Set(
    [...standing.team.members.values()].flatMap((each) => (each.isRemoved ? [] : each.staff)),
  );
  const known = people.staff.filter(({id}) => !members.has(id)).map(({id, name}) => [id, name] as const);
  const isOther = known.length === 0 || screen.form.value('staff') === other;
  const choices = [...known, [other, t.invite.other] as const];
  const ledgers = [
    ['school', t.invite.ledgers.school],
    ['care', t.invite.ledgers.care],
  ] as const;
  return teamForm(screen, {
    ...{name: form, label: t.invite.open, submit: t.invite.submit},
    fields: html`${known.length > 0 ? selectField(screen.form, {name: 'staff', label: t.invite.who, placeholder: t.invite.choose, choices}) : nothing}
    ${isOther ? textField(screen.form, {name: known.length > 0 ? 'staff-id' : 'staff', label: t.invite.staff, hint: t.invite.staffHint, max: 120}) : nothing}
    ${radioField(screen.form, {name: 'ledgers', label: t.invite.reads, choices: ledgers, value: 'school'})}
    ${dayField(screen.form, {
      ...{name: 'until', label: t.invite.until, value: addDays(today, usualDays)},
      ...{min: today, max: addDays(today, mostDays)},
    })}`,
    run: (event) => invite(event, screen),
  });
}

function staffIn(fields: FormFields): StaffId {
  const chosen = fields['staff'] ?? '';
  return (chosen === other ? (fields['staff-id'] ?? '') : chosen).trim() as StaffId;
}

function invite(event: Event, screen: TeamScreen): void {
  const {standing, today, keys, show, people} = screen;
  screen.act(event, {
    check: (fields): Refusal<TeamFault> | undefined => {
      if (!staffIn(fields)) return refuse('staff-missing');
      const until = parseDay(fields['until'] ?? '');
      if (!until) return refuse('day-missing');
      return until < today ? refuse('past') : undefined;
    },
    run: async (fields) => {
      const staff = staffIn(fields);
      const until = parseDay(fields['until'] ?? '') ?? today;
      const ledgers = fields['ledgers'] === 'care' ? (['school', 'care'] as const) : (['school'] as const);
      const made = await inviteMember({staff, ledgers, until}, standing, today);
      if (isRefusal(made)) return made;
      await keys.write({school: made.school, care: made.care});
      show({code: made.code, name: people.staffName(staff), until});
      return undefined;
    },
  });
}

function invitationItem(screen: TeamScreen, row: InvitationRow): TemplateResult {
  const {t, language} = screen;
  const {staff, until, isOver, isOwn, inviter, answers, invitation} = row;
  const hasAnswer = answers.length > 0;
  const name = nameOf(screen, staff);
  return html`<li class="card stack" data-invitation=${staff}>
    <p class="title">
      <strong class="name"><bdi>${name}</bdi></strong>
      <span class="badge ${hasAnswer ? 'warning' : ''}">${hasAnswer ? t.invite.answered : t.invite.awaited}</span>
    </p>
    <p class="muted small">
      ${isOver ? t.invite.over(longDay(language, until)) : t.invite.until2(longDay(language, until))}
      ${isOwn ? nothing : t.invite.by(nameOf(screen, inviter.staff, inviter.fingerprint))}
    </p>
    ${isOwn && hasAnswer && !isOver ? html`<div class="row">${opener(screen, `admit ${invitation}`, t.admit.open, `${t.admit.open}: ${name}`)}</div>` : nothing}
    ${admitForm(screen, row, name)}
  </li>`;
}

/** Whoever wants to be taken for one of us waits here too: nothing of it is believed. */
function strangersPart(screen: TeamScreen, rows: readonly InvitationRow[]): TemplateResult | typeof nothing {
  const {t, standing} = screen;
  const others = strangers(standing, rows);
  if (others.length === 0) return nothing;
  return html`<details>
    <summary>${t.strangers.title} (${others.length})</summary>
    <p class="hint">${t.strangers.lead}</p>
    <ul class="plain stack">
      ${others.map(
        ({staff, fingerprint}) =>
          html`<li><p><bdi>${nameOf(screen, staff)}</bdi></p>${digits(fingerprint)}</li>`,
      )}
    </ul>
  </details>`;
}

/** Instead of all else: it is shown once, and read to somebody who waits. */
export function invitationSheet(
  {t, l, language}: {readonly t: TeamTerms; readonly language: string} & Pick<LockForm, 'l'>,
  {code, name, until}: ShownCode,
  done: () => void,
): TemplateResult {
  return html`<section class="card stack sheet" data-invitation-code>
    <h2 tabindex="-1">${t.invite.codeTitle}</h2>
    <p><bdi>${t.invite.codeFor(name, longDay(language, until))}</bdi></p>
    <ol class="code" dir="ltr">${printedGroups(code).map((group) => html`<li translate="no">${group}</li>`)}</ol>
    <p>${t.invite.codeLead}</p>
    <p class="muted">${t.invite.codeOnce}</p>
    <div class="row screen-only">
      <button type="button" class="primary" data-done @click=${done}>${t.invite.passedOn}</button>
      <button type="button" @click=${() => window.print()}>${l.sheet.print}</button>
    </div>
  </section>`;
}
