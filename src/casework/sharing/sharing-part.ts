import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {PersonController} from '../../host/person-controller.js';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {CaseId} from '../../kernel/ids.js';
import type {Refusal} from '../../kernel/refusal.js';
import {rosterFold} from '../../roster/roster-view.js';
import {announce} from '../../ui/announcer.js';
import {PrintAloneController} from '../../ui/print-alone.js';
import type {CaseScreen} from '../case-screen.js';
import {overridesNotice} from '../consent/consent-panel.js';
import {FormController} from '../form-controller.js';
import {ownFilePaper} from '../own-file/own-file-paper.js';
import {ownFileCatalogue} from '../own-file-messages/catalogue.js';
import type {OwnFileTerms} from '../own-file-messages/en.js';
import {packagePaper} from '../referral/package-paper.js';
import {askedYouNotice} from '../referral/transfer-panel.js';
import {sharingCatalogue} from '../sharing-messages/catalogue.js';
import type {SharingTerms} from '../sharing-messages/en.js';
import {SealingWork} from './sealing-work.js';
import {sharingFields} from './sharing-fields.js';
import {panelsOf, type Panel} from './sharing-panels.js';
import {sharingPeople} from './sharing-people-work.js';
import type {Paper, SharingScreen} from './sharing-screen.js';
import {sharingStyles} from './sharing.styles.js';

/** Consent, referrals, handing over and the file for child and family: fetched when a case is shown. */
export class SharingPart {
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #terms: TermsController<SharingTerms>;
  readonly #roster;
  readonly #form: FormController;
  readonly #sealing: SealingWork;
  readonly #loading = new Set<string>();
  readonly #unfolded = new Map<string, boolean>();
  #paper: Paper | undefined;
  #caseId = '';

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
    this.#terms = new TermsController(host, sharingCatalogue);
    this.#roster = new ViewController(host, school, rosterFold);
    this.#form = new FormController(host, {
      within: '.sharing',
      fieldOf: sharingFields,
      words: (refusal) => this.#wordsOf(refusal),
      scope: () => this.#caseId,
    });
    this.#sealing = new SealingWork(this.#form, () => this.#terms.language);
    new PersonController(host, school, () => this.forget());
    new PrintAloneController(host, () => this.#paper !== undefined);
    const {styleSheet} = sharingStyles;
    const root = host.renderRoot;
    if (styleSheet && root instanceof ShadowRoot)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** @throws where the texts cannot be fetched */
  async begin(): Promise<void> {
    await loadTerms(sharingCatalogue, this.#terms.language);
  }

  forget(): void {
    this.#form.forgetAll();
    this.#paper = undefined;
  }

  /** Another child's case: what was typed and what was to be printed stay with the one that they are about. */
  #turnTo(caseId: string): void {
    if (this.#caseId === caseId) return;
    this.#caseId = caseId;
    this.#paper = undefined;
    if (this.#form.name !== undefined) this.#form.leave();
  }

  render(around: CaseScreen): TemplateResult | typeof nothing {
    this.#turnTo(around.record.id);
    const screen = this.#screen(around);
    if (!screen) return nothing;
    const {s} = screen;
    return html`<section class="sharing" aria-labelledby="sharing">
      <h3 id="sharing">${s.title}</h3>
      ${askedYouNotice(screen)} ${overridesNotice(screen)}
      ${panelsOf(screen).map((panel) => this.#renderPanel(screen.record.id, panel))}
      ${this.#renderPaper(screen)}
    </section>`;
  }

  /** Folded as a person left it; at first sight open where something waits for somebody. */
  #renderPanel(id: CaseId, {name, title, count, isUrgent, content}: Panel): TemplateResult {
    const key = `${id} ${name}`;
    const isOpen = this.#unfolded.get(key) ?? isUrgent;
    this.#unfolded.set(key, isOpen);
    return html`<details
      ?open=${isOpen}
      @toggle=${(event: Event) => this.#unfolded.set(key, (event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <span>${title}</span>
        ${count > 0 ? html`<span class="badge ${isUrgent ? 'warning' : ''}">${count}</span>` : nothing}
      </summary>
      ${content}
    </details>`;
  }

  #renderPaper(screen: SharingScreen): TemplateResult | typeof nothing {
    const paper = this.#paper;
    if (!paper) return nothing;
    return html`<div class="paper">
      ${paper.kind === 'package' ? packagePaper(screen, paper.package) : ownFilePaper(screen, paper.file, paper.language)}
    </div>`;
  }

  #screen(around: CaseScreen): SharingScreen | undefined {
    const s = this.#terms.value ?? termsNow(sharingCatalogue, this.#terms.language);
    const school = this.#school();
    const {state} = this.#roster;
    if (!s || !school || !state) return undefined;
    return {
      ...around,
      ...sharingPeople(around, state, school.session),
      ...{s, form: this.#form},
      me: school.session.staffId,
      submit: (event, decide) => void this.#submit(school, event, decide),
      submitThen: (event, decide, then) => void this.#submit(school, event, decide, then),
      ownTerms: (language) => this.#ownTerms(language),
      print: (paper) => void this.#print(paper),
      seal: this.#sealing.workFor(around),
    };
  }

  async #submit(
    {journal}: School,
    event: Event,
    decide: Parameters<CaseScreen['submit']>[1],
    then?: Parameters<SharingScreen['submitThen']>[2],
  ): Promise<void> {
    const {name} = this.#form;
    await this.#form.submit(event, {
      decide,
      save: (drafts) => journal.append({care: drafts}),
      done: (fields) => {
        announce(this.#terms.value?.saved ?? '');
        void this.#focusOpener(name);
        then?.(fields);
      },
    });
  }

  async #focusOpener(name: string | undefined): Promise<void> {
    await this.#host.updateComplete;
    const selector = `.sharing [data-opens="${CSS.escape(name ?? '')}"]`;
    const root = this.#host.renderRoot;
    // A question that was answered has no button any more.
    (
      root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('.sharing summary')
    )?.focus();
  }

  #ownTerms(language: string): OwnFileTerms | undefined {
    const known = termsNow(ownFileCatalogue, language);
    if (known || this.#loading.has(language)) return known;
    this.#loading.add(language);
    loadTerms(ownFileCatalogue, language)
      .catch(() => undefined)
      .finally(() => {
        this.#loading.delete(language);
        this.#host.requestUpdate();
      });
    return undefined;
  }

  async #print(paper: Paper): Promise<void> {
    this.#paper = paper;
    if (paper.kind === 'own-file') await loadTerms(ownFileCatalogue, paper.language);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const done = (): void => {
      this.#paper = undefined;
      this.#host.requestUpdate();
    };
    window.addEventListener('afterprint', done, {once: true});
    window.print();
  }

  #wordsOf({refused}: Refusal): string {
    const words: Readonly<Record<string, string>> = this.#terms.value?.refused ?? {};
    return words[refused] ?? refused;
  }
}
