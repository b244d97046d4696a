import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {CaseId} from '../kernel/ids.js';
import type {Band, CaseloadRow} from './caseload.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import {riskBadge} from './risk-badge.js';

export interface RowScreen {
  readonly words: CaseworkTerms;
  readonly language: string;
  readonly people: People;
  readonly open: (id: CaseId) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const tones: Readonly<Record<Band, string>> = {
  overdue: 'danger',
  today: 'warning',
  soon: 'info',
  undated: 'warning',
  later: '',
};

/**
 * One case: the name is its button, and a click anywhere in the row does the same.
 *
 * @param index its place among all rows, from 0; the heading is the first row
 */
export function caseloadRow(screen: RowScreen, row: CaseloadRow, index: number): TemplateResult {
  const {words, people, open} = screen;
  const {record, band} = row;
  return html`<tr role="row" aria-rowindex=${index + 2} class=${band} @click=${() => open(record.id)}>
    <th role="rowheader" scope="row">${nameCell(screen, row)}</th>
    <td role="cell">${riskBadge(words, record.risk)}</td>
    <td role="cell">${words.steps[record.step]}</td>
    <td role="cell" class="next">${nextOf(words, row)}</td>
    <td role="cell">${dueCell(screen, row)}</td>
    <td role="cell"><bdi>${whoOf(row, people)}</bdi></td>
  </tr>`;
}

function nameCell({words, people, open, onKey}: RowScreen, {record}: CaseloadRow): TemplateResult {
  const name = people.pupilName(record.pupil) ?? words.noName;
  const openOnce = (event: Event): void => {
    event.stopPropagation();
    open(record.id);
  };
  return html`<button
      type="button"
      class="linklike"
      aria-label=${words.openCase(name)}
      @keydown=${onKey}
      @click=${openOnce}
    ><bdi>${name}</bdi></button>
    <span class="small muted"><bdi>${people.classOfPupil(record.pupil) ?? words.noClass}</bdi></span>
    ${
      record.conflicts.length > 0
        ? html`<span class="badge warning" title=${words.conflictHelp}><span class="sign" aria-hidden="true">⇄</span>${words.conflict}</span>`
        : nothing
    }`;
}

function dueCell({words, language}: RowScreen, {band, next}: CaseloadRow): TemplateResult {
  const day = next?.due && shortDay(language, next.due);
  return html`<span class="badge ${tones[band]}">${words.bands[band]}</span>
    ${day && band !== 'today' ? html`<span class="number day">${day}</span>` : nothing}`;
}

export function nextOf(words: CaseworkTerms, {next, asksWhatNow}: CaseloadRow): string {
  if (!next) return '';
  if (next.kind !== 'action') return words.tasks[next.kind];
  return asksWhatNow ? words.whatNow(next.text) : next.text;
}

export function whoOf({next, record}: CaseloadRow, people: People): string {
  if (next?.kind === 'action') return people.responsibleName(next.responsible);
  return record.lead ? people.staffName(record.lead) : '';
}

/** Up and down through the names, as in a list. */
export function alongNames(event: KeyboardEvent, root: ParentNode): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const names = [...root.querySelectorAll<HTMLElement>('th .linklike')];
  names[names.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
}
