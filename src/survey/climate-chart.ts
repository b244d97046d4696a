import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {number, percent} from '../i18n/format.js';
import type {Roster} from '../roster/roster.js';
import type {ClimateTerms} from './climate-messages/en.js';
import {classTitles, endOf, yearTitles, type ClimateRow} from './climate-rows.js';
import {groupsBar, groupsLegend, groupsText} from './climate-groups.js';
import type {ReleasedGroup, ReleasedMeasure} from './release.js';

/** Worths of the scales go from 0 to 4. */
const scaleEnd = 4;

/** Words and names that every part of the picture needs. */
export interface ChartWords {
  readonly t: ClimateTerms;
  readonly language: string;
  readonly roster: Roster | undefined;
}

/** A bar with its interval for each group; all that is drawn stands beside it in words. */
export function climateChart(rows: readonly ClimateRow[], words: ChartWords): TemplateResult {
  const end = endOf(rows, scaleEnd);
  const isScale = rows.some(({measure}) => measure.kind === 'mean');
  const parts = isScale ? 4 : 5;
  const ticks = Array.from({length: parts + 1}, (_, at) => (end * at) / parts);
  const tickText = (tick: number) => (isScale ? number(words.language, tick) : percent(words.language, tick));
  const isGroups = rows.some(({measure}) => measure.kind === 'groups');
  return html`${isGroups ? groupsLegend(words) : nothing}
    <div class="axis" aria-hidden="true">
      <span class="ticks">${ticks.map((tick) => html`<span>${tickText(tick)}</span>`)}</span>
    </div>
    <ul class="rows">
      ${rows.map((row) => chartRow(row, {end, parts}, words))}
    </ul>`;
}

interface Axis {
  readonly end: number;
  readonly parts: number;
}

function chartRow({group, measure}: ClimateRow, axis: Axis, words: ChartWords): TemplateResult {
  const {t, language} = words;
  return html`<li class="bar-row ${group.level}" part="row">
    <span class="group">
      <bdi>${groupTitle(group, words)}</bdi>
      <span class="muted small number">${t.peopleShort(number(language, group.people))}</span>
    </span>
    ${rowParts(measure, axis, words)}
  </li>`;
}

function rowParts(measure: ReleasedMeasure, axis: Axis, words: ChartWords): TemplateResult {
  switch (measure.kind) {
    case 'withheld':
      return html`<span class="withheld">${words.t.withheld}</span>`;
    case 'groups':
      return html`<span class="picture" aria-hidden="true">${groupsBar(measure)}</span>
        <span class="value quarters number small">${groupsText(measure, words)}</span>`;
    default:
      return html`<span class="picture" aria-hidden="true">${bar(measure, axis)}</span>
        <span class="value number">
          <strong>${valueText(measure, words.language)}</strong>
          <span class="muted small">${betweenText(measure, words)}</span>
        </span>`;
  }
}

/** One number with its interval. */
type Shown = Extract<ReleasedMeasure, {readonly kind: 'share' | 'mean'}>;

function bar(measure: Shown, {end, parts}: Axis): TemplateResult {
  const at = (value: number) => `${((100 * value) / end).toFixed(2)}%`;
  const lines = Array.from({length: parts + 1}, (_, part) => at((end * part) / parts));
  return html`<svg class="bar" width="100%" height="22" focusable="false">
    ${lines.map((x) => svg`<line class="grid" x1=${x} x2=${x} y1="0" y2="22"></line>`)}
    <rect class="fill" x="0" y="5" height="12" width=${at(valueOf(measure))}></rect>
    <line class="interval" x1=${at(measure.low)} x2=${at(measure.high)} y1="11" y2="11"></line>
    ${[measure.low, measure.high].map((side) => cap(at(side)))}
  </svg>`;
}

function cap(x: string): SVGTemplateResult {
  return svg`<line class="interval" x1=${x} x2=${x} y1="7" y2="15"></line>`;
}

export function groupTitle(
  {level, classes, years}: ReleasedGroup,
  {t, roster}: Pick<ChartWords, 't' | 'roster'>,
): string {
  switch (level) {
    case 'school':
      return t.whole;
    case 'year':
      return t.years(yearTitles(years));
    case 'class':
      return classTitles(classes, roster).join(' + ');
  }
}

export function valueText(measure: Shown, language: string): string {
  return inWords(measure.kind, valueOf(measure), language);
}

export function betweenText(measure: Shown, {t, language}: Pick<ChartWords, 't' | 'language'>): string {
  const [low, high] = endsText(measure, language);
  return t.between(low, high);
}

/** Both ends of the interval. */
export function endsText({kind, low, high}: Shown, language: string): readonly [string, string] {
  return [inWords(kind, low, language), inWords(kind, high, language)];
}

function inWords(kind: Shown['kind'], value: number, language: string): string {
  return kind === 'share' ? percent(language, value) : tenths(language, value);
}

/** `2.0`, so that a column of means stands in line. */
function tenths(language: string, value: number): string {
  return number(language, value, 1, 1);
}

function valueOf(measure: Shown): number {
  return measure.kind === 'share' ? measure.share : measure.mean;
}
