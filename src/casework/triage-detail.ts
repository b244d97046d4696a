import {html, nothing, type TemplateResult} from 'lit';
import {momentOf, shortDay} from '../i18n/format.js';
import type {CaseId, SubjectKey} from '../kernel/ids.js';
import type {TriageDecision} from '../signals/flag.js';
import {explain, explainInWords, flagTitle} from '../signals/explain.js';
import type {ListedFlag} from '../signals/contact.js';
import {flagsOf, triageHistory, type StandingFlag, type TriageEntry} from '../signals/flags-view.js';
import {notice} from '../ui/notice.js';
import {pupilLink} from './pupil-link.js';
import {toldConcerns} from './told-concerns.js';
import {toldText} from './told-text.js';
import {urgencyBadge} from './triage-list.js';
import {triageForm} from './triage-forms.js';
import {circumstances, pastOfRule} from './triage-past.js';
import {decisionsFor, picksPupil, whomOf, type DecisionName, type TriageScreen} from './triage-screen.js';
import {waitingLine} from './triage-time.js';

export interface DetailActions {
  readonly choose: (decision: DecisionName) => void;
  readonly submit: (event: Event, decision: DecisionName) => void;
  readonly goToCase: (id: CaseId) => void;
  readonly back: () => void;
}

const letters: Readonly<Record<DecisionName, string>> = {
  open: 'O',
  join: 'J',
  reopen: 'R',
  watch: 'W',
  dismiss: 'D',
};

/** One flag with all that explains it, and what can be decided. */
export function triageDetail(
  screen: TriageScreen,
  standing: ListedFlag,
  actions: DetailActions,
): TemplateResult {
  const {t, order, signals} = screen;
  const {flag} = standing;
  const place = order.findIndex(({about}) => about === standing.about);
  return html`<div class="detail-head row between">
      <button type="button" class="quiet back" @click=${actions.back}><span aria-hidden="true" class="arrow">‹</span>${t.back}</button>
      <span class="small muted number">${place >= 0 ? t.place(place + 1, order.length) : nothing}</span>
    </div>
    <header>
      <div class="title">
        <h3 tabindex="-1" id="whom"><bdi>${whomOf(screen, flag.of)}</bdi> ${classOfPupil(screen, standing)}</h3>
        ${pupilLink(screen, 'pupil' in flag.of ? flag.of.pupil : undefined)}
      </div>
      <p class="line"><strong>${flagTitle(flag, signals)}</strong>${urgencyBadge(t.urgencies, flag.urgency)}</p>
      ${waitingLine(screen, standing)}
    </header>
    ${danger(screen, standing)} ${late(screen, standing)} ${toldText(screen, flag.source)} ${openCaseLine(screen, standing, actions)} ${standingNotice(screen, standing)} ${circumstances(screen, standing)}
    ${decide(screen, standing, actions)} ${reasons(screen, standing)} ${others(screen, standing)}
    ${history(screen, standing.about)}`;
}

function classOfPupil(
  {people, words}: TriageScreen,
  {flag: {of}}: StandingFlag,
): TemplateResult | typeof nothing {
  if (!('pupil' in of)) return nothing;
  return html`<span class="muted class"><bdi>${people.classOfPupil(of.pupil) ?? words.noClass}</bdi></span>`;
}

/** Before anything is clicked: what a person does now. */
function danger({t}: TriageScreen, {flag}: StandingFlag): TemplateResult | typeof nothing {
  if (flag.urgency !== 'now') return nothing;
  return notice(
    'danger',
    html`<strong>${t.urgencies.now}</strong>
      <ol class="danger-steps">${t.danger.map((step) => html`<li>${step}</li>`)}</ol>`,
  );
}

function openCaseLine(
  {t, words, openCase, closedCase}: TriageScreen,
  {flag}: StandingFlag,
  {goToCase}: DetailActions,
): TemplateResult | typeof nothing {
  const shown = openCase(flag.of) ?? closedCase(flag.of);
  if (!shown) return nothing;
  return html`<p class="row">
    <span class="badge ${shown.isOpen ? 'info' : ''}">${t.openCase(words.steps[shown.step])}</span>
    <button type="button" class="quiet" @click=${() => goToCase(shown.id)}>${t.goToCase}</button>
  </p>`;
}

function standingNotice(
  {t}: TriageScreen,
  {flag, contested, triage}: StandingFlag,
): TemplateResult | typeof nothing {
  if (contested) return notice('warning', t.contested);
  if (triage && triage.body.decision.kind !== 'watched') return notice('info', t.changing);
  if ('wave' in flag.of) return notice('info', t.aboutSurvey);
  if (flag.rule === 'contact-request') return nothing;
  if (picksPupil(flag)) return notice('info', t.aboutNobody);
  if ('school' in flag.of) return notice('info', t.aboutSchool);
  return 'classKey' in flag.of ? notice('info', t.aboutClass) : nothing;
}

function decide(
  screen: TriageScreen,
  standing: StandingFlag,
  {choose, submit}: DetailActions,
): TemplateResult {
  const {form, t} = screen;
  const decisions = decisionsFor(screen, standing);
  const chosen = decisions.find((decision) => form.name === formName(decision, standing.about));
  return html`<div class="decide">
    <div class="row" role="group" aria-label=${t.title}>
      ${decisions.map(
        (decision, at) => html`<button
          type="button"
          class=${at === 0 && !chosen && decision !== 'watch' ? 'primary' : ''}
          aria-expanded=${decision === chosen}
          data-opens=${formName(decision, standing.about)}
          @click=${() => choose(decision)}
        >
          ${decisionName(screen, standing, decision)} <kbd aria-hidden="true">${letters[decision]}</kbd>
        </button>`,
      )}
    </div>
    ${
      chosen
        ? triageForm(screen, {decision: chosen, standing, submit: (event) => submit(event, chosen)})
        : nothing
    }
  </div>`;
}

function decisionName({t}: TriageScreen, {flag}: StandingFlag, decision: DecisionName): string {
  return decision === 'open' && picksPupil(flag) ? t.contact.choose : t[decision];
}

/** A pupil who waits longer than was promised. */
function late(
  {t, language, today}: TriageScreen,
  {flag, triage}: StandingFlag,
): TemplateResult | typeof nothing {
  const {reason} = explain(flag);
  if (reason.kind !== 'contact' || triage || reason.due >= today) return nothing;
  return notice('warning', t.contact.late(shortDay(language, reason.due)));
}

export function formName(decision: DecisionName, flag: SubjectKey): string {
  return `${decision} ${flag}`;
}

function reasons(screen: TriageScreen, {flag}: StandingFlag): TemplateResult {
  const {t, signals} = screen;
  const words = explainInWords(flag, signals);
  return html`<section class="reasons">
    <h4>${t.why}</h4>
    <p class="reason">${words.reason}</p>
    ${toldConcerns(screen, flag)}
    ${words.dates ? html`<p>${words.dates}</p>` : nothing}
    <h4>${t.ask}</h4>
    <p>${words.ask}</p>
    <p>${words.clearing}</p>
    <p class="small muted">${words.family} ${words.freshness} ${words.version}</p>
    ${pastOfRule(screen, flag)}
  </section>`;
}

function others(screen: TriageScreen, {flag, about}: StandingFlag): TemplateResult | typeof nothing {
  const {t, flags, signals} = screen;
  if (!('pupil' in flag.of)) return nothing;
  const more = flagsOf(flags, flag.of.pupil).filter((other) => other.about !== about);
  if (more.length === 0) return nothing;
  return html`<section>
    <h4>${t.others}</h4>
    <ul class="rows small">
      ${more.map(
        (other) => html`<li class="line">
          <span>${flagTitle(other.flag, signals)}</span>
          <span class="muted">${signals.freshness(other.flag.freshUntil)}</span>
          ${other.triage ? html`<span class="badge">${decisionWords(screen, other.triage.body.decision)}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Every look that was taken at it, superseded ones too, the latest first. */
function history(screen: TriageScreen, about: SubjectKey): TemplateResult | typeof nothing {
  const entries = triageHistory(screen.flags, about);
  if (entries.length === 0) return nothing;
  return html`<section>
    <h4>${screen.t.earlier}</h4>
    <ul class="rows small">${[...entries].reverse().map((entry) => historyItem(screen, entry))}</ul>
  </section>`;
}

function historyItem(screen: TriageScreen, {body, by, at}: TriageEntry): TemplateResult {
  const {t, people, language} = screen;
  return html`<li>
    <p>${t.decidedBy(decisionWords(screen, body.decision), people.staffName(by), momentOf(language, at))}</p>
    ${body.note ? html`<p class="prose muted"><bdi>${body.note}</bdi></p>` : nothing}
  </li>`;
}

export function decisionWords(
  {t, language}: Pick<TriageScreen, 't' | 'language'>,
  decision: TriageDecision,
): string {
  switch (decision.kind) {
    case 'opened':
    case 'joined':
      return t.decisions[decision.kind];
    case 'watched':
      return t.decisions.watched(shortDay(language, decision.until));
    case 'dismissed':
      return t.decisions.dismissed(t.reasons[decision.reason]);
  }
}
