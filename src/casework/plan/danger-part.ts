import {html, nothing, type TemplateResult} from 'lit';
import {nameOf, type HelpLine} from '../../kernel/help-lines.js';
import {flagBy} from '../../signals/flags-view.js';
import {notice} from '../../ui/notice.js';
import {concernAt} from '../../voices/concerns-view.js';
import type {Action} from '../case-kinds.js';
import {opener} from '../case-form.js';
import type {CaseScreen} from '../case-screen.js';
import {hasProtocol, undoneLines} from './use-template.js';

/** A child's life may be in danger: what is still to be done, ahead of all else, until all of it is. */
export function dangerPart(screen: CaseScreen, lines: readonly HelpLine[]): TemplateResult | typeof nothing {
  const undone = undoneLines(screen.record);
  if (undone.length > 0) return undoneNotice(screen, undone, lines);
  return isNamed(screen) ? namedNotice(screen, lines) : nothing;
}

function undoneNotice(
  screen: CaseScreen,
  undone: readonly Action[],
  lines: readonly HelpLine[],
): TemplateResult {
  const {plan, people, t} = screen;
  return html`<div class="danger-first">
    ${notice(
      'danger',
      html`<strong>${plan.danger.undone(undone.length)}</strong>
        <ol>
          ${undone.map(
            ({action, text, responsible}) => html`<li>
              <p><bdi>${text}</bdi></p>
              <p class="line">
                <strong class="small"><bdi>${people.responsibleName(responsible)}</bdi></strong>
                ${opener(screen, `done ${action}`, t.markDone, 'compact', plan.finishOf(text))}
              </p>
            </li>`,
          )}
        </ol>
        ${numbers(screen, lines)}`,
    )}
  </div>`;
}

function namedNotice(screen: CaseScreen, lines: readonly HelpLine[]): TemplateResult {
  const {plan} = screen;
  return html`<div class="danger-first">
    ${notice(
      'danger',
      html`<strong>${plan.danger.named}</strong> <span>${plan.danger.help}</span>
        ${numbers(screen, lines)} ${opener(screen, 'protocol', plan.danger.begin, 'danger')}`,
    )}
  </div>`;
}

/** As the school set them: a number of another country would cost minutes. */
function numbers({plan, language}: CaseScreen, lines: readonly HelpLine[]): TemplateResult {
  return html`<div>
    <p class="small">${plan.danger.numbers}</p>
    <ul class="numbers">
      ${lines.map(
        (line) => html`<li>
          <a href="tel:${line.number.replaceAll(' ', '')}"><b>${line.number}</b> ${nameOf(line, language)}</a>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** Said by a person or a rule, and nobody has begun the protocol or judged the risk to be less. */
function isNamed({record, concerns, flags}: CaseScreen): boolean {
  if (!record.isOpen || hasProtocol(record) || record.risk === 'low' || record.risk === 'medium')
    return false;
  return (
    record.concerns.some((source) => concernAt(concerns, source)?.concern.lifeSafety) ||
    record.flags.some((about) => flagBy(flags, about)?.flag.values['lifeSafety'] === 1)
  );
}
