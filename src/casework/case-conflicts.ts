import {html, nothing, type TemplateResult} from 'lit';
import {momentOf, shortDay} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import type {CaseworkBody} from './case-kinds.js';
import type {Held, Written} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
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

function conflict(screen: CaseScreen, held: Held<CaseworkBody>): TemplateResult {
  const {t, words} = screen;
  const kind = headOf(screen, held.value);
  return html`<div class="card conflict" role="group" aria-label="${words.conflict}: ${kind}">
    <p class="line"><strong>${kind}</strong><span class="small muted">${t.untilThen(valueOf(screen, held.value))}</span></p>
    <ul class="sides">${held.entries.map((entry) => side(screen, held, entry))}</ul>
  </div>`;
}

function side(screen: CaseScreen, held: Held<CaseworkBody>, entry: Written<CaseworkBody>): TemplateResult {
  const {t, people, language, act, isBusy} = screen;
  const value = valueOf(screen, entry.body);
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

/** What a body is about. */
export function headOf({t, words}: CaseScreen, body: CaseworkBody): string {
  if ('action' in body) return t.events.action(t.statuses[body.status]);
  if ('level' in body) return words.risk;
  if ('step' in body) return words.step;
  if ('note' in body) return t.noteKinds[body.kind];
  if ('goal' in body) return t.events.goal;
  return 'pupil' in body ? t.events.opened : t.events.joined;
}

/** What a body says. */
export function valueOf({t, words, people, language}: CaseScreen, body: CaseworkBody): string {
  if ('action' in body) {
    const who = t.by(people.responsibleName(body.responsible), shortDay(language, body.due));
    return [body.text, who, t.statuses[body.status], body.result].filter(Boolean).join(' · ');
  }
  if ('level' in body) return [words.risks[body.level], body.reason].filter(Boolean).join(' · ');
  if ('step' in body) {
    const review = body.reviewOn && t.reviewOnDay(shortDay(language, body.reviewOn));
    const outcome = body.outcome && t.outcomes[body.outcome];
    return [words.steps[body.step], review, outcome, body.reason].filter(Boolean).join(' · ');
  }
  return 'text' in body ? body.text : '';
}
