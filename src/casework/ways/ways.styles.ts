import {css} from 'lit';

export const waysStyles = css`
  .ways input[type='number'], input.short { inline-size: 6em; }
  .ways fieldset .field { margin-block: 0; }
  .clock { display: flex; flex-wrap: wrap; gap: 4px calc(var(--_space) * 2); }
  .clock label { display: grid; gap: 2px; font-weight: inherit; font-size: 0.9375em; }
`;
