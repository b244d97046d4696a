import {css} from 'lit';

/** Of everything that is typed from paper, printed, or read to somebody. */
export const lockStyles = css`
  .gate { max-inline-size: 36rem; margin: clamp(0.5rem, 4vh, 3rem) auto; padding: 1.25rem; }
  .gate form, .sheet form, .points { max-inline-size: 60ch; }
  .points { display: grid; gap: var(--_space); padding-inline-start: 1.25em; list-style: disc; }
  .code-input { font-family: ui-monospace, monospace; letter-spacing: 0.06em; text-transform: uppercase; }
  .groups { display: flex; flex-wrap: wrap; gap: 4px; }
  .groups .badge { white-space: normal; }
  .strength { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; }
  .strength meter { inline-size: 8rem; }
  .choices { display: flex; flex-wrap: wrap; column-gap: calc(var(--_space) * 2); }

  .code, .digits {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    padding: calc(var(--_space) * 2);
    border: 1px dashed var(--_field-line);
    border-radius: var(--_radius);
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    letter-spacing: 0.08em;
    overflow-wrap: normal;
  }

  @media print { .screen-only { display: none !important; } }
`;
