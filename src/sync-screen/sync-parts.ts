import {html, nothing, type TemplateResult} from 'lit';
import {momentOf, number, timeOf} from '../i18n/format.js';
import type {SetAside} from '../journal/sharing.js';
import type {Stamp} from '../kernel/stamp.js';
import {localDay} from '../kernel/school-day.js';
import type {SyncStatus} from '../sync/sync-status.js';
import type {SyncTerms} from './messages/en.js';
import {refusedIn, refusedRows, waitingIn, type RefusedRow, type Standing} from './standing.js';

export interface SyncScreen {
  readonly t: SyncTerms;
  readonly language: string;
  readonly status: SyncStatus;
  readonly standing: Standing;
  readonly now: Date;
}

const signs: Readonly<Record<Standing, string>> = {
  storage: '!',
  'signed-out': '!',
  refused: '!',
  offline: '○',
  fault: '?',
  waiting: '…',
  aside: '?',
  shared: '✓',
  looking: '…',
};

/** What is read without opening anything. */
export function lineOf({t, status, standing}: SyncScreen): string {
  return standing === 'refused' ? t.lines.refused(refusedIn(status)) : t.lines[standing];
}

export function linePart(screen: SyncScreen): TemplateResult {
  const {t, status, standing} = screen;
  const waits = waitingIn(status);
  return html`<summary class=${standing}>
    <span class="sign" aria-hidden="true">${signs[standing]}</span>
    <span class="said">${lineOf(screen)}</span>
    ${waits > 0 ? html`<span>${t.waits(waits)}</span>` : nothing}
    ${status.heard ? html`<span>${t.heard(whenOf(screen, status.heard))}</span>` : nothing}
    <span class="more" aria-hidden="true">▾</span>
  </summary>`;
}

export function detailRows(screen: SyncScreen): TemplateResult {
  const {t, status, standing, language} = screen;
  const isShared = standing === 'shared' || standing === 'aside';
  const count = (value: number): string => (value > 0 ? number(language, value) : t.none);
  return html`<dl>
    ${row(t.rows.here, standing === 'storage' ? t.hereFailed : t.hereAll)}
    ${row(t.rows.shared, isShared ? t.sharedAll : t.sharedNot)}
    ${standing === 'storage' ? nothing : row(t.rows.waiting, count(waitingIn(status)))}
    ${standing === 'storage' ? nothing : row(t.rows.refused, count(refusedIn(status)))}
    ${standing === 'storage' ? nothing : row(t.rows.aside, count(status.aside.length))}
    ${row(t.rows.heard, status.heard ? momentOf(language, status.heard) : t.never)}
  </dl>`;
}

/** What is the matter, and what to do about it. */
export function problemWords({t, status, standing}: SyncScreen): string | undefined {
  switch (standing) {
    case 'storage':
      return status.storage === 'quota' ? t.problems.full : t.problems.storage;
    case 'signed-out':
    case 'offline':
    case 'fault':
      return t.problems[standing];
    default:
      return undefined;
  }
}

export function refusedPart({t, status, language}: SyncScreen): TemplateResult | typeof nothing {
  const rows = refusedRows(status);
  if (rows.length === 0) return nothing;
  return html`<section class="stack" data-refused>
    <h3>${t.rows.refused}</h3>
    <p>${t.refusedLead}</p>
    <ul>
      ${rows.map((each) => refusedItem(t, language, each))}
    </ul>
  </section>`;
}

function refusedItem(
  t: SyncTerms,
  language: string,
  {ledger, reason, count, words}: RefusedRow,
): TemplateResult {
  return html`<li>
    <strong>${t.ledgers[ledger]}: ${number(language, count)}.</strong> ${reason ? t.reasons[reason] : t.noReason}
    ${words.map((said) => html`<div class="muted small"><bdi>${t.serverSaid(said)}</bdi></div>`)}
  </li>`;
}

export function asidePart({t, status, language}: SyncScreen): TemplateResult | typeof nothing {
  if (status.aside.length === 0) return nothing;
  const counts = new Map<SetAside['why'], number>();
  for (const {why} of status.aside) counts.set(why, (counts.get(why) ?? 0) + 1);
  return html`<section class="stack" data-aside>
    <h3>${t.rows.aside}</h3>
    <p>${t.asideLead}</p>
    <ul>
      ${[...counts].map(([why, count]) => html`<li><strong>${number(language, count)}.</strong> ${t.asides[why]}</li>`)}
    </ul>
  </section>`;
}

function row(term: string, value: string): TemplateResult {
  return html`<dt>${term}</dt>
    <dd>${value}</dd>`;
}

/** Of today the time is enough. */
function whenOf({language, now}: SyncScreen, heard: Stamp): string {
  const isToday = localDay(new Date(heard)) === localDay(now);
  return isToday ? timeOf(language, heard) : momentOf(language, heard);
}
