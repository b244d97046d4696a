import {css} from 'lit';

export const sharingStyles = css`
  .sharing { display: grid; gap: var(--_space); align-content: start; border-block-start: 1px solid var(--_line); padding-block-start: calc(var(--_space) * 2); }
  .sharing > details { border: 1px solid var(--_line); border-radius: var(--_radius); padding-inline: 12px; }
  .sharing > details[open] { padding-block-end: 12px; }
  .sharing summary { cursor: pointer; min-block-size: var(--_target); align-content: center; font-weight: 600; }
  .sharing .small summary { font-weight: 400; }
  .sharing .question { display: grid; gap: 2px; }
  .sharing .lacks { padding-inline-start: 16px; list-style: disc; }
  .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); column-gap: calc(var(--_space) * 2); }
  .tick { display: grid; align-content: start; }
  .tick:has(.field) { grid-column: 1 / -1; padding-block-end: var(--_space); }
  .choice.barred { color: var(--_muted); cursor: not-allowed; }
  .tick .hint { padding-inline-start: 1.875em; }
  .sheet { display: grid; gap: 10px; padding: 14px 16px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); }
  .sheet h4 { font-size: 1.125em; }
  .sheet h5 { margin: 4px 0 0; font-size: 1em; font-weight: 650; }
  .sheet.own { font-size: 1.0625em; line-height: 1.6; max-inline-size: 40em; }
  .bullets { list-style: disc; padding-inline-start: 20px; display: grid; gap: 4px; }
  .facts-list { margin: 0; display: grid; gap: 6px; }
  .facts-list > div { display: grid; grid-template-columns: minmax(0, 11em) minmax(0, 1fr); column-gap: 12px; }
  .facts-list dt { color: var(--_muted); }
  .facts-list dd { grid-column: 2; }
  .paper { display: none; }
  meter { inline-size: 10em; block-size: 1em; }

  @container (max-width: 480px) {
    .facts-list > div { grid-template-columns: minmax(0, 1fr); }
    .facts-list dd { grid-column: 1; }
  }

  @media print {
    /* Of all that lies on the way to the paper, nothing but the way. */
    :has(.paper) > :not(.paper, :has(.paper)) { display: none; }
    .columns:has(.paper), .sharing:has(.paper) { display: block; border: 0; padding: 0; }
    .paper { display: block; }
    .paper .sheet { border: 0; padding: 0; max-inline-size: none; color: #000; background: #fff; }
    /* Names are hidden from who looks at the screen, not from who gets the paper. */
    .paper .sheet.sheet bdi { color: #000 !important; background: none !important; }
    .paper dt { color: #000; font-weight: 600; }
    .paper .facts-list > div { break-inside: avoid; }
  }
`;
