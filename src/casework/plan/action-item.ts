import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {notice} from '../../ui/notice.js';
import {isToDo, type Action} from '../case-kinds.js';
import {opener} from '../case-form.js';
import type {HeldAction} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {bandOf} from '../caseload.js';
import {actionForm, finishForm} from './action-form.js';
import {windowOf} from './action-tasks.js';
import {handedLines} from './handed-lines.js';
import {kindOf, wentOf} from './plan-kinds.js';

const signs: Readonly<Record<Action['status'], string>> = {open: '○', begun: '◐', done: '✓', dropped: '–'};

/** Who does what by when, how it stands and how it went. */
export function actionItem(screen: CaseScreen, held: HeldAction): TemplateResult {
  const {words, record, plan, today} = screen;
  const {value} = held;
  const {action, text, status, result} = value;
  const [edit, finish] = [`action ${action}`, `done ${action}`];
  return html`<li class="action ${status}" tabindex="-1" data-after=${finish}>
    <div class="action-line">
      <span class="mark" aria-hidden="true">${signs[status]}</span>
      <div class="action-text">
        <p><bdi>${text}</bdi> ${held.contested ? contestedBadge(words.conflict) : nothing}</p>
        ${facts(screen, value)} ${wentLine(screen, value)}
        ${result ? html`<p class="small prose"><bdi>${result}</bdi></p>` : nothing}
      </div>
      ${record.isOpen ? actionButtons(screen, held, {edit, finish}) : nothing}
    </div>
    ${isToDo(value) && windowOf(value, today) === 'too-late' ? notice('warning', plan.tooLateHelp) : nothing}
    ${handedLines(screen, held)} ${finishForm(screen, finish, held)} ${actionForm(screen, edit, held)}
  </li>`;
}

function facts(screen: CaseScreen, value: Action): TemplateResult {
  const {t, plan, people, language} = screen;
  const kind = kindOf(value);
  const day = (of: Action['due']): string => shortDay(language, of);
  return html`<p class="small muted line">
      ${dueBadge(screen, value)}
      <bdi>${t.by(people.responsibleName(value.responsible), day(value.due))}</bdi>
    </p>
    ${
      kind || value.start || value.end
        ? html`<p class="small muted line">
          ${kind ? html`<span>${plan.kinds[kind]}</span>` : nothing}
          ${value.start ? html`<span>${plan.fromDay(day(value.start))}</span>` : nothing}
          ${value.end ? html`<span>${plan.untilDay(day(value.end))}</span>` : nothing}
        </p>`
        : nothing
    }`;
}

function dueBadge({t, plan, words, today}: CaseScreen, value: Action): TemplateResult {
  const {status, due} = value;
  if (!isToDo(value))
    return html`<span class="badge ${status === 'done' ? 'success' : ''}">${t.statuses[status]}</span>`;
  const window = windowOf(value, today);
  if (window === 'too-late') return html`<span class="badge danger">${plan.tooLate}</span>`;
  const band = bandOf(due, today);
  if (band === 'overdue') return html`<span class="badge danger">${words.bands.overdue}</span>`;
  if (window === 'not-yet') return html`<span class="badge">${plan.notYet}</span>`;
  if (band === 'today') return html`<span class="badge warning">${words.bands.today}</span>`;
  return html`<span class="badge ${status === 'begun' ? 'info' : ''}">${t.statuses[status]}</span>`;
}

function wentLine({plan}: CaseScreen, value: Action): TemplateResult | typeof nothing {
  const went = value.status === 'done' ? wentOf(value) : undefined;
  return went ? html`<p class="small">${plan.wents[went]}</p>` : nothing;
}

function actionButtons(
  screen: CaseScreen,
  {value}: HeldAction,
  {edit, finish}: {readonly edit: string; readonly finish: string},
): TemplateResult {
  const {t, plan} = screen;
  return html`<div class="row action-buttons">
    ${isToDo(value) ? opener(screen, finish, t.markDone, 'compact', plan.finishOf(value.text)) : nothing}
    ${opener(screen, edit, t.edit, 'quiet compact', t.editAction(value.text))}
  </div>`;
}

export function contestedBadge(text: string): TemplateResult {
  return html`<span class="badge warning"><span class="sign" aria-hidden="true">⇄</span>${text}</span>`;
}
