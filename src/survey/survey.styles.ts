import {css} from 'lit';

/**
 * A pupil's screens: one thing at a time, large and calm. Kept apart from staff controls, which are smaller. Three sizes
 * and two weights: each further pair is a font that a slow device sets up before it shows anything.
 */
export const surveyStyles = css`
  :host {
    --_target: var(--pana-target, 52px);
    --_radius: var(--pana-radius, 16px);
    --_sun: light-dark(#f4b740, #d99a2b);
    --_small: calc(5em / 6);
    --_felt: light-dark(#fff6e2, #e9dcc0);
    font-size: var(--pana-font-size, 18px);
    border-radius: var(--_radius);
    scroll-margin: 8px;
  }

  .sheet {
    display: flex;
    flex-direction: column;
    gap: 20px;
    max-inline-size: 42rem;
    min-block-size: min(42rem, 92vh);
    margin-inline: auto;
    padding: 16px;
  }

  .top { position: sticky; inset-block-start: 0; z-index: 1; margin: -8px -8px 0; padding: 8px; background: var(--_surface); border-radius: var(--_radius); display: flex; justify-content: space-between; align-items: center; gap: 12px; }
  .title { color: var(--_muted); font-size: var(--_small); }
  .step { flex: 1; display: flex; flex-direction: column; gap: 16px; justify-content: center; }
  h1, legend { font-size: 1.25em; line-height: 1.3; font-weight: bold; letter-spacing: -0.01em; text-wrap: balance; }
  /* Questions below the screen are neither laid out nor painted. The padding keeps focus rings from being cut off. */
  fieldset + fieldset { margin: 10px -6px -6px; padding: 6px; content-visibility: auto; contain-intrinsic-block-size: auto 30rem; }
  legend { padding: 0; margin-block-end: 16px; }
  h1:focus-visible, legend:focus-visible { outline: none; }
  .quiet { color: var(--_muted); font-size: var(--_small); }

  button {
    min-block-size: var(--_target);
    padding: 0.5em 1.25em;
    border: 2px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: bold;
    line-height: 1.25;
    overflow-wrap: normal;
    cursor: pointer;
  }

  button:hover { background: var(--_raised); }
  .primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .primary:hover { background: var(--_accent); filter: brightness(1.08); }
  .leave, .hear, .tools button { min-block-size: 44px; padding: 0.25em 0.875em; border-color: var(--_line); border-radius: 999px; font-size: var(--_small); flex: none; }
  .go { display: flex; flex-wrap: wrap; gap: 12px; }
  .between { justify-content: space-between; }
  .between .primary { flex: 1; min-inline-size: min-content; max-inline-size: 18rem; }

  .hear { align-self: start; }
  .read-along, .problem:not(:empty) {
    padding: 10px 14px;
    border-radius: 12px;
    background: var(--_warning-soft);
    border-inline-start: 4px solid var(--_warning);
  }

  .practice { color: var(--_warning); font-size: var(--_small); font-weight: bold; text-align: center; }
  .read-along { font-size: var(--_small); }
  .problem:empty { display: none; }

  .code { display: grid; gap: 10px; }
  .code label { font-weight: bold; }
  .code input {
    inline-size: 100%;
    min-block-size: 64px;
    padding: 0.25em 0.5em;
    border: 2px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font: bold 1.5em / 1.2 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    letter-spacing: 0.12em;
    text-align: center;
    text-transform: uppercase;
    direction: ltr;
  }

  .code input[aria-invalid] { border-color: var(--_warning); }

  .points { display: grid; gap: 14px; }
  .points li { position: relative; padding-inline-start: 30px; }
  .points li::before {
    content: '';
    position: absolute;
    inset-inline-start: 2px;
    inset-block-start: 0.5em;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_sun);
  }

  .progress { display: grid; gap: 6px; color: var(--_muted); font-size: var(--_small); }
  progress { appearance: none; inline-size: 100%; block-size: 10px; border: 0; border-radius: 99px; overflow: hidden; background: var(--_line); }
  progress::-webkit-progress-bar { background: var(--_line); }
  progress::-webkit-progress-value { background: var(--_accent); border-radius: 99px; }
  progress::-moz-progress-bar { background: var(--_accent); border-radius: 99px; }

  .choices { display: grid; gap: 10px; }
  .answer {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: var(--_target);
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .answer:hover { background: var(--_raised); }
  .answer:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); }
  .answer:focus-within:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .answer input { inline-size: 24px; block-size: 24px; margin: 0; flex: none; accent-color: var(--_accent); outline: none; }
  .rather-not { border-style: dashed; border-color: var(--_field-line); color: var(--_muted); }
  .rather-not:has(:checked) { color: var(--_text); }

  fieldset > .quiet { margin-block-end: 12px; }
  legend .quiet { font-weight: normal; }

  .shelter { inline-size: 160px; max-inline-size: 60%; align-self: center; border-radius: 20px; background: var(--_info-soft); }
  .hill { fill: light-dark(#bfe0cf, #234a3e); }
  .tent { fill: var(--_felt); }
  .sun, .band { fill: var(--_sun); }
  .door { fill: light-dark(#0b6a61, #14554d); }

  .help { border-block-start: 1px solid var(--_line); padding-block-start: 12px; font-size: var(--_small); display: grid; gap: 8px; }
  .help p span { color: var(--_muted); }
  .help ul { display: flex; flex-wrap: wrap; gap: 8px; }
  .help a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 12px;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_text);
    text-decoration: none;
  }

  .help a:hover { text-decoration: underline; }
  .help b { color: var(--_accent); }

  @media (min-width: 46rem) {
    .sheet { padding: 28px 36px; }
  }
`;
