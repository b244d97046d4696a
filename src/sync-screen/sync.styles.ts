import {css} from 'lit';

export const syncStyles = css`
  :host { background: transparent; }
  summary { display: flex; flex-wrap: wrap; gap: 0.125em 0.5em; align-items: center; padding: 0.25em 1em; font-size: 0.875em; color: var(--_muted); }
  summary { min-block-size: var(--_target); box-sizing: border-box; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary:hover { color: var(--_text); }
  .sign { flex: none; inline-size: 1.25em; text-align: center; font-weight: 700; }
  .storage .sign, .signed-out .sign, .refused .sign { color: var(--_danger); }
  .offline .sign, .fault .sign, .aside .sign { color: var(--_warning); }
  .shared .sign { color: var(--_success); }
  .storage .said, .signed-out .said, .refused .said { color: var(--_text); font-weight: 600; }
  .more { margin-inline-start: auto; }
  details[open] .more { transform: rotate(180deg); }
  .body { padding: 0.5em 1em 1em; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 0.375em 1em; margin: 0; }
  dt { color: var(--_muted); }
  dd { margin: 0; }
  ul { display: grid; gap: 0.5em; }
  .body button { justify-self: start; }
`;
