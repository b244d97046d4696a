import {html, nothing, type LitElement} from 'lit';
import {notice} from '../../ui/notice.js';
import type {RulesScreen} from './rules-screen.js';

/** A part of the screen that is fetched when somebody opens it. */
export interface DistantPart {
  /** Throws where its texts cannot be fetched. */
  begin(): Promise<void>;
  render(screen: RulesScreen): unknown;
  forget(): void;
}

interface PartDoorOptions<Part extends DistantPart> {
  /** Of the part's heading, which takes the focus; the button's is the same with `-open`. */
  readonly id: string;
  readonly title: (screen: RulesScreen) => string;
  readonly load: () => Promise<Part>;
}

/** The way to a part of the screen. */
export class PartDoor<Part extends DistantPart> {
  readonly #host: LitElement;
  readonly #options: PartDoorOptions<Part>;
  #part: Part | undefined;
  #isOpen = false;
  #isLoading = false;
  #isUnreached = false;

  constructor(host: LitElement, options: PartDoorOptions<Part>) {
    this.#host = host;
    this.#options = options;
  }

  /** The part, while it is open. */
  get part(): Part | undefined {
    return this.#isOpen ? this.#part : undefined;
  }

  render(screen: RulesScreen): unknown {
    if (this.#isOpen) return this.#part?.render(screen);
    const {id, title} = this.#options;
    return html`<div>
        <button type="button" id=${`${id}-open`} @click=${() => void this.#open()}>${title(screen)}</button>
      </div>
      ${this.#isUnreached ? notice('danger', screen.t.unreached) : nothing}`;
  }

  /** Opens it unasked, once: where it cannot be fetched, a person may still press. */
  openUnasked(): void {
    if (!this.#isOpen && !this.#isLoading && !this.#isUnreached) void this.#fetch();
  }

  forget(): void {
    this.#isOpen = this.#isUnreached = false;
    this.#part?.forget();
  }

  async #open(): Promise<void> {
    await this.#fetch();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#options.id}`)?.focus();
  }

  async #fetch(): Promise<void> {
    this.#isUnreached = false;
    this.#isLoading = true;
    try {
      this.#part ??= await this.#options.load();
      await this.#part.begin();
      this.#isOpen = true;
    } catch {
      this.#isUnreached = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
