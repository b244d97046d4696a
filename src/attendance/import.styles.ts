import {css} from 'lit';

export const importStyles = css`
  :host { container-type: inline-size; }

  .page { display: grid; gap: calc(var(--_space) * 3); max-inline-size: 60em; }
  .page, .stack { grid-template-columns: minmax(0, 1fr); }
  h2:focus { outline: none; }
  .head { display: grid; gap: var(--_space); }

  .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8em, 1fr)); gap: var(--_space); }
  .counts > div {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .counts dt { color: var(--_muted); font-size: 0.875em; }
  .counts dd { font-size: 1.5em; font-weight: 650; line-height: 1.2; }

  summary { min-block-size: var(--_target); display: list-item; align-content: center; cursor: pointer; font-weight: 550; }
  .names { columns: 14em; padding-block-end: var(--_space); }
  .names li { break-inside: avoid; }
  ul.changes { list-style: disc; padding-inline-start: 1.25em; }

  .dropped li, .terms li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .dropped bdi { min-inline-size: 12em; text-align: match-parent; }
  .dropped .number { margin-inline-start: auto; }
  .terms strong { min-inline-size: 8em; }
  .terms span:last-child { margin-inline-start: auto; }
  .matches { columns: 22em; }
  .matches li { break-inside: avoid; }
  legend h3 { padding-inline: 0.25em; }

  .places { display: grid; grid-template-columns: repeat(auto-fit, minmax(15em, 1fr)); gap: calc(var(--_space) * 2); }
  .places select { inline-size: 100%; }
  th .badge { display: inline-block; margin-inline-start: 0.5em; }
  .past li > button { margin-inline-start: auto; }

  .weekdays { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2); }
  .codes > li { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_space); padding-block: var(--_space); border-block-end: 1px solid var(--_line); }
  .codes bdi { overflow-wrap: anywhere; }
  .codes .notice, .says li { margin: 0; }
  .says { columns: 16em; padding-block: var(--_space); }
  .says li { break-inside: avoid; }
  .said:focus { outline: none; }
  .said:not(:has(*)) { display: none; }
  .meaning { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 2); align-items: end; }

  select { inline-size: auto; max-inline-size: 100%; justify-self: start; }
  .field { grid-template-columns: minmax(0, 1fr); }
  .row > .row, .row > select { min-inline-size: 0; max-inline-size: 100%; }
  .row > select { flex: 1 1 12em; }
  .end { text-align: end; }
  /* Narrow screens scroll the table: columns of one letter help nobody. */
  table { min-inline-size: 42em; }
  th, td { overflow-wrap: break-word; }
  .value bdi { overflow-wrap: anywhere; }

  .confirm {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .confirm .notice { flex-basis: 100%; }
  .confirm .primary { min-inline-size: 10em; }

  @container (max-width: 30em) {
    .confirm button { flex: 1 1 auto; }
    .drop { padding: calc(var(--_space) * 2); }
    .drop .button { inline-size: 100%; }
    .or-drop { display: none; }
    .dropped li { display: grid; grid-template-columns: 1fr auto; }
    .dropped bdi { grid-column: 1 / -1; color: var(--_muted); font-size: 0.875em; }
  }
`;
