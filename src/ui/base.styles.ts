import {css} from 'lit';
import {plainStyles} from './plain.styles.js';

const layout = css`
  h1, h2 { font-size: 1.375em; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
  h3 { font-size: 1.0625em; line-height: 1.35; font-weight: 650; }

  .stack { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
  /* What lies in a <details> inherits from a box of the browser's own. */
  details > * { box-sizing: border-box; }
  .row { display: flex; flex-wrap: wrap; gap: var(--_space); align-items: center; }
  .between { justify-content: space-between; }
  .muted { color: var(--_muted); }
  .small { font-size: 0.875em; }
  .number { font-variant-numeric: tabular-nums; }

  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: calc(var(--_space) * 2);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Every element for staff begins with these. */
export const baseStyles = [...plainStyles, layout];
