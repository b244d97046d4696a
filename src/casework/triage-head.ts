import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {CaseId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Triage} from '../signals/flag.js';
import {allFlags, isOpen} from '../signals/flags-view.js';
import {notice} from '../ui/notice.js';
import {setAsideReasons} from '../voices/set-aside.js';
import type {CareViews} from './care-views.js';
import {dataReach, type DataReach} from './data-reach.js';
import {flagGroups} from './flag-groups.js';
import {decisionWords} from './triage-detail.js';
import type {TriageScreen} from './triage-screen.js';
import {pastNotice} from './triage-time.js';

/** How much waits, how far the data reach, and what may be missing. */
export function triageHead(screen: TriageScreen, views: CareViews): TemplateResult {
  const {t, order} = screen;
  const urgent = order.filter(({flag}) => flag.urgency === 'now').length;
  return html`<header class="stack">
    <div class="title">
      <h2 tabindex="-1" id="triage">${t.title}</h2>
      <p class="muted">
        ${order.length > 0 ? `${t.waiting(order.length)}, ${t.pupils(flagGroups(order).length)}` : nothing}
      </p>
    </div>
    ${urgent > 0 ? notice('danger', html`<strong>${t.lifeSafetyCount(urgent)}</strong>`) : nothing}
    ${pastNotice(screen)} ${reachNotice(screen, views)}
  </header>`;
}

function reachOf(views: CareViews, today: SchoolDay): DataReach | undefined {
  const state = views.attendance?.state;
  return state && views.roster && dataReach(state, views.roster, views.calendar, today, views.closed);
}

/** Nothing is missing that could have raised a flag: registers are fresh in every class, and every record can be read. */
export function isAllKnown(views: CareViews, today: SchoolDay): boolean {
  const reach = reachOf(views, today);
  const isFresh = reach?.until !== undefined && !reach.isStale && reach.behind === 0;
  const setAside = setAsideReasons.some((reason) => views.setAside.counts[reason] > 0);
  return isFresh && views.unreadable === 0 && !setAside;
}

/** A list without flags is no all-clear: it says how far the data reach and what could not be read. */
function reachNotice({t, common, language, today}: TriageScreen, views: CareViews): TemplateResult {
  const reach = reachOf(views, today);
  const until = reach?.until && shortDay(language, reach.until);
  const behind = reach && reach.behind > 0 ? t.behind(reach.behind) : '';
  const said = !until
    ? t.noData
    : reach.isStale
      ? `${t.stale(until)} ${behind}`
      : `${t.dataUntil(until)} ${behind}`;
  const isShort = !until || reach.isStale;
  return html`${isShort ? notice('warning', said) : html`<p class="small muted">${said}</p>`}
  ${views.unreadable > 0 ? notice('warning', html`${common.unreadable(views.unreadable)} ${t.mayBeMore}`) : nothing}
  ${setAsideReasons.map((reason) => {
    const count = views.setAside.counts[reason];
    return count > 0 ? notice('warning', t.setAside[reason](count)) : nothing;
  })}`;
}

/** @param isKnown everything that could raise a flag was looked at */
export function emptyTriage({t, flags, today}: TriageScreen, isKnown: boolean): TemplateResult {
  const watched = allFlags(flags).filter(
    (standing) => standing.triage?.body.decision.kind === 'watched' && !isOpen(standing, today),
  ).length;
  return html`<div class="empty">
    <strong>${isKnown ? t.empty : t.emptyUnknown}</strong>
    ${watched > 0 ? html`<span class="muted">${t.watching(watched)}</span>` : nothing}
  </div>`;
}

interface LastActions {
  readonly whom: string;
  readonly change: () => void;
  readonly goToCase: (id: CaseId) => void;
}

/** What was just decided, and the way back: the same flag again, for a decision that replaces this one. */
export function lastDecision(screen: TriageScreen, {decision}: Triage, actions: LastActions): TemplateResult {
  const {t} = screen;
  const said = html`<span>${decisionWords(screen, decision)}: <bdi>${actions.whom}</bdi></span>`;
  const way =
    'caseId' in decision
      ? html`<button type="button" class="quiet compact" @click=${() => actions.goToCase(decision.caseId)}>${t.goToCase}</button>`
      : html`<button type="button" class="quiet compact" @click=${actions.change}>${t.change}</button>`;
  return html`<p class="last row"><span class="sign" aria-hidden="true">✓</span>${said} ${way}</p>`;
}
