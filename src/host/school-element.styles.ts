import {css} from 'lit';

export const schoolStyles = css`
  :host {
    background: transparent;
  }

  .practice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    padding: 0.375em 1em;
    font-size: 0.875em;
    color: var(--_warning);
    background: var(--_warning-soft);
    border-block-end: 1px solid currentColor;
  }

  .practice.sealed { color: var(--_text); background: transparent; border-block-end-color: var(--_line); }
  .practice strong { font-weight: 650; }
  .who { margin-inline-start: auto; display: flex; align-items: center; gap: 0.5em; color: var(--_text); }
  .who button { min-block-size: 32px; padding-block: 0; text-decoration: underline; }

  .sign-in {
    max-inline-size: 40rem;
    margin: clamp(1rem, 6vh, 4rem) auto;
    padding: 1.5rem;
  }

  .roles { display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }

  .role {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75em;
    align-items: start;
    padding: 0.75em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    font-weight: 400;
    cursor: pointer;
  }

  .role:hover { background: var(--_raised); }
  .role:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); box-shadow: inset 0 0 0 1px var(--_accent); }
  .role input { inline-size: 1.25em; block-size: 1.25em; margin: 0.125em 0 0; accent-color: var(--_accent); }
  .role b { font-weight: 600; display: block; }
  .center { padding: 3rem 1rem; text-align: center; }
`;
