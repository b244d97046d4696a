import {css} from 'lit';

/** For elements that show `besideClassBars`, `weekdayStrip` and `spellTable`, beside `yearCalendarStyles`. */
export const patternStyles = css`
  .pattern { display: grid; gap: var(--_space); align-content: start; margin-block-start: calc(var(--_space) * 1.5); }
  .pattern h4 { font-size: 1em; font-weight: 650; }
  .pattern th[scope='row'] { font-weight: 400; color: inherit; font-size: inherit; }
  .pattern caption { text-align: start; padding-block: 6px; font-weight: 600; }
  .wide { overflow-x: auto; }
  .beside { display: grid; grid-template-columns: auto minmax(0, 15rem) auto; gap: 6px 12px; align-items: center; justify-content: start; }
  .beside svg { display: block; inline-size: 100%; block-size: auto; }
  .beside .mirrored { transform: scaleX(-1); }
  .beside .track { fill: var(--_raised); stroke: var(--_line); }
  .beside .excused rect { fill: var(--_info-soft); stroke: var(--_info); stroke-width: 1.5; }
  .beside .unexcused rect { fill: var(--_danger); }
  .strip { display: grid; grid-template-columns: auto minmax(0, 16rem) auto auto; gap: 4px calc(var(--_space) * 2); justify-content: start; }
  .strip-row { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; }
  .strip-row svg { display: block; inline-size: 100%; block-size: auto; }
  .strip-row > :first-child { display: block; }
  .strip-row > :first-child::first-letter { text-transform: uppercase; }
  .recent-head { grid-column: span 2; }
  @container (max-width: 480px) {
    .pattern th, .pattern td { padding-inline: 4px; overflow-wrap: normal; }
    .strip { grid-template-columns: minmax(0, 1fr) auto auto; }
    .strip-row svg { grid-row: 2; grid-column: 1 / -1; max-inline-size: 16rem; }
    .recent-head { grid-column: auto; }
    .strip-head > * { max-inline-size: 7em; }
  }
  @media (forced-colors: active) {
    .beside .unexcused rect { fill: CanvasText; }
  }
`;
