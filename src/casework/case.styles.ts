import {css} from 'lit';

export const caseStyles = css`
  .approvals { display: grid; gap: var(--_space); }
  .approval { display: grid; gap: 4px; justify-items: start; }
  .approval form { justify-self: stretch; }
  .work { display: grid; gap: calc(var(--_space) * 3); align-content: start; }
  .people, .incident { display: grid; gap: var(--_space); align-content: start; }
  .case-head { display: grid; gap: 8px; }
  .facts { column-gap: 12px; row-gap: 4px; }
  .columns { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: calc(var(--_space) * 3); align-items: start; }
  .plan, .timeline-part, .conflicts, .next-step { display: grid; gap: var(--_space); align-content: start; }

  .steps { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 4px; padding-block: 8px 4px; }
  .steps li { display: grid; gap: 4px; justify-items: start; border-block-start: 4px solid var(--_line); padding-block-start: 6px; font-size: 0.875em; color: var(--_muted); }
  .steps li.past { border-color: var(--_accent); color: var(--_text); }
  .steps li.now { border-color: var(--_accent); color: var(--_text); font-weight: 650; }
  .steps .dot { display: inline-grid; place-items: center; inline-size: 1.6em; block-size: 1.6em; border-radius: 50%; border: 2px solid currentColor; font-size: 0.8125em; font-weight: 700; }
  .steps .past .dot { color: var(--_accent); }
  .steps .now .dot { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .next-step { padding: 12px; background: var(--_raised); border-radius: var(--_radius); }
  .next-step .inline-form { background: var(--_surface); }

  .timeline { border-inline-start: 2px solid var(--_line); padding-inline-start: 14px; display: grid; gap: 10px; }
  .event { position: relative; display: grid; gap: 2px; }
  .event::before { content: ''; position: absolute; inset-inline-start: -20px; inset-block-start: 0.45em; inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--_surface); border: 2px solid var(--_muted); }
  .flag-event::before { border-color: var(--_warning); background: var(--_warning); border-radius: 2px; }
  .concern-event::before { border-color: var(--_danger); background: var(--_danger); }
  .note-event { background: var(--_raised); border-radius: var(--_radius); padding: 8px 12px 0; }
  .note-event .inline-form { margin-block-end: 10px; }
  .reads summary { cursor: pointer; min-block-size: var(--_target); align-content: center; }
  .reads ul { display: grid; gap: 2px; padding-inline-start: 16px; }

  .conflict { display: grid; gap: 8px; border-color: var(--_warning); }
  .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); gap: var(--_space); }
  .side { background: var(--_raised); border-radius: var(--_radius); padding: 10px 12px; display: grid; gap: 6px; align-content: start; justify-items: start; }

  @container (max-width: 860px) { .columns { grid-template-columns: minmax(0, 1fr); } }
  @container (max-width: 560px) {
    .steps .step-name { display: none; }
    .steps li { justify-items: center; }
    .steps li.now { grid-column: auto; }
    .steps li.now .step-name { display: block; text-align: center; font-size: 0.9em; }
    .steps { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(28px, auto); }
  }
`;
