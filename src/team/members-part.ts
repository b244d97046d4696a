import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import {leaveForm, type LeaveScreen} from './leave-part.js';
import {memberRows, type MemberRow} from './team-rows.js';
import {digits, nameOf, opener, type TeamScreen} from './team-screen.js';

/** Who has keys now. */
export function membersPart(screen: TeamScreen & LeaveScreen): TemplateResult {
  const {t, standing} = screen;
  const rows = memberRows(standing);
  return html`<section class="stack" aria-labelledby="members">
    <h3 id="members" tabindex="-1" data-after="leave">${t.members.title} <span class="muted">(${rows.length})</span></h3>
    ${rows.length === 1 ? notice('warning', t.members.alone) : nothing}
    <ul class="plain stack">${rows.map((row) => memberItem(screen, row))}</ul>
  </section>`;
}

function memberItem(screen: TeamScreen & LeaveScreen, row: MemberRow): TemplateResult {
  const {t, language} = screen;
  const {member, since, devices, isSelf} = row;
  const {fingerprint, staff, ledgers} = member;
  const name = nameOf(screen, staff, fingerprint);
  const form = `leave ${fingerprint}`;
  return html`<li class="card stack" data-member=${staff}>
    <p class="title">
      <strong class="name"><bdi>${name}</bdi></strong>
      <span class="badge ${ledgers.has('care') ? 'info' : ''}">${ledgers.has('care') ? t.members.care : t.members.school}</span>
      ${isSelf ? html`<span class="badge">${t.members.you}</span>` : nothing}
    </p>
    <p class="line muted small">
      <bdi dir="ltr">${staff}</bdi>
      ${since === undefined ? nothing : html`<span>${t.members.since(momentOf(language, since))}</span>`}
      <span>${t.members.devices(devices)}</span>
    </p>
    <details>
      <summary>${t.members.digits}</summary>
      <p class="hint">${t.members.digitsHint}</p>
      ${digits(fingerprint)}
    </details>
    ${isSelf ? nothing : html`<div class="row">${opener(screen, form, t.leave.open, t.leave.title(name))}</div>`}
    ${isSelf ? nothing : leaveForm(screen, row, name)}
  </li>`;
}
