import {
  adoptStyles,
  html,
  nothing,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {loadTerms} from '../i18n/catalogue.js';
import {languageName} from '../i18n/language-names.js';
import {directionOf, supported} from '../i18n/languages.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {WaveId} from '../kernel/ids.js';
import {plainStyles} from '../ui/plain.styles.js';
import {defaultHelpLines} from '../kernel/help-lines.js';
import type {Answers} from './instrument/answers.js';
import {loadItems} from './items/items.js';
import type {Change} from './items/item-screen.js';
import {pupilCatalogue} from './messages/catalogue.js';
import type {PupilTerms} from './messages/en.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import type {Opened} from './instrument-screen.js';
import {helpFooter, stepView, type SurveyActions} from './survey-steps.js';
import {isSameScreen, stepAfter, stepBefore, type Step} from './survey-step.js';
import {surveyStyles} from './survey.styles.js';
import {textHours} from './text-duty.js';
import type {PublishedWave} from './wave.js';

export type Width = 'phone' | 'tablet';

const start: Step = {at: 'intro'};

/**
 * A pupil's screens, drawn by what draws them for pupils, in a shadow root of their own so that staff's styles do not
 * reach them. Answers are in memory and go nowhere.
 */
export class PupilPreview implements ReactiveController {
  language = '';
  width: Width = 'phone';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #opened: Opened | undefined;
  #terms: PupilTerms | undefined;
  #root: ShadowRoot | undefined;
  #step: Step = start;
  #answers: Answers = {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @param language one of the questionnaire's, or its first */
  async begin(opened: Opened, language: string): Promise<void> {
    this.#opened = opened;
    await this.speak(language in opened.texts ? language : (opened.entry.languages[0] ?? 'en'));
    this.again();
  }

  again(): void {
    [this.#step, this.#answers] = [start, {}];
    this.#host.requestUpdate();
  }

  /** Keeps the place and the answers, as a pupil's change of language does. */
  async speak(language: string): Promise<void> {
    this.language = language;
    const terms = await loadTerms(pupilCatalogue, supported(language) ?? 'en');
    if (language !== this.language) return;
    this.#terms = terms;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#draw();
  }

  hostDisconnected(): void {
    this.#root = undefined;
  }

  readonly attach = (element: Element | undefined): void => {
    if (!element) {
      this.#root = undefined;
      return;
    }
    this.#root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
    adoptStyles(this.#root, [...plainStyles, surveyStyles]);
    const {instrument} = this.#opened?.entry ?? {};
    if (instrument)
      void loadItems(instrument, this.#root).then(
        () => this.#draw(),
        () => undefined,
      );
  };

  #draw(): void {
    const [root, opened, t] = [this.#root, this.#opened, this.#terms];
    if (!root || !opened || !t) return;
    const {language} = this;
    const published = publishedFor(opened, language);
    const lines = defaultHelpLines;
    const view = {t, language, step: this.#step, published, answers: this.#answers, lines, act: this.#act};
    render(
      html`<div class="sheet" part="sheet">
        <div class="top"><span class="title">${published.title}</span></div>
        <div class="step">${stepView(view)}</div>
        ${helpFooter(t, language, lines)}
      </div>`,
      root,
    );
  }

  #move(step: Step): void {
    const isNew = !isSameScreen(this.#step, step);
    this.#step = step;
    this.#draw();
    this.#host.requestUpdate();
    if (isNew) this.#root?.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  #walk(step: typeof stepAfter): void {
    if (this.#opened) this.#move(step(this.#step, this.#opened.entry.instrument, this.#answers));
  }

  get isOver(): boolean {
    return this.#step.at === 'sent';
  }

  readonly #act = {
    answer: (item: string, change: Change) => {
      const answer = change(this.#answers[item]);
      const others = Object.entries(this.#answers).filter(([id]) => id !== item);
      this.#answers = Object.fromEntries(answer === undefined ? others : [...others, [item, answer]]);
      this.#draw();
    },
    forward: () => this.#walk(stepAfter),
    back: () => this.#walk(stepBefore),
    send: () => this.#move({at: 'sent'}),
    retry: () => this.again(),
    another: () => this.again(),
    choose: () => undefined,
    begin: () => undefined,
  } satisfies SurveyActions;
}

function publishedFor({entry, texts}: Opened, language: string): PublishedWave {
  const day = '2000-01-01' as SchoolDay;
  const title = texts[language]?.title ?? '';
  const window = {from: day, until: day};
  const {instrument} = entry;
  // As a plan says it that nobody changes.
  const freeText = {readers: [], hours: textHours.usual};
  return {wave: 'preview' as WaveId, title, instrument, texts, window, publicKey: '', freeText};
}

export interface PreviewView {
  readonly t: InstrumentTerms;
  readonly opened: Opened;
  readonly preview: PupilPreview;
  readonly back: () => void;
}

export function previewScreen({t, opened, preview, back}: PreviewView): TemplateResult {
  const {language, width} = preview;
  return html`<div><button class="quiet" type="button" @click=${back}>← ${t.backOne}</button></div>
    <header class="head">
      <h2 tabindex="-1" data-start>${t.previewHeading(opened.texts[language]?.title ?? '')}</h2>
      <p class="muted">${t.previewNote}</p>
    </header>
    <div class="controls">
      ${languageField(t, opened, preview)} ${widthField(t, preview)}
      <button type="button" @click=${() => preview.again()}>${t.again}</button>
    </div>
    ${preview.isOver ? html`<p role="status">${t.previewEnd}</p>` : nothing}
    <div
      class="pupil ${width}"
      role="group"
      aria-label=${t.pupilsScreen}
      lang=${language}
      dir=${directionOf(language)}
      ${ref(preview.attach)}
    ></div>`;
}

function languageField(t: InstrumentTerms, {texts}: Opened, preview: PupilPreview): TemplateResult {
  const speak = (event: Event): void => void preview.speak((event.target as HTMLSelectElement).value);
  return html`<div class="field">
    <label for="language">${t.language}</label>
    <select id="language" @change=${speak}>
      ${Object.keys(texts).map(
        (tag) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === preview.language}>${languageName(tag)}</option>`,
      )}
    </select>
  </div>`;
}

function widthField(t: InstrumentTerms, preview: PupilPreview): TemplateResult {
  const widen = (event: Event): void => {
    preview.width = (event.target as HTMLSelectElement).value === 'tablet' ? 'tablet' : 'phone';
    preview.again();
  };
  return html`<div class="field">
    <label for="width">${t.width}</label>
    <select id="width" @change=${widen}>
      <option value="phone" ?selected=${preview.width === 'phone'}>${t.widths.phone}</option>
      <option value="tablet" ?selected=${preview.width === 'tablet'}>${t.widths.tablet}</option>
    </select>
  </div>`;
}
