import {ContextConsumer} from '@lit/context';
import {css, html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CaseOpenEvent} from '../../casework/case-open-event.js';
import type {PupilOpenEvent} from '../../casework/pupil-open-event.js';
import {schoolContext} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {baseStyles} from '../../ui/base.styles.js';
import {controlStyles} from '../../ui/controls.styles.js';
import {staffCatalogue} from './messages/catalogue.js';
import type {Sample} from './config.js';
import {addressOf, isOfOneChild, type Place} from './place.js';
import {menu, views} from './views.js';

/**
 * The staff app inside `<pana-school>`: a menu of what the signed-in person may see, and one view at a time, loaded
 * when it is first shown. Framed, the portal has the menu and the app shows the view alone.
 */
export class StaffAppElement extends LitElement {
  static override styles = [
    baseStyles,
    controlStyles,
    css`
      :host { background: transparent; }
      nav { border-block-end: 1px solid var(--_line); background: var(--_surface); }
      nav ul { display: flex; flex-wrap: wrap; max-inline-size: 75rem; margin-inline: auto; padding-inline: 0.5rem; }
      nav a { display: grid; place-items: center; min-block-size: 44px; padding-inline: 0.75rem; color: var(--_muted); text-decoration: none; font-weight: 550; border-block-end: 3px solid transparent; }
      nav a:hover { color: var(--_text); }
      nav a[aria-current] { color: var(--_accent); border-color: var(--_accent); }
      main { max-inline-size: 75rem; margin-inline: auto; padding: 1rem; }
      :host([framed]) main { padding: 1rem; }
      .back { margin-block-end: 0.5rem; }
    `,
  ];

  /** A portal around the app has a menu of its own. */
  @property({type: Boolean, reflect: true}) framed = false;

  @property({attribute: false}) start: Place | undefined;

  @property({attribute: false}) samples: readonly Sample[] = [];

  /** Called on each move, so that the portal hears of it. */
  @property({attribute: false}) moved: (place: Place) => void = () => undefined;

  @state() private place: Place | undefined;

  /** What a child's page was opened from stays as it is meanwhile: the way back leads to the same flag of forty. */
  #beneath: Place | undefined;
  #focused: HTMLElement | undefined;

  readonly #terms = new TermsController(this, staffCatalogue);
  readonly #school = new ContextConsumer(this, {context: schoolContext, subscribe: true});

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#return);
    this.addEventListener('pana-case-open', this.#openFrom);
    this.addEventListener('pana-pupil-open', this.#openFrom);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#return);
  }

  /** Shows a view, as a person or the portal asks. */
  go(place: Place): void {
    if (isOfOneChild(place)) this.#focused = deepestFocused(this.renderRoot as ShadowRoot);
    history.pushState(place, '', addressOf(place));
    this.place = place;
    this.moved(place);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start')) this.place = this.start;
    const shown = this.#shown;
    if (!shown) return;
    void views[shown.view].load();
    if (!isOfOneChild(shown)) this.#beneath = shown;
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!this.#terms.value || !shown) return nothing;
    const beneath = this.#beneath;
    return html`${this.#renderSync()} ${this.framed ? this.#renderBack(shown) : this.#renderMenu(shown)}
      <main>
        <div ?hidden=${beneath !== shown}>${beneath ? this.#renderView(beneath) : nothing}</div>
        ${beneath === shown ? nothing : this.#renderView(shown)}
      </main>`;
  }

  /** Without a server of records there is nothing to be in doubt about. */
  #renderSync(): TemplateResult | typeof nothing {
    if (!this.#school.value?.sharing) return nothing;
    void import('../../define/pana-sync.js');
    return html`<pana-sync></pana-sync>`;
  }

  #renderView({view, id}: Place): TemplateResult {
    return views[view].show({id, samples: this.samples});
  }

  #renderMenu(shown: Place): TemplateResult {
    const terms = this.#terms.value;
    return html`<nav aria-label=${terms?.menu ?? ''}>
      <ul>
        ${this.#allowed.map(
          (view) => html`<li>
            <a
              href=${addressOf({view, id: ''})}
              aria-current=${view === shown.view ? 'page' : nothing}
              @click=${(event: Event) => this.#follow(event, {view, id: ''})}
              >${terms?.views[view]}</a
            >
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  /** In a frame the way back from a case is ours: the portal's menu knows no cases. */
  #renderBack({view}: Place): TemplateResult | typeof nothing {
    if (view === this.start?.view) return nothing;
    return html`<button class="quiet back" type="button" @click=${() => history.back()}>
      ← ${this.#terms.value?.back}
    </button>`;
  }

  /** Where nothing was asked for, the first view of the person's work. */
  get #shown(): Place | undefined {
    if (this.place) return this.place;
    const [view] = this.#allowed;
    return view && {view, id: ''};
  }

  get #allowed(): typeof menu {
    const session = this.#school.value?.session;
    return menu.filter((view) => allows(session, views[view].right));
  }

  #follow(event: Event, place: Place): void {
    event.preventDefault();
    this.go(place);
  }

  readonly #openFrom = ({detail}: CaseOpenEvent | PupilOpenEvent): void => {
    if ('caseId' in detail) this.go({view: 'case', id: detail.caseId});
    else this.go({view: 'pupil', id: detail.pupil});
  };

  readonly #return = ({state}: PopStateEvent): void => {
    this.place = (state as Place | null) ?? this.start;
    void this.updateComplete.then(() => this.#focused?.focus());
  };
}

function deepestFocused(root: ShadowRoot): HTMLElement | undefined {
  const focused = root.activeElement as HTMLElement | null;
  if (!focused) return undefined;
  return (focused.shadowRoot && deepestFocused(focused.shadowRoot)) ?? focused;
}
