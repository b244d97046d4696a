import {html, nothing, type TemplateResult} from 'lit';
import {fullName} from '../../roster/roster.js';
import {notice} from '../../ui/notice.js';
import type {CodesTerms} from '../codes-messages/en.js';
import type {CodeMeaning, CodeTableName} from '../codes/code-table.js';
import {meaningFields} from '../codes/meaning-fields.js';
import {codeTables} from '../codes/presets.js';
import type {AttendanceImport} from './attendance-import.js';
import type {ToldCodes} from './file-codes.js';
import type {UnexplainedCode} from './unexplained-codes.js';

export interface ExplainActions {
  readonly onTable: (table: CodeTableName) => void;
  /** @param meaning `undefined`: left for later */
  readonly onMeaning: (code: string, meaning: CodeMeaning | undefined) => void;
}

export interface ExplainList {
  readonly codes: CodesTerms;
  readonly result: AttendanceImport;
  readonly told: ToldCodes;
  readonly actions: ExplainActions;
}

/** How the codes of a file are read, and each of those that nobody has explained. */
export function explainList(list: ExplainList): TemplateResult {
  const {codes: t, result, told, actions} = list;
  const change = (event: Event): void =>
    actions.onTable((event.target as HTMLSelectElement).value as CodeTableName);
  return html`<section class="stack">
    <h3>${t.codes}</h3>
    <div class="field">
      <label for="codes">${t.readCodesAs}</label>
      <select id="codes" @change=${change}>
        ${codeTables.map(
          ({name}) =>
            html`<option value=${name} ?selected=${name === result.codeTable}>${t.tables[name]}</option>`,
        )}
      </select>
    </div>
    ${result.unknownCodes.length > 0 ? renderUnknown(list) : nothing}
    ${told.earlierMarks > 0 ? notice('info', t.alsoEarlier(told.earlierMarks)) : nothing}
  </section>`;
}

function renderUnknown(list: ExplainList): TemplateResult {
  const {codes: t, result, told} = list;
  return html`${notice('warning', html`<strong>${t.waiting}</strong><span>${t.waitingInFile}</span>`)}
    <ul class="codes">
      ${result.unknownCodes.map((unknown, at) => renderCode(list, unknown, at))}
    </ul>
    ${told.meanings.size > 0 ? html`<p class="muted">${t.keptOnImport}</p>` : nothing}`;
}

function renderCode(
  {codes: t, told, actions}: ExplainList,
  {key, code, count, example}: UnexplainedCode,
  at: number,
): TemplateResult {
  const id = `code-${at}`;
  const refused = told.refused.get(key);
  const {line, day, pupil} = example;
  return html`<li>
    <p>
      <strong><bdi>${code}</bdi></strong> <span class="badge">${t.lines(count)}</span>
      <span class="muted">${t.exampleLine(line, day, fullName(pupil))}</span>
    </p>
    <div class="meaning">
      ${meaningFields({
        t,
        id,
        code,
        meaning: told.meanings.get(key),
        none: t.later,
        errorId: refused && `${id}-error`,
        onMeaning: (meaning) => actions.onMeaning(code, meaning),
      })}
    </div>
    ${
      refused
        ? html`<p class="field-error" id="${id}-error">
            ${t.refusals[refused.refused](Number(refused.detail?.['most'] ?? 0))}
          </p>`
        : nothing
    }
  </li>`;
}
