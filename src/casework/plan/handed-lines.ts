import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import type {Entry} from '../../journal/entry.js';
import {isToDo} from '../case-kinds.js';
import type {HeldAction} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {inOneLine} from '../kind-words.js';
import type {ActionAnswered} from './handed-kinds.js';
import {wentOf} from './plan-kinds.js';

type Said = Entry<string, ActionAnswered>;

/** Who has it in hand, and what they said: as their answer, beside what the case says. */
export function handedLines(
  screen: CaseScreen,
  {value, handover}: HeldAction,
): TemplateResult | typeof nothing {
  const {plan, people} = screen;
  if (!value.handed || (!handover && !isToDo(value))) return nothing;
  const to = 'staff' in value.responsible ? people.staffName(value.responsible.staff) : '';
  const answers = handover?.answer?.entries ?? [];
  return html`<div class="in-hand small">
    <p class="line"><span class="sign" aria-hidden="true">☰</span><bdi>${plan.handedTo(to)}</bdi></p>
    ${value.handed.need ? html`<p class="prose muted"><bdi>${value.handed.need}</bdi></p>` : nothing}
    ${answers.length > 0 ? nothing : html`<p class="muted">${plan.notAnswered}</p>`}
    ${answers.map((said) => answerLine(screen, said))}
    ${handover?.answer?.contested ? html`<p class="asks">${plan.answersDiffer}</p>` : nothing}
    ${isToDo(value) && handover?.answer?.value.status === 'cannot' ? html`<p class="asks">${plan.cannotHelp}</p>` : nothing}
    ${
      handover && handover.aside.length > 0
        ? html`<p class="muted">${plan.earlierAnswer}</p>
            ${handover.aside.map((said) => answerLine(screen, said))}`
        : nothing
    }
  </div>`;
}

function answerLine({plan, people, language}: CaseScreen, {by, body}: Said): TemplateResult {
  const went = wentOf(body);
  const status = inOneLine(plan.answers[body.status], went && plan.wents[went]);
  const head = plan.answered(people.staffName(by), status, shortDay(language, body.day));
  return html`<p><bdi>${head}</bdi></p>
    ${body.text ? html`<p class="prose"><bdi>${body.text}</bdi></p>` : nothing}`;
}
