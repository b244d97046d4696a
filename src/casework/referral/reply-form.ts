import {html, nothing, type TemplateResult} from 'lit';
import {parseDay} from '../../kernel/school-day.js';
import {caseForm} from '../case-form.js';
import {areaField, dayField, radioField, textField} from '../form-fields.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import {replies} from './referral-kinds.js';
import {answerReferral} from './referral-rules.js';
import {repliesTo, type Referral} from './referrals.js';

/** What the service said, typed in by the team; or that the team takes the referral back. */
export function replyForm(screen: SharingScreen, known: Referral): TemplateResult | typeof nothing {
  const {s, form, record, today} = screen;
  const {referral, to} = known.sent.value;
  const choices = repliesTo(known).map((reply) => [reply, s.referral.replies[reply]] as const);
  const chosen = form.value('a-reply');
  return caseForm(screen, {
    name: `reply ${referral}`,
    label: s.referral.replyOf(partyName(screen, to)),
    fields: html`${radioField(form, {name: 'a-reply', label: s.referral.what, choices})}
      <div class="pair">
        ${chosen === 'revoked' ? nothing : textField(form, {name: 'a-person', label: s.referral.person})}
        ${dayField(form, {name: 'a-day', label: s.onDay, value: today, max: today})}
      </div>
      ${areaField(form, {name: 'a-text', label: s.referral.text, rows: 2})}
      ${chosen === 'accepted' ? dayField(form, {name: 'a-ask', label: s.referral.askOn, min: today}) : nothing}`,
    decide: (fields) =>
      answerReferral(
        {
          referral,
          reply: replies.find((reply) => reply === fields['a-reply']),
          day: parseDay(fields['a-day'] ?? ''),
          person: fields['a-person'] ?? '',
          text: fields['a-text'] ?? '',
          askOn: parseDay(fields['a-ask'] ?? ''),
        },
        record,
        today,
      ),
  });
}
