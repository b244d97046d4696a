import type {LitElement, ReactiveController} from 'lit';
import type {Draft} from '../kernel/draft.js';
import {randomKey} from '../kernel/ids.js';
import {isRefusal, type Refusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';

export type FormFields = Readonly<Record<string, string>>;

interface FormOptions {
  /** Where its forms are, by selector, in an element that has several of these. */
  readonly within?: string;
  /** The field at fault, by the reason of a refusal; a refusal without one is shown at the form's foot. */
  readonly fieldOf: Readonly<Record<string, string>>;
  readonly words: (refusal: Refusal) => string;
  /** Whom the forms are about, where that can change: nothing typed for one is ever offered for another. */
  readonly scope?: () => string;
}

interface Submit {
  readonly decide: (fields: FormFields) => readonly Draft[] | Refusal;
  /** May refuse too, where that is known only afterwards: the form stays as it is and says why. */
  readonly save: (drafts: readonly Draft[]) => Promise<unknown>;
  readonly done?: (fields: FormFields) => void;
}

/**
 * One open form of an element. What was typed is kept by the form's name while another one is open, after a refusal,
 * after a failed save and while the element is out of the document; it goes when it was saved or cancelled.
 */
export class FormController implements ReactiveController {
  /** Which form is open. */
  name: string | undefined;
  refusal: Refusal | undefined;
  readonly action: ActionController;

  readonly #host: LitElement;
  readonly #options: FormOptions;
  readonly #typed = new Map<string, FormFields>();
  readonly #keys = new Map<string, string>();

  constructor(host: LitElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.action = new ActionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.refusal = undefined;
  }

  /** A key for what the form makes, the same at a second try. */
  get key(): string {
    const place = this.#placeOf(this.name);
    const key = this.#keys.get(place) ?? randomKey();
    this.#keys.set(place, key);
    return key;
  }

  value(field: string, otherwise = ''): string {
    return this.#typed.get(this.#placeOf(this.name))?.[field] ?? otherwise;
  }

  /** Of a box: once anything of the form was changed, what is not in it was not ticked. */
  checked(field: string, otherwise = false): boolean {
    const typed = this.#typed.get(this.#placeOf(this.name));
    return typed ? field in typed : otherwise;
  }

  fault(field: string): string | undefined {
    if (!this.refusal) return undefined;
    const {refused, detail} = this.refusal;
    // Of a form with several lines a refusal says which.
    if (`${this.#options.fieldOf[refused] ?? ''}${detail?.['line'] ?? ''}` !== field) return undefined;
    return this.#options.words(this.refusal);
  }

  /** Words for a refusal that belongs to no field. */
  get generalFault(): string | undefined {
    if (!this.refusal || this.refusal.refused in this.#options.fieldOf) return undefined;
    return this.#options.words(this.refusal);
  }

  open(name: string): void {
    this.#show(name);
    void this.#focus('form[data-form] :is(input, select, textarea, button.primary)');
  }

  /** Puts the form away and what was typed in it; focus returns to the button that opened it. */
  cancel(): void {
    const {name} = this;
    if (name === undefined) return;
    this.#forget(this.#placeOf(name));
    this.#show(undefined);
    void this.#focus(`[data-opens="${CSS.escape(name)}"]`);
  }

  /** Puts the form away and keeps what was typed. */
  leave(): void {
    if (this.name !== undefined) this.#show(undefined);
  }

  /** Another person is here: nothing of what was typed is for them. */
  forgetAll(): void {
    this.#typed.clear();
    this.#keys.clear();
    this.#show(undefined);
  }

  readonly keep = (event: Event): void => {
    if (this.name === undefined) return;
    this.#keepTyped(this.#placeOf(this.name), event.currentTarget as HTMLFormElement);
    // Forms that show or hide fields by what is chosen.
    this.#host.requestUpdate();
  };

  /** Escape puts the form away; Ctrl and Enter save from any field of it, a note of several lines too. */
  readonly hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      (event.currentTarget as HTMLFormElement).requestSubmit();
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.cancel();
  };

  async submit(event: Event, {decide, save, done}: Submit): Promise<void> {
    event.preventDefault();
    const {name} = this;
    const fields = fieldsOf(event.currentTarget as HTMLFormElement);
    const place = this.#placeOf(name);
    if (name !== undefined) this.#keepTyped(place, event.currentTarget as HTMLFormElement);
    const decision = decide(fields);
    this.refusal = isRefusal(decision) ? decision : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision)) return this.#focus('[aria-invalid="true"]');
    let said: unknown;
    if (!(await this.action.run(async () => (said = await save(decision))))) return;
    if (isRefusal(said)) return this.#refuse(said, name);
    this.#forget(place);
    if (this.name === name) this.#show(undefined);
    if (done) done(fields);
    else if (name !== undefined) await this.#focusAfter(name);
  }

  /** Said late: where another form is open by then, it is none of that one's business. */
  async #refuse(refusal: Refusal, name: string | undefined): Promise<void> {
    this.action.reset();
    if (this.name !== name) return;
    this.refusal = refusal;
    this.#host.requestUpdate();
    await this.#focus('[aria-invalid="true"]');
  }

  /** What was typed in fields that a choice has taken away stays, should the choice come back. */
  #keepTyped(place: string, form: HTMLFormElement): void {
    const here = new Set([...form.elements].map((field) => field.getAttribute('name')));
    const away = Object.entries(this.#typed.get(place) ?? {}).filter(([field]) => !here.has(field));
    this.#typed.set(place, {...Object.fromEntries(away), ...fieldsOf(form)});
  }

  #show(name: string | undefined): void {
    this.name = name;
    this.refusal = undefined;
    this.action.reset();
  }

  #forget(place: string): void {
    this.#typed.delete(place);
    this.#keys.delete(place);
  }

  #placeOf(name = ''): string {
    return `${this.#options.scope?.() ?? ''} ${name}`;
  }

  /** The button that opened it; where saving took that away, what is marked to follow it. */
  async #focusAfter(name: string): Promise<void> {
    await this.#host.updateComplete;
    const key = CSS.escape(name);
    const isLeft = this.#host.renderRoot.querySelector(`[data-opens="${key}"]`);
    await this.#focus(isLeft ? `[data-opens="${key}"]` : `[data-after="${key}"]`);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const {within} = this.#options;
    const place = within ? this.#host.renderRoot.querySelector(within) : this.#host.renderRoot;
    place?.querySelector<HTMLElement>(selector)?.focus();
  }
}

function fieldsOf(form: HTMLFormElement): FormFields {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
