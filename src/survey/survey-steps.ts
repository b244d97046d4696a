import {html, nothing, type TemplateResult} from 'lit';
import type {AidsController} from './aids-controller.js';
import type {HelpLine} from '../kernel/help-lines.js';
import {helpLinks} from './help-links.js';
import type {Answers} from './instrument/answers.js';
import {askedOf, type Instrument, type Item, type ItemsPage} from './instrument/instrument.js';
import {isPageShown, itemsShown, wholeAnswers} from './instrument/walk.js';
import type {ItemScreen} from './items/item-screen.js';
import {drawItem} from './items/items.js';
import type {PupilTerms} from './messages/en.js';
import {shelter} from './shelter.js';
import type {CodeProblem, Step} from './survey-step.js';
import {listenButton, textsOf, tools} from './survey-tools.js';
import type {PublishedWave} from './wave.js';

export interface SurveyActions {
  readonly retry: () => void;
  readonly choose: (wave: PublishedWave) => void;
  readonly begin: (typed: string) => void;
  readonly answer: ItemScreen['answer'];
  readonly forward: () => void;
  readonly back: () => void;
  readonly send: () => void;
  readonly another: () => void;
}

export interface SurveyView {
  readonly t: PupilTerms;
  readonly language: string;
  readonly step: Step;
  readonly published: PublishedWave | undefined;
  readonly answers: Answers;
  readonly lines: readonly HelpLine[];
  /** Not in a preview for staff, where nobody needs them. */
  readonly aids?: AidsController;
  readonly act: SurveyActions;
}

export function stepView(view: SurveyView): TemplateResult | typeof nothing {
  const {t, step, act} = view;
  if ('draw' in step) return step.draw(view.language);
  switch (step.at) {
    case 'loading':
      return html`<p class="quiet" role="status">${t.loading}</p>`;
    case 'choose':
      return chooseStep(view, step.waves);
    case 'code':
      return codeStep(view, step.problem);
    case 'wave-missing':
      return message(t.missing.title, t.missing.text, button(t.retry, act.retry));
    case 'untrusted':
      return message(t.untrusted.title, t.untrusted.text);
    case 'not-open':
      return message(t.notOpen.title, t.notOpen.text(step.day(view.language)), button(t.retry, act.retry));
    case 'over':
      return message(t.over.title, t.over.text);
    case 'unreachable':
      return message(t.unreachable.title, t.unreachable.text, primary(t.retry, act.retry));
    case 'intro':
      return introStep(view);
    case 'page':
      return pageStep(view, step.page, step.nudged ?? false);
    case 'check':
      return checkStep(view, step.failed ?? false);
    case 'contact':
      return step.contact.render(step.page);
    case 'sending':
      return heading(t.sending);
    case 'sent':
    case 'waiting': {
      const words = t[step.at];
      const text = 'text' in words ? words.text : words['kept' in step && step.kept ? 'kept' : 'open'];
      return html`${shelter()}${step.told?.()}${message(words.title, text, button(t.another, act.another))}`;
    }
    case 'refused':
      return message(t.refused.title, t.refused.text, button(t.refused.again, act.another));
  }
}

/** Stays the same through all screens, and needs no network. */
export function helpFooter(t: PupilTerms, language: string, lines: readonly HelpLine[]): TemplateResult {
  return html`<div class="help" role="group" aria-labelledby="help">
    <p id="help"><strong>${t.help}</strong> <span>${t.helpHint}</span></p>
    ${helpLinks(lines, language)}
  </div>`;
}

function chooseStep({t, act}: SurveyView, waves: readonly PublishedWave[]): TemplateResult {
  return html`${heading(t.choose.title)}
    <p>${t.choose.hint}</p>
    <div class="choices">${waves.map((wave) => button(wave.title, () => act.choose(wave)))}</div>`;
}

function codeStep(view: SurveyView, problem: CodeProblem | undefined): TemplateResult {
  const {t, act} = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    act.begin(input.value);
    if (!problem) input.focus();
  };
  return html`${shelter()}${heading(t.code.title)}
    <form class="code" autocomplete="off" novalidate @submit=${submit}>
      <label for="code">${t.code.label}</label>
      <input
        id="code"
        name="code"
        type="text"
        maxlength="40"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        aria-describedby="code-hint code-problem"
        aria-invalid=${problem ? 'true' : nothing}
      />
      <p id="code-hint" class="quiet">${t.code.hint}</p>
      <p id="code-problem" class="problem" role="alert">${problem ? t.code.problems[problem] : nothing}</p>
      <button class="primary">${t.code.start}</button>
    </form>
    ${tools(view)}`;
}

function introStep(view: SurveyView): TemplateResult {
  const {t, published, act} = view;
  const questions = published ? askedOf(published.instrument).length : 0;
  return html`${heading(t.intro.title)} ${listenButton(view)}
    <ul class="points">
      ${t.intro.points(questions).map((point) => html`<li>${point}</li>`)}
    </ul>
    <div class="go">${primary(t.intro.start, act.forward)}</div>
    ${tools(view)}`;
}

function pageStep(view: SurveyView, at: number, nudged: boolean): TemplateResult {
  const {t, published, language, act, aids} = view;
  const page = published?.instrument.pages[at];
  const texts = textsOf(view);
  if (!page || !texts) return message(t.missing.title, t.missing.text);
  const {instrument} = published;
  const whole = wholeAnswers(instrument, view.answers);
  const go = backAnd(t, act, primary(page.kind === 'text' ? t.understood : t.next, act.forward));
  const onward = html`${go} ${tools(view)}`;
  const listen = listenButton(view, texts);
  if (!isPageShown(page, whole)) return html`${message(t.rest.title, t.rest.text)}${onward}`;
  if (page.kind === 'text') {
    const text = texts.pages[page.id];
    return html`${heading(text?.title)}${listen}
    ${text?.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}${onward}`;
  }
  const {lines, answers: given} = view;
  const screen: ItemScreen = {
    t,
    language,
    instrument,
    texts,
    lines,
    given,
    freeText: published.freeText,
    listen,
    ear: aids?.now?.ear(view),
    answer: act.answer,
  };
  const items = aids?.now?.hasDeclined
    ? aids.now.calm(page, instrument, screen)
    : drawItems(screen, itemsShown(page, whole));
  return html`${progress(t, instrument, page)} ${items}
    <p class="problem" role="alert">${nudged ? t.nudge : nothing}</p>
    ${onward}`;
}

function drawItems(screen: ItemScreen, items: readonly Item[]): unknown {
  const [first] = items.filter(({kind}) => kind !== 'note');
  return items.map((item) => drawItem(screen, item, item === first));
}

/** By all that may be asked, so that a shorter way shows to nobody beside it. */
function progress(t: PupilTerms, instrument: Instrument, page: ItemsPage): TemplateResult {
  const all = askedOf(instrument);
  const at = all.findIndex(({id}) => page.items.some((item) => item.id === id)) + 1;
  const words = t.progress(at, all.length);
  return html`<div class="progress">
    <span>${words}</span>
    <progress value=${at} max=${all.length} aria-label=${words}></progress>
  </div>`;
}

function checkStep(view: SurveyView, failed: boolean): TemplateResult {
  const {t, act} = view;
  return html`${heading(t.check.title)} ${listenButton(view)}
    <p>${t.check.text}</p>
    <p class="problem" role="alert">${failed ? t.check.failed : nothing}</p>
    ${backAnd(t, act, primary(t.check.send, act.send))} ${tools(view)}`;
}

function message(title: string, text: string, action: unknown = nothing): TemplateResult {
  return html`${heading(title)}
    <p>${text}</p>
    ${action === nothing ? nothing : html`<div class="go">${action}</div>`}`;
}

function heading(text: string | undefined): TemplateResult {
  return html`<h1 tabindex="-1" data-start>${text}</h1>`;
}

function backAnd(t: PupilTerms, act: SurveyActions, forward: TemplateResult): TemplateResult {
  return html`<div class="go between">${button(t.back, act.back)}${forward}</div>`;
}

function primary(label: string, act: () => void): TemplateResult {
  return html`<button class="primary" type="button" @click=${act}>${label}</button>`;
}

function button(label: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${label}</button>`;
}
