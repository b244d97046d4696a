import {html, nothing, svg, type TemplateResult} from 'lit';
import {number, percent} from '../i18n/format.js';
import type {ChartWords} from './climate-chart.js';
import type {ReleasedMeasure, ReleasedPart, ReleasedShare} from './release.js';

/** Parts of one whole: four groups, or the answers of a scale. */
export type Stacked = Extract<ReleasedMeasure, {readonly kind: 'groups' | 'distribution'}>;

interface Part {
  readonly name: string;
  readonly value: ReleasedShare;
  readonly look: string;
  /** Of an answer: the higher its worth, the fuller. */
  readonly fullness?: string;
}

/** From the left: those who were harmed stand together, with or without harming others. */
const order: readonly ReleasedPart[] = ['harmed', 'both', 'harming', 'neither'];

export function isStacked(measure: ReleasedMeasure): measure is Stacked {
  return measure.kind === 'groups' || measure.kind === 'distribution';
}

/** In the order of the picture. */
export function partsOf(measure: Stacked, {t, language}: ChartWords): readonly Part[] {
  if (measure.kind === 'groups')
    return order.map((part) => ({name: t.parts[part], value: measure[part], look: part}));
  const names = t.measures[measure.id]?.answers;
  const {answers} = measure;
  return answers.map((value, at) => ({
    // Words of ours are for as many answers as we ask: whatever else has this id is somebody else's scale.
    name: (names?.length === answers.length && names[at]) || t.worth(number(language, value.worth, 2)),
    value,
    look: 'answer',
    fullness: (0.12 + (0.88 * at) / Math.max(1, answers.length - 1)).toFixed(2),
  }));
}

/** The parts of one bar. Each percentage is rounded, so the last part takes what they leave. */
export function stackBar(measure: Stacked, words: ChartWords): TemplateResult {
  const parts = partsOf(measure, words);
  const ends = parts.map((_, at) => sum(parts.slice(0, at).map(({value}) => value.share)));
  return html`<svg class="bar" width="100%" height="22" focusable="false">
    ${parts.map(({look, fullness}, at) => {
      const from = Math.min(1, ends[at] ?? 0);
      const until = Math.min(1, at === parts.length - 1 ? 1 : (ends[at + 1] ?? 1));
      return svg`<rect class="part ${look}" fill-opacity=${fullness ?? nothing} x=${at100(from)} width=${at100(until - from)} y="3" height="16"></rect>`;
    })}
  </svg>`;
}

/** What the parts are called, beside their colour and in their order. */
export function stackLegend(measure: Stacked, words: ChartWords): TemplateResult {
  return html`<ul class="legend">
    ${partsOf(measure, words).map(
      ({name, look, fullness}) =>
        html`<li>
          <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
            <rect
              class="part ${look}"
              fill-opacity=${fullness ?? nothing}
              x="1"
              y="1"
              width="14"
              height="14"
            ></rect></svg
          >${name}
        </li>`,
    )}
  </ul>`;
}

/** `Bullied 9 %, …`: the parts in the order of the picture. */
export function stackText(measure: Stacked, words: ChartWords): string {
  const {t, language} = words;
  const texts = partsOf(measure, words).map(({name, value}) =>
    t.partShare(name, percent(language, value.share)),
  );
  return new Intl.ListFormat(language, {type: 'unit', style: 'short'}).format(texts);
}

/** Each with its interval. */
export function stackCell(measure: Stacked, words: ChartWords): TemplateResult {
  const {t, language} = words;
  return html`<ul class="parts">
    ${partsOf(measure, words).map(({name, value: {share, low, high}}) => {
      const between = t.between(percent(language, low), percent(language, high));
      return html`<li>
        ${t.partShare(name, percent(language, share))}
        <span class="muted small">(${between})</span>
      </li>`;
    })}
  </ul>`;
}

function at100(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function sum(shares: readonly number[]): number {
  return shares.reduce((all, share) => all + share, 0);
}
