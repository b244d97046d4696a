import {html, svg, type TemplateResult} from 'lit';
import type {Difference} from '../../disclosure/difference.js';
import {number} from '../../i18n/format.js';

/** Shares on either side of no difference. */
const reach = 0.2;

interface Unit {
  /** What a whole is called: 100 for percentage points, the length of a scale for its points. */
  readonly length: number;
  readonly digits: number;
}

/** The comparison as a line with its interval. All that it shows stands beside it in words. */
export function picture(language: string, beside: Difference, {length, digits}: Unit): TemplateResult {
  const x = (value: number): string =>
    `${(50 + (50 * Math.max(-reach, Math.min(reach, value))) / reach).toFixed(2)}%`;
  return html`<div class="picture" aria-hidden="true">
    <svg class="bar" width="100%" height="40" focusable="false">
      ${[-reach, -reach / 2, 0, reach / 2, reach].map(
        (tick) =>
          svg`<line class=${tick === 0 ? 'zero' : 'grid'} x1=${x(tick)} x2=${x(tick)} y1="2" y2="24"></line>`,
      )}
      <line class="interval" x1=${x(beside.low)} x2=${x(beside.high)} y1="13" y2="13"></line>
      <circle class="point" cx=${x(beside.value)} cy="13" r="6"></circle>
      ${[-reach, 0, reach].map(
        (tick) => svg`<text
          class="tick"
          x=${x(tick)}
          y="38"
          text-anchor=${tick < 0 ? 'start' : tick > 0 ? 'end' : 'middle'}
        >${signed(language, tick * length, tick === 0 ? 0 : digits)}</text>`,
      )}
    </svg>
  </div>`;
}

/** With a sign: a step down is told from a step up without colour. */
export function signed(language: string, value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${number(language, Math.abs(rounded), digits, digits)}`;
}

/** Percentage points. */
export function points(language: string, value: number, digits = 1): string {
  return signed(language, 100 * value, digits);
}
