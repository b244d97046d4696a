import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../i18n/format.js';
import {stampAt, type WallTime} from '../kernel/wall-time.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {notice} from '../ui/notice.js';
import type {TriageScreen} from './triage-screen.js';

/** How many are past their time, and of how many that cannot be told. */
export function pastNotice({t, order, clocks}: TriageScreen): TemplateResult {
  const states = order.map((standing) => clocks.of(standing).state);
  const [past, unknown] = ['past', 'unknown'].map(
    (wanted) => states.filter((state) => state === wanted).length,
  );
  return html`${past ? notice('warning', html`<strong>${t.overdueCount(past, order.length)}</strong> ${t.within(clocks.hours)}`) : nothing}
  ${unknown ? notice('warning', t.clockBehindCount(unknown)) : nothing}`;
}

/** In the list: only what is past its time says so, in words. */
export function pastBadge(
  {t, clocks}: TriageScreen,
  standing: StandingFlag,
): TemplateResult | typeof nothing {
  if (clocks.of(standing).state !== 'past') return nothing;
  return html`<span class="badge warning past"><span class="sign" aria-hidden="true">!</span>${t.overdue}</span>`;
}

/** Since when one flag waits, and until when somebody should have looked. What was decided waits for nobody. */
export function waitingLine(screen: TriageScreen, standing: StandingFlag): TemplateResult | typeof nothing {
  const {t, clocks, order, language} = screen;
  if (!order.some(({about}) => about === standing.about)) return nothing;
  const clock = clocks.of(standing);
  if (clock.state === 'unknown') return notice('warning', t.clockBehind);
  const said = (at: WallTime): string => momentOf(language, stampAt(at));
  const reckoned = clock.isReckoned ? html` <span>${t.reckoned}</span>` : nothing;
  const line = t.waits(said(clock.since), said(clock.until));
  return clock.state === 'past'
    ? html`<p class="small waits">${pastBadge(screen, standing)} ${line}${reckoned}</p>`
    : html`<p class="small muted waits">${line}${reckoned}</p>`;
}
