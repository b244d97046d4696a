import {css} from 'lit';

/** Paper is black on white whatever the theme. Until it is on record no browser prints it. */
export const exchangeStyles = css`
  .out, .out .stack { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
  .out fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  .out ul.plain, .out ol.plain { display: grid; gap: var(--_space); margin: 0; padding: 0; list-style: none; }
  .out summary { min-block-size: var(--_target); align-content: center; cursor: pointer; }
  .out .field-line > :not(.field) { margin-inline-start: 1.875em; }
  .out .value { color: var(--_muted); font-size: 0.875em; overflow-wrap: anywhere; white-space: pre-line; }
  .out .field-line { display: grid; gap: 0 var(--_space); }
  .out code { font-size: 0.875em; overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate; }
  .out .field-error:empty, .out .hint:empty { display: none; }

  .paper {
    box-sizing: border-box;
    max-inline-size: 210mm;
    padding: clamp(16px, 6cqi, 18mm);
    border: 1px solid #9aa4af;
    background: #ffffff;
    color: #000000;
    color-scheme: light;
    font-size: 1em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .paper h3 { font-size: 1.5em; margin-block: 0.25em 1em; }
  .paper h4 { font-size: 1.125em; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; border-block-end: 1px solid #000000; margin-block: 1.5em 0.75em; }
  .paper dl { display: grid; grid-template-columns: minmax(8em, max-content) 1fr; gap: 0.5em 1.5em; margin-block: 0 1.5em; }
  .paper dt { color: #444444; }
  .paper dd { margin: 0; }
  .paper .block { margin-block-end: 0.75em; break-inside: avoid-page; }
  .paper .meta, .paper .confidential-mark { color: #444444; font-size: 0.875em; font-weight: 400; }
  .paper .confidential { font-weight: 700; letter-spacing: 0.06em; text-transform: uppercase; }
  .paper .cover ul { margin-block: 0 1.5em; padding-inline-start: 1.25em; list-style: disc; }
  .paper .bar { background: #000000; color: #ffffff; padding-inline: 0.4em; font-size: 0.8125em; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @container (max-width: 480px) { .paper dl { grid-template-columns: 1fr; gap: 0; } .paper dd { margin-block-end: 0.75em; } }

  @media print {
    :host { background: none; }
    .screen-only, .paper:not(.made), [part='notice'] { display: none !important; }
    .paper { border: 0; padding: 8mm; max-inline-size: none; font-size: 11pt; }
    .paper .cover { break-after: page; }
    .paper h4 { break-after: avoid; }
  }
`;
