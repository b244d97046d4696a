import {css} from 'lit';

/**
 * Spacing by the British Dyslexia Association's style guide (2023): letters apart by about a third of their width, words
 * at least 3.5 times that, lines by half or more.
 */
export const aidsStyles = css`
  .hear[aria-pressed='true'] { background: var(--_accent-soft); }
  .heard { display: flex; align-items: center; gap: 8px; }
  .heard > .answer { flex: 1; }
  .heard > .ear { min-inline-size: 44px; padding-inline: 0; align-self: center; }
  .cards .heard { flex-direction: column; align-items: stretch; }
  .cards .heard > .ear { align-self: stretch; }
  .aids { display: grid; gap: 16px; padding: 16px; border: 2px solid var(--_line); border-radius: var(--_radius); }
  .aids legend { font-size: 1em; margin-block-end: 10px; }
  .sheet.large { font-size: 1.25em; }
  .sheet.largest { font-size: 1.5em; }
  .sheet.spaced { font-family: Verdana, Tahoma, 'DejaVu Sans', 'Noto Sans', sans-serif; letter-spacing: 0.1em; word-spacing: 0.35em; line-height: 1.8; }
  .sheet.spaced :is(h1, legend, button) { letter-spacing: inherit; line-height: 1.6; }
  .aloud { background: var(--_info-soft); border-radius: 12px; box-shadow: 0 0 0 6px var(--_info-soft); text-decoration: underline; text-decoration-color: var(--_sun); text-decoration-thickness: 3px; text-underline-offset: 0.25em; }
  .answer.aloud { border-color: var(--_text); }
`;
