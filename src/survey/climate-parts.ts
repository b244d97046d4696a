import {html, nothing, type TemplateResult} from 'lit';
import {longDay, number, shortDay} from '../i18n/format.js';
import {usualFloors} from '../disclosure/floors.js';
import {endsText, valueText, type ChartWords} from './climate-chart.js';
import type {ClimateTerms} from './climate-messages/en.js';
import {measureOf} from './climate-rows.js';
import {measureName} from './climate-table.js';
import {headOf, type ReleasedWave} from './climate-view.js';
import type {Release} from './release.js';

/** Which survey is read; nothing to choose where there is one. */
export function wavePicker(
  waves: readonly ReleasedWave[],
  chosen: ReleasedWave,
  choose: (event: Event) => void,
  {t, language}: ChartWords,
): TemplateResult | typeof nothing {
  if (waves.length < 2) return nothing;
  return html`<label class="field wave"
    ><span class="label">${t.survey}</span>
    <select @change=${choose}>
      ${waves.map((wave) => {
        const head = headOf(wave);
        const title = head ? t.surveyOption(head.title, shortDay(language, head.day)) : wave.wave;
        return html`<option .value=${wave.wave} ?selected=${wave.wave === chosen.wave}>${title}</option>`;
      })}
    </select>
  </label>`;
}

/** What was released, when, and of how many. */
export function releaseHead({title, day, groups}: Release, {t, language}: ChartWords): TemplateResult {
  const people = number(language, groups[0]?.people ?? 0);
  return html`<p class="head">
    <strong><bdi>${title}</bdi></strong>
    <span class="muted">${t.released(longDay(language, day))} · ${t.answered(people)}</span>
  </p>`;
}

/** Native radio buttons, so that arrows move as everywhere. */
export function measurePicker(
  ids: readonly string[],
  chosen: string,
  choose: (event: Event) => void,
  words: ChartWords,
): TemplateResult {
  return html`<fieldset class="measures" @change=${choose}>
    <legend>${words.t.pick}</legend>
    ${ids.map(
      (id) =>
        html`<label class="chip"
          ><input type="radio" name="measure" .value=${id} .checked=${id === chosen} /><span
            >${measureName(id, words)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** What the chosen measure means, and what it says of all together. */
export function measureCaption(release: Release, id: string, words: ChartWords): TemplateResult {
  const [whole] = release.groups;
  const measure = whole && measureOf(whole, id);
  return html`<figcaption>
    <h3>${measureName(id, words)}</h3>
    <p>${words.t.measures[id]?.meaning ?? nothing}</p>
    <p class="sentence">
      ${
        measure && measure.kind !== 'withheld'
          ? words.t.sentence(valueText(measure, words.language), ...endsText(measure, words.language))
          : words.t.sentenceWithheld
      }
    </p>
  </figcaption>`;
}

/** Why the picture looks as it does. */
export function explanation(
  {floors = usualFloors}: Release,
  t: ClimateTerms,
  language: string,
): TemplateResult {
  const people = number(language, floors.people);
  const notes: readonly (readonly [string, string])[] = [
    [t.line, t.lineText],
    [t.withheld, t.withheldText],
    [t.together, t.togetherText(people, number(language, floors.classPeople))],
    [t.steps, t.stepsText],
  ];
  return html`<section class="explain" aria-labelledby="explain">
    <h3 id="explain">${t.explain}</h3>
    <dl>
      ${notes.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}
    </dl>
  </section>`;
}
