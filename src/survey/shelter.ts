import {svg, html, type TemplateResult} from 'lit';

/** A felt tent on a hill under the sun: a small welcome, without words. */
export function shelter(): TemplateResult {
  return html`<svg class="shelter" viewBox="0 0 160 96" aria-hidden="true">
    ${svg`<circle class="sun" cx="124" cy="26" r="13" />
    <path class="hill" d="M0 96V82q40-18 80-12t80-8v34Z" />
    <path class="tent" d="M40 84V60q0-5 5-8l29-20q6-4 12 0l29 20q5 3 5 8v24Z" />
    <path class="band" d="M40 60h80v6H40Z" />
    <path class="door" d="M70 84V68q0-6 10-6t10 6v16Z" />`}
  </svg>`;
}
