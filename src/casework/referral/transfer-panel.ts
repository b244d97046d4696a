import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import type {StaffId} from '../../kernel/ids.js';
import {parseDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import {caseForm, opener} from '../case-form.js';
import {areaField, dayField, radioField, selectField} from '../form-fields.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {usualAnswerDay} from './answer-day.js';
import type {TransferAsked, TransferId} from './transfer-kinds.js';
import {answerTransfer, askTransfer, openTransfers, transfersIn, type Transfer} from './transfer-rules.js';

/** Who leads, who was asked to, and what they said. */
export function transferPanel(screen: SharingScreen): TemplateResult {
  const {s, record, people} = screen;
  const open = openTransfers(record);
  return html`<div class="stack">
    ${record.lead ? html`<p><bdi>${s.transfer.lead(people.staffName(record.lead))}</bdi></p>` : nothing}
    ${open.map((one) => openRow(screen, one))}
    ${
      record.isOpen && record.lead && open.length === 0
        ? html`<p>${opener(screen, 'transfer', s.transfer.ask, 'compact')}</p> ${askForm(screen)}`
        : nothing
    }
    <p class="small muted">${s.transfer.school}</p>
    <ul class="small">${transfersIn(record)
      .filter(({answer}) => answer)
      .map((one) => pastRow(screen, one))}</ul>
  </div>`;
}

/** Before everything else where the one who looks is asked. */
export function askedYouNotice(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, people, record, me} = screen;
  const mine = openTransfers(record).filter(({asked}) => asked.value.to === me);
  if (mine.length === 0 || !record.isOpen) return nothing;
  return html`${mine.map(({asked: {value}}) =>
    notice(
      'warning',
      html`<strong><bdi>${s.transfer.askedYou(people.staffName(value.from))}</bdi></strong><bdi>${value.reason}</bdi>
        ${opener(screen, `transfer answer ${value.transfer}`, s.transfer.answer, 'primary')}`,
    ),
  )}
  ${mine.map(({asked: {value}}) => answerForm(screen, value))}`;
}

function openRow(screen: SharingScreen, {asked: {value}}: Transfer): TemplateResult {
  const {s, people, language, me} = screen;
  const name = `transfer back ${value.transfer}`;
  return html`<div class="stack">
    <p>
      <bdi>${s.transfer.asked(people.staffName(value.from), people.staffName(value.to))}</bdi>
      <span class="small muted">${s.referral.answerDue(shortDay(language, value.answerBy))} · <bdi>${value.reason}</bdi></span>
    </p>
    ${value.to === me ? nothing : html`<p>${opener(screen, name, s.transfer.takeBack, 'compact')}</p>`}
    ${backForm(screen, name, value.transfer)}
  </div>`;
}

function pastRow(
  {s, t, people, language}: SharingScreen,
  {asked, answer}: Transfer,
): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const {from, to} = asked.value;
  const {reply, reason, day} = answer.value;
  const said = [t.sharing.transferReplies[reply], shortDay(language, day), reason]
    .filter(Boolean)
    .join(' · ');
  return html`<li><bdi>${s.transfer.asked(people.staffName(from), people.staffName(to))} ${said}</bdi></li>`;
}

function askForm(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, form, record, today, people, calendar} = screen;
  const {transfer, choose} = s;
  const colleagues = people.staff
    .filter(({id}) => id !== record.lead)
    .map(({id, name}) => [id, name] as const);
  return caseForm(screen, {
    name: 'transfer',
    label: transfer.ask,
    submit: transfer.ask,
    fields: html`<div class="pair">
        ${selectField(form, {name: 't-to', label: transfer.colleague, placeholder: choose, choices: colleagues})}
        ${dayField(form, {name: 'by-day', label: transfer.answerBy, value: usualAnswerDay('colleague', today, calendar), min: today})}
      </div>
      ${areaField(form, {name: 't-reason', label: transfer.reason, rows: 2})}`,
    decide: (fields) =>
      askTransfer(
        {
          transfer: form.key as TransferId,
          to: (fields['t-to'] ?? '') === '' ? undefined : (fields['t-to'] as StaffId),
          reason: fields['t-reason'] ?? '',
          answerBy: parseDay(fields['by-day'] ?? ''),
        },
        record,
        today,
      ),
  });
}

function answerForm(screen: SharingScreen, {transfer}: TransferAsked): TemplateResult | typeof nothing {
  const {s, form, record, today, me} = screen;
  const choices = [
    ['accepted', s.transfer.yes],
    ['rejected', s.transfer.no],
  ] as const;
  const reply = form.value('t-reply', 'accepted');
  return caseForm(screen, {
    name: `transfer answer ${transfer}`,
    label: s.transfer.answer,
    submit: s.transfer.answer,
    fields: html`${radioField(form, {name: 't-reply', label: s.transfer.answer, value: 'accepted', choices})}
    ${reply === 'rejected' ? areaField(form, {name: 't-reason', label: s.transfer.whyNot, rows: 2}) : nothing}`,
    decide: (fields) =>
      answerTransfer(
        {
          transfer,
          reply: fields['t-reply'] === 'rejected' ? 'rejected' : 'accepted',
          reason: fields['t-reason'] ?? '',
        },
        record,
        {me, today},
      ),
  });
}

function backForm(
  screen: SharingScreen,
  name: string,
  transfer: TransferId,
): TemplateResult | typeof nothing {
  const {s, form, record, today, me} = screen;
  return caseForm(screen, {
    name,
    label: s.transfer.takeBack,
    submit: s.transfer.takeBack,
    fields: areaField(form, {name: 't-reason', label: s.transfer.whyBack, rows: 2}),
    decide: (fields) =>
      answerTransfer({transfer, reply: 'taken-back', reason: fields['t-reason'] ?? ''}, record, {me, today}),
  });
}
