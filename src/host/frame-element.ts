import {css, ReactiveElement, type PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {FrameNavigateEvent} from './frame-events.js';
import {isOurs, parseMessage, postTo, themeTokens, type FrameMessage, type ThemeToken} from './messages.js';
import {readTicketAsk, type TicketAsk} from './ticket-messages.js';
import {askIssuer} from './ticket-relay.js';

export const frameStates = ['empty', 'shown'] as const;

/**
 * Shows a view of the staff or survey app in the host's page, isolated on the app's own hostname. Scripts of the page
 * cannot read into it; what passes between the two is the closed set of `messages.ts`.
 *
 * Without templates on purpose: this is the one file that every page of a portal loads, and so it needs neither
 * `lit-html` nor a Trusted Types policy in the host's page.
 *
 * @element pana-frame
 * @fires {FrameNavigateEvent} pana-navigate - The app went to another view. Bubbles, composed.
 * @csspart frame - The iframe.
 */
export class FrameElement extends ReactiveElement {
  static override styles = css`
    :host {
      display: block;
      min-block-size: 20rem;
    }

    :host([hidden]) {
      display: none;
    }

    iframe {
      all: initial;
      display: block;
      inline-size: 100%;
      block-size: 30rem;
      border: 0;
      color-scheme: auto;
    }
  `;

  /** Address of the app, on a hostname of its own: `https://staff.school.example/`. */
  @property() app = '';

  /** What to show: `register`, `triage` … A name, never a permission. */
  @property() view = '';

  /** Opens the view for this class. */
  @property({attribute: 'class-id'}) classId = '';

  /** What a screen reader calls the frame. */
  @property() label = 'Pana';

  /** Address of the host's issuer of blind tickets: `/pana/tickets/`. With it pupils who are signed in need no slip. */
  @property() issuer = '';

  /** Gives a token that the host's server signed; without it the app offers its own sign-in. */
  @property({attribute: false}) token?: () => Promise<string>;

  readonly #frame = document.createElement('iframe');
  #origin = '';
  #language: MutationObserver | undefined;
  #scheme: MediaQueryList | undefined;

  /** `empty` without an address that can be framed. */
  get state(): (typeof frameStates)[number] {
    return this.#origin ? 'shown' : 'empty';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#receive);
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#sendTheme);
    this.#language = new MutationObserver(this.#sendLocale);
    this.#language.observe(document.documentElement, {attributes: true, attributeFilter: ['lang']});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#receive);
    this.#scheme?.removeEventListener('change', this.#sendTheme);
    this.#language?.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const frame = this.#frame;
    frame.part.add('frame');
    frame.sandbox.add('allow-scripts', 'allow-forms', 'allow-same-origin', 'allow-modals', 'allow-downloads');
    frame.referrerPolicy = 'no-referrer';
    frame.allow = '';
    return root;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#frame.title = this.label;
    // The address is made once: a later change of view is a message, so that nothing typed in the frame is lost.
    if (changed.has('app')) this.#open();
    else if (changed.has('view') && this.view) this.#post({type: 'navigate', view: this.view});
  }

  #open(): void {
    const address = addressOf(this.app);
    this.#origin = address?.origin ?? '';
    if (!address) {
      this.#frame.remove();
      return;
    }
    if (this.view) address.searchParams.set('view', this.view);
    if (this.classId) address.searchParams.set('class', this.classId);
    if (this.issuer) address.searchParams.set('issuer', '');
    address.searchParams.set('lang', this.#tag());
    this.#frame.src = address.href;
    this.renderRoot.append(this.#frame);
  }

  readonly #receive = ({source, origin, data}: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const message = parseMessage(data) ?? (isOurs(data) ? readTicketAsk(data) : undefined);
    if (message) this.#handle(message);
  };

  #handle(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        void this.#greet();
        return;
      case 'resize':
        this.#frame.style.blockSize = `${Math.ceil(message.height)}px`;
        return;
      case 'navigate':
        this.dispatchEvent(new FrameNavigateEvent(message));
        return;
      case 'ticket':
        void this.#passOn(message);
        return;
      case 'ticket-answer':
      case 'close':
      case 'error':
      case 'session':
      case 'locale':
      case 'theme':
        return; // nothing to do for the shell
    }
  }

  async #greet(): Promise<void> {
    this.#sendLocale();
    this.#sendTheme();
    try {
      const token = await this.token?.();
      if (token) this.#post({type: 'session', token});
    } catch (cause) {
      console.warn('pana-frame: the page gave no token', cause);
    }
  }

  /** Blinded values only, both ways: what the page could see of them joins nothing. */
  async #passOn(ask: TicketAsk): Promise<void> {
    if (this.issuer) this.#post(await askIssuer(new URL(this.issuer, document.baseURI).href, ask));
  }

  readonly #sendLocale = (): void => this.#post({type: 'locale', tag: this.#tag()});

  readonly #sendTheme = (): void => {
    const style = getComputedStyle(this);
    const set = themeTokens.map((name) => [name, style.getPropertyValue(`--pana-${name}`).trim()] as const);
    const tokens = Object.fromEntries(set.filter(([, value]) => value)) as Partial<
      Record<ThemeToken, string>
    >;
    const dark =
      style.colorScheme.includes('dark') && (!style.colorScheme.includes('light') || this.#scheme?.matches);
    this.#post({type: 'theme', scheme: dark ? 'dark' : 'light', tokens});
  };

  #tag(): string {
    return this.closest<HTMLElement>('[lang]')?.lang ?? navigator.language;
  }

  #post(message: FrameMessage): void {
    const app = this.#frame.contentWindow;
    if (app && this.#origin) postTo(app, this.#origin, message);
  }
}

/** An app in the page's own origin would be no isolation at all: refused, as is what is no address. */
function addressOf(app: string): URL | undefined {
  if (!app) return undefined;
  try {
    const address = new URL(app, document.baseURI);
    if (address.origin !== location.origin) return address;
    console.warn(`pana-frame: '${app}' is on this page's own origin; give the app a hostname of its own`);
  } catch {
    console.warn(`pana-frame: '${app}' is no address`);
  }
  return undefined;
}
