import {css} from 'lit';

/** What the psychologist's screens share. Dense: these are worked with all day. */
export const caseworkStyles = css`
  :host { container-type: inline-size; }

  header .row { row-gap: 4px; }
  .screen { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
  .title { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
  .line { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
  .section-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px var(--_space); }
  .name { font-weight: 650; }
  /* In a page that is read right to left Firefox hangs the last space of a line out of it. */
  .prose { white-space: pre-line; max-inline-size: 70ch; overflow: clip; }
  .badge { white-space: normal; text-align: start; }
  .badge .sign { font-weight: 800; }
  .inline-form {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    background: var(--_raised);
  }
  .inline-form button:not(.primary, .danger) { background: var(--_surface); }
  .pair { display: grid; gap: calc(var(--_space) * 1.5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); align-items: start; }
  .choices { display: flex; flex-wrap: wrap; column-gap: calc(var(--_space) * 2); }
  .linklike {
    min-block-size: 0;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 650;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    justify-content: start;
  }
  .linklike:hover { background: none; text-decoration-thickness: 2px; }
  .concern, .counted > li { display: grid; gap: 4px; }
  blockquote { margin: 0; padding-inline-start: 12px; border-inline-start: 3px solid var(--_line); }
  .empty { display: grid; gap: 4px; padding: calc(var(--_space) * 4) calc(var(--_space) * 2); text-align: center; border: 1px dashed var(--_line); border-radius: var(--_radius); }
  .rows > li { border-block-end: 1px solid var(--_line); padding-block: 10px; }
  .rows > li:first-child { padding-block-start: 2px; }
  .rows > li:last-child { border-block-end: 0; }
  button.compact { min-block-size: 36px; padding-block: 2px; font-size: 0.9375em; }
  kbd {
    font: inherit;
    font-size: 0.75em;
    line-height: 1;
    padding: 0.2em 0.45em;
    border: 1px solid currentColor;
    border-radius: 4px;
    opacity: 0.75;
  }
  @media (pointer: coarse) { kbd, .keys { display: none; } button.compact { min-block-size: var(--_target); } }
`;
