import {css} from 'lit';

/** Where files are dropped or chosen, and how far reading them has come. */
export const dropStyles = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
    padding: calc(var(--_space) * 4) calc(var(--_space) * 3);
    border: 2px dashed var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .drop.over { border-color: var(--_accent); background: var(--_accent-soft); }
  .drop:focus-within { border-color: var(--_accent); }
  .drop label:has(+ input:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .drop .hint { flex-basis: 100%; }

  progress { inline-size: 100%; block-size: 0.75em; accent-color: var(--_accent); }
`;
