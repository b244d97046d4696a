import {css} from 'lit';

export const surveysStyles = css`
  h2:focus-visible { outline: none; }
  .empty { max-inline-size: 44rem; }
  .waves { display: grid; gap: var(--_space); }

  .wave {
    inline-size: 100%;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 1em;
    padding: 0.75em 1em;
    text-align: start;
    font-weight: 400;
    border-color: var(--_line);
  }

  .wave-title { font-weight: 650; }
  .wave .muted { grid-column: 1; justify-self: start; }
  .badges { grid-column: 2; grid-row: 1 / span 2; align-self: center; display: grid; gap: 4px; justify-items: end; }
  @container surveys (max-width: 26rem) {
    .wave { grid-template-columns: 1fr; justify-items: start; }
    .badges { grid-column: 1; grid-row: auto; justify-items: start; }
    .badges .badge { white-space: normal; text-align: start; }
  }

  .frame { container: surveys / inline-size; max-inline-size: 64rem; }
  .fields { display: grid; gap: calc(var(--_space) * 2); grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
  .wide { grid-column: 1 / -1; max-inline-size: 32rem; }
  fieldset > legend { margin-block-end: var(--_space); }
  .years { display: grid; gap: var(--_space); grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); }
  .year { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 0 var(--_space) 4px; }
  .whole { font-weight: 600; border-block-end: 1px solid var(--_line); margin-block-end: 2px; }
  .reader { border-inline-start: 4px solid var(--_info); padding-inline-start: 0.75em; }
  .field-error:empty { display: none; }
  textarea { inline-size: 100%; max-inline-size: 36rem; }
  .field { min-inline-size: 0; }

  progress { inline-size: 100%; block-size: 14px; accent-color: var(--_accent); }
  .making { max-inline-size: 36rem; }

  .participation { display: grid; gap: 4px; }
  .participation li { display: grid; grid-template-columns: minmax(3em, auto) minmax(4rem, 10rem) 1fr; gap: 0 1em; align-items: center; min-block-size: 32px; }
  .participation .class { font-weight: 600; }
  @container surveys (max-width: 30rem) {
    .participation li { grid-template-columns: 3.5em 1fr; padding-block: 4px; }
    .participation li > :last-child { grid-column: 2; }
  }

  dt { font-weight: 600; }
  dd { margin: 0 0 var(--_space); }

  meter { inline-size: 100%; block-size: 14px; }
  summary { min-block-size: var(--_target); display: flex; align-items: center; font-weight: 600; cursor: pointer; margin: calc(var(--_space) * -1); padding-inline: var(--_space); }
  summary::before { content: '＋'; margin-inline-end: 0.5em; color: var(--_accent); }
  details[open] summary::before { content: '－'; }
  details[open] summary { margin-block-end: var(--_space); }
`;
