import {css} from 'lit';

export const auditStyles = css`
  .screen { display: grid; gap: 0.75rem; }
  .ledger { display: grid; gap: 0.5rem; border-block-start: 1px solid var(--_line); padding-block-start: 1rem; }
  .ledger li { margin-block: 0.4rem; overflow-wrap: anywhere; }
  .ledger ul { padding-inline-start: 1.25rem; list-style: disc; }
  summary { min-block-size: 44px; align-content: center; cursor: pointer; }
`;
