import {html, nothing, type TemplateResult} from 'lit';
import {
  countablesOf,
  countingChosen,
  countingShare,
  isCountedChosen,
  shareOf,
  type Countable,
} from './instrument/count.js';
import type {Asked, Instrument} from './instrument/instrument.js';
import {answersFrom} from './instrument-facts.js';
import type {ItemsView} from './instrument-items.js';

type CountsView = Pick<ItemsView, 't' | 'work' | 'edit'>;

/** Which answers of a question count: a judgement that no file holds. */
export function itemCounts(view: CountsView, item: Asked): TemplateResult | typeof nothing {
  if ('options' in item && item.kind !== 'ranking') return options(view, item);
  const countables = countablesOf(item);
  return countables.length > 0
    ? html`<div class="fields">${countables.map((one) => share(view, one))}</div>`
    : nothing;
}

function share(view: CountsView, {name, item, scale}: Countable): TemplateResult {
  const {t, work} = view;
  const {instrument, texts, language} = work.kept;
  const own = texts[language];
  const row = name.split('/')[1];
  const from = shareOf(instrument, name);
  // The least worth is everybody's: it counts nothing. What is counted above another one may still be.
  const worths = [...new Set(instrument.scales[scale] ?? [])].sort((a, b) => a - b);
  const choose = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    change(view, (before) => countingShare(before, name, value === '' ? undefined : Number(value)));
  };
  return html`<div class="field">
    <label for="counts-${name}">${row === undefined ? t.countsYes : t.countsRow(own?.rows?.[item]?.[row] ?? row)}</label>
    <select id="counts-${name}" @change=${choose}>
      <option value="" ?selected=${from === undefined}>${t.countsNone}</option>
      ${worths.slice(1).map(
        (worth) =>
          html`<option value=${worth} ?selected=${from === worth}>
            ${own ? t.countsFrom(answersFrom(name, worth, instrument, own)) : worth}
          </option>`,
      )}
    </select>
  </div>`;
}

function options(view: CountsView, item: Extract<Asked, {options: readonly string[]}>): TemplateResult {
  const {t, work} = view;
  const {instrument, texts, language} = work.kept;
  return html`<fieldset>
    <legend>${t.countsOptions}</legend>
    <div class="boxes">
      ${item.options.map(
        (option) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${isCountedChosen(instrument, item.id, option)}
              @change=${(event: Event) => {
                const {checked} = event.target as HTMLInputElement;
                change(view, (before) => countingChosen(before, item.id, option, checked));
              }}
            />
            ${texts[language]?.options?.[item.id]?.[option] ?? option}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function change({edit}: CountsView, count: (instrument: Instrument) => Instrument): void {
  edit((kept) => ({...kept, instrument: count(kept.instrument)}));
}
