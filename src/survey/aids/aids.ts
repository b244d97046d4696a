import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {voiceFor} from '../aids-controller.js';
import type {Asked, Instrument, ItemsPage} from '../instrument/instrument.js';
import type {Ear, ItemScreen} from '../items/item-screen.js';
import {isSameScreen} from '../survey-step.js';
import type {SurveyView} from '../survey-steps.js';
import {textsOf} from '../survey-tools.js';
import {wear} from '../../ui/wear.js';
import {aidsStyles} from './aids.styles.js';
import {calmItem} from './calm-items.js';
import {earWith} from './ear.js';
import {ReadAloud, type Spoken} from './read-aloud.js';
import {readingPanel, type Reading} from './reading-panel.js';
import {spokenBeside, spokenOf} from './spoken-parts.js';

type Note = 'headphones' | 'unheard' | 'either';

const usual: Reading = {size: 0, spaced: false, touch: false, each: false};

/**
 * Help with reading, and something else to do for a pupil who does not want to answer. One for one pupil: nothing of it
 * is stored, and the next one begins anew.
 */
export class Aids implements ReactiveController {
  /** The panel is on the screen. */
  isOpen = false;
  /** This pupil does not want to answer. */
  hasDeclined = false;

  #reading = usual;
  #note: Note | undefined;
  #view: SurveyView | undefined;
  #button: Element | undefined;
  readonly #picked = new Map<string, number>();
  readonly #seed = crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
  readonly #aloud = new ReadAloud();
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    wear(this.#root, aidsStyles);
    this.#root.addEventListener('change', this.#touched);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#hush);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#hush);
    this.#hush();
    this.#aloud.close();
  }

  /** The words beside what was pressed, or silence where they were just being read. */
  listen(button: Element, view: SurveyView): void {
    const again = this.#button === button;
    this.#hush();
    if (again) return;
    this.#note = 'headphones';
    void this.#read(spokenBeside(button, view), button);
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  /**
   * And back again: what was answered before is still there, though nothing of it is sent by one who declines. The words are
   * the same both ways, so that whoever reads them from beside learns nothing.
   */
  decline({step}: SurveyView): void {
    this.hasDeclined = !this.hasDeclined;
    this.#note = 'either';
    this.#hush();
    if (step.at === 'page') void this.#begin();
  }

  /** A button at each answer, where this pupil wants it: an answer is heard there without being chosen. */
  ear(view: SurveyView): Ear | undefined {
    if (!this.#reading.each || !hasSound(view)) return undefined;
    const press = ({currentTarget}: Event): void => {
      const button = currentTarget as Element;
      const answer = button.previousElementSibling;
      const again = this.#button === button;
      this.#hush();
      if (answer && !again) void this.#read([spokenOf(answer, view)], button);
    };
    return earWith(view.t.aids, press);
  }

  panel(view: SurveyView): TemplateResult {
    const words = view.t.aids;
    this.#notice(view);
    const change = (reading: Reading): void => {
      this.#reading = reading;
      this.#host.requestUpdate();
    };
    return html`<p class="quiet" role="status">${this.#note ? words[this.#note] : nothing}</p>
      ${
        this.isOpen
          ? readingPanel(words, {
              reading: this.#reading,
              hasVoice: hasSound(view),
              change,
            })
          : nothing
      }`;
  }

  /** In place of a page's questions. */
  calm({items}: ItemsPage, {scales}: Instrument, {t, ear}: ItemScreen): unknown {
    const screen = {words: t.aids, seed: this.#seed, picked: this.#picked, ear};
    return items
      .filter((item) => item.kind !== 'note')
      .map((item, at) => calmItem(screen, {id: item.id, options: answersOf(item, scales), begin: at === 0}));
  }

  forget(): void {
    this.#hush();
    this.#aloud.close();
    this.#reading = usual;
    this.#wearReading();
    this.#root.removeEventListener('change', this.#touched);
    window.removeEventListener('pagehide', this.#hush);
    this.#host.removeController(this);
  }

  hostUpdated(): void {
    this.#wearReading();
  }

  /** What is read belongs to one screen in one language. */
  #notice(view: SurveyView): void {
    const before = this.#view;
    this.#view = view;
    if (!before || (isSameScreen(before.step, view.step) && before.language === view.language)) return;
    this.#note = undefined;
    this.#hush();
  }

  /** Another thing stands here now. */
  async #begin(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const start = this.#root.querySelector<HTMLElement>('[data-start]');
    start?.scrollIntoView({block: 'nearest'}); // first: Firefox gives focus to no legend that has not been laid out
    start?.focus();
  }

  async #read(parts: readonly Spoken[], button?: Element): Promise<void> {
    this.#button = button;
    button?.setAttribute('aria-pressed', 'true');
    const heard = await this.#aloud.read(parts);
    if (this.#button !== button) return;
    this.#hush();
    if (heard) return;
    this.#note = 'unheard';
    this.#host.requestUpdate();
  }

  readonly #hush = (): void => {
    this.#button?.setAttribute('aria-pressed', 'false');
    this.#button = undefined;
    this.#aloud.stop();
  };

  readonly #touched = ({target}: Event): void => {
    const answer = (target as Element).closest('.answer');
    if (!this.#reading.touch || !answer || answer.closest('.aids') || !this.#view) return;
    this.#hush();
    void this.#read([spokenOf(answer, this.#view)]);
  };

  #wearReading(): void {
    const {size, spaced} = this.#reading;
    const {classList} = this.#root.querySelector('.sheet') ?? this.#host;
    classList.toggle('large', size === 1);
    classList.toggle('largest', size === 2);
    classList.toggle('spaced', spaced);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}

function hasSound(view: SurveyView): boolean {
  return !!(voiceFor(view.language) ?? textsOf(view)?.sounds);
}

/** How many there are to choose from. */
function answersOf(item: Asked, scales: Instrument['scales']): number {
  if ('scale' in item) return scales[item.scale]?.length ?? 0;
  return 'options' in item ? item.options.length : 0;
}
