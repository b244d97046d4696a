import {html, svg, type TemplateResult} from 'lit';
import {percent} from '../i18n/format.js';
import type {ChartWords} from './climate-chart.js';
import {releasedParts, type ReleasedMeasure, type ReleasedPart} from './release.js';

export type ReleasedGroups = Extract<ReleasedMeasure, {readonly kind: 'groups'}>;

/** From the left: those who were harmed stand together, with or without harming others. */
const order: readonly ReleasedPart[] = ['harmed', 'both', 'harming', 'neither'];

/** Four parts of one bar. Each percentage is rounded, so the last part takes what they leave. */
export function groupsBar(measure: ReleasedGroups): TemplateResult {
  const ends = order.map((_, at) => sum(order.slice(0, at).map((part) => measure[part].share)));
  return html`<svg class="bar" width="100%" height="22" focusable="false">
    ${order.map((part, at) => {
      const from = Math.min(1, ends[at] ?? 0);
      const until = Math.min(1, at === order.length - 1 ? 1 : (ends[at + 1] ?? 1));
      return svg`<rect class="part ${part}" x=${at100(from)} width=${at100(until - from)} y="3" height="16"></rect>`;
    })}
  </svg>`;
}

/** What the parts are called, beside their colour and in their order. */
export function groupsLegend({t}: ChartWords): TemplateResult {
  return html`<ul class="legend">
    ${order.map(
      (part) =>
        html`<li>
          <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
            <rect class="part ${part}" x="1" y="1" width="14" height="14"></rect></svg
          >${t.parts[part]}
        </li>`,
    )}
  </ul>`;
}

/** `Bullied 9 %, …`: the four in the order of the picture. */
export function groupsText(measure: ReleasedGroups, {t, language}: ChartWords): string {
  const texts = order.map((part) => t.partShare(t.parts[part], percent(language, measure[part].share)));
  return new Intl.ListFormat(language, {type: 'unit', style: 'short'}).format(texts);
}

/** Each with its interval. */
export function groupsCell(measure: ReleasedGroups, {t, language}: ChartWords): TemplateResult {
  return html`<ul class="parts">
    ${releasedParts.map((part) => {
      const {share, low, high} = measure[part];
      const between = t.between(percent(language, low), percent(language, high));
      return html`<li>
        ${t.partShare(t.parts[part], percent(language, share))}
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
