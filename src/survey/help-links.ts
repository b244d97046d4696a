import {html, type TemplateResult} from 'lit';
import {nameOf, type HelpLine} from '../kernel/help-lines.js';

/** Each line as a number to press. */
export function helpLinks(lines: readonly HelpLine[], language: string): TemplateResult {
  return html`<ul>
    ${lines.map(
      (line) =>
        html`<li>
          <a href="tel:${line.number.replaceAll(' ', '')}"><b>${line.number}</b> ${nameOf(line, language)}</a>
        </li>`,
    )}
  </ul>`;
}
