import {css} from 'lit';

export const guidesStyles = css`
  .talks, .talk, .talk-main, .talk-end, .talk-start, .talk-question, .talk-item, .urgent { display: grid; gap: var(--_space); align-content: start; }
  .talk { gap: calc(var(--_space) * 2); }
  .talk-head { display: grid; gap: 8px; }
  .talk-head .language { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
  .talk-head .language select { inline-size: auto; }
  .talk-columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(220px, 18em); grid-template-areas: 'main signs' 'main all'; gap: calc(var(--_space) * 3); align-items: start; grid-template-rows: auto 1fr; }
  .talk-main { grid-area: main; }
  .talk-signs { grid-area: signs; }
  .talk-overview { grid-area: all; }
  .talk-signs, .talk-overview { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 4px 12px; background: var(--_surface); }
  .talk summary, .talk-end summary { cursor: pointer; min-block-size: var(--_target); align-content: center; font-weight: 650; }
  .talk-signs li { border-block-end: 1px solid var(--_line); padding-block: 2px; }
  .talk-signs li:last-child { border-block-end: 0; }
  .talk-overview h4 { padding-block: 8px 2px; color: var(--_muted); font-size: 0.875em; }
  .overview-item { padding-block: 2px 6px; }
  .overview-item .linklike { font-weight: 500; min-block-size: 32px; overflow-wrap: anywhere; text-decoration: none; color: var(--_text); }
  .overview-item .linklike:hover { text-decoration: underline; }
  .overview-item .linklike[aria-current] { font-weight: 700; color: var(--_accent); text-decoration: underline; }
  .overview-item p { overflow-wrap: anywhere; }
  .said { display: inline-block; max-inline-size: 100%; max-block-size: 3em; overflow: hidden; vertical-align: top; white-space: pre-line; }
  .talk-question { gap: calc(var(--_space) * 2); }
  .asked label[for], .asked legend { font-size: 1.375em; line-height: 1.3; font-weight: 650; padding-block-end: 8px; }
  .asked textarea { min-block-size: 9em; }
  .asked .figure { max-inline-size: 8em; font-size: 1.25em; }
  .asked .choices { display: grid; }
  .several { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); column-gap: calc(var(--_space) * 2); }
  .spoken { display: grid; gap: 8px; font-size: 1.125em; border-color: var(--_accent); }
  .points { display: grid; gap: 6px; padding-inline-start: 1.25em; list-style: disc; }
  .status, .grounds { display: grid; gap: 8px; }
  .status summary { cursor: pointer; min-block-size: var(--_target); align-content: center; font-weight: 650; }
  .points-to { font-size: 1.125em; font-weight: 650; }
  .status .points > li > span { display: block; }
  .choose-guide .choices { display: grid; }
  dl { display: grid; gap: 4px; }
  dd { margin-inline-start: 1em; }

  @container (max-width: 860px) {
    .talk-columns { grid-template-columns: minmax(0, 1fr); grid-template-areas: 'main' 'signs' 'all'; gap: calc(var(--_space) * 2); }
    .asked label[for], .asked legend { font-size: 1.25em; }
  }
`;
