import {css} from 'lit';

/** The form after the answers: fields as questions that are answered in words have them. */
export const contactStyles = css`
  .written > * { inline-size: 100%; min-block-size: var(--_target); padding: 10px 14px; border: 2px solid var(--_field-line); border-radius: var(--_radius); background: var(--_surface); }
  .written > [aria-invalid] { border-color: var(--_warning); }
  .asked { display: grid; gap: 20px; }
  .asked > :not(.go) { display: grid; gap: 8px; }
`;
