import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {isRefusal} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import type {FormController} from '../form-controller.js';
import type {Answer} from './answer.js';
import type {Question} from './guide.js';
import type {TalkPage} from './guides-page.js';
import type {InterviewId} from './interview-kinds.js';
import {giveAnswer} from './interview-rules.js';
import {languagesOf} from './library.js';
import {toldIn} from './interview.js';
import {talkEnd} from './talk-end.js';
import {answerIn} from './talk-fields.js';
import {talkHead, talkStart} from './talk-head.js';
import {talkOverview} from './talk-overview.js';
import {talkQuestion} from './talk-question.js';
import {talkSigns, urgentSigns} from './talk-signs.js';
import {walk, type Told, type Walk} from './walk.js';

/** Where the conversation is: a question by its id, `start` or `end`. */
export type Place = string;

/** What the parts of a conversation share in one rendering. */
export interface TalkScreen extends TalkPage {
  readonly told: Told;
  readonly way: Walk;
  readonly place: Place;
  /** Lists beside the question are open: there is room for them. */
  readonly isWide: boolean;
  readonly readIn: string;
  readonly setLanguage: (language: string) => void;
  readonly go: (place: Place) => void;
  /** After an answer that was kept. */
  readonly goOn: (from: Question, answer: Answer) => void;
  readonly leave: () => void;
}

/** Room for the lists, in CSS pixels. */
const wide = 860;

/** The conversation that is held now, one question at a time. */
export class Talk implements ReactiveController {
  id: InterviewId | undefined;
  /** In which the questions are read; the screen's own while nobody chose. */
  language: string | undefined;

  readonly #host: LitElement;
  readonly #form: FormController;
  #place: Place | undefined;
  #isWide = false;
  #page: TalkPage | undefined;
  #wanted = '';

  constructor(host: LitElement, form: FormController) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hear);
  }

  /** What was typed is kept where the element goes away or the tab is put aside: it may not come back. */
  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hear);
    void this.#keepTyped();
  }

  begin(id: InterviewId): void {
    this.id = id;
    this.#place = undefined;
    this.#isWide = this.#host.clientWidth >= wide;
    this.#host.requestUpdate();
    void this.#focus('#talk-title');
  }

  leave(): void {
    this.id = this.#place = this.#page = this.language = undefined;
    this.#host.requestUpdate();
  }

  render(page: TalkPage): TemplateResult {
    this.#page = page;
    const screen = this.#screenOf(page);
    return html`<article class="talk" aria-labelledby="talk-title">
      ${talkHead(screen)}
      <div class="talk-columns">
        <div class="talk-main">
          ${page.failed ? notice('danger', page.screen.common.failed[page.failed]) : nothing} ${urgentSigns(screen)}
          ${this.#renderPlace(screen)}
        </div>
        ${talkSigns(screen)} ${talkOverview(screen)}
      </div>
    </article>`;
  }

  #renderPlace(screen: TalkScreen): unknown {
    const {place, way} = screen;
    if (way.urgent.length > 0) return nothing;
    if (place === 'start') return talkStart(screen);
    const question = way.path.find(({id}) => id === place);
    if (!question) return talkEnd(screen);
    this.#show(`talk ${screen.interview.id} ${question.id}`);
    return talkQuestion(screen, question);
  }

  #screenOf(page: TalkPage): TalkScreen {
    const {interview, shipped, screen} = page;
    const told = toldIn(interview, shipped.guide);
    const way = walk(shipped.guide, told);
    const isNew = told.answers.size === 0 && told.heard.size === 0;
    return {
      ...page,
      ...{told, way, isWide: this.#isWide},
      place: this.#place ?? (isNew ? 'start' : (way.next?.id ?? 'end')),
      readIn: spokenOf(page, this.language ?? screen.language),
      setLanguage: (language) => {
        this.language = language;
        this.#host.requestUpdate();
      },
      go: (place) => void this.#go(place),
      goOn: (from, answer) => this.#moveTo(placeAfter(page, from, answer)),
      leave: () => void this.#leave(),
    };
  }

  async #go(place: Place): Promise<void> {
    if (await this.#keepTyped()) this.#moveTo(place);
  }

  #moveTo(place: Place): void {
    this.#place = place;
    this.#host.requestUpdate();
    if (place === 'start' || place === 'end') void this.#focus('#talk-place');
  }

  async #leave(): Promise<void> {
    if (!(await this.#keepTyped())) return;
    const id = this.id ?? '';
    this.#form.leave();
    this.leave();
    await this.#focus(`[data-talk="${CSS.escape(id)}"]`);
  }

  /** @returns whether nothing is left that could be lost */
  async #keepTyped(): Promise<boolean> {
    const page = this.#page;
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('form.talk-question');
    const question = page && questionOf(page, form?.dataset['question']);
    if (!page || !form || !question) return true;
    const answer = answerIn(question, new FormData(form));
    if (isRefusal(answer)) return true;
    const drafts = giveAnswer({question: question.id, answer}, page.interview, page.shipped.guide);
    return isRefusal(drafts) || page.append(drafts);
  }

  readonly #hear = (): void => {
    if (document.visibilityState === 'hidden') void this.#keepTyped();
  };

  /** Not in the middle of a rendering, and only while that question is still the one. */
  #show(name: string): void {
    this.#wanted = name;
    if (this.#form.name !== name) queueMicrotask(() => this.#open(name));
  }

  #open(name: string): void {
    if (this.#wanted === name && this.#form.name !== name) this.#form.open(name);
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** A guide that does not speak the language of the screen is read in English. */
function spokenOf({shipped}: TalkPage, wanted: string): string {
  return languagesOf(shipped).find((language) => language === wanted) ?? 'en';
}

/** The next one without an answer after it; else the first that was passed over; else the end. */
function placeAfter({interview, shipped: {guide}}: TalkPage, from: Question, answer: Answer): Place {
  const told = toldIn(interview, guide);
  const answers = new Map(told.answers).set(from.id, answer);
  const {path, next} = walk(guide, {...told, answers});
  const at = path.findIndex(({id}) => id === from.id);
  const later = path.slice(at + 1).find(({id}) => !answers.has(id));
  return later?.id ?? next?.id ?? 'end';
}

function questionOf({interview, shipped: {guide}}: TalkPage, id: string | undefined): Question | undefined {
  return walk(guide, toldIn(interview, guide)).path.find((question) => question.id === id);
}
