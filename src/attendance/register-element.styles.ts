import {css} from 'lit';

export const registerStyles = css`
  :host { container-type: inline-size; }
  .register { display: grid; gap: calc(var(--_space) * 1.5); padding: calc(var(--_space) * 2); }
  .head { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 3); justify-content: space-between; align-items: end; }
  .title p::first-letter { text-transform: uppercase; }
  .pickers select { inline-size: auto; max-inline-size: 100%; }
  .days { display: flex; gap: 4px; }
  .days input { inline-size: auto; min-inline-size: 0; }
  .step { padding-inline: 0; font-size: 1.375em; line-height: 1; }
  .above { align-items: start; }
  .above .start { min-block-size: 36px; }
  .untaken { flex-wrap: wrap; gap: 6px; padding-block-start: 6px; }

  .span { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 2); }
  .span .field { inline-size: min(100%, 14em); }
  .classes { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2); border: 0; padding: 0; margin: 0; }
  .box { display: flex; align-items: center; gap: var(--_space); min-block-size: 44px; min-inline-size: 4.5em; font-weight: 400; }
  h2:focus, .said:focus { outline: none; }

  .legend { flex: 1 1 auto; color: var(--_muted); }
  .legend summary { inline-size: fit-content; margin-inline-start: auto; cursor: pointer; color: var(--_accent); min-block-size: 24px; }
  .legend ul { display: flex; flex-wrap: wrap; gap: 0.375em 1.25em; padding-block: 0.5em; justify-content: flex-end; }
  kbd {
    font: inherit;
    font-weight: 650;
    color: var(--_text);
    padding: 0 0.4em;
    border: 1px solid var(--_field-line);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--_raised);
  }

  .pupils {
    display: grid;
    grid-template-columns: minmax(9rem, 1fr) auto minmax(26rem, 1.4fr);
    column-gap: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }

  .pupil {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    row-gap: 4px;
    align-items: center;
    min-block-size: 52px;
    padding: 3px var(--_space);
    border-block-end: 1px solid var(--_line);
    border-inline-start: 4px solid transparent;
    scroll-margin-block: 1rem 9rem;
  }

  .pupil.contested { background: var(--_warning-soft); border-inline-start-color: var(--_warning); }
  .pupil:focus-within { background: var(--_raised); border-inline-start-color: var(--_accent); }
  .name { display: flex; align-items: baseline; gap: 0.5em; }
  .place { flex: none; min-inline-size: 1.5em; text-align: end; color: var(--_muted); font-size: 0.8125em; font-weight: 400; }
  .statuses, .reasons, .versions { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
  .versions { grid-column: 2 / -1; padding-block-end: 4px; }
  .versions button { flex-wrap: wrap; justify-content: start; text-align: start; }

  .pill {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.25em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.9375em;
    font-weight: 500;
    line-height: 1.2;
    overflow-wrap: break-word;
    color: var(--_muted);
    cursor: pointer;
  }

  .pill:hover { border-color: var(--_field-line); color: var(--_text); background: var(--_raised); }
  .pill input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; inline-size: 100%; block-size: 100%; }
  .pill:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 1px; }
  .pill:has(:checked) { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; }
  .pill.present:has(:checked) { color: var(--_success); background: var(--_success-soft); }
  .pill.late:has(:checked) { color: var(--_warning); background: var(--_warning-soft); }
  .pill.absent:has(:checked), .pill.unexcused:has(:checked) { color: var(--_danger); background: var(--_danger-soft); }
  .pill.pending:has(:checked), .pill.illness:has(:checked), .pill.excused:has(:checked) { color: var(--_info); background: var(--_info-soft); }
  .sign { font-size: 0.875em; }

  .minutes { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.5em; font-weight: 400; color: var(--_muted); }
  .minutes input { inline-size: 5.5em !important; }
  .pen { margin-block: -4px; padding-inline: 0; align-self: center; }
  .words { grid-column: 1 / -1; justify-content: start; gap: 0.5em; text-align: start; font-weight: 400; color: var(--_muted); padding-inline-start: 2em; }
  .words bdi { overflow-wrap: anywhere; }
  .note { display: grid; grid-column: 1 / -1; gap: 4px; padding-block: 4px 8px; padding-inline-start: 2em; max-inline-size: 44rem; }
  .note textarea { min-block-size: 3.5em; }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: var(--_space);
    margin-inline: calc(var(--_space) * -2);
    margin-block-end: calc(var(--_space) * -2);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
    box-shadow: 0 -4px 12px rgb(0 0 0 / 6%);
  }

  .counts strong { color: var(--_warning); }

  @container (inline-size < 900px) {
    .pupils { grid-template-columns: minmax(8rem, 1fr) auto; }
    .pupil { padding-block: 6px; }
    .reasons, .minutes, .other { grid-column: 1 / -1; justify-content: flex-end; justify-self: end; }
  }

  @container (inline-size < 560px) {
    .pupils { grid-template-columns: minmax(0, 1fr); }
    .pupil { row-gap: 6px; padding-block: 8px; }
    .name { font-weight: 600; }
    .statuses .pill { flex: 1 1 auto; padding-inline: 0.375em; }
    .versions { grid-column: 1 / -1; }
    .reasons { justify-self: stretch; display: grid; grid-template-columns: 1fr 1fr; }
    .reasons .pill { padding-inline: 0.25em; }
    .minutes, .other { justify-self: start; }
    .pickers, .days { inline-size: 100%; }
    .pickers select { inline-size: 100%; }
    .days input { flex: 1; }
    .actions { inline-size: 100%; flex-wrap: nowrap; }
    .actions button { flex: 1 1 0; padding-inline: 0.5em; }
  }

  @container (inline-size < 400px) {
    .statuses .pill .sign { display: none; }
  }
`;
