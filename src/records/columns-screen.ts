import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {firstRows} from '../attendance/import/first-rows.js';
import type {Table} from '../roster/import/csv.js';
import {areWhole, guessPlaces, type Fields, type Places} from '../roster/import/guess-columns.js';
import {notice} from '../ui/notice.js';
import type {RecordsChoice} from './import/preview-records.js';
import {gradeFields, incidentFields, type RecordField, type RecordsKind} from './import/record-fields.js';
import type {RecordsTerms} from './messages/en.js';

export interface ColumnsAsked {
  readonly table: Table;
  readonly holds: RecordsKind;
  /** What to begin with; what the headings tell where absent. */
  readonly places: Places<RecordField> | undefined;
  readonly onSay: (said: Pick<RecordsChoice, 'holds' | 'places'>) => void;
  readonly onDiscard: () => void;
}

const kinds: readonly RecordsKind[] = ['grades', 'incidents'];

/** Asks what a table holds and which column is what, with its first rows beside it. */
export class ColumnsForm {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #table: Table | undefined;
  #holds: RecordsKind = 'grades';
  #places: Places<RecordField> = {};
  #isWrong = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  render(t: RecordsTerms, asked: ColumnsAsked): TemplateResult {
    if (asked.table !== this.#table) this.#begin(asked.table, asked.holds, asked.places);
    return html`<header class="head">
        <h2 tabindex="-1">${t.columns}</h2>
        <p class="muted">${t.columnsNote(asked.table.file)}</p>
      </header>
      <form class="stack" novalidate @submit=${(event: Event) => this.#onGoOn(event, asked)}>
        ${this.#renderHolds(t, asked.table)}
        <div class="places">${fieldsOf(this.#holds).all.map((field) => this.#renderField(t, asked.table, field))}</div>
        ${firstRows(t, asked.table)}
        <div class="confirm">
          ${this.#isWrong ? notice('danger', t.columnsWrong) : nothing}
          <button class="primary" type="submit">${t.goOn}</button>
          <button type="button" @click=${() => this.#leave(asked.onDiscard)}>${t.discard}</button>
        </div>
      </form>`;
  }

  #begin(table: Table, holds: RecordsKind, places?: Places<RecordField>): void {
    this.#table = table;
    this.#holds = holds;
    this.#places = places ?? guessPlaces(fieldsOf(holds), table.columns).places;
    this.#isWrong = false;
  }

  #renderHolds(t: RecordsTerms, table: Table): TemplateResult {
    const choose = (holds: RecordsKind): void => {
      this.#begin(table, holds);
      this.#host.requestUpdate();
    };
    return html`<fieldset>
      <legend>${t.holds}</legend>
      <div class="weekdays">
        ${kinds.map(
          (kind) =>
            html`<label class="choice">
              <input type="radio" name="holds" .checked=${kind === this.#holds} @change=${() => choose(kind)} />
              <span>${t.holdsWhat[kind]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderField(t: RecordsTerms, {columns}: Table, field: RecordField): TemplateResult {
    const isNeeded = fieldsOf(this.#holds).needed.includes(field);
    const place = this.#places[field];
    return html`<div class="field">
      <label for="place-${field}">${t.fields[field]} ${isNeeded ? html`<span class="muted">(${t.needed})</span>` : nothing}</label>
      <select
        id="place-${field}"
        aria-invalid=${this.#isWrong && isNeeded && place === undefined ? 'true' : 'false'}
        @change=${(event: Event) => this.#onPlace(field, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${place === undefined}>${t.noColumn}</option>
        ${columns.map(
          (heading, at) =>
            html`<option value=${at} ?selected=${at === place}>${heading || t.columnNumber(at + 1)}</option>`,
        )}
      </select>
    </div>`;
  }

  #onPlace(field: RecordField, value: string): void {
    const others = Object.entries(this.#places).filter(([known]) => known !== field);
    this.#places = Object.fromEntries(value === '' ? others : [...others, [field, Number(value)]]);
    this.#host.requestUpdate();
  }

  #onGoOn(event: Event, {onSay}: ColumnsAsked): void {
    event.preventDefault();
    const [holds, places] = [this.#holds, this.#places];
    const hasTime = holds === 'incidents' || places.term !== undefined || places.date !== undefined;
    this.#isWrong = !hasTime || !areWhole(fieldsOf(holds), places);
    if (this.#isWrong) this.#host.requestUpdate();
    else this.#leave(() => onSay({holds, places}));
  }

  #leave(then: () => void): void {
    this.#table = undefined;
    then();
  }
}

function fieldsOf(holds: RecordsKind): Fields<RecordField> {
  // Each names the synonyms of its own fields only, and no other is asked of it.
  return (holds === 'grades' ? gradeFields : incidentFields) as Fields<RecordField>;
}
