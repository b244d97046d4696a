import {html, nothing, type TemplateResult} from 'lit';
import type {GradeCell, GradeChange, GradeTable, GradeTerm} from '../../records/grade-table.js';
import type {PupilRecordsTerms} from '../pupil-records-messages/en.js';

/** A report card with what changed. Signs have words: no colour and no arrow says anything alone. */
export function gradeLines({terms, subjects}: GradeTable, t: PupilRecordsTerms): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="grades">
      <table class="grades">
        <thead>
          <tr>
            <th scope="col">${t.schoolSubject}</th>
            ${terms.map((term) => html`<th scope="col"><bdi>${titleOf(term)}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${subjects.map(
            ({schoolSubject, cells}) =>
              html`<tr>
                <th scope="row"><bdi>${schoolSubject}</bdi></th>
                ${cells.map((cell) => html`<td>${cell ? gradeCell(cell, t) : nothing}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${terms.length > 1 ? html`<p class="small muted">${t.onlyLatest}</p>` : nothing}`;
}

function titleOf({title, day}: GradeTerm): string {
  return title || day;
}

function gradeCell({grades, counts, passes, change}: GradeCell, t: PupilRecordsTerms): TemplateResult {
  return html`<span class="grade number">
    <bdi>${grades.join(' / ')}</bdi>
    ${counts === 'yes' ? nothing : signed('?', counts === 'contested' ? t.contested : t.unknown)}
    ${change ? changeSign(change, t) : nothing}
    ${passes === false ? html`<span class="badge warning">${t.noPass}</span>` : nothing}
  </span>`;
}

function changeSign({direction, by}: GradeChange, t: PupilRecordsTerms): unknown {
  if (direction === 'same') return html`<span class="visually-hidden">${t.same}</span>`;
  const figure = by === undefined ? '' : String(by);
  if (direction === 'up') return signed(`↑ ${figure}`, figure ? t.up(figure) : t.higher);
  return signed(`↓ ${figure}`, figure ? t.down(figure) : t.lower);
}

function signed(sign: string, words: string): TemplateResult {
  return html`<span class="muted" aria-hidden="true" title=${words}>${sign.trim()}</span><span
      class="visually-hidden"
      >${words}</span
    >`;
}
