import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {number, percent} from '../i18n/format.js';
import type {Roster} from '../roster/roster.js';
import type {ClimateTerms} from './climate-messages/en.js';
import {axisOf, classTitles, yearTitles, type Axis, type ClimateRow} from './climate-rows.js';
import {isStacked, stackBar, stackLegend, stackText} from './climate-stack.js';
import type {GroupDifference} from './climate-differences.js';
import type {ReleasedGroup, ReleasedMeasure} from './release.js';

/** Words and names that every part of the picture needs. */
export interface ChartWords {
  readonly t: ClimateTerms;
  readonly language: string;
  readonly roster: Roster | undefined;
}

/** What is more than chance apart from all others, by group. */
export type RowMarks = (group: ReleasedGroup) => GroupDifference | undefined;

/** A bar with its interval for each group; all that is drawn stands beside it in words. */
export function climateChart(
  rows: readonly ClimateRow[],
  words: ChartWords,
  markOf: RowMarks = () => undefined,
): TemplateResult {
  const axis = axisOf(rows.map(({measure}) => measure));
  const stacked = rows.map(({measure}) => measure).find(isStacked);
  const tickText = (tick: number) =>
    axis.isScale ? number(words.language, tick, 1) : percent(words.language, tick);
  return html`${stacked ? stackLegend(stacked, words) : nothing}
    <div class="axis" aria-hidden="true">
      <span class="ticks">${axis.ticks.map((tick) => html`<span>${tickText(tick)}</span>`)}</span>
    </div>
    <ul class="rows">
      ${rows.map((row) => chartRow(row, axis, words, markOf(row.group)))}
    </ul>`;
}

function chartRow(
  {group, measure}: ClimateRow,
  axis: Axis,
  words: ChartWords,
  mark: GroupDifference | undefined,
): TemplateResult {
  const {t, language} = words;
  const people = (measure.kind === 'withheld' ? undefined : measure.answered) ?? group.people;
  return html`<li class="bar-row ${group.level}" part="row">
    <span class="group">
      <bdi>${groupTitle(group, words)}</bdi>
      <span class="muted small number">${t.peopleShort(number(language, people))}</span>
    </span>
    ${rowParts(measure, axis, words)}
    ${mark?.isReal && !isStacked(measure) && measure.kind !== 'withheld' ? markText(mark, measure.kind, words) : nothing}
  </li>`;
}

/** An arrow and words: never a colour, and never “better” or “worse”. */
function markText(
  {value, other}: GroupDifference,
  kind: Shown['kind'],
  {t, language}: ChartWords,
): TemplateResult {
  const text = inWords(kind, other, language);
  return html`<span class="mark small"
    ><span aria-hidden="true">${value > 0 ? '▲' : '▼'}</span> ${value > 0 ? t.higher(text) : t.lower(text)}</span
  >`;
}

function rowParts(measure: ReleasedMeasure, axis: Axis, words: ChartWords): TemplateResult {
  if (measure.kind === 'withheld') return html`<span class="withheld">${words.t.withheld}</span>`;
  if (isStacked(measure))
    return html`<span class="picture" aria-hidden="true">${stackBar(measure, words)}</span>
      <span class="value quarters number small">${stackText(measure, words)}</span>`;
  return html`<span class="picture" aria-hidden="true">${bar(measure, axis)}</span>
    <span class="value number">
      <strong>${valueText(measure, words.language)}</strong>
      <span class="muted small">${betweenText(measure, words)}</span>
    </span>`;
}

/** One number with its interval. */
export type Shown = Extract<ReleasedMeasure, {readonly kind: 'share' | 'mean'}>;

function bar(measure: Shown, {start, end, ticks}: Axis): TemplateResult {
  const share = (value: number) => (100 * (value - start)) / (end - start);
  const at = (value: number) => `${share(value).toFixed(2)}%`;
  return html`<svg class="bar" width="100%" height="22" focusable="false">
    ${ticks.map((tick) => svg`<line class="grid" x1=${at(tick)} x2=${at(tick)} y1="0" y2="22"></line>`)}
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

export function valueOf(measure: Shown): number {
  return measure.kind === 'share' ? measure.share : measure.mean;
}
