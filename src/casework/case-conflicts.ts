import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import type {OfCase} from './case-kind.js';
import type {Held, Written} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import {headOf, valueOf} from './case-words.js';
import {settle} from './settle.js';

/** Where two people wrote different things: both side by side, and a button under each. */
export function caseConflicts(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, record, actFault} = screen;
  if (record.conflicts.length === 0) return nothing;
  const fault = actFault('conflict');
  return html`<section class="conflicts">
    ${notice('warning', html`<strong>${t.conflicts(record.conflicts.length)}</strong>`)}
    ${fault ? notice('danger', fault) : nothing}
    ${record.conflicts.map((held) => conflict(screen, held))}
  </section>`;
}

function conflict(screen: CaseScreen, held: Held<OfCase>): TemplateResult {
  const {t, words} = screen;
  const {kind, value: body} = held;
  const head = headOf(screen, {kind, body});
  return html`<div class="card conflict" role="group" aria-label="${words.conflict}: ${head}">
    <p class="line"><strong>${head}</strong><span class="small muted">${t.untilThen(valueOf(screen, {kind, body}))}</span></p>
    <ul class="sides">${held.entries.map((entry) => side(screen, held, entry))}</ul>
  </div>`;
}

function side(screen: CaseScreen, held: Held<OfCase>, entry: Written<OfCase>): TemplateResult {
  const {t, people, language, act, isBusy} = screen;
  const value = valueOf(screen, entry);
  return html`<li class="side">
    <p class="prose"><bdi>${value}</bdi></p>
    <p class="small muted"><bdi>${t.readBy(people.staffName(entry.by), momentOf(language, entry.at))}</bdi></p>
    <button
      type="button"
      class="compact"
      aria-label=${t.chooseThisOf(value)}
      ?disabled=${isBusy}
      @click=${() => act('conflict', () => settle(entry.id, held), '.conflict button, h2')}
    >
      ${t.chooseThis}
    </button>
  </li>`;
}
