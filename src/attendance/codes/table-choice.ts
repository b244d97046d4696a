import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import type {CodeTableName} from './code-table.js';
import type {CodesPage} from './codes-screen.js';
import {refusedText} from './code-form.js';
import {meaningText} from './meaning-text.js';
import {codeTables, tableNamed} from './presets.js';

/** By which of our tables all files are read, and what that table says. */
export function tableChoice(page: CodesPage): TemplateResult {
  const {t, school, work, act} = page;
  const chosen = work.table === undefined ? school.table : (work.table ?? undefined);
  const onChange = (event: Event): void =>
    work.chooseTable(((event.target as HTMLSelectElement).value || null) as CodeTableName | null);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    act(work.keepTable(page));
  };
  return html`<form class="stack" @submit=${onSubmit} novalidate>
    ${school.isTableContested ? notice('warning', t.tableContested) : nothing}
    <div class="field">
      <label for="code-table">${t.schoolReadsAs}</label>
      <select id="code-table" @change=${onChange}>
        <option value="" ?selected=${!chosen}>${t.eachFile}</option>
        ${codeTables.map(
          ({name}) => html`<option value=${name} ?selected=${name === chosen}>${t.tables[name]}</option>`,
        )}
      </select>
      ${refusedText(page, '')}
    </div>
    <div><button type="submit" ?disabled=${work.save.busy}>${t.useTable}</button></div>
    ${chosen ? tableSays(page, chosen) : nothing}
  </form>`;
}

function tableSays({t}: CodesPage, name: CodeTableName): TemplateResult {
  return html`<details>
    <summary>${t.tableSays}</summary>
    <ul class="says">
      ${Object.entries(tableNamed(name).codes).map(
        ([code, meaning]) =>
          html`<li><strong><bdi>${code.toUpperCase()}</bdi></strong> <span>${meaningText(t, meaning)}</span></li>`,
      )}
    </ul>
  </details>`;
}
