import {html, type TemplateResult} from 'lit';
import type {StaffId} from '../kernel/ids.js';
import {textIn} from './form-text.js';
import {textHours, type TextDuty} from './text-duty.js';
import type {WrittenTerms} from './written-messages/en.js';

/** Somebody who can be named. */
interface Named {
  readonly staff: StaffId;
  readonly name: string;
}

/** Asked where a questionnaire lets pupils write: who reads it, and how soon. */
export function textDutyFields(
  {fields}: WrittenTerms,
  readers: readonly Named[],
  isWrong: boolean,
): TemplateResult {
  const [self, ...others] = readers;
  const who =
    others.length === 0
      ? html`<p class="reader">${fields.reader(self?.name ?? '')}</p>`
      : html`<div role="group" aria-labelledby="text-readers">
          <p id="text-readers">${fields.readers}</p>
          ${readers.map(
            ({staff, name}, at) => html`<label class="choice">
              <input type="checkbox" name="text-reader" autocomplete="off" value=${staff} .defaultChecked=${at === 0} />
              <bdi>${name}</bdi>
            </label>`,
          )}
        </div>`;
  return html`<fieldset class="stack readers">
    <legend>${fields.heading}</legend>
    <p class="hint">${fields.hint}</p>
    ${who}
    <div class="fields"><div class="field wide">
      <label for="text-hours">${fields.hours}</label>
      <input
        id="text-hours"
        name="text-hours"
        type="number"
        min=${textHours.least}
        max=${textHours.most}
        .defaultValue=${String(textHours.usual)}
        aria-describedby="text-hours-hint"
        aria-invalid=${isWrong ? 'true' : 'false'}
      />
      <span id="text-hours-hint" class="hint">${fields.hoursHint(textHours.most)}</span>
    </div></div>
  </fieldset>`;
}

/** @returns `undefined` where the form does not ask */
export function textDutyIn(form: HTMLFormElement, known: readonly Named[]): TextDuty | undefined {
  const data = new FormData(form);
  if (!data.has('text-hours')) return undefined;
  const chosen = new Set(data.getAll('text-reader'));
  const readers = known.filter(({staff}) => known.length === 1 || chosen.has(staff));
  return {readers: readers.map(({staff}) => staff), hours: Number(textIn(data, 'text-hours'))};
}
