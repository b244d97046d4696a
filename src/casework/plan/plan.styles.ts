import {css} from 'lit';

export const planStyles = css`
  .domain { display: grid; gap: 6px; }
  .domain-name { font-size: 0.8125em; font-weight: 650; color: var(--_muted); text-transform: uppercase; letter-spacing: 0.04em; }
  .goals { display: grid; gap: var(--_space); }
  .goal { padding: 8px 12px; display: grid; gap: 4px; }
  h4, h5 { font-size: 1em; font-weight: 650; margin: 0; }
  .action-line { display: flex; gap: 8px; align-items: start; flex-wrap: wrap; }
  .action-text { flex: 1 1 12em; display: grid; gap: 2px; }
  .action .mark { inline-size: 1.25em; text-align: center; font-weight: 700; color: var(--_muted); }
  .action.done .mark { color: var(--_success); }
  .action.begun .mark { color: var(--_info); }
  .action.dropped .action-text > p:first-child { text-decoration: line-through; color: var(--_muted); }
  .action-buttons { gap: 4px; }

  .in-hand { margin-inline-start: 2em; padding-inline-start: 10px; border-inline-start: 3px solid var(--_line); display: grid; gap: 2px; }
  .in-hand .asks { color: var(--_warning); font-weight: 600; }
  .hand { display: grid; gap: var(--_space); }
  .they-read { padding: 8px 12px; border: 1px dashed var(--_field-line); border-radius: var(--_radius); background: var(--_surface); }

  .progress { display: grid; gap: 6px; padding: 10px 12px; border-radius: var(--_radius); background: var(--_raised); }
  .goal-counts { display: flex; flex-wrap: wrap; gap: 2px 14px; }
  .goal-counts li { display: inline-flex; gap: 6px; align-items: center; }
  .goal-counts .dot { inline-size: 10px; block-size: 10px; border-radius: 50%; border: 2px solid var(--_muted); }
  .goal-counts .dot.reached { background: var(--_success); border-color: var(--_success); }
  .goal-counts .dot.partly { border-color: var(--_info); background: linear-gradient(var(--_info) 50%, transparent 50%); }
  .goal-counts .dot.not-reached { border-radius: 2px; }
  .plan-weeks { display: block; inline-size: 100%; max-inline-size: 300px; block-size: 56px; }
  .plan-weeks:dir(rtl) { transform: scaleX(-1); }
  .plan-weeks .ground { stroke: var(--_field-line); stroke-width: 1; }
  .done-bar { fill: var(--_accent); }
  .overdue-bar { fill: none; stroke: var(--_warning); stroke-width: 1.5; }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 14px; }
  .key::before { content: ''; display: inline-block; inline-size: 10px; block-size: 10px; margin-inline-end: 5px; border: 1.5px solid var(--_accent); background: var(--_accent); }
  .overdue-key::before { border-color: var(--_warning); background: none; }
  .progress summary { cursor: pointer; min-block-size: var(--_target); align-content: center; }

  .safety { display: grid; gap: 4px; padding: 8px 12px; }
  .safety dl { display: grid; gap: 2px; margin: 0; }
  .safety dt { color: var(--_muted); font-weight: 600; margin-block-start: 6px; }
  .safety dd { margin: 0; }
  .danger-first ol { list-style: decimal; padding-inline-start: 1.5em; display: grid; gap: 10px; }
  .danger-first .numbers { display: flex; flex-wrap: wrap; gap: 4px 16px; }
  .danger-first .numbers a { display: inline-flex; gap: 6px; align-items: center; min-block-size: var(--_target); }
  .proposals { display: grid; gap: calc(var(--_space) * 1.5); }
  .proposal { display: grid; gap: var(--_space); padding: 10px 12px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); }
  .proposal.out { opacity: 0.75; }
  .protocol-lines { list-style: decimal; padding-inline-start: 1.5em; display: grid; gap: 10px; }
`;
