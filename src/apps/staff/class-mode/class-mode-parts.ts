import {html, nothing, type TemplateResult} from 'lit';
import {languageNames} from '../../../i18n/language-names.js';
import {languages} from '../../../i18n/languages.js';
import {textIn} from '../../../survey/form-text.js';
import {shelter} from '../../../survey/shelter.js';
import type {SurveysTerms} from '../../../survey/staff-messages/en.js';
import {restoreForm} from '../../../survey/surveys-keys.js';
import type {ClassTerms} from './class-messages/en.js';
import {longestPin} from './pin.js';
import type {UnlockController} from './unlock-controller.js';

/** For the next pupil; whoever was here before had another. */
export function languageMenu(chosen: string, choose: (language: string) => void): TemplateResult {
  return html`<div class="languages">
    ${languages.toReversed().map(
      (language) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === chosen ? 'true' : 'false'}
          @click=${() => choose(language)}
        >
          ${languageNames[language]}
        </button>`,
    )}
  </div>`;
}

export interface Between {
  readonly t: ClassTerms;
  /** Of somebody who has just answered. */
  readonly thanks: boolean;
  /** The wave lets pupils ask for an adult. Said to all of them. */
  readonly asks: boolean;
  readonly next: () => void;
  readonly staff: () => void;
}

/** Between two pupils: nothing of the one before. */
export function between({t, thanks, asks, next, staff}: Between): TemplateResult {
  const words = thanks ? t.thanks : t.ready;
  return html`${shelter()}
    <h1 tabindex="-1" data-start>${words.title}</h1>
    <p>${words.text}</p>
    ${thanks && asks ? html`<p>${t.thanks.asked}</p>` : nothing}
    <div class="go"><button class="primary" type="button" @click=${next}>${words.go}</button></div>
    <button class="quiet-button staff" type="button" @click=${staff}>${t.staff}</button>`;
}

export interface UnlockView {
  readonly t: ClassTerms;
  readonly surveys: SurveysTerms;
  readonly door: UnlockController;
  /** The wave is known here, and so is what its sheet opens. */
  readonly takesSheet: boolean;
  readonly sheet: (typed: string) => void;
  readonly back: () => void;
}

export function unlockView(view: UnlockView): TemplateResult {
  const {t, surveys, door, takesSheet, sheet, back} = view;
  const {busy, failed, refusal} = door;
  return html`<h1 tabindex="-1" data-start>${t.unlock.heading}</h1>
    ${pinForm(view)}
    <p class="problem" role="alert">${failed ? t.unlock.failed : nothing}</p>
    ${
      takesSheet
        ? html`<p class="quiet">${t.unlock.forgotten}</p>
            ${restoreForm({t: surveys, refusal, busy, restore: sheet})}`
        : nothing
    }
    <button class="quiet-button back" type="button" @click=${back}>${t.unlock.back}</button>`;
}

/** No password field: a browser would offer to keep it, and then fill it in for a pupil. */
function pinForm({t, door}: UnlockView): TemplateResult {
  const {busy, wrong, wait} = door;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const pin = textIn(new FormData(form), 'pin');
    form.reset();
    if (!busy && wait === 0) void door.tryPin(pin);
  };
  return html`<form class="code" autocomplete="off" novalidate @submit=${submit}>
    <label for="pin">${t.unlock.pin}</label>
    <input
      id="pin"
      name="pin"
      class="hidden-signs"
      type="text"
      inputmode="numeric"
      maxlength=${longestPin}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="pin-problem pin-wait"
      aria-invalid=${wrong ? 'true' : nothing}
    />
    <p id="pin-problem" class="problem" role="alert">${wrong ? t.unlock.wrong : nothing}</p>
    <p id="pin-wait" role="timer">${wait > 0 ? t.unlock.wait(wait) : nothing}</p>
    <button class="primary" ?disabled=${busy || wait > 0}>${t.unlock.open}</button>
  </form>`;
}

/** Where the device's records cannot be opened, or the lock cannot be read. */
export function trouble(title: string, text: string, ...actions: readonly TemplateResult[]): TemplateResult {
  return html`<h1 tabindex="-1" data-start>${title}</h1>
    <p>${text}</p>
    <div class="go">${actions}</div>`;
}

export function button(label: string, act: () => void, look = ''): TemplateResult {
  return html`<button class=${look} type="button" @click=${act}>${label}</button>`;
}
