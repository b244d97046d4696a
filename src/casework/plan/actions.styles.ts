import {css} from 'lit';

export const actionsStyles = css`
  :host { container-type: inline-size; }
  .page { max-inline-size: 44rem; margin-inline: auto; padding: calc(var(--_space) * 1.5); display: grid; gap: calc(var(--_space) * 2); }
  header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
  .line { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
  .prose { white-space: pre-line; }
  .cards { display: grid; gap: calc(var(--_space) * 1.5); }
  .hand-card { display: grid; gap: 8px; border-inline-start-width: 4px; }
  .hand-card.overdue, .hand-card.too-late { border-inline-start-color: var(--_danger); }
  .hand-card.today { border-inline-start-color: var(--_warning); }
  .of { font-size: 1.0625em; }
  .what { font-size: 1.0625em; }
  .need { padding: 8px 12px; background: var(--_raised); border-radius: var(--_radius); }
  .need .muted { display: block; }
  .said { font-weight: 550; }
  .answers { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .answers > * { flex: 1 1 6.5rem; padding-inline: 0.375em; }
  .inline-form { display: grid; gap: calc(var(--_space) * 1.5); padding: calc(var(--_space) * 1.5); border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); border-radius: var(--_radius); background: var(--_raised); }
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); column-gap: calc(var(--_space) * 2); }
  .nothing { display: grid; gap: 4px; padding: calc(var(--_space) * 4) calc(var(--_space) * 2); text-align: center; border: 1px dashed var(--_line); border-radius: var(--_radius); }
  .back { display: grid; gap: 6px; }
  .back ul { display: grid; gap: 8px; }
  summary { cursor: pointer; min-block-size: var(--_target); align-content: center; font-weight: 550; }
`;
