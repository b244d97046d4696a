import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {parseDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import {caseForm, opener} from '../case-form.js';
import {areaField, dayField, radioField, selectField, textField} from '../form-fields.js';
import type {FormFields} from '../form-controller.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {answerText, partyName, questionName, viewText} from '../sharing/sharing-words.js';
import {consentAnswers, consentWays, givers, type ConsentAnswer, type ConsentTo} from './consent-kinds.js';
import {setConsent} from './consent-rules.js';
import {consentQuestions, missingConsent, overridesIn, type Consenting} from './consent-status.js';
import {partyKinds} from './parties.js';

/** Who said yes or no to what, and what the child thinks of it. */
export function consentPanel(screen: SharingScreen): TemplateResult {
  const {s, record} = screen;
  return html`<div class="stack">
    <ul class="rows">${consentQuestions(record).map((question) => questionRow(screen, question))}</ul>
    <p>${opener(screen, 'consent', s.consent.add, 'compact')}</p>
    ${consentForm(screen)}
  </div>`;
}

/** For good, whatever was agreed since. */
export function overridesNotice(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, t, record, language} = screen;
  const overrides = overridesIn(record);
  if (overrides.length === 0) return nothing;
  return notice(
    'warning',
    html`<strong>${s.overrides(overrides.length)}</strong>
      <ul>${overrides.map(
        ({body}) =>
          html`<li><bdi>${partyName(screen, body.party)}</bdi>, ${shortDay(language, body.day)} ·
            ${t.sharing.grounds[body.ground]} · <bdi>${body.reason}</bdi> ·
            <bdi>${t.sharing.decidedBy(body.decidedBy)}</bdi></li>`,
      )}</ul>`,
  );
}

function questionRow(screen: SharingScreen, {to, answers, view}: Consenting): TemplateResult {
  const {s, t, record, today} = screen;
  const lacks = missingConsent(record, to, today);
  const isThere = lacks.length === 0;
  return html`<li class="question">
    <p class="line">
      <strong><bdi>${questionName(screen, to)}</bdi></strong>
      <span class="badge ${isThere ? 'success' : 'warning'}"
        ><span class="sign" aria-hidden="true">${isThere ? '✓' : '!'}</span>${isThere ? s.consent.there : s.consent.missing}</span
      >
    </p>
    ${isThere ? nothing : html`<ul class="lacks small">${lacks.map((lack) => html`<li>${s.consent.lacks[lack]}</li>`)}</ul>`}
    ${
      answers.length > 0
        ? html`<ul class="small">${answers.map(
            ({value}) => html`<li><bdi>${answerText(screen, value)}</bdi>${answerFoot(screen, value)}</li>`,
          )}</ul>`
        : html`<p class="small muted">${s.consent.nobody}</p>`
    }
    ${
      view
        ? html`<p class="small"><span class="muted">${t.sharing.childView}:</span> <bdi>${viewText(screen, view.value)}</bdi></p>`
        : nothing
    }
  </li>`;
}

function answerFoot(
  {s, language}: SharingScreen,
  {how, day, note}: Consenting['answers'][number]['value'],
): TemplateResult {
  const way = how && s.consent.ways[how];
  return html`<span class="muted">
    · ${[way, shortDay(language, day)].filter(Boolean).join(', ')}${note ? html` · <bdi>${note}</bdi>` : nothing}</span
  >`;
}

function consentForm(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, record, today} = screen;
  return caseForm(screen, {
    name: 'consent',
    label: s.consent.add,
    fields: html`${toFields(screen)} ${answerFields(screen)} ${viewFields(screen)}`,
    decide: (fields) => setConsent(read(fields), record, today),
  });
}

/** As one would ask. */
const asAsked = ['given', 'refused', 'withdrawn', 'not-asked'] as const satisfies readonly ConsentAnswer[];

function toFields({s, t, form}: SharingScreen): TemplateResult {
  const {consent} = s;
  const choices = [
    ['services', consent.toServices],
    ['sharing', consent.toSharing],
  ] as const;
  const kinds = partyKinds.map((kind) => [kind, t.sharing.parties[kind]] as const);
  return html`${radioField(form, {name: 'c-scope', label: consent.to, value: 'services', choices})}
  ${
    form.value('c-scope', 'services') === 'sharing'
      ? html`<div class="pair">
          ${selectField(form, {name: 'c-kind', label: consent.partyKind, value: 'social-protection', choices: kinds})}
          ${textField(form, {name: 'c-name', label: consent.partyName, hint: consent.partyHint})}
        </div>`
      : nothing
  }`;
}

function answerFields({s, t, form, today}: SharingScreen): TemplateResult {
  const {consent} = s;
  const who = [
    ...givers.map((giver) => [giver, t.sharing.givers[giver]] as const),
    ['both', consent.both] as const,
  ];
  const answers = asAsked.map((answer) => [answer, t.sharing.answers[answer]] as const);
  const ways = consentWays.map((way) => [way, consent.ways[way]] as const);
  const answer = form.value('c-answer');
  return html`${radioField(form, {name: 'c-giver', label: consent.giver, choices: who})}
    ${radioField(form, {name: 'c-answer', label: consent.answer, choices: answers})}
    ${answer === 'not-asked' ? nothing : radioField(form, {name: 'c-how', label: consent.how, choices: ways})}
    <div class="pair">
      ${dayField(form, {name: 'c-day', label: s.onDay, value: today, max: today})}
      ${answer === 'given' ? dayField(form, {name: 'c-until', label: consent.until, hint: consent.untilHint}) : nothing}
    </div>
    ${textField(form, {name: 'c-note', label: consent.note, max: 1000})}`;
}

function viewFields({s: {consent}, form}: SharingScreen): TemplateResult {
  return html`${areaField(form, {name: 'c-view', label: consent.view, hint: consent.viewHint, rows: 2})}
  ${textField(form, {name: 'c-unasked', label: consent.viewNotAsked, max: 1000})}`;
}

function read(fields: FormFields): Parameters<typeof setConsent>[0] {
  const giver = fields['c-giver'];
  return {
    to: toIn(fields),
    givers: giver === 'both' ? givers : givers.filter((one) => one === giver),
    answer: consentAnswers.find((answer) => answer === fields['c-answer']),
    how: consentWays.find((way) => way === fields['c-how']),
    day: parseDay(fields['c-day'] ?? ''),
    until: parseDay(fields['c-until'] ?? ''),
    note: fields['c-note'] ?? '',
    view: fields['c-view'] ?? '',
    viewNotAsked: fields['c-unasked'] ?? '',
  };
}

function toIn(fields: FormFields): ConsentTo {
  if (fields['c-scope'] !== 'sharing') return {scope: 'services'};
  const kind = partyKinds.find((one) => one === fields['c-kind']) ?? 'other';
  return {scope: 'sharing', party: {kind, name: fields['c-name'] ?? ''}};
}
