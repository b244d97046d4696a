import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {addDays} from '../../kernel/school-day.js';
import {caseForm, opener} from '../case-form.js';
import {areaField, radioField} from '../form-fields.js';
import {givers} from '../consent/consent-kinds.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {correctionReplies, type CorrectionId} from './own-file-kinds.js';
import {
  answerCorrection,
  askCorrection,
  correctionDays,
  correctionsIn,
  type Correction,
} from './own-file-rules.js';

/** What the child or the family said is wrong, and what was answered. */
export function correctionList(screen: SharingScreen): TemplateResult {
  return html`${askForm(screen)}
    <ul class="rows">${correctionsIn(screen.record).map((one) => correctionRow(screen, one))}</ul>`;
}

function askForm(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, t, form, record, today} = screen;
  const readers = givers.map((giver) => [giver, t.sharing.givers[giver]] as const);
  return caseForm(screen, {
    name: 'correct',
    label: s.own.correction,
    fields: html`${radioField(form, {name: 'k-by', label: s.own.by, value: 'child', choices: readers})}
    ${areaField(form, {name: 'k-words', label: s.own.words, rows: 2})}`,
    decide: (fields) =>
      askCorrection(
        {
          correction: form.key as CorrectionId,
          by: givers.find((giver) => giver === fields['k-by']) ?? 'child',
          words: fields['k-words'] ?? '',
        },
        record,
        today,
      ),
  });
}

function correctionRow(screen: SharingScreen, {asked: {value}, answer}: Correction): TemplateResult {
  const {s, t, words, language} = screen;
  const name = `answer correction ${value.correction}`;
  const due = shortDay(language, addDays(value.day, correctionDays));
  return html`<li class="stack">
    <p class="line">
      <strong>${t.sharing.correction} · ${t.sharing.givers[value.by]}</strong>
      ${
        answer
          ? html`<span class="badge ${answer.value.reply === 'done' ? 'success' : ''}">${t.sharing.corrections[answer.value.reply]}</span>`
          : html`<span class="badge warning">${s.own.due(due)}</span>`
      }
      ${answer?.contested ? html`<span class="badge warning">${words.conflict}</span>` : nothing}
      <span class="small muted">${shortDay(language, value.day)}</span>
    </p>
    <p class="prose"><bdi>${value.words}</bdi></p>
    ${answer ? html`<p class="small prose"><bdi>${answer.value.because}</bdi></p>` : nothing}
    <p>${opener(screen, name, s.own.answer, 'compact', s.own.answerOf(value.words.slice(0, 60)))}</p>
    ${answerForm(screen, name, value.correction)}
  </li>`;
}

function answerForm(
  screen: SharingScreen,
  name: string,
  correction: CorrectionId,
): TemplateResult | typeof nothing {
  const {s, t, form, record, today} = screen;
  const choices = [...correctionReplies]
    .reverse()
    .map((reply) => [reply, t.sharing.corrections[reply]] as const);
  return caseForm(screen, {
    name,
    label: s.own.answer,
    fields: html`${radioField(form, {name: 'k-reply', label: s.own.reply, choices})}
    ${areaField(form, {name: 'k-because', label: s.own.because, rows: 2})}`,
    decide: (fields) =>
      answerCorrection(
        {
          correction,
          reply: correctionReplies.find((reply) => reply === fields['k-reply']),
          because: fields['k-because'] ?? '',
        },
        record,
        today,
      ),
  });
}
