import {css} from 'lit';

export const triageStyles = css`
  .work { display: grid; grid-template-columns: minmax(260px, 5fr) minmax(0, 8fr); gap: calc(var(--_space) * 2); align-items: start; }
  .list { border: 1px solid var(--_line); border-radius: var(--_radius); overflow: auto; max-block-size: min(78vh, 900px); }
  .list .keys { padding: 6px 12px; border-block-end: 1px solid var(--_line); background: var(--_raised); }
  .group + .group { border-block-start: 1px solid var(--_line); }
  .group h3 { font-size: 0.9375em; padding: 8px 12px 2px; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; }
  .group h3 .muted { font-weight: 400; }
  button.flag {
    inline-size: 100%;
    justify-content: start;
    text-align: start;
    flex-wrap: wrap;
    gap: 2px 8px;
    border: 0;
    border-inline-start: 4px solid transparent;
    border-radius: 0;
    padding: 6px 12px 6px 8px;
    padding-inline: 8px 12px;
    font-weight: 400;
  }
  button.flag .flag-title { flex: 1 1 9em; }
  button.flag[aria-current] { background: var(--_accent-soft); border-inline-start-color: var(--_accent); font-weight: 600; }
  button.flag.now { border-inline-start-color: var(--_danger); background: var(--_danger-soft); }
  button.flag.today { border-inline-start-color: var(--_warning); background: var(--_warning-soft); }
  button.flag.now[aria-current] { outline: 2px solid var(--_danger); outline-offset: -2px; }
  button.flag:focus-visible { outline: 3px solid var(--_accent); outline-offset: -3px; }
  .badge.life { background: var(--_danger); color: var(--_surface); border-color: var(--_danger); }

  .detail { border: 1px solid var(--_line); border-radius: var(--_radius); padding: calc(var(--_space) * 2); display: grid; gap: calc(var(--_space) * 2); align-content: start; }
  .detail h3 { font-size: 1.25em; }
  .detail h3 .class { font-weight: 400; font-size: 0.8em; }
  .detail h4 { font-size: 0.9375em; }
  .detail-head { min-block-size: 0; }
  .back { display: none; }
  .decide { display: grid; gap: var(--_space); }
  .decide button[aria-expanded='true'] { background: var(--_accent-soft); border-color: var(--_accent); color: var(--_text); }
  .danger-steps { list-style: decimal; padding-inline-start: 1.4em; display: grid; gap: 2px; }
  .reasons { display: grid; gap: 12px; }
  dt { font-size: 0.8125em; font-weight: 600; color: var(--_muted); }
  dd { max-inline-size: 70ch; }
  .contact { display: grid; gap: 2px; }
  .contact dd { margin: 0 0 6px; }
  .last { padding: 4px 12px; background: var(--_success-soft); border-radius: var(--_radius); min-block-size: 44px; }
  .last .sign { color: var(--_success); font-weight: 700; }

  @container (max-width: 700px) {
    .work { grid-template-columns: minmax(0, 1fr); }
    .list { max-block-size: none; }
    .detail { display: none; padding: 12px; }
    .detail-open .detail { display: grid; }
    .detail-open .list { display: none; }
    .back { display: inline-flex; }
    .back .arrow { font-size: 1.4em; }
    .keys { display: none; }
    .decide > .row > button { flex: 1 1 auto; overflow-wrap: normal; }
    .decide > .row > .primary { flex-basis: 100%; }
    .decide kbd { display: none; }
  }

  :host(:dir(rtl)) .back .arrow { transform: scaleX(-1); }
`;
