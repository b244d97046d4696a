import {svg, html, type TemplateResult} from 'lit';

/** A felt tent on a hill under the sun: a small welcome, without words. */
export function shelter(): TemplateResult {
  return html`<svg class="shelter" viewBox="0 0 160 96" aria-hidden="true">
    ${svg`<circle class="sun" cx="124" cy="26" r="13" />
    <path class="hill" d="M0 96V82q40-18 80-12t80-8v34Z" />
    <path class="tent" d="M42 84V62q0-5 4-8 10-8 26-18 8-5 16 0 16 10 26 18 4 3 4 8v22Z" />
    <path class="band" d="M42 60h76v6H42Z" />
    <path class="door" d="M70 84V68q0-6 10-6t10 6v16Z" />`}
  </svg>`;
}
