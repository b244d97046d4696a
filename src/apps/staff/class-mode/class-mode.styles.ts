import {css} from 'lit';

/** Beside the styles of a pupil's screens: the choice of a language and what staff need for a moment. */
export const classModeStyles = css`
  :host { max-inline-size: 46rem; margin-inline: auto; min-block-size: 100vh; }
  .languages { display: flex; flex-wrap: wrap; justify-content: center; }
  .languages button { min-block-size: 44px; padding: 4px 10px; border-color: transparent; border-radius: 999px; color: var(--_muted); font-weight: normal; }
  .languages button[aria-pressed='true'] { background: var(--_accent-soft); color: var(--_accent); font-weight: bold; }
  .quiet-button { align-self: start; min-block-size: 44px; padding: 0.25em 0.875em; border-color: var(--_line); font-size: var(--_small); font-weight: normal; color: var(--_muted); }
  .code input.hidden-signs { -webkit-text-security: disc; }
  .card { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 12px 16px; font-size: var(--_small); }
  .card summary { min-block-size: 44px; align-content: center; cursor: pointer; }
  .card .stack, .card .field { display: grid; gap: 8px; }
  .card textarea { inline-size: 100%; padding: 8px 12px; border: 2px solid var(--_field-line); border-radius: 12px; background: var(--_surface); direction: ltr; }
  .card [aria-invalid] { border-color: var(--_danger); }
  .hint { color: var(--_muted); }
  .field-error { color: var(--_danger); font-weight: bold; }
  .field-error:empty { display: none; }
  button:disabled { color: var(--_muted); border-color: var(--_line); background: var(--_raised); cursor: not-allowed; }
`;
