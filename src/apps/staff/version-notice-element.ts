import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import type {WaitingVersion} from '../offline/page.js';
import {staffCatalogue} from './messages/catalogue.js';

/**
 * Says at the foot of the page that a newer version waits. It moves nothing that a person is about to press, and takes nothing
 * away: whoever does not answer goes on.
 */
export class VersionNoticeElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    css`
      :host { position: sticky; inset-block-end: 0; border-block-start: 1px solid var(--_line); }
      section { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; max-inline-size: 75rem; margin-inline: auto; padding: 0.5rem 1rem; }
      p { flex: 1 1 20rem; margin: 0; }
    `,
  ];

  @property({attribute: false}) version?: WaitingVersion;

  /** Other pages are open: until they are closed nothing is opened. */
  @state() private others = false;

  readonly #terms = new TermsController(this, staffCatalogue);

  protected override render(): TemplateResult | typeof nothing {
    const terms = this.#terms.value?.version;
    if (!terms || !this.version) return nothing;
    const said = this.others ? terms.others : `${terms.waits} ${terms.unsaved}`;
    return html`<section aria-label=${terms.here}>
      <p role="status"><strong>${terms.here}</strong> ${said}</p>
      <button type="button" @click=${this.#open}>${terms.open}</button>
      <button type="button" class="quiet" @click=${() => this.remove()}>${terms.later}</button>
    </section>`;
  }

  readonly #open = async (): Promise<void> => {
    this.others = (await this.version?.open()) === 'others';
  };
}
