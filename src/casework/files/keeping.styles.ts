import {css} from 'lit';

/** Contacts, people and files of a case. */
export const keepingStyles = css`
  .keeping { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: calc(var(--_space) * 2); align-items: start; }
  .kept { display: grid; gap: var(--_space); align-content: start; min-inline-size: 0; }
  .kept .drop { padding: calc(var(--_space) * 2); }
  .kept-item { display: grid; gap: 2px; min-inline-size: 0; overflow-wrap: anywhere; }
  .item-buttons { gap: 4px; }
  .kept .more > summary { cursor: pointer; min-block-size: var(--_target); align-content: center; }
  .struck { text-decoration: line-through; color: var(--_muted); }
  .barred { color: var(--_danger); font-weight: 650; }
  .chosen { display: grid; gap: 4px; }
  .shown-picture { max-inline-size: 100%; max-block-size: 70vh; block-size: auto; border: 1px solid var(--_line); border-radius: var(--_radius); justify-self: start; }
  :host([masked]) .shown-picture { opacity: 0; }
  .small-picture { max-block-size: 12em; }
`;
