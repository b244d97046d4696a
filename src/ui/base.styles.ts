import {css} from 'lit';
import {tokens} from './tokens.styles.js';

const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    font-family: var(--_font);
    font-size: var(--pana-font-size, 16px);
    line-height: 1.5;
    color: var(--_text);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h1, h2 { font-size: 1.375em; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
  h3 { font-size: 1.0625em; line-height: 1.35; font-weight: 650; }
  ul, ol { list-style: none; }
  a { color: var(--_accent); text-underline-offset: 0.15em; }

  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .stack { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
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

  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

/** Every element begins with these. */
export const baseStyles = [tokens, base];
