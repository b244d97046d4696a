import {css} from 'lit';

/** Buttons, fields and badges, native elements throughout. `class="primary"` for the one action a screen is for. */
export const controlStyles = css`
  button, .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.375em 1em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }

  button:hover, .button:hover { background: var(--_raised); }
  button[aria-pressed='true'] { background: var(--_accent-soft); border-color: var(--_accent); }
  button:disabled { color: var(--_muted); border-color: var(--_line); background: var(--_raised); cursor: not-allowed; }
  button.primary:not(:disabled), .button.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  button.primary:not(:disabled):hover, .button.primary:hover { filter: brightness(1.08); }
  button.danger:not(:disabled) { color: var(--_danger); border-color: var(--_danger); }
  button.quiet { border-color: transparent; background: transparent; color: var(--_accent); padding-inline: 0.5em; }
  button.quiet:hover { background: var(--_accent-soft); }

  label, legend, .label { font-weight: 550; display: block; padding: 0; }
  .hint { color: var(--_muted); font-size: 0.875em; }
  .field { display: grid; gap: 4px; align-content: start; }
  .field-error { color: var(--_danger); font-size: 0.875em; font-weight: 550; }

  input:not([type='radio'], [type='checkbox'], [type='file']), select, textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  textarea { min-block-size: 6em; resize: vertical; }
  [aria-invalid='true'] { border-color: var(--_danger) !important; border-width: 2px !important; }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: var(--_target);
    font-weight: 400;
    cursor: pointer;
  }

  .choice input { inline-size: 1.25em; block-size: 1.25em; flex: none; accent-color: var(--_accent); margin: 0; }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.0625em 0.5em;
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
    background: var(--_surface);
    color: var(--_muted);
  }

  .badge.danger { color: var(--_danger); background: var(--_danger-soft); }
  .badge.warning { color: var(--_warning); background: var(--_warning-soft); }
  .badge.success { color: var(--_success); background: var(--_success-soft); }
  .badge.info { color: var(--_info); background: var(--_info-soft); }

  table { border-collapse: collapse; inline-size: 100%; }
  th, td { text-align: start; padding: 0.5em 0.625em; border-block-end: 1px solid var(--_line); vertical-align: top; }
  th { font-size: 0.8125em; color: var(--_muted); font-weight: 600; }
  .scroll { overflow-x: auto; }
`;
