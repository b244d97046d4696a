import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {number} from '../../i18n/format.js';
import type {RosterProblem} from '../../roster/import/oneroster.js';
import type {Repair} from '../../roster/import/report.js';
import {writeCsv} from '../../roster/import/write-csv.js';
import {notice} from '../../ui/notice.js';
import {saveFile} from '../../ui/save-file.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {AttendanceProblem} from './attendance-rows.js';

type Problem = RosterProblem | AttendanceProblem;
export type ListedRepair = Repair<Problem>;

/** Rows in the page; the download has all. */
const shownRows = 200;

/** Lists the lines that a person should mend, by problem, and gives them as a file. */
export class RepairTable implements ReactiveController {
  #filter: Problem | undefined;
  #isUnsaved = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#filter = undefined;
    this.#isUnsaved = false;
  }

  render(t: ImportTerms, language: string, repairs: readonly ListedRepair[]): TemplateResult {
    const counts = countsOf(repairs);
    const filter = this.#filter !== undefined && counts.has(this.#filter) ? this.#filter : undefined;
    const rows = filter ? repairs.filter(({problem}) => problem === filter) : repairs;
    return html`<section class="stack" aria-labelledby="repairs">
      <h3 id="repairs">
        ${t.repairs} ${repairs.length > 0 ? html`<span class="badge warning">${number(language, repairs.length)}</span>` : nothing}
      </h3>
      ${
        repairs.length === 0
          ? html`<p class="muted">${t.noRepairs}</p>`
          : html`<p class="muted">${t.repairsNote}</p>
              ${this.#renderTools(t, counts, filter, repairs)} ${renderRows(t, language, rows)}`
      }
    </section>`;
  }

  #renderTools(
    t: ImportTerms,
    counts: ReadonlyMap<Problem, number>,
    filter: Problem | undefined,
    repairs: readonly ListedRepair[],
  ): TemplateResult {
    const total = repairs.length;
    return html`<div class="row between">
      <div class="row">
        <label for="problem">${t.repairFilter}</label>
        <select id="problem" @change=${this.#onFilter}>
          <option value="" ?selected=${!filter}>${t.allProblems(total)}</option>
          ${[...counts].map(
            ([problem, count]) =>
              html`<option value=${problem} ?selected=${problem === filter}>
                ${t.problemCount(t.problems[problem], count)}
              </option>`,
          )}
        </select>
      </div>
      <button type="button" @click=${() => this.#save(t, repairs)}>${t.download}</button>
      </div>
      ${this.#isUnsaved ? notice('danger', t.downloadFailed) : nothing}`;
  }

  #save(t: ImportTerms, repairs: readonly ListedRepair[]): void {
    this.#isUnsaved = !saveFile(t.downloadName, repairsAsCsv(t, repairs), 'text/csv');
    this.#host.requestUpdate();
  }

  readonly #onFilter = (event: Event): void => {
    this.#filter = ((event.target as HTMLSelectElement).value || undefined) as Problem | undefined;
    this.#host.requestUpdate();
  };
}

function renderRows(t: ImportTerms, language: string, rows: readonly ListedRepair[]): TemplateResult {
  const {file, line, problem, value, outcome} = t.columns;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="repairs">
      <table>
        <thead>
          <tr>
            <th scope="col">${problem}</th>
            <th scope="col">${file}</th>
            <th scope="col" class="end">${line}</th>
            <th scope="col">${value}</th>
            <th scope="col">${outcome}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, shownRows).map((row) => renderRow(t, language, row))}
        </tbody>
      </table>
    </div>
    ${rows.length > shownRows ? html`<p class="muted">${t.shownOf(shownRows, rows.length)}</p>` : nothing}`;
}

function renderRow(t: ImportTerms, language: string, repair: ListedRepair): TemplateResult {
  return html`<tr>
    <td>${t.problems[repair.problem]}</td>
    <td><bdi>${repair.file}</bdi></td>
    <td class="number end">${number(language, repair.line)}</td>
    <td class="value"><bdi>${repair.value}</bdi></td>
    <td class="muted">${outcomeOf(t, repair)}</td>
  </tr>`;
}

function outcomeOf(t: ImportTerms, {taken, firstLine}: ListedRepair): string {
  const outcome = taken ? t.taken : t.notTaken;
  return firstLine === undefined ? outcome : `${outcome}, ${t.seeLine(firstLine)}`;
}

function countsOf(repairs: readonly ListedRepair[]): ReadonlyMap<Problem, number> {
  const counts = new Map<Problem, number>();
  for (const {problem} of repairs) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return counts;
}

/** @returns the list as people open it in a spreadsheet, to send to whoever exports the file */
export function repairsAsCsv(t: ImportTerms, repairs: readonly ListedRepair[]): string {
  const {file, line, problem, value, outcome} = t.columns;
  return writeCsv([
    [file, line, problem, value, outcome],
    ...repairs.map((repair) => [
      repair.file,
      repair.line,
      t.problems[repair.problem],
      repair.value,
      outcomeOf(t, repair),
    ]),
  ]);
}
