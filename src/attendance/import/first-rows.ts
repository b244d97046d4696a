import {html, nothing, type TemplateResult} from 'lit';
import type {Table} from '../../roster/import/csv.js';

const shownRows = 5;
/** Characters of a cell. */
const shownLetters = 80;

export interface FirstRowsTerms {
  readonly firstRows: string;
  readonly columnNumber: (number: number) => string;
}

/**
 * The first rows of a table, beside the question what its columns are.
 *
 * @param meaning what a column was chosen for; empty where it was not
 */
export function firstRows(
  t: FirstRowsTerms,
  {columns, rows}: Pick<Table, 'columns' | 'rows'>,
  meaning: (at: number) => string = () => '',
): TemplateResult {
  return html`<section class="stack" aria-labelledby="first-rows">
    <h3 id="first-rows">${t.firstRows}</h3>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="first-rows">
      <table>
        <thead>
          <tr>
            ${columns.map(
              (heading, at) =>
                html`<th scope="col">
                  <bdi>${heading || t.columnNumber(at + 1)}</bdi>
                  ${meaning(at) ? html`<span class="badge">${meaning(at)}</span>` : nothing}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows
            .slice(0, shownRows)
            .map(
              ({cells}) =>
                html`<tr>${columns.map((_, at) => html`<td><bdi>${(cells[at] ?? '').slice(0, shownLetters)}</bdi></td>`)}</tr>`,
            )}
        </tbody>
      </table>
    </div>
  </section>`;
}
