import {css} from 'lit';

export const caseloadStyles = css`
  .filters { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: var(--_space); max-inline-size: 640px; }
  tbody tr { cursor: pointer; }
  tbody tr:hover { background: var(--_raised); }
  tbody th { font-size: 1em; color: inherit; font-weight: inherit; min-inline-size: 11em; }
  tbody th .linklike { display: inline; min-block-size: 24px; }
  tbody th .small { margin-inline-start: 6px; }
  tr.overdue th { box-shadow: inset 4px 0 var(--_danger); }
  tr.today th { box-shadow: inset 4px 0 var(--_warning); }
  :host(:dir(rtl)) tr.overdue th { box-shadow: inset -4px 0 var(--_danger); }
  :host(:dir(rtl)) tr.today th { box-shadow: inset -4px 0 var(--_warning); }
  .far { padding: 0; border: 0; }
  .day { white-space: nowrap; }
  .next { max-inline-size: 26em; }

  @container (max-width: 700px) {
    .filters { grid-template-columns: 1fr; }
    thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
    table, tbody { display: block; }
    tbody { display: grid; gap: var(--_space); }
    tbody tr { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; padding: 12px; border: 1px solid var(--_line); border-radius: var(--_radius); }
    tbody th, tbody td { border: 0; padding: 0; }
    tbody th, .next { flex: 1 0 100%; max-inline-size: none; }
    tbody th .linklike { min-block-size: var(--_target); display: inline-flex; align-items: center; }
    tr.overdue, tr.today { border-inline-start-width: 4px; }
    tr.overdue { border-inline-start-color: var(--_danger); }
    tr.today { border-inline-start-color: var(--_warning); }
    tr.overdue th, tr.today th, :host(:dir(rtl)) tr.overdue th, :host(:dir(rtl)) tr.today th { box-shadow: none; }
  }
`;
