import {css} from 'lit';

export const retentionStyles = css`
  summary { font-weight: 650; }
  details[open] > summary { margin-block-end: var(--_space); }
  .years { display: grid; gap: var(--_space) calc(var(--_space) * 2); grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr)); align-items: end; }
  input.short { inline-size: 6em; }
`;
