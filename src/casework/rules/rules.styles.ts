import {css} from 'lit';

export const rulesStyles = css`
  .parts { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: calc(var(--_space) * 3); align-items: start; }
  .screen { grid-template-columns: minmax(0, 1fr); }
  .parts > div, .rules, .preview, .who { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 1.5); align-content: start; min-inline-size: 0; }
  fieldset.rule { min-inline-size: 0; margin: 0; padding: calc(var(--_space) * 1.5); border: 1px solid var(--_line); border-inline-start-width: 4px; border-radius: var(--_radius); display: grid; gap: var(--_space); }
  fieldset.rule.moved { border-inline-start-color: var(--_accent); }
  fieldset.rule legend { padding-inline: 4px; font-weight: 650; }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: calc(var(--_space) * 1.5); }
  .fields .field { min-inline-size: 0; }
  .slide { display: grid; grid-template-columns: minmax(4em, 1fr) 5.5em; gap: 4px var(--_space); align-items: center; }
  .slide input[type='range'] { min-block-size: var(--_target); padding: 0; border: 0; background: transparent; accent-color: var(--_accent); }
  .switch { grid-column: 1 / -1; display: flex; gap: 0.5em; align-items: center; min-block-size: 44px; }
  .unit { font-size: 0.875em; color: var(--_muted); grid-column: 1 / -1; text-align: end; }
  .past { display: grid; gap: 2px; color: var(--_muted); }
  .rule > button { justify-self: start; }
  .line button { min-block-size: var(--_target); }
  .figures td, .figures th { vertical-align: baseline; }
  tbody th { font-size: 1em; color: inherit; font-weight: 400; }
  details th[scope='col'] { white-space: nowrap; }
  input, button, textarea, summary { scroll-margin-block-end: 5em; }
  td.number { font-variant-numeric: tabular-nums; }
  td.tried { font-weight: 650; }
  figure { margin: 0; display: grid; gap: 6px; }
  svg.weeks { inline-size: 100%; block-size: 96px; display: block; }
  :host(:dir(rtl)) svg.weeks { transform: scaleX(-1); }
  .tried-bar { fill: var(--_accent); }
  .now-bar { fill: var(--_field-line); }
  .now-line { fill: none; stroke: var(--_text); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-dasharray: 4 3; }
  .ground { stroke: var(--_field-line); vector-effect: non-scaling-stroke; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; }
  .key::before { content: ''; display: inline-block; inline-size: 1.25em; margin-inline-end: 6px; vertical-align: middle; border-block-start: 2px dashed var(--_text); }
  .tried-key::before { border: 0; block-size: 0.75em; background: var(--_accent); }
  .now-bar-key::before { border: 0; block-size: 0.75em; background: var(--_field-line); }
  summary { min-block-size: var(--_target); display: flex; align-items: center; gap: 0.5em; cursor: pointer; font-weight: 550; }
  summary::before { content: '▸'; color: var(--_muted); }
  :host(:dir(rtl)) summary::before { content: '◂'; }
  details[open] > summary::before { content: '▾'; }
  .names ul { columns: 14em; column-gap: 16px; }
  .names li { break-inside: avoid; padding-block: 2px; }
  .names li.lost { font-weight: 650; }
  .names li.lost::before { content: '! '; color: var(--_danger); }
  .summary { position: sticky; inset-block-end: 0; z-index: 1; padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5); border: 1px solid var(--_accent); border-radius: var(--_radius); background: var(--_accent-soft); }
  .summary:empty { display: none; }
  .save, .capacity { display: grid; gap: calc(var(--_space) * 1.5); }
  .fairness { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 1.5); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_line); min-inline-size: 0; }
  .fairness .pair, .fairness .inline-form { max-inline-size: 44rem; }
  .fairness > p { max-inline-size: 75ch; }
  .model, .model-fit, .model-use, .model-standing, .model-in-use, .model-report { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 1.5); min-inline-size: 0; }
  .model { padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_line); }
  .model p, .model li, .model .notice { max-inline-size: 75ch; }
  .model .pair, .model-use .field, .model .inline-form { max-inline-size: 44rem; }
  .model-report ul { margin: 0; padding-inline-start: 1.25em; list-style: disc; display: grid; gap: var(--_space); }
  .model h4 { margin: 0; }
  .model-said:focus-visible, #model-problem:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .audit th[scope='col'] { min-inline-size: 9em; }
  .audit th[scope='col']:nth-child(2) { min-inline-size: 0; }
  .measure { display: grid; gap: 2px; justify-items: start; }
  .warnings { display: grid; gap: 4px; }
  .row.end { align-items: end; }
  #capacity-number { inline-size: 7em; }
  progress { inline-size: 8em; accent-color: var(--_accent); vertical-align: middle; }
  .progress { min-block-size: 1.5em; }
  fieldset.rule:focus-visible, .said:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }

  @container (max-width: 760px) {
    .parts { grid-template-columns: minmax(0, 1fr); }
  }
  @container (max-width: 480px) {
    .figures thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
    .figures, .figures tbody { display: block; }
    .figures tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2px var(--_space); padding-block: 8px; border-block-end: 1px solid var(--_line); }
    .figures th, .figures td { border: 0; padding: 0; }
    .figures th { grid-column: 1 / -1; }
    .figures td::before { content: attr(data-label); display: block; font-size: 0.8125em; font-weight: 400; color: var(--_muted); }
  }
`;
