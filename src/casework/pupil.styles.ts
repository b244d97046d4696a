import {css} from 'lit';

export const pupilStyles = css`
  .chooser { display: grid; gap: 4px; max-inline-size: 480px; }
  .found { display: grid; gap: 4px; }
  button.pupil { inline-size: 100%; justify-content: space-between; text-align: start; font-weight: 550; }
  button.pupil .muted { font-weight: 400; }
  .parts { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: calc(var(--_space) * 3); align-items: start; }
  .side { display: grid; gap: calc(var(--_space) * 3); }
  .part { display: grid; gap: var(--_space); align-content: start; }
  .item { display: grid; gap: 2px; }
  .line .linklike { min-block-size: 24px; }
  .grades th[scope='row'] { color: var(--_text); font-weight: 400; font-size: 1em; }
  .grade { display: inline-flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: baseline; }
  @container (max-width: 860px) { .parts { grid-template-columns: minmax(0, 1fr); } }
`;
