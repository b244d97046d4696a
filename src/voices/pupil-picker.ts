// The field has the focus throughout and handles the keys; a click on an offer is for pointers.
/* eslint-disable lit-a11y/click-events-have-key-events */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {PupilKey} from '../kernel/ids.js';
import type {VoicesTerms} from './messages/en.js';
import {searchPupils, type FoundPupil, type PupilIndex} from './pupil-search.js';

/** Rows offered at once: as many as a phone shows above its keyboard, and a few to scroll. */
const mostOffered = 12;

export interface PickerOptions {
  readonly index: () => PupilIndex;
  readonly chosen: () => readonly PupilKey[];
  readonly choose: (pupil: FoundPupil) => void;
  /** Backspace in the empty field takes the last one away again. */
  readonly removeLast: () => void;
  /** How many were found, for those who hear the page. */
  readonly heard: (count: number) => void;
}

/**
 * A type-ahead search over all pupils, after the ARIA combobox pattern: the field keeps the focus, arrows move through
 * the list, Enter chooses. A part of its element, so that label, field, list and error share one shadow root.
 */
export class PupilPicker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PickerOptions;
  #query = '';
  #open = false;
  #active = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  /** Is something typed that chose nobody yet? */
  get isTyping(): boolean {
    return this.#query !== '';
  }

  clear(): void {
    this.#show('', false);
  }

  render(t: VoicesTerms, invalid: boolean): TemplateResult {
    const found = this.#found();
    const open = this.#open && (found.length > 0 || this.#query !== '');
    return html`<div class="combo" @focusout=${this.#onFocusOut}>
      <input
        id="who"
        type="text"
        aria-labelledby="who-label"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="offered"
        aria-activedescendant=${open && found.length > 0 ? `offer-${this.#active}` : nothing}
        aria-describedby="who-hint who-error"
        aria-invalid=${invalid ? 'true' : 'false'}
        .value=${this.#query}
        @input=${this.#onInput}
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
      />
      <div class="offers" ?hidden=${!open}>
        <ul id="offered" role="listbox" aria-label=${t.who}>
          ${open ? found.slice(0, mostOffered).map((pupil, at) => this.#renderOffer(pupil, at)) : nothing}
        </ul>
        ${this.#renderRest(t, found.length)}
      </div>
    </div>`;
  }

  #renderOffer(pupil: FoundPupil, at: number): TemplateResult {
    // The pointer goes down before the field would lose the focus.
    return html`<li
      id="offer-${at}"
      role="option"
      aria-selected=${at === this.#active ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(pupil)}
    >
      <bdi>${pupil.name}</bdi> <bdi class="muted">${pupil.classTitle}</bdi>
    </li>`;
  }

  #renderRest(t: VoicesTerms, found: number): TemplateResult | typeof nothing {
    if (found === 0) return html`<p class="rest muted">${t.noMatch}</p>`;
    if (found <= mostOffered) return nothing;
    return html`<p class="rest muted small">${t.more(found - mostOffered)}</p>`;
  }

  #found(): readonly FoundPupil[] {
    const chosen = this.#options.chosen();
    return searchPupils(this.#options.index(), this.#query).filter(({key}) => !chosen.includes(key));
  }

  #show(query: string, open: boolean): void {
    this.#query = query;
    this.#open = open;
    this.#active = 0;
    this.#host.requestUpdate();
  }

  #choose(pupil: FoundPupil): void {
    this.#options.choose(pupil);
    this.clear();
  }

  #move(by: number): void {
    const count = Math.min(this.#found().length, mostOffered);
    if (!this.#open) this.#show(this.#query, true);
    else if (count > 0) this.#active = (this.#active + by + count) % count;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'}),
    );
  }

  readonly #onInput = (event: Event): void => {
    this.#show((event.target as HTMLInputElement).value, true);
    this.#options.heard(this.#found().length);
  };

  readonly #onClick = (): void => {
    if (!this.#open) this.#show(this.#query, true);
  };

  readonly #onFocusOut = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#handled(event.key)) return;
    event.preventDefault();
  };

  #handled(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        this.#move(1);
        return true;
      case 'ArrowUp':
        this.#move(-1);
        return true;
      case 'Enter':
        return this.#onEnter();
      case 'Escape':
        if (this.#open || this.#query) this.#show(this.#open ? this.#query : '', false);
        return true;
      case 'Backspace':
        if (this.#query === '') this.#options.removeLast();
        return this.#query === '';
      default:
        return false;
    }
  }

  /** Never submits: somebody who types a name means the name. */
  #onEnter(): boolean {
    const pupil = this.#open ? this.#found()[this.#active] : undefined;
    if (pupil) this.#choose(pupil);
    else this.#move(0);
    return true;
  }
}
