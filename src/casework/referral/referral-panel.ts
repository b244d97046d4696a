import {html, nothing, type TemplateResult} from 'lit';
import {longDay, shortDay} from '../../i18n/format.js';
import {notice} from '../../ui/notice.js';
import {opener} from '../case-form.js';
import {serviceKinds} from '../consent/parties.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import {packagePaper} from './package-paper.js';
import {referralForm} from './referral-form.js';
import {wantsRevoking} from './referral-tasks.js';
import {nextSchool, referralsIn, repliesTo, type Referral} from './referrals.js';
import {replyForm} from './reply-form.js';
import {sealForm} from './seal-form.js';

/** To whom the child was referred, what came of it, and the way to another service. */
export function referralPanel(screen: SharingScreen): TemplateResult {
  const {s, record} = screen;
  const all = referralsIn(record);
  return html`<div class="stack">
    ${ledNotice(screen)} ${all.length === 0 ? html`<p class="muted">${s.noneYet}</p>` : nothing}
    <ul class="rows">${all.map((one) => referralRow(screen, one))}</ul>
    ${record.isOpen ? newReferral(screen) : nothing}
  </div>`;
}

function newReferral(screen: SharingScreen): TemplateResult {
  const {s, t} = screen;
  return html`<div role="group" aria-labelledby="refer-to" class="stack">
    <p id="refer-to" class="label">${s.referral.to}</p>
    <div class="row">${serviceKinds.map((kind) =>
      opener(
        screen,
        `refer ${kind}`,
        t.sharing.parties[kind],
        'compact',
        s.referral.toAgain(t.sharing.parties[kind]),
      ),
    )}</div>
    ${serviceKinds.map((kind) => referralForm(screen, kind))}
  </div>`;
}

function ledNotice({s, record, language}: SharingScreen): TemplateResult | typeof nothing {
  const school = nextSchool(record);
  if (!school?.answer || !record.isOpen) return nothing;
  return notice(
    'info',
    html`<bdi>${s.referral.led(school.sent.value.to.name, longDay(language, school.answer.value.day))}</bdi>`,
  );
}

function referralRow(screen: SharingScreen, referral: Referral): TemplateResult {
  const {s, record, today, print} = screen;
  const {value} = referral.sent;
  const called = partyName(screen, value.to);
  const id = value.referral;
  return html`<li class="stack">
    ${stateLine(screen, referral)}
    <p class="prose small"><bdi>${value.purpose}</bdi></p>
    ${value.contact ? html`<p class="small muted"><bdi>${value.contact}</bdi></p>` : nothing}
    ${answerText(screen, referral)} ${wantsRevoking(referral, record, today) ? notice('danger', s.referral.revokeNow) : nothing}
    <div class="row">
      ${repliesTo(referral).length > 0 ? opener(screen, `reply ${id}`, s.referral.reply, 'compact', s.referral.replyOf(called)) : nothing}
      ${opener(screen, `seal ${id}`, s.seal.open, 'compact', s.seal.openOf(called))}
      <button type="button" class="compact" aria-label=${s.paper.printOf(called)} @click=${() => print({kind: 'package', package: value})}>
        ${s.paper.print}
      </button>
    </div>
    ${replyForm(screen, referral)} ${sealForm(screen, value)}
    <details class="small">
      <summary>${s.referral.content}</summary>
      ${packagePaper(screen, value)}
    </details>
  </li>`;
}

const looks = {sent: 'info', accepted: 'success', rejected: 'danger', done: 'success', revoked: ''} as const;

function stateLine(screen: SharingScreen, {sent: {value}, state, answer}: Referral): TemplateResult {
  const {s, t, words, today, language} = screen;
  const isLate = state === 'sent' && value.answerBy < today;
  const due = state === 'sent' ? s.referral.answerDue(shortDay(language, value.answerBy)) : undefined;
  return html`<p class="line">
    <strong><bdi>${partyName(screen, value.to)}</bdi></strong>
    <span class="badge ${looks[state]}">${t.sharing.states[state]}</span>
    ${answer?.contested ? html`<span class="badge warning"><span class="sign" aria-hidden="true">⇄</span>${words.conflict}</span>` : nothing}
    ${value.basis === 'override' ? html`<span class="badge warning"><span class="sign" aria-hidden="true">!</span>${t.sharing.overridden}</span>` : nothing}
    ${isLate ? html`<span class="badge danger"><span class="sign" aria-hidden="true">!</span>${s.referral.late}</span>` : nothing}
    <span class="small muted">${[s.referral.sentOn(shortDay(language, value.day)), due].filter(Boolean).join(' · ')}</span>
  </p>`;
}

function answerText(
  {s, language}: SharingScreen,
  {answer, state}: Referral,
): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const {person, day, text, askOn} = answer.value;
  const ask = state === 'accepted' && askOn && s.referral.askDue(shortDay(language, askOn));
  return html`<p class="small">
    <bdi>${[person, shortDay(language, day), text].filter(Boolean).join(' · ')}</bdi>
    ${ask ? html`<span class="muted">· ${ask}</span>` : nothing}
  </p>`;
}
