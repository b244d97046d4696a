import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import {saveFile} from '../../ui/save-file.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';

export interface OutFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** A file that is on record already: kept until the browser has taken it. */
export class Handing {
  readonly #host: LitElement;
  #file: OutFile | undefined;
  #isTaken = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hand(file: OutFile | undefined): void {
    this.#file = file;
    this.#isTaken = !!file && saveFile(file.name, file.text, file.type);
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#file = undefined;
  }

  /** @param saved what is said once the browser has it */
  render(t: ExchangeTerms, saved: string): TemplateResult | typeof nothing {
    const file = this.#file;
    if (!file) return nothing;
    if (this.#isTaken) return notice('success', saved);
    return notice(
      'danger',
      html`<span>${t.saveFailed}</span>
        <button type="button" data-again @click=${() => this.hand(file)}>${t.saveAgain}</button>`,
    );
  }
}
