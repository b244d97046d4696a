import {html, type TemplateResult} from 'lit';
import {helpLinks} from '../help-links.js';
import type {Asked} from '../instrument/instrument.js';
import type {DrawItem, ItemScreen} from './item-screen.js';

export function withHelp<Kind extends Asked>(draw: DrawItem<Kind>): DrawItem<Kind> {
  return (screen, item, begin) => {
    const drawn = draw(screen, item, begin);
    return item.sensitive ? html`${drawn}${helpNow(screen)}` : drawn;
  };
}

/** Beside a question that may hurt, where a pupil looks anyway. */
function helpNow({t, language, lines}: ItemScreen): TemplateResult {
  return html`<div class="help-now" role="note">
    <p>${t.helpNow}</p>
    ${helpLinks(lines, language)}
  </div>`;
}
