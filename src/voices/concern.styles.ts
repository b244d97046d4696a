import {css} from 'lit';

export const concernStyles = css`
  :host { container-type: inline-size; }
  .page { max-inline-size: 44rem; margin-inline: auto; padding: calc(var(--_space) * 2); display: grid; gap: calc(var(--_space) * 3); }
  form { display: grid; gap: calc(var(--_space) * 3.5); }
  header { display: grid; gap: var(--_space); }
  legend, label { margin-block-end: 0.375em; }

  .big-choices { display: grid; gap: calc(var(--_space) * 1.5); grid-template-columns: 1fr 1fr; }
  .big-choice {
    display: flex; gap: 0.75em; align-items: center; margin: 0; min-block-size: 4.5rem;
    padding: 0.75em 1em; border: 2px solid var(--_field-line); border-radius: var(--_radius); cursor: pointer; font-weight: 400;
  }
  .big-choice > span { display: grid; gap: 2px; }
  .big-choice input { inline-size: 1.375em; block-size: 1.375em; flex: none; margin: 0; accent-color: var(--_accent); }
  .big-choice:hover { background: var(--_raised); }
  .big-choice:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); }
  .big-choice.alarm strong { color: var(--_danger); }
  .big-choice.alarm input { accent-color: var(--_danger); }
  .big-choice.alarm:has(:checked) { border-color: var(--_danger); background: var(--_danger-soft); }
  .big-choice:has(:checked) .hint { color: var(--_text); }
  .big-choice:has(:focus-visible), .chip:has(:focus-visible) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .big-choice :focus-visible, .chip :focus-visible { outline: none; }

  .steps { list-style: decimal; padding-inline-start: 1.5em; display: grid; gap: 0.375em; font-weight: 550; }
  .call { border-color: var(--_danger); color: var(--_danger); }

  .combo { position: relative; }
  .offers {
    position: absolute; z-index: 10; inset-inline: 0; inset-block-start: calc(100% + 4px); max-block-size: 22rem; overflow-y: auto;
    background: var(--_surface); border: 1px solid var(--_field-line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  .offers [role='option'] {
    display: flex; justify-content: space-between; align-items: center; gap: 1em;
    min-block-size: var(--_target); padding: 0.375em 0.75em; cursor: pointer;
  }
  .offers [role='option']:hover { background: var(--_raised); }
  .offers [aria-selected='true'] { background: var(--_accent-soft); box-shadow: inset 4px 0 0 var(--_accent); }
  .offers [aria-selected='true']:dir(rtl) { box-shadow: inset -4px 0 0 var(--_accent); }
  .offers [aria-selected='true'] .muted { color: var(--_text); }
  .offers [role='option'] .muted { white-space: nowrap; }
  .rest { padding: 0.625em 0.75em; }

  .involved { display: grid; gap: var(--_space); margin-block-start: var(--_space); }
  .involved li {
    position: relative;
    padding: 0.625em 0.75em; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_raised);
  }
  .involved li.missing { border-color: var(--_danger); border-width: 2px; }
  .involved legend { padding-inline-end: var(--_target); }
  button.remove { position: absolute; inset-block-start: 0; inset-inline-end: 0; color: var(--_muted); }

  .room { margin-block-start: var(--_space); max-inline-size: 16rem; }
  .before-asking { margin-block-start: var(--_space); }
  .chips { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .roles { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--_space); }
  .chip {
    display: inline-flex; align-items: center; gap: 0.5em; margin: 0; min-block-size: var(--_target); padding: 0.375em 0.875em;
    border: 1px solid var(--_field-line); border-radius: var(--_radius); background: var(--_surface); font-weight: 400; cursor: pointer; line-height: 1.25;
  }
  .chip:hover { background: var(--_raised); }
  .chip:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); box-shadow: inset 0 0 0 1px var(--_accent); }
  .chip input { inline-size: 1.125em; block-size: 1.125em; flex: none; margin: 0; accent-color: var(--_accent); }

  .when-row { display: flex; flex-wrap: wrap; align-items: end; gap: calc(var(--_space) * 2); }
  .when-row > * { flex: 1 1 16rem; }
  .when-row :is(input, select) { max-inline-size: 16rem; }
  #when-error:empty { display: none; }
  legend .hint, label .hint { font-weight: 400; }
  #incident { margin-block: calc(var(--_space) * 1.5) 0.375em; }
  .nobody { display: grid; gap: 4px; justify-items: start; margin-block-start: var(--_space); }
  .hints { list-style: disc; padding-inline-start: 1.25em; margin-block-end: 0.25em; }
  textarea { min-block-size: 9em; }
  .send { display: grid; gap: calc(var(--_space) * 1.5); justify-items: start; }
  #sent:focus { outline: none; }

  @container (max-width: 30rem) {
    .page { padding: calc(var(--_space) * 1.5); }
    .big-choices { grid-template-columns: 1fr; }
    .roles { grid-template-columns: 1fr; }
    .chips.even { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.25rem, 1fr)); }
    .chips.even .chip { gap: 0.25em; padding-inline: 0.375em; font-size: 0.9375em; }
    .send { justify-items: stretch; }
  }
`;
