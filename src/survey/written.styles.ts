import {css} from 'lit';

/** Put on with what is read. */
export const writtenStyles = css`
  .written { display: grid; gap: var(--_space); }
  .written li { display: grid; gap: var(--_space); justify-items: start; max-inline-size: 44rem; }
  .written p { min-inline-size: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; margin: 0; inline-size: 100%; }
  @container surveys (min-width: 36rem) {
    .written li { grid-template-columns: 1fr auto; align-items: start; }
  }
`;
