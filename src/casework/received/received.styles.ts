import {css} from 'lit';

export const receivedStyles = css`
  :host { display: block; }
  .screen { display: grid; gap: calc(var(--_space) * 2); max-inline-size: 46rem; }
  form, .took { display: grid; gap: calc(var(--_space) * 1.5); justify-items: start; }
  form > .field { inline-size: 100%; }
  .sheet { display: grid; gap: 10px; padding: 14px 16px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); }
  .sheet h4 { font-size: 1.125em; }
  .facts-list { margin: 0; display: grid; gap: 6px; }
  .facts-list > div { display: grid; grid-template-columns: minmax(0, 11em) minmax(0, 1fr); column-gap: 12px; }
  .facts-list dt { color: var(--_muted); }
  .facts-list dd { grid-column: 2; margin: 0; }
  .row { display: flex; flex-wrap: wrap; gap: var(--_space); }

  @media (max-width: 480px) {
    .facts-list > div { grid-template-columns: minmax(0, 1fr); }
    .facts-list dd { grid-column: 1; }
  }

  @media print {
    .screen > :not(.sheet) { display: none; }
    .screen { display: block; max-inline-size: none; }
    .sheet { border: 0; padding: 0; color: #000; background: #fff; }
    .sheet dt { color: #000; font-weight: 600; }
    .facts-list > div { break-inside: avoid; }
  }
`;
