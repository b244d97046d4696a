import {html, nothing, type TemplateResult} from 'lit';
import type {Refusal} from '../kernel/refusal.js';
import {notice} from '../ui/notice.js';
import {textIn} from './form-text.js';
import {qrImage} from './qr.js';
import {refusalText} from './refusal-text.js';
import type {SurveysTerms} from './staff-messages/en.js';
import type {Reader} from './surveys-keys-controller.js';
import type {RecoverySheet} from './begin-wave-work.js';

/** The line that whoever sets up the survey app pastes into its `config.json`. */
export function pinDetails(t: SurveysTerms, keys: readonly string[]): TemplateResult | typeof nothing {
  if (keys.length === 0) return nothing;
  const line = `"teamKeys": ${JSON.stringify(keys)}`;
  return html`<details class="card pin">
    <summary>${t.pin.heading}</summary>
    <div class="stack">
      <p id="pin-hint" class="hint">${t.pin.text}</p>
      <textarea
        readonly
        rows="4"
        spellcheck="false"
        aria-label=${t.pin.label}
        aria-describedby="pin-hint"
        .value=${line}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
      <div><button type="button" @click=${copyBeside}>${t.pin.copy}</button></div>
    </div>
  </details>`;
}

/** Where the browser lets nobody copy, the line is selected for whoever does it by hand. */
function copyBeside(event: Event): void {
  const line = (event.target as HTMLElement).closest('details')?.querySelector('textarea');
  line?.select();
  void navigator.clipboard.writeText(line?.value ?? '').catch(() => undefined);
}

/** With one who can read there is nothing to choose. */
export function readerChoice(t: SurveysTerms, readers: readonly Reader[]): TemplateResult {
  const [self, ...others] = readers;
  if (others.length === 0) return html`<p class="reader">${t.form.reader(self?.name ?? '')}</p>`;
  return html`<fieldset class="stack readers">
    <legend>${t.form.readers}</legend>
    <p class="hint">${t.form.readersHint}</p>
    ${readers.map(
      ({staff, name}, at) => html`<label class="choice">
        <input type="checkbox" name="reader" autocomplete="off" value=${staff} .defaultChecked=${at === 0} />
        <bdi>${name}</bdi>${at === 0 ? html` <span class="muted small">${t.form.you}</span>` : nothing}
      </label>`,
    )}
  </fieldset>`;
}

export interface RecoveryView {
  readonly t: SurveysTerms;
  readonly sheet: RecoverySheet;
  readonly readers: string;
  readonly print: () => void;
  readonly leave: () => void;
}

/** The wave's private half on paper. Shown once, on a page of its own. */
export function recoveryView({t, sheet, readers, print, leave}: RecoveryView): TemplateResult {
  return html`<div class="screen-only stack">
      <h2 tabindex="-1" data-start>${t.recovery.heading}</h2>
      <p>${t.recovery.why}</p>
      ${notice('warning', t.recovery.once)}
      <div class="row">
        <button class="primary" type="button" @click=${print}>${t.slips.print}</button>
        <button type="button" @click=${leave}>${t.recovery.leave}</button>
      </div>
    </div>
    <div class="sheets" role="region" tabindex="0" aria-label=${t.recovery.heading}>
      <section class="sheet-of-class recovery">
        <p class="cover"><strong>${t.recovery.title(sheet.title)}</strong></p>
        <p>${t.recovery.keep(readers)}</p>
        <div class="recovery-key">
          <ol>${sheet.groups.map((group) => html`<li><b>${inHalves(group)}</b></li>`)}</ol>
          ${qrImage(sheet.qr)}
        </div>
        <p>${t.recovery.use}</p>
      </section>
    </div>`;
}

function inHalves(group: string): string {
  return `${group.slice(0, 4)} ${group.slice(4)}`;
}

export interface RestoreView {
  readonly t: SurveysTerms;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly restore: (typed: string) => void;
}

/** For a device that lost its keys, or a reader who was not named. */
export function restoreForm({t, refusal, busy, restore}: RestoreView): TemplateResult {
  const wrong = refusal?.refused.startsWith('sheet-') ? refusal : undefined;
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    restore(textIn(new FormData(event.target as HTMLFormElement), 'sheet'));
  };
  return html`<details class="card" ?open=${wrong !== undefined}>
    <summary>${t.restore.heading}</summary>
    <form class="stack" autocomplete="off" novalidate @submit=${submitted}>
      <div class="field">
        <label for="sheet">${t.restore.label}</label>
        <textarea
          id="sheet"
          name="sheet"
          rows="4"
          maxlength="600"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="sheet-hint sheet-problem"
          aria-invalid=${wrong ? 'true' : nothing}
        ></textarea>
        <span id="sheet-hint" class="hint">${t.restore.hint}</span>
      </div>
      <p id="sheet-problem" class="field-error" role="alert">${wrong ? refusalText(t, wrong) : nothing}</p>
      <div><button ?disabled=${busy}>${t.restore.take}</button></div>
    </form>
  </details>`;
}
