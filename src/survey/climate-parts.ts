import {html, nothing, type TemplateResult} from 'lit';
import {longDay, number, shortDay} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import {usualFloors} from '../disclosure/floors.js';
import {endsText, valueText, type ChartWords} from './climate-chart.js';
import type {ClimateTerms} from './climate-messages/en.js';
import type {CareRelease} from './care-climate-view.js';
import {stackText} from './climate-stack.js';
import {byTopic, mostChips} from './climate-topics.js';
import {classTitles, measureOf} from './climate-rows.js';
import {measureName} from './climate-table.js';
import {headOf, type ReleasedWave} from './climate-view.js';
import type {Release, ReleasedMeasure} from './release.js';

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

/** A few side by side, as radio buttons; many as a list by topic, in which typing the first letters finds one. */
export function measurePicker(
  ids: readonly string[],
  chosen: string,
  choose: (event: Event) => void,
  words: ChartWords,
): TemplateResult {
  return ids.length > mostChips
    ? measureList(ids, chosen, choose, words)
    : html`<fieldset class="measures" @change=${choose}>
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

function measureList(
  ids: readonly string[],
  chosen: string,
  choose: (event: Event) => void,
  words: ChartWords,
): TemplateResult {
  const option = (id: string) =>
    html`<option .value=${id} ?selected=${id === chosen}>${measureName(id, words)}</option>`;
  return html`<label class="field wave measure-list"
    ><span class="label">${words.t.pick}</span>
    <select name="measure" @change=${choose}>
      ${byTopic(ids).map(
        ([topic, own]) => html`<optgroup label=${words.t.topics[topic]}>${own.map(option)}</optgroup>`,
      )}
    </select>
  </label>`;
}

/** What the chosen measure means, and what it says of all together. */
export function measureCaption(
  {release, careOnly}: CareRelease,
  id: string,
  words: ChartWords,
): TemplateResult {
  const [whole] = release.groups;
  return html`<figcaption>
    <h3>${measureName(id, words)}</h3>
    <p>${words.t.measures[id]?.meaning ?? nothing}</p>
    ${careOnly.has(id) ? html`<p><strong>${words.t.careOnly}</strong></p>` : nothing}
    ${garbledNote(whole && measureOf(whole, id), words)}
    <p class="sentence">${sentence(whole && measureOf(whole, id), words)}</p>
  </figcaption>`;
}

function garbledNote(measure: ReleasedMeasure | undefined, {t, language}: ChartWords) {
  if (measure?.kind !== 'share' || measure.oneIn === undefined) return nothing;
  return html`<p>${t.garbled(number(language, measure.oneIn))}</p>`;
}

function sentence(measure: ReleasedMeasure | undefined, words: ChartWords): string {
  const {t, language} = words;
  if (!measure || measure.kind === 'withheld') return t.sentenceWithheld;
  if (measure.kind === 'groups') return t.sentenceGroups(stackText(measure, words));
  if (measure.kind === 'distribution') return t.sentenceAnswers(stackText(measure, words));
  return t.sentence(valueText(measure, language), ...endsText(measure, language));
}

/** What earlier releases of the same weeks tell: classes, and questions of another questionnaire. */
export function toldBeforeNotes(
  {leftOut = [], toldBefore = []}: Release,
  words: ChartWords,
): readonly TemplateResult[] {
  const {t, roster} = words;
  const classes = classTitles(leftOut, roster).join(', ');
  const measures = toldBefore.map((id) => measureName(id, words)).join(', ');
  return [
    ...(classes ? [notice('info', t.leftOut(classes))] : []),
    ...(measures ? [notice('info', t.toldBefore(measures))] : []),
  ];
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
    [t.marksName, t.marksText],
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
