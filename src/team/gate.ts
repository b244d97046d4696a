import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {FormController, type FormFields} from '../casework/form-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {wear} from '../ui/wear.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import {spokenFingerprint} from '../vault/fingerprint.js';
import {invitationGroups} from '../vault/printed-code.js';
import {lockStyles} from './gate.styles.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import {KeysController} from './keys-controller.js';
import {knownSecretField, knownSecretIn, waysOf, type Way} from './known-secret.js';
import {lockCatalogue} from './lock-messages/catalogue.js';
import type {LockTerms} from './lock-messages/en.js';
import {lockFaultFields, lockFormEnd, lockWords} from './lock-words.js';
import {newSecretFault, newSecretFields, newSecretIn} from './new-secret.js';
import {codeField, type LockForm} from './secret-fields.js';
import {SheetPart} from './sheet-part.js';

interface Words extends LockForm {
  readonly common: CommonTerms;
}

interface GateOptions {
  readonly keys: () => SchoolKeys | undefined;
  /** Who is signed in, for the sheet and the system's list of passkeys. */
  readonly name: () => string;
}

/**
 * What stands before a school's records while this person's keys are not open: the ways to unlock them, the answer to an
 * invitation, or whom to wait for. It draws in the element that it is given.
 */
export class KeysGate {
  readonly #options: GateOptions;
  readonly #keys: KeysController;
  readonly #terms: TermsController<LockTerms>;
  readonly #common: TermsController<CommonTerms>;
  readonly #sheet: SheetPart;
  readonly #form: FormController;

  constructor(host: LitElement, options: GateOptions) {
    this.#options = options;
    this.#terms = new TermsController(host, lockCatalogue);
    this.#common = new TermsController(host, commonCatalogue);
    this.#keys = new KeysController(host, options.keys);
    this.#sheet = new SheetPart(host, () => this.#terms.value);
    this.#form = new FormController(host, {
      fieldOf: {...lockFaultFields, 'no-code': 'secret', 'no-invitation-code': 'invitation'},
      words: (refusal) => lockWords(this.#terms.value, refusal),
      within: '[data-gate]',
    });
    // The element around it is loaded without them.
    wear(host.renderRoot as ShadowRoot, lockStyles);
  }

  /** A code that was made now has to be seen, whatever the keys have come to meanwhile. */
  get isBusy(): boolean {
    return this.#sheet.isShown;
  }

  /** Another person is here, or nobody: nothing of what was typed or shown is for them. */
  forget(): void {
    this.#form.forgetAll();
    this.#sheet.forget();
  }

  render(): TemplateResult | typeof nothing {
    const [l, common, keys] = [this.#terms.value, this.#common.value, this.#keys.value];
    if (!l || !common || !keys) return nothing;
    if (this.#sheet.isShown) return html`<div class="gate">${this.#sheet.render(l)}</div>`;
    const words = {l, common, form: this.#form};
    switch (keys.state) {
      case 'locked':
        return this.#renderLocked(words, keys);
      case 'stranger':
        return this.#renderStranger(words, keys);
      case 'waiting':
        return renderWaiting(l, keys);
      default:
        return nothing;
    }
  }

  #renderLocked(words: Words, keys: SchoolKeys): TemplateResult {
    const {l, form} = words;
    const ways = waysOf(keys.locks);
    const way = this.#wayOf(ways);
    return html`<section class="gate card stack" data-gate="locked">
      <h1 tabindex="-1">${l.locked.title}</h1>
      <p class="muted">${l.locked.lead}</p>
      <form data-form class="stack" novalidate aria-label=${l.locked[way]} @submit=${(event: Event) => this.#unlock(event, keys, way)} @input=${form.keep}>
        ${knownSecretField(words, way)} ${lockFormEnd(words, l.locked.unlock, l.locked.working)}
      </form>
      ${this.#renderOtherWays(l, ways, way)}
      <details>
        <summary>${l.locked.forgotten}</summary>
        <p>${l.locked.forgottenLead}</p>
      </details>
    </section>`;
  }

  #renderOtherWays(l: LockTerms, ways: readonly Way[], way: Way): TemplateResult | typeof nothing {
    const others = ways.filter((each) => each !== way);
    if (others.length === 0) return nothing;
    return html`<div class="stack">
      <p class="label" id="other-ways">${l.locked.ways}</p>
      <div class="row" role="group" aria-labelledby="other-ways">
        ${others.map(
          (each) =>
            html`<button type="button" data-way=${each} @click=${() => this.#form.open(`unlock ${each}`)}>
              ${l.locked[each]}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #renderStranger(words: Words, keys: SchoolKeys): TemplateResult {
    const {l, form} = words;
    form.name ??= 'join';
    const {codeField: label, codeHint: hint} = l.stranger;
    return html`<section class="gate card stack" data-gate="stranger">
      <h1 tabindex="-1">${l.stranger.title}</h1>
      <p>${l.stranger.lead}</p>
      <form data-form class="stack" novalidate aria-label=${l.stranger.title} @submit=${(event: Event) => this.#join(event, keys)} @input=${form.keep}>
        ${codeField(words, {name: 'invitation', label, hint, groups: invitationGroups})}
        ${newSecretFields(words, this.#terms.language)} ${lockFormEnd(words, l.stranger.join, l.locked.working)}
      </form>
      <p class="muted">${l.stranger.none}</p>
    </section>`;
  }

  /** The one that was chosen, else the usual one. The form's name keeps what was typed of each apart. */
  #wayOf(ways: readonly Way[]): Way {
    const chosen = ways.find((each) => this.#form.name === `unlock ${each}`);
    const way = chosen ?? ways[0] ?? 'code';
    if (!chosen) this.#form.name = `unlock ${way}`;
    return way;
  }

  #unlock(event: Event, keys: SchoolKeys, way: Way): void {
    let fields: FormFields = {};
    void this.#form.submit(event, {
      decide: (typed) => {
        fields = typed;
        return [];
      },
      save: async () => {
        const secret = await knownSecretIn(fields, way, keys.locks);
        return isRefusal(secret) ? secret : keys.unlock(secret);
      },
      done: () => this.forget(),
    });
  }

  #join(event: Event, keys: SchoolKeys): void {
    const name = this.#options.name();
    let fields: FormFields = {};
    void this.#form.submit(event, {
      decide: (typed) => {
        fields = typed;
        return newSecretFault(typed) ?? [];
      },
      save: async () => {
        const secret = await newSecretIn(fields, name);
        if (isRefusal(secret)) return secret;
        const made = await keys.join(fields['invitation'] ?? '', secret);
        if (!isRefusal(made)) this.#sheet.show(made.recoveryCode, name);
        // Of two codes on these screens this one has the field.
        return isRefusal(made) && made.refused === 'no-code' ? refuse('no-invitation-code') : made;
      },
      done: () => this.#form.forgetAll(),
    });
  }
}

function renderWaiting(l: LockTerms, {standing}: SchoolKeys): TemplateResult {
  return html`<section class="gate card stack" data-gate="waiting">
    <h1 tabindex="-1">${l.waiting.title}</h1>
    <p role="status">${l.waiting.lead}</p>
    ${
      standing
        ? html`<p>${l.waiting.digits}</p>
            <ol class="digits" dir="ltr">${spokenFingerprint(standing.identity.fingerprint).map((group) => html`<li>${group}</li>`)}</ol>`
        : nothing
    }
  </section>`;
}
