import {html, nothing, type TemplateResult} from 'lit';
import {weekdayName} from '../../i18n/format.js';
import {addDays, day, type Weekday} from '../../kernel/school-day.js';
import {firstDay, lastDay, schoolDays, type SchoolCalendar} from '../../roster/calendar.js';
import type {RosterChanges} from '../../roster/import/changes.js';
import type {Bundle} from '../../roster/import/oneroster.js';
import type {RosterImport} from '../../roster/import/roster-of.js';
import {fullName} from '../../roster/roster.js';
import {notice} from '../../ui/notice.js';
import type {ImportTerms} from '../import-messages/en.js';
import {counts, leftOut, people} from './preview-parts.js';

export interface RosterPreview {
  readonly t: ImportTerms;
  readonly language: string;
  readonly bundle: Bundle;
  readonly result: RosterImport;
  readonly changes: RosterChanges;
  readonly isContested: boolean;
  readonly declined: ReadonlySet<string>;
  readonly onWeekday: (weekday: Weekday, isTaught: boolean) => void;
  readonly onMatch: (sourcedId: string, isSame: boolean) => void;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const aMonday = day('2026-01-05');

/** What an import of class lists would mean, above the list of repairs. */
export function rosterPreview(preview: RosterPreview): TemplateResult {
  const {t, language, bundle, result, isContested} = preview;
  const {school, classes, pupils, staff} = result.roster;
  return html`<section class="stack">
      <h3>${t.understood}</h3>
      <p>
        <strong><bdi>${school.name || t.schoolUnnamed}</bdi></strong>
        <span class="muted"> · ${t.version(bundle.version)} · <bdi>${result.calendar.yearTitle}</bdi></span>
      </p>
      ${counts(language, [
        [t.classes, classes.length],
        [t.pupils, pupils.length],
        [t.staff, staff.length],
        [t.terms, result.calendar.terms.length],
      ])}
      ${leftOut(t, language, bundle.report.dropped)}
    </section>
    ${isContested ? notice('warning', t.contested) : nothing} ${renderMatches(preview)} ${renderChanges(preview)}
    ${renderCalendar(preview)}`;
}

function renderChanges({t, changes}: RosterPreview): TemplateResult {
  return html`<section class="stack">
    <h3>${t.changes}</h3>
    ${
      changes.isSame
        ? notice('info', t.nothingNew)
        : html`<div class="changes">
            ${people(t, t.added(changes.added.length), changes.added)}
            ${people(t, t.changed(changes.changed.length), changes.changed)}
            ${people(t, t.gone(changes.gone.length), changes.gone, t.goneNote)}
          </div>`
    }
  </section>`;
}

function renderMatches({t, result, declined, onMatch}: RosterPreview): TemplateResult | typeof nothing {
  if (result.matches.length === 0) return nothing;
  return html`<fieldset class="stack card">
    <legend><h3>${t.matches}</h3></legend>
    <p class="muted">${t.matchesNote}</p>
    <ul class="matches">
      ${result.matches.map(
        ({sourcedId, was, title}) =>
          html`<li>
            <label class="choice">
              <input
                type="checkbox"
                .checked=${!declined.has(sourcedId)}
                @change=${(event: Event) => onMatch(sourcedId, (event.target as HTMLInputElement).checked)}
              />
              <span>
                <bdi>${fullName(was)}</bdi>, <bdi>${title}</bdi>
                <span class="muted">(<bdi>${was.sourcedId}</bdi> → <bdi>${sourcedId}</bdi>)</span>
              </span>
            </label>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}

function renderCalendar({t, language, result, onWeekday}: RosterPreview): TemplateResult {
  const {calendar} = result;
  return html`<section class="stack">
    <h3>${t.calendar}</h3>
    <ul class="terms">
      ${calendar.terms.map(
        ({title, from, until}) =>
          html`<li>
            <strong><bdi>${title}</bdi></strong> <span>${t.span(from, until)}</span>
            <span class="muted">${t.schoolDays(schoolDays(calendar, from, until).length)}</span>
          </li>`,
      )}
    </ul>
    <p class="muted">${t.holidays}</p>
    <fieldset>
      <legend>${t.taughtOn}</legend>
      <div class="weekdays">
        ${weekdays.map((weekday) => renderWeekday(language, calendar, weekday, onWeekday))}
      </div>
    </fieldset>
    ${
      calendar.taughtWeekdays.length === 0
        ? html`<p class="field-error" role="alert">${t.noWeekday}</p>`
        : html`<p class="muted number">${t.schoolDays(dayCount(calendar))}</p>`
    }
  </section>`;
}

function renderWeekday(
  language: string,
  {taughtWeekdays}: SchoolCalendar,
  weekday: Weekday,
  onWeekday: RosterPreview['onWeekday'],
): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${taughtWeekdays.includes(weekday)}
      @change=${(event: Event) => onWeekday(weekday, (event.target as HTMLInputElement).checked)}
    />
    ${weekdayName(language, addDays(aMonday, weekday - 1), 'long')}
  </label>`;
}

function dayCount(calendar: SchoolCalendar): number {
  const [from, until] = [firstDay(calendar), lastDay(calendar)];
  return from && until ? schoolDays(calendar, from, until).length : 0;
}
