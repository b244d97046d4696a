import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {longDay} from '../i18n/format.js';
import {nameOf, type HelpLine} from './help-lines.js';
import {itemsOf, type Answers, type InstrumentTexts, type Item} from './instrument.js';
import type {PupilTerms} from './messages/en.js';
import {shelter} from './shelter.js';
import type {CodeProblem, Step} from './survey-step.js';
import type {PublishedWave} from './wave.js';

export interface SurveyActions {
  readonly retry: () => void;
  readonly choose: (wave: PublishedWave) => void;
  readonly begin: (typed: string) => void;
  readonly answer: (item: string, worth: number | null) => void;
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
  readonly act: SurveyActions;
}

export function stepView(view: SurveyView): TemplateResult {
  const {t, step, act} = view;
  switch (step.at) {
    case 'loading':
      return html`<p class="quiet" role="status">${t.loading}</p>`;
    case 'choose':
      return chooseStep(view, step.waves);
    case 'code':
      return codeStep(view, step.problem);
    case 'wave-missing':
      return message(t.missing.title, t.missing.text, button(t.retry, act.retry));
    case 'not-open':
      return message(
        t.notOpen.title,
        t.notOpen.text(longDay(view.language, step.from)),
        button(t.retry, act.retry),
      );
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
    case 'sending':
      return html`${heading(t.sending)}<p class="dots" aria-hidden="true"><i></i><i></i><i></i></p>`;
    case 'sent':
      return html`${shelter()}${message(t.sent.title, t.sent.text, button(t.another, act.another))}`;
    case 'waiting': {
      const text = step.kept ? t.waiting.kept : t.waiting.open;
      return html`${shelter()}${message(t.waiting.title, text, button(t.another, act.another))}`;
    }
    case 'refused':
      return message(t.refused.title, t.refused.text, button(t.refused.again, act.another));
  }
}

/** Stays the same through all screens, and needs no network. */
export function helpFooter(t: PupilTerms, language: string, lines: readonly HelpLine[]): TemplateResult {
  return html`<div class="help" role="group" aria-labelledby="help">
    <p id="help"><strong>${t.help}</strong> <span>${t.helpHint}</span></p>
    <ul>
      ${lines.map(
        (line) =>
          html`<li>
            <a href="tel:${line.number.replaceAll(' ', '')}"><b>${line.number}</b> ${nameOf(line, language)}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}

function chooseStep({t, act}: SurveyView, waves: readonly PublishedWave[]): TemplateResult {
  return html`${heading(t.choose.title)}
    <p>${t.choose.hint}</p>
    <div class="choices">${waves.map((wave) => button(wave.title, () => act.choose(wave)))}</div>`;
}

function codeStep({t, act}: SurveyView, problem: CodeProblem | undefined): TemplateResult {
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
    </form>`;
}

function introStep({t, published, act}: SurveyView): TemplateResult {
  const questions = published ? itemsOf(published.instrument).length : 0;
  return html`${heading(t.intro.title)}
    <ul class="points">
      ${t.intro.points(questions).map((point) => html`<li>${point}</li>`)}
    </ul>
    <div class="go">${primary(t.intro.start, act.forward)}</div>`;
}

function pageStep(view: SurveyView, at: number, nudged: boolean): TemplateResult {
  const {t, published, language, act} = view;
  const page = published?.instrument.pages[at];
  const texts = published && (published.texts[language] ?? Object.values(published.texts)[0]);
  if (!page || !texts) return message(t.missing.title, t.missing.text);
  if (page.kind === 'text') {
    const text = texts.pages[page.id];
    return html`${heading(text?.title)}${text?.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${backAnd(t, act, primary(t.understood, act.forward))}`;
  }
  return html`${progress(view, page.items)}
    ${page.items.map((item, position) => keyed(item.id, question(view, texts, item, position === 0)))}
    <p class="problem" role="alert">${nudged ? t.nudge : nothing}</p>
    ${backAnd(t, act, primary(t.next, act.forward))}`;
}

function progress({t, published}: SurveyView, items: readonly Item[]): TemplateResult {
  const all = published ? itemsOf(published.instrument) : [];
  const at = all.findIndex(({id}) => id === items[0]?.id) + 1;
  const words = t.progress(at, all.length);
  return html`<div class="progress">
    <span>${words}</span>
    <progress value=${at} max=${all.length} aria-label=${words}></progress>
  </div>`;
}

/** Keyed by its item: with fields reused, a quick answer to one question would stand in the next. */
function question(
  {t, published, answers, act}: SurveyView,
  texts: InstrumentTexts,
  item: Item,
  first: boolean,
): TemplateResult {
  const worths = published?.instrument.scales[item.scale] ?? [];
  // One listener for all. "I would rather not say" is the answer without a place on the scale.
  const change = (event: Event): void => {
    const at = Number((event.target as HTMLInputElement).value);
    act.answer(item.id, worths[at] ?? null);
  };
  const given = answers[item.id];
  return html`<fieldset>
    <legend tabindex="-1" ?data-start=${first}>${texts.items[item.id]}</legend>
    <div class="choices" @change=${change}>
      ${worths.map(
        (worth, at) =>
          html`<label class="answer">
            <input type="radio" name=${item.id} value=${at} autocomplete="off" .checked=${given === worth} />
            <span>${texts.scales[item.scale]?.[at]}</span>
          </label>`,
      )}
      <label class="answer rather-not">
        <input type="radio" name=${item.id} value="none" autocomplete="off" .checked=${given === null} />
        <span>${t.ratherNot}</span>
      </label>
    </div>
  </fieldset>`;
}

function checkStep({t, act}: SurveyView, failed: boolean): TemplateResult {
  return html`${heading(t.check.title)}
    <p>${t.check.text}</p>
    <p class="problem" role="alert">${failed ? t.check.failed : nothing}</p>
    ${backAnd(t, act, primary(t.check.send, act.send))}`;
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
