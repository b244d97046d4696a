import {html, type LitElement, type TemplateResult} from 'lit';
import {FormController} from '../casework/form-controller.js';
import {refuse} from '../kernel/refusal.js';
import {PrintAloneController} from '../ui/print-alone.js';
import {printedGroups} from '../vault/printed-code.js';
import type {LockTerms} from './lock-messages/en.js';
import {isSameGroup} from './typed-groups.js';

interface Sheet {
  readonly groups: readonly string[];
  readonly name: string;
  /** Which group is asked for, from 0. By chance: who skips the paper cannot know it beforehand. */
  readonly asked: number;
  readonly done: () => void;
}

const confirm = 'sheet-group';

/** The printed code, shown once. It goes when somebody has proven to have it on paper, and is then nowhere. */
export class SheetPart {
  readonly #host: LitElement;
  readonly #form: FormController;
  #sheet: Sheet | undefined;

  constructor(host: LitElement, words: () => LockTerms | undefined) {
    this.#host = host;
    this.#form = new FormController(host, {
      fieldOf: {'not-same': confirm},
      words: () => words()?.refused['not-same'] ?? '',
      within: '[data-sheet]',
    });
    new PrintAloneController(host, () => this.isShown);
  }

  get isShown(): boolean {
    return this.#sheet !== undefined;
  }

  /** @param done when it is confirmed */
  show(code: string, name: string, done: () => void = () => undefined): void {
    const groups = printedGroups(code);
    const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
    this.#form.forgetAll();
    this.#form.name = 'sheet';
    this.#sheet = {groups, name, asked: chance % groups.length, done};
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('[data-sheet] h2')?.focus(),
    );
  }

  /** It was locked, or somebody else is here. */
  forget(): void {
    this.#sheet = undefined;
    this.#form.forgetAll();
  }

  render(l: LockTerms): TemplateResult {
    const {groups = [], name = '', asked = 0} = this.#sheet ?? {};
    return html`<section class="card stack sheet" data-sheet>
      <h2 tabindex="-1">${l.sheet.title}</h2>
      <p>${l.sheet.lead}</p>
      <p><bdi>${l.sheet.of(name)}</bdi></p>
      <ol class="code" dir="ltr">${groups.map((group) => html`<li translate="no">${group}</li>`)}</ol>
      <p>${l.sheet.keep}</p>
      <div class="row screen-only">
        <button type="button" data-print @click=${() => window.print()}>${l.sheet.print}</button>
      </div>
      ${this.#renderConfirming(l, asked)}
    </section>`;
  }

  #renderConfirming(l: LockTerms, asked: number): TemplateResult {
    const form = this.#form;
    const fault = form.fault(confirm);
    return html`<form data-form class="stack screen-only" novalidate aria-labelledby="sheet-confirm" @submit=${this.#confirm} @input=${form.keep}>
      <h3 id="sheet-confirm">${l.sheet.confirmTitle}</h3>
      <div class="field">
        <label for="field-sheet-group">${l.sheet.confirm(asked + 1)}</label>
        <input
          id="field-sheet-group"
          name=${confirm}
          class="code-input"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="20"
          aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby="fault-sheet-group"
          .value=${form.value(confirm)}
        />
        <p class="field-error" id="fault-sheet-group" role="alert">${fault ?? ''}</p>
      </div>
      <div><button class="primary">${l.sheet.ready}</button></div>
    </form>`;
  }

  readonly #confirm = (event: Event): void => {
    const sheet = this.#sheet;
    if (!sheet) {
      event.preventDefault();
      return;
    }
    void this.#form.submit(event, {
      decide: (fields) =>
        isSameGroup(fields[confirm] ?? '', sheet.groups[sheet.asked] ?? '') ? [] : refuse('not-same'),
      save: () => Promise.resolve(),
      done: () => {
        this.forget();
        this.#host.requestUpdate();
        sheet.done();
      },
    });
  };
}
