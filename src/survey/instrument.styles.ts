import {css} from 'lit';

export const instrumentStyles = css`
  :host { container-type: inline-size; }
  .page { display: grid; gap: calc(var(--_space) * 3); grid-template-columns: minmax(0, 1fr); max-inline-size: 64rem; }
  .stack { grid-template-columns: minmax(0, 1fr); }
  h2:focus-visible { outline: none; }
  .head { display: grid; gap: var(--_space); }
  .quiet { margin-block-end: calc(var(--_space) * -2); }

  .library { display: grid; gap: var(--_space); grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
  .entry {
    inline-size: 100%;
    block-size: 100%;
    display: grid;
    gap: 4px;
    align-content: start;
    justify-items: start;
    padding: 0.75em 1em;
    text-align: start;
    font-weight: 400;
    border-color: var(--_line);
  }
  .entry-title { font-weight: 650; font-size: 1.0625em; }

  .bullets { list-style: disc; padding-inline-start: 1.25em; display: grid; gap: 4px; }
  .questions, .items { list-style: decimal; padding-inline-start: 1.5em; }
  .questions li { padding-block: 4px; }
  .items { display: grid; gap: calc(var(--_space) * 2); padding-inline-start: 0; list-style: none; }

  summary { min-block-size: var(--_target); display: list-item; align-content: center; cursor: pointer; font-weight: 550; }
  .constructs summary { min-block-size: var(--_target); }
  .constructs { justify-self: stretch; }
  .places { columns: 18em; padding-block-end: var(--_space); }
  .places li { break-inside: avoid; padding-block: 2px; }
  code { font: 0.875em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }

  .fields { display: grid; gap: calc(var(--_space) * 2); grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); align-items: start; }
  .field { grid-template-columns: minmax(0, 1fr); }
  .field-error:empty { display: none; }
  .short { max-inline-size: 24rem; }
  .ages { display: flex; flex-wrap: wrap; gap: var(--_space); align-items: center; }
  .ages input { inline-size: 5em !important; }
  .boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: 0 var(--_space); }
  textarea { min-block-size: 4em; }
  .card > legend { float: inline-start; inline-size: 100%; }
  .card > legend + * { clear: both; }

  .confirm {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .confirm .field-error, .confirm .notice { flex-basis: 100%; }

  .controls { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: end; }
  .pupil { border: 1px solid var(--_field-line); border-radius: 20px; overflow: hidden; inline-size: 100%; }
  .pupil.phone { max-inline-size: 360px; }
  .pupil.tablet { max-inline-size: 768px; }

  .verdict { padding: 0.75em 1em; border-radius: var(--_radius); font-weight: 600; }
  .verdict.danger { color: var(--_danger); background: var(--_danger-soft); }
  .verdict.warning { color: var(--_warning); background: var(--_warning-soft); }
  .verdict.success { color: var(--_success); background: var(--_success-soft); }
  .findings { display: grid; gap: calc(var(--_space) * 2); }
  .findings .card { border-inline-start-width: 4px; }
  .findings .danger { border-inline-start-color: var(--_danger); }
  .findings .warning { border-inline-start-color: var(--_warning); }
  .fine ul { display: grid; gap: 4px; }
  .fine span { color: var(--_success); font-weight: 700; }

  @container (max-width: 30em) {
    .confirm button { flex: 1 1 auto; }
    .drop { padding: calc(var(--_space) * 2); }
    .or-drop { display: none; }
  }
`;
