import {html, nothing, svg, type TemplateResult} from 'lit';
import {monthOf, number, shortDay, weekdayName} from '../i18n/format.js';
import {directionOf} from '../i18n/languages.js';
import {addDays, weekdayOf, type SchoolDay} from '../kernel/school-day.js';
import type {AttendanceTerms} from './messages/en.js';
import {cell, dayCell, pitch, sign, wordsOf} from './year-cell.js';
import {yearTotals} from './year-counts.js';
import type {Year, YearDay, YearKind} from './year.js';

export {yearCounts} from './year-counts.js';

const headHeight = 16;

/** Kinds that the legend explains, most frequent first. */
const legendKinds: readonly YearKind[] = [
  'present',
  'partly',
  'excused',
  'unexcused',
  'unknown',
  'no-school',
];

/**
 * One pupil's attendance over a school year: months as blocks of weeks, a sentence, a legend, and the same as a table.
 * Put `yearCalendarStyles` into the element that shows it.
 */
export function yearCalendar(year: Year, t: AttendanceTerms, language: string): TemplateResult {
  return html`<section class="year" aria-label=${t.year.title(year.title)}>
    ${summary(year, t)}
    <ul class="year-months">
      ${monthsOf(year).map((days) => html`<li>${month(days, t, language)}</li>`)}
    </ul>
    ${legend(t)} ${table(year, t, language)}
  </section>`;
}

function summary(year: Year, t: AttendanceTerms): TemplateResult {
  const {absent, known, unexcused, unknown} = yearTotals(year);
  return html`<p class="year-summary">
    ${t.year.summary(absent, unexcused, known)}
    ${unknown > 0 && known > 0 ? html`<span class="muted">${t.year.unknownDays(unknown)}</span>` : nothing}
  </p>`;
}

function month(days: readonly YearDay[], t: AttendanceTerms, language: string): TemplateResult {
  const [first] = days;
  if (!first) return html``;
  const title = monthOf(language, first.day);
  const {absent, known} = yearTotals({days});
  const weeks = Math.ceil((columnOf(first.day) + days.length) / 7);
  const height = headHeight + weeks * pitch;
  return html`<p class="year-month" aria-hidden="true">${title}</p>
    <svg role="img" aria-label=${t.year.month(title, absent, known)} viewBox="0 0 ${7 * pitch} ${height}">
      ${weekdayHeads(first.day, language)} ${days.map((one, at) => dayCell(one, placeOf(columnOf(first.day) + at, language), t, language))}
    </svg>`;
}

/** Monday first, as schools here count; the first day of a week lies where reading begins. */
function columnOf(day: SchoolDay): number {
  return weekdayOf(day) - 1;
}

function xOf(column: number, language: string): number {
  return (directionOf(language) === 'rtl' ? 6 - column : column) * pitch;
}

function weekdayHeads(day: SchoolDay, language: string): readonly unknown[] {
  const monday = addDays(day, -columnOf(day));
  return [0, 1, 2, 3, 4, 5, 6].map((column) => {
    const x = xOf(column, language) + cell / 2;
    return svg`<text class="weekday" x=${x} y="10">${weekdayName(language, addDays(monday, column))}</text>`;
  });
}

function placeOf(cells: number, language: string): {readonly x: number; readonly y: number} {
  return {x: xOf(cells % 7, language), y: headHeight + Math.floor(cells / 7) * pitch};
}

function legend(t: AttendanceTerms): TemplateResult {
  return html`<ul class="year-legend small">
    ${legendKinds.map(
      (kind) =>
        html`<li>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <g class=${kind}><rect x="0.75" y="0.75" width="22.5" height="22.5" rx="4" />${sign(kind, 1)}</g>
          </svg>
          ${t.year.kind[kind]}
        </li>`,
    )}
  </ul>`;
}

function table({days}: Year, t: AttendanceTerms, language: string): TemplateResult {
  const exceptions = days.filter(isException);
  return html`<details class="year-table">
    <summary>${t.year.table} (${number(language, exceptions.length)})</summary>
    ${
      exceptions.length === 0
        ? html`<p class="muted">${t.year.noExceptions}</p>`
        : html`<table>
          <thead>
            <tr><th scope="col">${t.day}</th><th scope="col">${t.year.what}</th></tr>
          </thead>
          <tbody>
            ${exceptions.map(
              (one) =>
                html`<tr><th scope="row">${shortDay(language, one.day)}</th><td>${wordsOf(one, t, language)}</td></tr>`,
            )}
          </tbody>
        </table>`
    }
  </details>`;
}

/** A day without a register is in the sentence and the calendar; a list of such days would hide the rest. */
function isException({kind, detail, closed}: YearDay): boolean {
  return (
    kind === 'partly' ||
    kind === 'excused' ||
    kind === 'unexcused' ||
    (kind === 'unknown' && detail.length > 0) ||
    (closed !== undefined && detail.length > 0)
  );
}

function monthsOf({days}: Year): readonly (readonly YearDay[])[] {
  const months = new Map<string, YearDay[]>();
  for (const one of days) {
    const known = months.get(one.day.slice(0, 7));
    if (known) known.push(one);
    else months.set(one.day.slice(0, 7), [one]);
  }
  return [...months.values()];
}
