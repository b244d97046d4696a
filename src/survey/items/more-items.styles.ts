import {css} from 'lit';

/** Put on with what has faces, or help beside it. */
export const moreItemStyles = css`
  .face { inline-size: 36px; block-size: 36px; flex: none; vertical-align: middle; margin-inline-end: 12px; fill: var(--_sun); }
  .face path { fill: none; stroke: #1d2733; stroke-width: 2.5; stroke-linecap: round; }
  .help-now { padding: 12px 16px; border-radius: var(--_radius); background: var(--_accent-soft); }
  .help-now ul { display: flex; flex-wrap: wrap; gap: 0 20px; }
  .help-now a { display: inline-block; padding-block: 10px; color: var(--_text); }
`;
