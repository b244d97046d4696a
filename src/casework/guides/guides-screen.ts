import type {nothing} from 'lit';
import {html, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {loadTerms, termsNow} from '../../i18n/catalogue.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {CaseId} from '../../kernel/ids.js';
import type {Refusal} from '../../kernel/refusal.js';
import {ActionController} from '../../ui/action-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {CaseScreen} from '../case-screen.js';
import {addWords} from '../case-words.js';
import {FormController} from '../form-controller.js';
import {guidesCatalogue} from '../guides-messages/catalogue.js';
import type {GuidesTerms} from '../guides-messages/en.js';
import {GuideTextsController} from './guide-texts-controller.js';
import {guidesList} from './guides-list.js';
import {guidesStyles} from './guides.styles.js';
import type {InterviewId} from './interview-kinds.js';
import {interviewWords} from './interview-words.js';
import {interviewBy, interviewsOf} from './interview.js';
import {guideOf, latestGuides} from './library.js';
import {Talk} from './talk.js';
import type {GuidesPage} from './guides-page.js';

/** Conversations of a case: the list of them, a new one, and the one that is held now. */
export class GuidesScreen {
  readonly #terms: TermsController<GuidesTerms>;
  readonly #texts: GuideTextsController;
  readonly #form: FormController;
  readonly #action: ActionController;
  readonly #school: () => School | undefined;
  readonly #talk: Talk;
  #case: CaseId | undefined;
  #page: CaseScreen | undefined;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#school = school;
    this.#terms = new TermsController(host, guidesCatalogue);
    this.#texts = new GuideTextsController(host);
    this.#action = new ActionController(host);
    this.#form = new FormController(host, {
      fieldOf,
      words: (refusal) => this.#wordsOf(refusal),
      scope: () => this.#case ?? '',
    });
    this.#talk = new Talk(host, this.#form);
    wear(host);
  }

  get isTalking(): boolean {
    return this.#talk.id !== undefined;
  }

  /** Fetches what the first look needs. Throws where the network does not give it. */
  async begin(): Promise<void> {
    const {language} = this.#terms;
    await loadTerms(guidesCatalogue, language);
    addWords(interviewWords);
    await Promise.all(latestGuides().map((shipped) => this.#texts.load(shipped, language)));
  }

  forget(): void {
    this.#talk.leave();
    this.#form.forgetAll();
    this.#action.reset();
  }

  /** @param isAsked somebody pressed the button that brought this here: then the choice is open at once */
  render(screen: CaseScreen, isAsked: boolean): TemplateResult | typeof nothing {
    const t = this.#terms.value ?? termsNow(guidesCatalogue, this.#terms.language);
    if (!t) return html`<p role="status">${screen.common.loading}</p>`;
    this.#follow(screen, isAsked);
    const page = this.#pageOf(screen, t);
    return this.#renderTalk(page) ?? guidesList(page, interviewsOf(screen.record));
  }

  /** Another case, or its conversation gone: nothing of the last one is shown. */
  #follow(screen: CaseScreen, isAsked: boolean): void {
    const {record} = screen;
    this.#page = screen;
    if (this.#case === record.id) return;
    const isFirst = this.#case === undefined;
    this.#talk.leave();
    this.#form.leave();
    this.#case = record.id;
    if (isFirst && isAsked) queueMicrotask(() => this.#form.open('talk'));
  }

  #renderTalk(page: GuidesPage): TemplateResult | undefined {
    const {id} = this.#talk;
    const interview = id && interviewBy(page.record, id);
    if (!interview) return undefined;
    const shipped = guideOf(interview.guide, interview.version);
    const texts = shipped && this.#texts.of(shipped, this.#talk.language ?? page.screen.language);
    if (!shipped) return undefined;
    if (texts) return this.#talk.render({...page, interview, shipped, texts});
    return html`<section class="talk">${page.textsMissing()}</section>`;
  }

  #pageOf(screen: CaseScreen, t: GuidesTerms): GuidesPage {
    const {record} = screen;
    return {
      ...{t, screen, record},
      form: this.#form,
      busy: this.#action.busy,
      failed: this.#action.failed,
      textsOf: (shipped) => this.#texts.of(shipped, screen.language),
      textsMissing: () => missingPart(this.#texts, screen.common, t.textsMissing),
      talk: (id: InterviewId) => this.#talk.begin(id),
      append: (drafts) => this.#append(drafts),
      submit: (event, decide, done) =>
        void this.#form.submit(event, {
          decide,
          save: (drafts) => (drafts.length > 0 ? this.#write(drafts) : Promise.resolve()),
          done,
        }),
    };
  }

  async #append(drafts: Parameters<GuidesPage['append']>[0]): Promise<boolean> {
    return drafts.length === 0 || this.#action.run(() => this.#write(drafts));
  }

  #write(drafts: Parameters<GuidesPage['append']>[0]): Promise<unknown> {
    const school = this.#school();
    return school ? school.journal.append({care: drafts}) : Promise.reject(new Error('no school'));
  }

  #wordsOf({refused}: Refusal): string {
    const all: Readonly<Record<string, string>> = this.#terms.value?.refused ?? {};
    return all[refused] ?? this.#page?.t.refused.closed ?? refused;
  }
}

/** Which field is at fault. */
const fieldOf = {
  'no-answer': 'answer',
  'no-words': 'answer',
  'out-of-bounds': 'answer',
  'alone-only': 'answer',
  'one-only': 'answer',
  'unknown-option': 'answer',
  'not-this-kind': 'answer',
  'guide-missing': 'guide',
  'status-missing': 'status',
  'reason-missing': 'reason',
} as const;

/** Only a case with conversations wears their styles. */
function wear({renderRoot}: LitElement): void {
  const {styleSheet} = guidesStyles;
  const root = renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
