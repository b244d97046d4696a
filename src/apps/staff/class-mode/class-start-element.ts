import {consume} from '@lit/context';
import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {PersonController} from '../../../host/person-controller.js';
import {schoolContext, type School} from '../../../host/school.js';
import {allows} from '../../../host/session.js';
import {ViewController} from '../../../host/view-controller.js';
import {commonCatalogue} from '../../../i18n/common/catalogue.js';
import {TermsController} from '../../../i18n/terms-controller.js';
import type {WaveId} from '../../../kernel/ids.js';
import {textIn} from '../../../survey/form-text.js';
import {publicWavesFold} from '../../../survey/wave-view.js';
import {headsOf} from '../../../journal/heads.js';
import {waveSubject, type PublishedWave} from '../../../survey/wave.js';
import {ActionController} from '../../../ui/action-controller.js';
import {baseStyles} from '../../../ui/base.styles.js';
import {controlStyles} from '../../../ui/controls.styles.js';
import {notice, noticeStyles} from '../../../ui/notice.js';
import {classCatalogue} from './class-messages/catalogue.js';
import type {ClassTerms} from './class-messages/en.js';
import {getReady} from './get-ready.js';
import {lockWith} from './lock.js';
import {longestPin, pinProblem, shortestPin, type PinProblem} from './pin.js';

export const classStartStates = ['loading', 'not-allowed', 'setup', 'pin-refused', 'failed'] as const;

/**
 * Before a class answers on this device: says what the lock holds and what it does not, and asks for the PIN that opens it.
 *
 * @element pana-class-start
 */
export class ClassStartElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    noticeStyles,
    css`
      :host { max-inline-size: 44rem; margin-inline: auto; padding: 1rem; }
      ul { list-style: disc; padding-inline-start: 1.25em; display: grid; gap: 0.375em; }
      .hidden-signs { -webkit-text-security: disc; max-inline-size: 16rem; }
    `,
  ];

  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @property({attribute: false}) wave = '' as WaveId;

  /** A portal stands around the app, and stays open. */
  @property({type: Boolean}) framed = false;

  @property({attribute: false}) cancel: () => void = () => undefined;

  /** Called once the lock is kept. */
  @property({attribute: false}) locked: () => void = () => undefined;

  @state() private problem: PinProblem | undefined;

  #begun = false;

  readonly #terms = new TermsController(this, classCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #open = new ViewController(this, () => this.school, publicWavesFold);
  readonly #action = new ActionController(this);

  constructor() {
    super();
    new PersonController(
      this,
      () => this.school,
      () => this.cancel(),
    );
  }

  /** What is on the screen. */
  get state(): (typeof classStartStates)[number] {
    if (this.school && !allows(this.school.session, 'survey.run')) return 'not-allowed';
    if (!this.#published) return 'loading';
    if (this.#action.failed) return 'failed';
    return this.problem ? 'pin-refused' : 'setup';
  }

  protected override firstUpdated(): void {
    void getReady();
  }

  protected override updated(): void {
    if (this.#begun || !this.#published) return;
    this.#begun = true;
    this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, common, published] = [this.#terms.value, this.#common.value, this.#published];
    if (!t || !common) return nothing;
    if (this.state === 'not-allowed') return notice('info', common.notAllowed);
    if (!published) return html`<p role="status" class="muted">${common.loading}</p>`;
    return html`<div class="stack">
      <h2 tabindex="-1" data-start>${t.start.heading}</h2>
      <p><bdi>${published.title}</bdi></p>
      <ul>
        ${t.start.does.map((line) => html`<li>${line}</li>`)}
        ${published.issuers ? html`<li>${t.start.slipsOnly}</li>` : nothing}
      </ul>
      ${published.contactKey ? notice('info', t.start.asked) : nothing}
      ${published.freeText ? notice('info', t.start.written) : nothing} ${notice('warning', this.#limits(t))} ${this.#renderForm(t, common.cancel)}
    </div>`;
  }

  /** Said before, not found out after. */
  #limits(t: ClassTerms): TemplateResult {
    const {href} = new URL(location.pathname, location.href);
    return html`<p><b>${t.start.limitsHeading}</b></p>
      <ul>
        ${t.start.limits.map((line) => html`<li>${line}</li>`)}
        ${
          this.framed
            ? html`<li>
                ${t.start.framed} <a href=${href} target="_blank" rel="noopener noreferrer">${href}</a>
              </li>`
            : nothing
        }
      </ul>`;
  }

  #renderForm(t: ClassTerms, cancelLabel: string): TemplateResult {
    const {busy, failed} = this.#action;
    return html`<form class="stack" autocomplete="off" novalidate @submit=${this.#submit}>
      <p>${t.start.forgotten}</p>
      ${this.#renderField('pin', t.start.pin, t.start.pinHint(shortestPin))}
      ${this.#renderField('again', t.start.again)}
      <p id="problem" class="field-error" role="alert">${this.problem ? t.pinProblems[this.problem] : nothing}</p>
      ${failed ? notice('danger', t.start.notKept) : nothing}
      <div class="row">
        <button class="primary" ?disabled=${busy}>${t.start.lock}</button>
        <button type="button" ?disabled=${busy} @click=${() => this.cancel()}>${cancelLabel}</button>
      </div>
    </form>`;
  }

  /** No password field: a browser would offer to keep it, and then fill it in for a pupil. */
  #renderField(name: 'pin' | 'again', label: string, hint?: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        class="hidden-signs"
        type="text"
        inputmode="numeric"
        maxlength=${longestPin}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${hint ? `${name}-hint problem` : 'problem'}
        aria-invalid=${this.problem ? 'true' : nothing}
      />
      ${hint ? html`<span id=${`${name}-hint`} class="hint">${hint}</span>` : nothing}
    </div>`;
  }

  get #published(): PublishedWave | undefined {
    const state = this.#open.state;
    return state && (headsOf(state, waveSubject(this.wave))[0]?.body as PublishedWave | undefined);
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const pin = textIn(given, 'pin');
    this.problem = pinProblem(pin, textIn(given, 'again'));
    if (this.problem) this.renderRoot.querySelector<HTMLElement>('#pin')?.focus();
    else if (await this.#action.run(() => lockWith(this.wave, this.#terms.language, pin))) this.locked();
  };
}
