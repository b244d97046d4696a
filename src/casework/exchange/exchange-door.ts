import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {notice} from '../../ui/notice.js';

/** A screen that takes the place of another until somebody leaves it. */
export interface OutPart<Given> {
  render(given: Given, leave: () => void): unknown;
  /** Another person is here, or another case: nothing of what was typed is for them. */
  forget(): void;
}

/** What the door says before its screens are here. */
interface DoorWords<Name extends string> {
  readonly label: string;
  readonly open: Readonly<Record<Name, string>>;
  readonly unreached: string;
}

/** The way to what is seldom needed: screens that are fetched when somebody opens one. */
export class ExchangeDoor<Name extends string, Given> {
  readonly #host: LitElement;
  readonly #parts: Readonly<Record<Name, LazyController<OutPart<Given>>>>;
  readonly #here = new Map<Name, OutPart<Given>>();
  #open: Name | undefined;

  constructor(host: LitElement, load: Readonly<Record<Name, () => Promise<OutPart<Given>>>>) {
    this.#host = host;
    const entries = (Object.keys(load) as Name[]).map((name) => [name, new LazyController(host, load[name])]);
    this.#parts = Object.fromEntries(entries) as Record<Name, LazyController<OutPart<Given>>>;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  renderButtons({label, open}: DoorWords<Name>): TemplateResult {
    const names = Object.keys(open) as Name[];
    return html`<div class="row doors" role="group" aria-label=${label}>
      ${names.map(
        (name) =>
          html`<button type="button" class="compact" data-door=${name} @click=${() => this.open(name)}>${open[name]}</button>`,
      )}
    </div>`;
  }

  /** The open screen, or what is said until it is here. */
  render(given: Given, words: DoorWords<Name>, common: CommonTerms): TemplateResult | typeof nothing {
    if (this.#open === undefined) return nothing;
    const [name, lazy] = [this.#open, this.#parts[this.#open]];
    const part = lazy.want();
    if (part) {
      this.#here.set(name, part);
      return html`<section class="screen">${part.render(given, () => this.leave())}</section>`;
    }
    if (!lazy.isMissing) return html`<p class="muted" role="status">${common.loading}</p>`;
    return html`${notice('danger', words.unreached)}
      <div class="row">
        <button type="button" @click=${() => lazy.forget()}>${common.retry}</button>
        <button type="button" @click=${() => this.leave()}>${common.cancel}</button>
      </div>`;
  }

  open(name: Name): void {
    this.#open = name;
    this.#host.requestUpdate();
  }

  /** Back to where it was opened. What was typed is kept. */
  leave(): void {
    const name = this.#open;
    this.#open = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-door="${name ?? ''}"]`)?.focus(),
    );
  }

  forget(): void {
    this.#open = undefined;
    for (const part of this.#here.values()) part.forget();
    this.#host.requestUpdate();
  }
}
