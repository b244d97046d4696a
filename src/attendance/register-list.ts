import {html, type LitElement, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PupilKey} from '../kernel/ids.js';
import {fullName, type Pupil} from '../roster/roster.js';
import {announce} from '../ui/announcer.js';
import type {AttendanceTerms} from './messages/en.js';
import type {Hindrance} from './register-foot.js';
import {senseOfChoice, type Choice} from './register-keys.js';
import {registerRow} from './register-row.js';
import {RegisterRows, type Asked} from './register-rows.js';
import type {RegisterSheet} from './register-sheet.js';
import type {RegisterWork} from './register-work.js';

/** What a person sees in the list of pupils. */
export interface ListScreen {
  readonly pupils: readonly Pupil[];
  readonly sheet: RegisterSheet;
  readonly t: AttendanceTerms;
  readonly language: string;
}

/** The list of pupils, and what keys do in it. */
export class RegisterList {
  readonly #host: LitElement;
  readonly #work: RegisterWork;
  readonly #rows: RegisterRows;
  readonly #onSave: () => void;
  #noting: PupilKey | undefined;

  constructor(host: LitElement, work: RegisterWork, onSave: () => void) {
    this.#host = host;
    this.#work = work;
    this.#rows = new RegisterRows(host);
    this.#onSave = onSave;
  }

  startAnew(): void {
    this.#rows.active = 0;
    this.#noting = undefined;
  }

  render(screen: ListScreen): TemplateResult {
    return html`<ol class="pupils" aria-label=${screen.t.pupils} @focusin=${(event: Event) => this.#rows.activate(event)}>
      ${repeat(
        screen.pupils,
        ({key}) => key,
        (pupil, index) => this.#renderRow(pupil, index, screen),
      )}
    </ol>`;
  }

  hear(event: KeyboardEvent, screen: ListScreen): void {
    const asked = this.#rows.askedBy(event, screen.language);
    if (!asked) return;
    event.preventDefault();
    if (asked.does === 'save') this.#onSave();
    else this.#act(asked, screen);
  }

  focusRow(index: number): void {
    void this.#host.updateComplete.then(() => this.#rows.move(index, 0));
  }

  /** Leads to the field that stands in the way of saving. */
  showWrong(hindrance: Hindrance, {pupils, sheet}: Pick<ListScreen, 'pupils' | 'sheet'>): void {
    const asked = {
      'wrong-minutes': sheet.wrongMinutes,
      'lonely-note': sheet.lonelyNote,
      'note-too-long': sheet.longNote,
    };
    const pupil = hindrance in asked ? asked[hindrance as keyof typeof asked] : undefined;
    const row = pupils.findIndex(({key}) => key === pupil);
    if (!pupil || row < 0) return;
    if (hindrance === 'wrong-minutes') this.#focusField(row, 'input[inputmode]');
    else this.#openNote(pupil, row);
  }

  #renderRow(pupil: Pupil, index: number, {sheet, t}: ListScreen): TemplateResult {
    return registerRow({
      pupil: pupil.key,
      name: fullName(pupil),
      index,
      isActive: index === this.#rows.active,
      isNoting: pupil.key === this.#noting,
      sheet,
      mark: sheet.markOf(pupil.key),
      sides: sheet.contested.get(pupil.key),
      t,
      onMark: (key, sense) => this.#work.change(() => sheet.mark(key, sense)),
      onMinutes: (key, typed) => this.#work.change(() => sheet.setMinutes(key, typed)),
      onNote: (key, typed) => this.#work.change(() => sheet.write(key, typed)),
      onNoting: (key) => this.#openNote(key, index),
      onChoose: (key, mark) => this.#work.change(() => sheet.choose(key, mark)),
    });
  }

  #act(asked: Exclude<Asked, {readonly does: 'save'}>, screen: ListScreen): void {
    const pupil = screen.pupils[asked.row];
    if (!pupil) return;
    switch (asked.does) {
      case 'move':
        this.#rows.move(asked.row, asked.by);
        break;
      case 'leave':
        this.#leave(asked.row, asked.by);
        break;
      case 'note':
        this.#openNote(pupil.key, asked.row);
        break;
      case 'late':
        this.#startMinutes(pupil, asked, screen);
        break;
      case 'mark':
        this.#mark(pupil, asked.row, asked.choice, screen);
        break;
      case 'clear':
        this.#mark(pupil, asked.row, undefined, screen);
        break;
    }
  }

  /** A mark leads on to the next pupil; taking one away stays, since another follows. */
  #mark(pupil: Pupil, row: number, choice: Choice | undefined, {sheet, t}: ListScreen): void {
    this.#work.change(() => sheet.mark(pupil.key, choice && senseOfChoice[choice]));
    announce(t.marked(fullName(pupil), choice ? t.choice[choice] : t.noMark));
    if (choice) this.#rows.move(row, 1);
  }

  /** The first figure is in the field already; the others are typed there. */
  #startMinutes(pupil: Pupil, {row, figure}: {row: number; figure: string}, {sheet, t}: ListScreen): void {
    this.#work.change(() => {
      sheet.mark(pupil.key, senseOfChoice.late);
      sheet.setMinutes(pupil.key, figure);
    });
    announce(t.marked(fullName(pupil), t.choice.late));
    this.#focusField(row, 'input[inputmode]');
  }

  #openNote(pupil: PupilKey, row: number): void {
    this.#noting = pupil;
    this.#host.requestUpdate();
    this.#focusField(row, 'textarea');
  }

  /** The field closes; what stands in it stays. */
  #leave(row: number, by: 0 | 1): void {
    this.#noting = undefined;
    this.#host.requestUpdate();
    this.#rows.move(row, by);
  }

  #focusField(row: number, selector: string): void {
    void this.#host.updateComplete.then(() => {
      const field = this.#host.renderRoot.querySelector<HTMLInputElement>(`[data-row="${row}"] ${selector}`);
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  }
}
