import {html, nothing, type TemplateResult} from 'lit';
import type {BesideClass} from '../attendance/beside-class.js';
import {besideClassBars} from '../attendance/beside-class-bars.js';
import type {PatternTerms} from '../attendance/pattern-messages/en.js';
import {spellTable} from '../attendance/spell-table.js';
import {weekdayStrip} from '../attendance/weekday-strip.js';
import {yearCalendar, yearCounts} from '../attendance/year-calendar.js';
import type {Year} from '../attendance/year.js';
import type {AttendanceTerms} from '../attendance/messages/en.js';
import {longDay, percent} from '../i18n/format.js';
import type {CaseId, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {explainInWords} from '../signals/explain.js';
import type {StandingFlag} from '../signals/flags-view.js';
import type {SignalTerms} from '../signals/messages/en.js';
import type {ReceivedConcern} from '../voices/concern.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {CaseRecord} from './case-record.js';
import {concernText} from './concern-text.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import {riskBadge} from './risk-badge.js';
import {decisionWords} from './triage-detail.js';
import {urgencyBadge} from './triage-list.js';
import type {TriageTerms} from './triage-messages/en.js';

/** What the parts of a pupil's page share in one rendering. */
export interface PupilScreen {
  readonly words: CaseworkTerms;
  readonly t: TriageTerms;
  readonly voices: VoicesTerms;
  readonly signals: SignalTerms;
  readonly attendance: AttendanceTerms;
  readonly patterns: PatternTerms;
  readonly language: string;
  readonly people: People;
  readonly pupil: PupilKey;
  readonly year: Year | undefined;
  readonly beside: BesideClass | undefined;
  /** The last day with a register of the pupil's class. */
  readonly freshUntil: SchoolDay | undefined;
  readonly flags: readonly StandingFlag[];
  readonly concerns: readonly ReceivedConcern[];
  readonly cases: readonly CaseRecord[];
  readonly goTo: (id: CaseId) => void;
}

export function pupilAttendance(screen: PupilScreen): TemplateResult {
  const {words, attendance, language, year, freshUntil} = screen;
  const counts = year && yearCounts(year);
  const absent = counts ? counts.excused + counts.unexcused : 0;
  const known = counts ? absent + counts.present + counts.partly : 0;
  return html`<section class="part" aria-labelledby="attendance">
    <div class="section-head">
      <h3 id="attendance">${words.pupil.attendance}</h3>
      ${known > 0 ? html`<span class="number">${words.pupil.missed(percent(language, wholePercent(absent, known)))}</span>` : nothing}
    </div>
    ${
      year && known > 0
        ? html`${yearCalendar(year, attendance, language)} ${patternsOf(year, screen)}`
        : html`<p class="muted">${words.pupil.noAttendance}</p>`
    }
    ${freshUntil ? html`<p class="small muted">${words.pupil.freshUntil(longDay(language, freshUntil))}</p>` : nothing}
  </section>`;
}

function patternsOf(year: Year, {attendance, patterns: t, language, beside}: PupilScreen): TemplateResult {
  const texts = {t, attendance, language};
  return html`${beside ? besideClassBars(beside, t, language) : nothing} ${weekdayStrip(year, texts)}
  ${spellTable(year, texts)}`;
}

export function pupilFlags(screen: PupilScreen): TemplateResult {
  const {words, flags} = screen;
  return html`<section class="part" aria-labelledby="flags">
    <h3 id="flags">${words.pupil.flags}</h3>
    ${flags.length === 0 ? html`<p class="muted">${words.pupil.noFlags}</p>` : nothing}
    <ul class="rows">${flags.map((standing) => flagItem(screen, standing))}</ul>
  </section>`;
}

function flagItem(screen: PupilScreen, {flag, triage, contested}: StandingFlag): TemplateResult {
  const {t, words, signals} = screen;
  const {title, reason, freshness} = explainInWords(flag, signals);
  return html`<li class="item">
    <p class="line">
      <strong>${title}</strong> ${urgencyBadge(t.urgencies, flag.urgency)}
      ${triage ? html`<span class="badge">${decisionWords(screen, triage.body.decision)}</span>` : nothing}
      ${contested ? html`<span class="badge warning">${words.conflict}</span>` : nothing}
    </p>
    <p>${reason}</p>
    <p class="small muted">${freshness}</p>
  </li>`;
}

export function pupilConcerns(screen: PupilScreen): TemplateResult {
  const {words, concerns} = screen;
  return html`<section class="part" aria-labelledby="concerns">
    <h3 id="concerns">${words.pupil.concerns}</h3>
    ${concerns.length === 0 ? html`<p class="muted">${words.pupil.noConcerns}</p>` : nothing}
    <ul class="rows">
      ${concerns.map(
        ({concern}) => html`<li class="item">
          ${
            concern.lifeSafety
              ? html`<p><span class="badge danger"><span class="sign" aria-hidden="true">!!</span>${words.pupil.lifeSafety}</span></p>`
              : nothing
          }
          ${concernText(concern, screen)}
        </li>`,
      )}
    </ul>
  </section>`;
}

export function pupilCases({words, cases, language, goTo}: PupilScreen): TemplateResult {
  return html`<section class="part" aria-labelledby="cases">
    <h3 id="cases">${words.pupil.cases}</h3>
    ${cases.length === 0 ? html`<p class="muted">${words.pupil.noCases}</p>` : nothing}
    <ul class="rows">
      ${cases.map(
        ({id, step, risk, isOpen, openedOn, conflicts}) => html`<li class="item">
          <p class="line">
            <button type="button" class="linklike" @click=${() => goTo(id)}>
              ${words.steps[step]}
            </button>
            ${isOpen ? riskBadge(words, risk) : nothing}
            ${conflicts.length > 0 ? html`<span class="badge warning">${words.conflict}</span>` : nothing}
            ${openedOn ? html`<span class="small muted">${words.pupil.openedOn(longDay(language, openedOn))}</span>` : nothing}
          </p>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Rounded down, as flags say it: 19.6 % must not look like 20. */
function wholePercent(absent: number, known: number): number {
  return Math.floor((absent * 100) / known) / 100;
}
