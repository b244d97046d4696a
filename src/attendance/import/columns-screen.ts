import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {list} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {Table} from '../../roster/import/csv.js';
import {notice} from '../../ui/notice.js';
import {asideCatalogue} from '../import-aside-messages/catalogue.js';
import type {AsideTerms} from '../import-aside-messages/en.js';
import type {Slot} from '../marks.js';
import {attendanceCatalogue} from '../messages/catalogue.js';
import type {AttendanceTerms} from '../messages/en.js';
import type {ColumnGuess} from './columns.js';
import {firstRows} from './first-rows.js';
import {attendanceFields, neededFields, type AttendanceField, type ColumnPlaces} from './fields.js';

export interface ColumnsView {
  readonly table: Table;
  readonly guess: ColumnGuess;
  /** What to begin with. */
  readonly places: ColumnPlaces;
  /** Nothing in it says which part of the day it is about. */
  readonly asksSlot: boolean | undefined;
  /** Of all its lines, as somebody said before. */
  readonly slot: Slot | undefined;
  readonly onPlaces: (places: ColumnPlaces, slot?: Slot) => void;
  readonly onDiscard: () => void;
}

/** Columns shown beside the choice; every one can be chosen. */
const shownColumns = 30;

/** What a whole file may be about, where no column tells. */
const wholeSlots: readonly Slot[] = [
  'day',
  'am',
  'pm',
  ...Array.from({length: 12}, (_, at): Slot => `lesson-${at + 1}`),
];

/** Asks a person which column of a table is what, with its first rows beside it. */
export class ColumnsScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #terms: TermsController<AsideTerms>;
  readonly #words: TermsController<AttendanceTerms>;
  #table: Table | undefined;
  #chosen: ColumnPlaces = {};
  #slot: Slot | undefined;
  #asksSlot = false;
  #isChecked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#terms = new TermsController(host, asideCatalogue);
    this.#words = new TermsController(host, attendanceCatalogue);
  }

  render(view: ColumnsView): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t) return nothing;
    if (view.table !== this.#table) this.#begin(view);
    return html`<header class="head">
        <h2 tabindex="-1">${t.columnsHeading}</h2>
        <p class="muted">${t.columnsIntro(view.table.file)}</p>
      </header>
      ${this.#renderReasons(t, view.guess)} ${view.asksSlot ? notice('info', t.slotUnsaid) : nothing}
      <form class="stack" novalidate @submit=${(event: Event) => this.#onGoOn(event, view)}>
        <div class="places">${attendanceFields.map((field) => this.#renderField(t, view.table, field))}</div>
        ${renderRows(t, view.table, this.#chosen)}
        <div class="confirm">
          <button class="primary" type="submit">${t.goOn}</button>
          <button type="button" @click=${view.onDiscard}>${t.discard}</button>
        </div>
      </form>`;
  }

  #begin({table, places, slot, asksSlot = false}: ColumnsView): void {
    this.#table = table;
    this.#chosen = places;
    this.#slot = slot;
    this.#asksSlot = asksSlot;
    this.#isChecked = false;
  }

  #renderReasons(t: AsideTerms, {lacking, doubtful}: ColumnGuess): TemplateResult | typeof nothing {
    if (lacking.length + doubtful.length === 0) return nothing;
    const names = (fields: readonly AttendanceField[]): string =>
      list(
        this.#terms.language,
        fields.map((field) => t.fields[field]),
      );
    return notice(
      'info',
      html`${lacking.length > 0 ? html`<p>${t.lacking(names(lacking))}</p>` : nothing}
      ${doubtful.length > 0 ? html`<p>${t.doubtful(names(doubtful))}</p>` : nothing}`,
    );
  }

  #renderField(t: AsideTerms, {columns}: Table, field: AttendanceField): TemplateResult {
    const isNeeded = this.#isNeeded(field);
    const error = this.#isChecked ? this.#errorOf(t, field) : undefined;
    const place = this.#chosen[field];
    const described = [field === 'pupil' && 'place-pupil-hint', error && `place-${field}-error`].filter(
      Boolean,
    );
    return html`<div class="field">
      <label for="place-${field}">${t.fields[field]} ${isNeeded ? html`<span class="muted">(${t.needed})</span>` : nothing}</label>
      ${field === 'pupil' ? html`<p class="hint" id="place-pupil-hint">${t.pupilHint}</p>` : nothing}
      <select
        id="place-${field}"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described.join(' ') || nothing}
        @change=${(event: Event) => this.#onChoose(field, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${place === undefined}>${isNeeded ? (field === 'slot' ? t.chooseSlot : t.chooseColumn) : t.noColumn}</option>
        ${columns.map(
          (heading, at) =>
            html`<option value=${at} ?selected=${at === place}>${heading || t.columnNumber(at + 1)}</option>`,
        )}
        ${field === 'slot' ? this.#renderWholeSlots(t) : nothing}
      </select>
      ${error ? html`<p class="field-error" id="place-${field}-error">${error}</p>` : nothing}
    </div>`;
  }

  #renderWholeSlots(t: AsideTerms): TemplateResult {
    const nameOf = (slot: Slot): string => this.#words.value?.slot(slot) ?? slot;
    return html`<optgroup label=${t.wholeFile}>
      ${wholeSlots.map((slot) => html`<option value=${slot} ?selected=${slot === this.#slot}>${nameOf(slot)}</option>`)}
    </optgroup>`;
  }

  #isNeeded(field: AttendanceField): boolean {
    return neededFields.includes(field) || (field === 'slot' && this.#asksSlot);
  }

  #errorOf(t: AsideTerms, field: AttendanceField): string | undefined {
    const place = this.#chosen[field];
    if (field === 'slot' && this.#asksSlot && place === undefined && !this.#slot) return t.slotMissing;
    if (place === undefined) return neededFields.includes(field) ? t.choiceMissing : undefined;
    const before = attendanceFields.slice(0, attendanceFields.indexOf(field));
    const other = before.find((known) => this.#chosen[known] === place);
    return other && t.choiceTwice(t.fields[other]);
  }

  #onChoose(field: AttendanceField, value: string): void {
    const others = Object.entries(this.#chosen).filter(([known]) => known !== field);
    const slot = wholeSlots.find((known) => known === value);
    if (field === 'slot') this.#slot = slot;
    this.#chosen = Object.fromEntries(value === '' || slot ? others : [...others, [field, Number(value)]]);
    this.#host.requestUpdate();
  }

  #onGoOn(event: Event, {onPlaces}: ColumnsView): void {
    event.preventDefault();
    const t = this.#terms.value;
    this.#isChecked = true;
    this.#host.requestUpdate();
    const wrong = t && attendanceFields.find((field) => this.#errorOf(t, field));
    if (wrong) this.#host.shadowRoot?.querySelector<HTMLElement>(`#place-${wrong}`)?.focus();
    else onPlaces(this.#chosen, this.#slot);
  }
}

function renderRows(t: AsideTerms, {columns, rows}: Table, chosen: ColumnPlaces): TemplateResult {
  return firstRows(t, {columns: columns.slice(0, shownColumns), rows}, (at) => {
    const field = attendanceFields.find((known) => chosen[known] === at);
    return field ? t.fields[field] : '';
  });
}
