import {css} from 'lit';

/** Of items that are seldom asked: put on with them. */
export const rareItemStyles = css`
  .written { margin-block-end: 10px; }
  .told { max-inline-size: 60ch; padding-inline-start: 14px; border-inline-start: 4px solid var(--_line); margin: 0; padding-block: 5px; }
  .told + .written { margin-block-start: 14px; }
  .written > * { inline-size: 100%; min-block-size: var(--_target); padding: 10px 14px; border: 2px solid var(--_field-line); border-radius: var(--_radius); background: var(--_surface); }
  .row + .row { margin-block-start: 24px; }
  .row p { margin-block-end: 8px; }
  .ranking { display: grid; gap: 10px; margin-block-end: 16px; }
  .ranking li { display: flex; align-items: center; gap: 8px; }
  .ranking span { flex: 1; }

  .cards .choices { grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); }
  .cards .answer { flex-direction: column; justify-content: flex-start; gap: 8px; padding: 12px 8px; text-align: center; }
  .cards .answer > span { display: grid; justify-items: center; gap: 8px; }
  .cards .rather-not { grid-column: 1 / -1; flex-direction: row; justify-content: center; padding-block: 8px; }
  .picture { inline-size: 72px; block-size: 72px; object-fit: contain; }
  .picture path, .picture circle, .picture rect { fill: none; stroke: currentcolor; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  .picture .warm { fill: light-dark(#fbe3ac, #6a4c12); }
  .picture .cool { fill: light-dark(#cfe8df, #23544a); }

  .map { display: grid; gap: 16px; }
  .map svg { inline-size: 100%; max-inline-size: 26rem; justify-self: center; touch-action: manipulation; }
  .wall { fill: none; stroke: var(--_text); stroke-width: 3; }
  .map .line { stroke: var(--_line); stroke-width: 2; stroke-dasharray: 4 6; }
  .spot { cursor: pointer; fill: none; stroke: var(--_muted); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .spot .area { fill: var(--_raised); stroke: var(--_field-line); }
  .spot:hover .area { fill: var(--_accent-soft); }
  .spot.on { stroke: var(--_text); }
  .spot.on .area { fill: var(--_accent-soft); stroke: var(--_accent); stroke-width: 4; }
  .spot.near .area { stroke: var(--_accent); stroke-width: 5; stroke-dasharray: 8 6; }
  .spot .badge { fill: var(--_surface); stroke: var(--_field-line); }
  .spot.on .badge { fill: var(--_accent); stroke: none; }
  .spot text { fill: var(--_text); stroke: none; font-size: 15px; font-weight: bold; text-anchor: middle; }
  .spot.on text { fill: var(--_on-accent); }
  .number { display: inline-grid; place-items: center; min-inline-size: 1.75em; block-size: 1.75em; margin-inline-end: 10px; border: 2px solid var(--_field-line); border-radius: 99px; font-size: var(--_small); }

  @media (min-width: 46rem) {
    .map { grid-template-columns: 1fr 1fr; align-items: start; }
  }
`;
