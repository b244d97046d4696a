import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {dayAndMonth, number, percent} from '../i18n/format.js';
import {betweenText, valueOf, valueText, type ChartWords, type Shown} from './climate-chart.js';
import type {Trend} from './climate-reading-view.js';
import {axisOf, type Axis} from './climate-rows.js';
import {isStacked, stackCell} from './climate-stack.js';
import {leastForTrend, type TrendPoint} from './climate-waves.js';

/** Of the drawing, in pixels. */
const height = 150;
const inset = 12;

/** Waves that fit side by side on a narrow screen; the table has all of them. */
const mostDrawn = 6;

/**
 * A measure of one group from wave to wave. A line joins two waves that follow each other and both show a number;
 * where one is withheld or from too few there is neither a point nor a line.
 */
export function climateTrend(trend: Trend, words: ChartWords): TemplateResult {
  const drawn = trend.points.slice(-mostDrawn);
  const isDrawn = drawn.some(({measure}) => measure && !isStacked(measure));
  return html`<p class="sentence">${trendSentence(trend, words)}</p>
    ${trend.otherClasses ? html`<p class="muted small">${words.t.otherClasses}</p>` : nothing}
    ${isDrawn ? picture(drawn, words) : nothing} ${trendTable(trend.points, words)}`;
}

function trendSentence({points, change}: Trend, {t, language}: ChartWords): string {
  const last = points.findLast(({measure}) => measure)?.measure;
  if (!last) return t.trendNothing(number(language, leastForTrend));
  if (!change || isStacked(last)) return t.trendOnly;
  const [low, high] = [change.low, change.high].map((end) => inWords(last, end, language));
  const words = [inWords(last, change.value, language), low ?? '', high ?? ''] as const;
  return change.isReal ? t.changeReal(...words) : t.changeChance(...words);
}

/** With its sign, so that a step down is told from a step up. */
function inWords(measure: Shown, value: number, language: string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  const size = Math.abs(value);
  return `${sign}${measure.kind === 'share' ? percent(language, size) : number(language, size, 1, 1)}`;
}

function picture(points: readonly TrendPoint[], words: ChartWords): TemplateResult {
  const axis = axisOf(points.flatMap(({measure}) => measure ?? []));
  const placed = points.map((point, at) => ({
    x: `${((100 * (at + 0.5)) / points.length).toFixed(2)}%`,
    measure: point.measure && !isStacked(point.measure) ? point.measure : undefined,
  }));
  return html`<div class="trend" aria-hidden="true">
    <svg class="bar" width="100%" height=${height} focusable="false">
      ${axis.ticks.map((tick) => {
        const y = yOf(tick, axis);
        return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}></line>`;
      })}
      ${placed.slice(1).map((to, at) => joined(placed[at], to, axis))}
      ${placed.map(({x, measure}) => (measure ? point(x, measure, axis) : nothing))}
    </svg>
    <div class="trend-days">${points.map((one) => dayLabel(one, words))}</div>
  </div>`;
}

function dayLabel({day, is, measure}: TrendPoint, words: ChartWords): TemplateResult {
  const value = measure && !isStacked(measure) ? valueText(measure, words.language) : pointText(is, words);
  return html`<span><strong>${value}</strong> <span>${waveDay(day, words)}</span></span>`;
}

interface Placed {
  readonly x: string;
  readonly measure: Shown | undefined;
}

function joined(from: Placed | undefined, to: Placed, axis: Axis): SVGTemplateResult | typeof nothing {
  if (!from?.measure || !to.measure) return nothing;
  const [y1, y2] = [yOf(valueOf(from.measure), axis), yOf(valueOf(to.measure), axis)];
  return svg`<line class="joined" x1=${from.x} x2=${to.x} y1=${y1} y2=${y2}></line>`;
}

function point(x: string, measure: Shown, axis: Axis): SVGTemplateResult {
  const [low, high, middle] = [measure.low, measure.high, valueOf(measure)].map((value) => yOf(value, axis));
  return svg`<line class="interval" x1=${x} x2=${x} y1=${low} y2=${high}></line>
    <circle class="point" cx=${x} cy=${middle} r="5"></circle>`;
}

function yOf(value: number, {start, end}: Axis): string {
  const part = (value - start) / (end - start);
  return (height - inset - part * (height - 2 * inset)).toFixed(1);
}

function trendTable(points: readonly TrendPoint[], words: ChartWords): TemplateResult {
  const {t} = words;
  return html`<table class="waves">
    <thead>
      <tr>
        <th scope="col">${t.survey}</th>
        <th scope="col">${t.result}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        (one) =>
          html`<tr>
            <th scope="row"><bdi>${one.release.title}</bdi> <span class="muted small">${waveDay(one.day, words)}</span></th>
            <td class="number">${pointCell(one, words)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function pointCell({measure, is}: TrendPoint, words: ChartWords): TemplateResult | string {
  if (!measure) return html`<span class="muted">${pointText(is, words)}</span>`;
  if (isStacked(measure)) return stackCell(measure, words);
  return html`${valueText(measure, words.language)}
    <span class="muted small">(${betweenText(measure, words)})</span>`;
}

function pointText(is: TrendPoint['is'], {t}: ChartWords): string {
  switch (is) {
    case 'few':
      return t.tooFew;
    case 'absent':
      return t.notAlone;
    case 'withheld':
    case 'shown':
      return t.withheldShort;
  }
}

/** `20 Nov 2026`: of waves the year matters. */
function waveDay(day: TrendPoint['day'], {language}: ChartWords): string {
  return `${dayAndMonth(language, day, 'short')} ${day.slice(0, 4)}`;
}
