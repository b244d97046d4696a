import {ContextProvider} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {IdbReplica} from '../journal/idb-replica.js';
import {JournalError} from '../journal/journal-error.js';
import type {Replica} from '../journal/replica.js';
import type {HelpLine} from '../kernel/help-lines.js';
import type {Role} from '../kernel/rights.js';
import {silence} from '../ui/announcer.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import {GatePart} from './gate-part.js';
import type {Host, HostSession} from './host.js';
import {headBar} from './head-bar.js';
import {KeysStage} from './keys-stage.js';
import {knownHere, type KnownHere} from './known-here.js';
import {readSession} from './read-session.js';
import {schoolContext, type School} from './school.js';
import {schoolCatalogue} from './school-messages/catalogue.js';
import type {SchoolTerms} from './school-messages/en.js';
import {schoolStyles} from './school-element.styles.js';
import {allows} from './session.js';
import {ShownSchool} from './shown-school.js';
import {signInForm} from './sign-in.js';

export const schoolStates = ['opening', 'sign-in', 'locked', 'open', 'refused', 'failed'] as const;
export type SchoolState = (typeof schoolStates)[number];

/**
 * Provides who is signed in, the journal and the remote to the elements inside it, and does the care team's standing
 * duties: it receives concerns, looks for signals and exchanges envelopes. Without a host it offers a sign-in by role.
 *
 * @element pana-school
 * @slot - The elements of the school: registers, triage, cases.
 */
export class SchoolElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, schoolStyles];

  /** Names the database in this browser: one for each school. */
  @property() database = 'school';

  /** Base address of the school's own server, where there is one: `/pana/`. */
  @property() server = '';

  /** Address of a CouchDB that holds the school's ledgers: `https://couch.school.example/`. Without it all stays on this device. */
  @property() couch = '';

  /** The school's name there, as in `<name>-care`. */
  @property({attribute: 'couch-school'}) couchSchool = '';

  /** Address of the survey app, for slips: `https://survey.school.example/`. */
  @property({attribute: 'survey-app'}) surveyApp = '';

  /** Where the host's server mounts the ticket issuer: `/pana/tickets/`. Without it pupils answer by slips alone. */
  @property() issuer = '';

  /** Days for which sealed answers are kept after a wave's last day, from 28 to 365; 90 where it is absent. */
  @property({type: Number, attribute: 'answer-days'}) answerDays?: number;

  /** Whom to call in an emergency; Kazakhstan's where it is absent. */
  @property({attribute: false}) helpLines?: readonly HelpLine[];

  /** The document around it is Pana's own: no other scripts can read along. */
  @property({type: Boolean}) isolated = false;

  /** The host's part. Set it before the element is attached; without it the local sign-in is shown. */
  @property({attribute: false}) host?: Host;

  /** Makes a host of a local sign-in, where a demo's server gives it tokens. */
  @property({attribute: false}) practice?: (session: HostSession) => Host;

  /** Opens the ledgers; a test or a shared computer may keep them in memory. */
  @property({attribute: false}) openReplica: () => Promise<Replica> = () =>
    IdbReplica.open(`pana-${this.database}`);

  @property({attribute: false}) now: () => Date = () => new Date();

  @state() private stage: SchoolState = 'opening';
  @state() private error: JournalError | undefined;
  @state() private chosenRole: Role = 'teacher';
  @state() private known: KnownHere | undefined;

  readonly #terms = new TermsController(this, schoolCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #provider = new ContextProvider(this, {context: schoolContext, initialValue: undefined});
  readonly #shown = new ShownSchool({
    provide: (school) => this.#provider.setValue(school),
    settings: (who) => this.#settings(who),
    host: () => this.host,
  });
  readonly #gate = new GatePart(this, {keys: () => this.#keys?.keys, who: () => this.#who});
  #who: HostSession | undefined;
  #keys: KeysStage | undefined;
  #ends: readonly (() => void)[] = [];
  /** Counts openings: one that was overtaken by another, or by the end of the session, comes to nothing. */
  #run = 0;

  /** Where it stands: opening, asking who you are, waiting for keys, open, or why not. */
  get state(): SchoolState {
    return this.stage;
  }

  /** What is provided to the elements inside, once it is open. */
  get school(): School | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#run === 0) void this.#open();
  }

  /** One that is only moved stays open, with all that was typed inside it; one that is gone closes. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#close();
      this.#run = 0;
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (
      this.hasUpdated &&
      changed.has('host') &&
      changed.get('host') !== this.host &&
      this.stage === 'sign-in'
    ) {
      void this.#open();
    }
  }

  /** Ends the session on this device and asks anew. Nothing recorded is touched. */
  signOut(): void {
    silence();
    this.#close();
    void this.#open();
  }

  protected override render(): TemplateResult | typeof nothing {
    const [terms, common] = [this.#terms.value, this.#common.value];
    if (!terms || !common) return nothing;
    const who = this.host ? undefined : this.#who?.name;
    const isSealed = this.#shown.isSealed || this.stage === 'locked';
    const lock = isSealed && this.stage === 'open' ? () => this.#keys?.keys?.lock('button') : undefined;
    return html`${headBar({terms, isPractice: !isSealed, who, signOut: () => this.signOut(), lock})}
    ${this.isolated ? nothing : html`<p class="practice">${terms.inPage}</p>`} ${this.#renderStage(terms, common)}`;
  }

  #renderStage(terms: SchoolTerms, common: CommonTerms): unknown {
    switch (this.stage) {
      case 'opening':
        return html`<p class="center muted" role="status">${terms.opening}</p>`;
      case 'sign-in':
        return signInForm({
          terms,
          known: this.known,
          chosen: this.chosenRole,
          choose: (role) => (this.chosenRole = role),
          signIn: (session) => void this.#enter(session),
        });
      case 'refused':
        return html`<div class="center">${notice('danger', terms.tokenRefused)}</div>`;
      case 'failed':
        return html`<div class="center">${this.#renderFailure(common)}</div>`;
      case 'locked':
        return this.#gate.render(terms, common);
      case 'open':
        return this.#gate.isBusy ? this.#gate.render(terms, common) : html`<slot></slot>`;
    }
  }

  #renderFailure(common: CommonTerms): TemplateResult {
    return notice(
      'danger',
      html`<p>${common.failed[this.error?.kind ?? 'unknown']}</p>
        <button type="button" @click=${() => void this.#open()}>${common.retry}</button>`,
    );
  }

  async #open(): Promise<void> {
    this.stage = 'opening';
    const run = (this.#run = nextRun());
    if (!this.host) return this.#askWho(run);
    const session = await readSession(this.host);
    if (run !== this.#run) return;
    if (session) await this.#enter(session);
    else this.stage = 'refused';
  }

  /** The sign-in offers the classes that this device knows, or who has keys here. */
  async #askWho(run: number): Promise<void> {
    await this.#attempt(run, async () => {
      const known = await knownHere(await this.openReplica(), this.now);
      if (run !== this.#run) return;
      this.known = known;
      // Without class lists there is one thing to do first, and the office does it. Sealed, they are there.
      this.chosenRole = known.roster || known.staff.length > 0 ? 'teacher' : 'office';
      this.stage = 'sign-in';
    });
  }

  async #enter(who: HostSession): Promise<void> {
    this.stage = 'opening';
    this.#who = who;
    const run = (this.#run = nextRun());
    await this.#attempt(run, async () => {
      const inner = await this.openReplica();
      const keys = this.#keysOf(inner, who, run);
      const isPractice = run === this.#run && (await keys.isPractice());
      if (run !== this.#run) {
        keys.stop();
        inner.close();
        return;
      }
      this.#keys = keys;
      this.#ends = [() => keys.stop(), () => inner.close()];
      if (isPractice) await this.#show(inner, who, run);
      else await keys.load();
    });
  }

  #keysOf(inner: Replica, who: HostSession, run: number): KeysStage {
    return new KeysStage({
      ...{inner, staff: who.staffId, now: this.now},
      open: (keys) => this.#show(inner, who, run, keys),
      lock: () => {
        this.#shown.rest();
        silence();
        this.stage = 'locked';
        const {keys} = this.#keys ?? {};
        if (keys) void this.#shown.share(keys.journal, who, keys);
      },
      failed: (cause) => void this.#attempt(run, () => Promise.reject(JournalError.from(cause))),
    });
  }

  async #show(replica: Replica, who: HostSession, run: number, keys?: SchoolKeys): Promise<void> {
    const isOver = (): boolean => run !== this.#run;
    const school = await this.#shown.show({replica, who, keys, isOver});
    if (!school) return;
    this.stage = 'open';
    this.requestUpdate(); // what was practice may be sealed now
    // Who may set up keys is offered them; until then nothing of them is loaded for anybody else.
    if (keys || !allows(school.session, 'case.work')) return;
    void this.#keys?.load().then(
      () => this.#shown.offer(this.#keys?.keys),
      (cause: unknown) => console.warn('pana: what sets up keys could not be loaded', cause),
    );
  }

  #settings(who: HostSession): ReturnType<ConstructorParameters<typeof ShownSchool>[0]['settings']> {
    const {now, server, couch, couchSchool, surveyApp, issuer, answerDays, helpLines} = this;
    const host = this.host ?? this.practice?.(who);
    return {now, server, couch, couchSchool, surveyApp, issuer, answerDays, helpLines, host};
  }

  async #attempt(run: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (run !== this.#run) return;
      this.error = JournalError.from(cause);
      if (this.error.kind === 'unknown') console.error(cause);
      this.stage = 'failed';
    }
  }

  #close(): void {
    this.#run = nextRun();
    this.#shown.end();
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#gate.forget();
    this.#keys = this.#who = undefined;
    this.stage = 'opening';
  }
}

let runs = 0;
const nextRun = (): number => (runs += 1);
