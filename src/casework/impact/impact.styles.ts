import {css} from 'lit';

export const impactStyles = css`
  .helps, .events { list-style: none; margin: 0; padding: 0; display: grid; gap: calc(var(--_space) * 2); }
  .helps { grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
  .help { border: 1px solid var(--_line); border-radius: var(--_radius); padding: calc(var(--_space) * 2); background: var(--_surface); break-inside: avoid; }
  .help h4, .help p { margin-block: 0 var(--_space); }
  .sides { display: grid; gap: 0.25em; margin: 0 0 var(--_space); }
  .sides div, .waits div { display: flex; flex-wrap: wrap; gap: 0 0.75em; justify-content: space-between; }
  .sides dd, .waits dd { margin: 0; font-variant-numeric: tabular-nums; display: flex; flex-wrap: wrap; gap: 0 0.75em; }
  .waits { display: grid; gap: var(--_space); }
  .waits dt { font-weight: 600; }
  .picture .bar { display: block; overflow: visible; }
  .picture .bar:dir(rtl) { transform: scaleX(-1); }
  .picture .bar:dir(rtl) .tick { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
  .grid { stroke: var(--_line); }
  .zero { stroke: var(--_text); stroke-width: 1.5; }
  .interval { stroke: var(--_text); stroke-width: 2; }
  .point { fill: var(--_accent); stroke: var(--_surface); stroke-width: 2; }
  .tick { fill: var(--_muted); font-size: 12px; }
  .choose { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: end; }
  .all-numbers summary { min-block-size: var(--_target); display: flex; align-items: center; cursor: pointer; font-weight: 600; color: var(--_accent); }
  .scrolls { overflow-x: auto; }
  .scrolls th, .scrolls td { text-align: start; padding: 0.375em 0.75em; border-block-end: 1px solid var(--_line); font-variant-numeric: tabular-nums; }
  .help h5 { margin-block: calc(var(--_space) * 2) var(--_space); font-size: 1em; }
  .year { margin-block: var(--_space); margin-inline: 0; }
  .year .bar { display: block; overflow: visible; }
  .year .plot { display: grid; grid-template-columns: auto minmax(0, 1fr); }
  .year .ends { display: flex; justify-content: space-between; margin-inline-start: 44px; color: var(--_muted); }
  .year .bar:dir(rtl) { transform: scaleX(-1); }
  .rates { direction: ltr; }
  .year .bar:dir(rtl) .tick { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
  .joined { stroke: var(--_accent); stroke-width: 2; }
  .week { fill: var(--_accent); }
  .band { fill: none; stroke: var(--_muted); stroke-dasharray: 3 3; }
  .band.left-out { fill: var(--_line); fill-opacity: 0.6; stroke-dasharray: none; }
  .band-number { font-weight: 600; fill: var(--_text); }
  .events .row { justify-content: space-between; }
  @media print {
    .choose, button { display: none; }
    .help { border-color: currentColor; }
  }
`;
