import {html, svg, type TemplateResult} from 'lit';
import {number, weekdayName} from '../i18n/format.js';
import {directionOf} from '../i18n/languages.js';
import {weekdaysOf, type WeekdayCounts, type WeekdayOfYear} from './absence-weekdays.js';
import {mondayOf, type SchoolDay} from '../kernel/school-day.js';
import type {AttendanceTerms} from './messages/en.js';
import type {PatternTerms} from './pattern-messages/en.js';
import {cell, dayCell, pitch} from './year-cell.js';
import type {Year} from './year.js';

export interface PatternTexts {
  readonly t: PatternTerms;
  readonly attendance: AttendanceTerms;
  readonly language: string;
}

/** On which weekdays absences begin: the last eight weeks day by day, the year in figures, and both as a table. */
export function weekdayStrip(year: Year, texts: PatternTexts): TemplateResult {
  const {t} = texts;
  const rows = weekdaysOf(year);
  const recent = rows.reduce((sum, row) => sum + row.recent.length, 0);
  const weeks = weeksOf(rows);
  return html`<section class="pattern year" aria-labelledby="weekdays">
    <div>
      <h4 id="weekdays">${t.weekdays.title}</h4>
      <p class="small muted">${t.weekdays.note}</p>
    </div>
    <div class="strip">
      <div class="strip-row strip-head small muted" aria-hidden="true">
        <span></span><span class="recent-head">${t.weekdays.recent(recent)}</span><span>${t.weekdays.year}</span>
      </div>
      ${rows.map((row) => stripRow(row, weeks, texts))}
    </div>
    ${table(rows, texts)}
  </section>`;
}

function stripRow(row: WeekdayOfYear, weeks: readonly SchoolDay[], texts: PatternTexts): TemplateResult {
  const {t, language} = texts;
  const weekday = weekdayName(language, row.example, 'long');
  const [recent, all] = [begunOf(row.recentCounts, t), begunOf(row.year, t)];
  return html`<div class="strip-row">
    <span aria-hidden="true">${weekdayName(language, row.example)}</span>
    <svg
      role="img"
      aria-label=${t.weekdays.row(weekday, recent, all)}
      viewBox="0 0 ${weeks.length * pitch} ${cell}"
    >${cells(row, weeks, texts)}</svg>
    <span aria-hidden="true" class="number">${recent}</span>
    <span aria-hidden="true" class="number">${all}</span>
  </div>`;
}

/** Days of one week lie under each other. */
function cells(
  {recent}: WeekdayOfYear,
  weeks: readonly SchoolDay[],
  {attendance, language}: PatternTexts,
): unknown {
  const isMirrored = directionOf(language) === 'rtl';
  return recent.map((one) => {
    const place = weeks.indexOf(mondayOf(one.day));
    const x = (isMirrored ? weeks.length - 1 - place : place) * pitch;
    return svg`${dayCell(one, {x, y: 0}, attendance, language)}`;
  });
}

/** @returns the Mondays of weeks with a day to show, in order: weeks of holiday take no room */
function weeksOf(rows: readonly WeekdayOfYear[]): readonly SchoolDay[] {
  return [...new Set(rows.flatMap(({recent}) => recent.map(({day}) => mondayOf(day))))].sort();
}

function begunOf({begun, taken}: WeekdayCounts, t: PatternTerms): string {
  return t.weekdays.begun(begun, taken);
}

function table(rows: readonly WeekdayOfYear[], {t, attendance, language}: PatternTexts): TemplateResult {
  const {weekdays} = t;
  const recent = rows.reduce((sum, row) => sum + row.recent.length, 0);
  return html`<details class="year-table">
    <summary>${attendance.year.table}</summary>
    ${figures(weekdays.recent(recent), rows, (row) => row.recentCounts, {t, attendance, language})}
    ${figures(weekdays.year, rows, (row) => row.year, {t, attendance, language})}
  </details>`;
}

function figures(
  caption: string,
  rows: readonly WeekdayOfYear[],
  countsOf: (row: WeekdayOfYear) => WeekdayCounts,
  {t: {weekdays}, language}: PatternTexts,
): TemplateResult {
  return html`<div class="wide" role="group" tabindex="0" aria-label=${caption}><table>
    <caption>${caption}</caption>
    <thead><tr>
      <th scope="col">${weekdays.weekday}</th><th scope="col">${weekdays.absencesBegun}</th>
      <th scope="col">${weekdays.unexcused}</th><th scope="col">${weekdays.goingOn}</th>
      <th scope="col">${weekdays.attended}</th><th scope="col">${weekdays.unknown}</th>
    </tr></thead>
    <tbody>${rows.map((row) => {
      const {begun, begunUnexcused, goingOn, attended, unknown} = countsOf(row);
      const numbers = [begun, begunUnexcused, goingOn, attended, unknown];
      return html`<tr>
        <th scope="row">${weekdayName(language, row.example, 'long')}</th>
        ${numbers.map((value) => html`<td class="number">${number(language, value)}</td>`)}
      </tr>`;
    })}</tbody>
  </table></div>`;
}
