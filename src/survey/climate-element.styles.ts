import {css} from 'lit';

export const climateStyles = css`
  :host { container-type: inline-size; }

  .page { max-inline-size: 60rem; margin-inline: auto; padding: calc(var(--_space) * 2); display: grid; gap: calc(var(--_space) * 2.5); }
  header { display: grid; gap: 0.25em; }
  .wave { max-inline-size: 26rem; }
  .head { display: grid; gap: 0.125em; }
  .head strong { font-size: 1.125em; }

  .measures { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .measures legend { margin-block-end: 0.375em; }
  .chip {
    display: inline-flex; align-items: center; gap: 0.5em; min-block-size: var(--_target); padding: 0.375em 0.875em;
    border: 1px solid var(--_field-line); border-radius: 999px; font-weight: 550; cursor: pointer;
  }
  .chip:hover { background: var(--_raised); }
  .chip input { margin: 0; inline-size: 1.125em; block-size: 1.125em; flex: none; accent-color: var(--_accent); }
  .chip:has(:checked) { background: var(--_accent-soft); border-color: var(--_accent); }
  .chip:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .chip :focus-visible { outline: none; }

  figure { display: grid; gap: calc(var(--_space) * 1.5); }
  figcaption { display: grid; gap: 0.375em; max-inline-size: 44rem; }
  .sentence { color: var(--_muted); }

  .axis, .bar-row {
    display: grid; grid-template-columns: minmax(9rem, 17rem) minmax(0, 1fr) 10.5rem; column-gap: calc(var(--_space) * 2); align-items: center;
  }
  .axis .ticks { grid-column: 2; display: flex; justify-content: space-between; color: var(--_muted); font-size: 0.8125em; font-variant-numeric: tabular-nums; }
  .ticks span { inline-size: 0; display: flex; justify-content: center; white-space: nowrap; }

  .bar-row { min-block-size: 2.125rem; padding-block: 0.25rem; border-block-start: 1px solid var(--_line); }
  .bar-row .group { display: flex; flex-wrap: wrap; column-gap: 0.625em; align-items: baseline; }
  .bar-row.school { font-weight: 650; border-block-start-width: 2px; }
  .bar-row.year { font-weight: 600; }
  .bar-row.year, .bar-row.school { background: var(--_raised); }
  .bar-row .small { font-weight: 400; }
  .bar-row.class .group { padding-inline-start: 1.25em; }
  .bar-row .group { padding-inline-start: 0.5em; }
  .value { display: flex; flex-wrap: wrap; column-gap: 0.625em; align-items: baseline; }
  .value strong { min-inline-size: 2.75em; }
  .withheld { grid-column: 2 / -1; color: var(--_muted); font-weight: 400; font-size: 0.875em; font-style: italic; }

  .picture { display: block; }
  .bar { display: block; overflow: visible; }
  .bar:dir(rtl) { transform: scaleX(-1); }
  .legend { display: flex; flex-wrap: wrap; gap: 0.25em 1.25em; }
  .legend li { display: inline-flex; align-items: center; gap: 0.5em; }
  .swatch { flex: none; }
  .part { stroke: var(--_surface); stroke-width: 1; }
  .part.answer { fill: var(--_accent); stroke: var(--_field-line); }
  .part.harmed { fill: color-mix(in srgb, var(--_accent) 70%, var(--_surface)); }
  .part.both { fill: var(--_text); }
  .part.harming { fill: color-mix(in srgb, var(--_text) 50%, var(--_surface)); }
  .part.neither { fill: var(--_line); }
  .grid { stroke: var(--_line); stroke-width: 1; }
  .fill { fill: color-mix(in srgb, var(--_accent) 55%, var(--_surface)); }
  .interval { stroke: var(--_text); stroke-width: 2; }

  .all-numbers summary { min-block-size: var(--_target); display: flex; align-items: center; gap: 0.5em; cursor: pointer; font-weight: 600; color: var(--_accent); }
  .all-numbers summary::before { content: '▸'; }
  .all-numbers[open] summary::before { content: '▾'; }
  .all-numbers table { min-inline-size: 44rem; }
  .all-numbers tbody th { color: var(--_text); font-size: 0.875em; white-space: nowrap; }
  .all-numbers tr.class th { font-weight: 400; padding-inline-start: 1.75em; }

  .explain { display: grid; gap: var(--_space); border-block-start: 1px solid var(--_line); padding-block-start: calc(var(--_space) * 2); }
  .explain dl { display: grid; gap: calc(var(--_space) * 2); grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
  .explain dt { font-weight: 600; }
  .explain dd { color: var(--_muted); font-size: 0.875em; }

  .mark { grid-column: 2 / -1; color: var(--_text); font-weight: 600; }
  .tools button { font-size: 0.875em; }
  .measure-list { max-inline-size: 26rem; }
  h4 { font-size: 1em; font-weight: 650; }
  .over-time { display: grid; gap: var(--_space); max-inline-size: 44rem; }
  .printed-group { display: none; font-weight: 650; }
  .trend-days { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .trend-days > span { display: grid; justify-items: center; text-align: center; font-size: 0.8125em; }
  .joined { stroke: var(--_accent); stroke-width: 2; }
  .point { fill: var(--_accent); stroke: var(--_surface); stroke-width: 2; }

  .map-and-table { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: calc(var(--_space) * 3); align-items: start; }
  .map-and-table .legend { margin-block-end: var(--_space); }
  .map svg { display: block; inline-size: 100%; max-inline-size: 22rem; block-size: auto; }
  .map .wall { fill: var(--_surface); stroke: var(--_field-line); stroke-width: 2; }
  .place { stroke: var(--_field-line); stroke-width: 1.5; fill: var(--_surface); }
  .place.unasked { stroke: var(--_line); }
  .place.step-0 { fill: var(--_accent-soft); }
  .place.step-1 { fill: color-mix(in srgb, var(--_accent) 35%, var(--_surface)); }
  .place.step-2 { fill: color-mix(in srgb, var(--_accent) 65%, var(--_surface)); }
  .place.step-3 { fill: var(--_accent); }
  .place.withheld-place { fill: var(--_raised); stroke-dasharray: 3 3; }
  .hatch { stroke: var(--_field-line); stroke-width: 2; }
  .hatched { fill: url('#hatch'); }
  .map .label { fill: var(--_surface); stroke: var(--_line); }
  .map text { fill: var(--_text); font-size: 14px; }
  .map .badge-text { fill: var(--_muted); }
  .map .share-text { text-anchor: end; font-weight: 650; font-variant-numeric: tabular-nums; }

  .choices { display: grid; gap: var(--_space); }

  @container (max-width: 40rem) {
    .map-and-table { grid-template-columns: minmax(0, 1fr); }
    .mark { grid-column: 1 / -1; }
    .axis { grid-template-columns: minmax(0, 1fr); padding-inline: 0.5em; }
    .axis .ticks { grid-column: 1; }
    .bar-row { grid-template-columns: minmax(0, 1fr) auto; padding: 0.375rem 0.5em; row-gap: 0.125rem; }
    .bar-row .group { padding-inline-start: 0; }
    .bar-row.class .group { padding-inline-start: 0; }
    .bar-row .picture { grid-row: 2; grid-column: 1 / -1; }
    .value { justify-content: flex-end; }
    .value.quarters { grid-column: 1 / -1; justify-content: flex-start; }
    .value strong { min-inline-size: 0; }
    .withheld { grid-column: 1 / -1; }
  }

  @media print {
    .measures, .wave, .tools { display: none; }
    .printed-group { display: block; }
    .block { break-inside: avoid; display: grid; gap: calc(var(--_space) * 2); padding-block: calc(var(--_space) * 2); border-block-end: 1px solid var(--_line); }
    .part, .place, .point { print-color-adjust: exact; }
    .all-numbers::details-content { content-visibility: visible; block-size: auto; }
    .all-numbers summary::before { content: none; }
    .bar-row, .explain dl > div { break-inside: avoid; }
    .bar-row, .fill { print-color-adjust: exact; }
    .scroll { overflow: visible; }
    .all-numbers table { min-inline-size: 0; }
  }
`;
