import {html, nothing, type TemplateResult} from 'lit';
import {number} from '../i18n/format.js';
import {climateChart, groupTitle, type ChartWords} from './climate-chart.js';
import {climateMap} from './climate-map.js';
import {measureCaption} from './climate-parts.js';
import type {Reading} from './climate-reading-view.js';
import {groupKey, measureOf, rowsOf} from './climate-rows.js';
import {mapId} from './climate-topics.js';
import {climateTrend} from './climate-trend.js';
import type {ReleasedGroup} from './release.js';

/** What was chosen of a reading. */
export interface Chosen {
  /** A measure, or `mapId`. */
  readonly id: string;
  /** Of whom the map and the trend tell. */
  readonly group: ReleasedGroup;
  readonly chooseGroup?: (event: Event) => void;
}

/** One measure: what it means, its picture, how groups differ, and how it went from wave to wave. */
export function climateFigure(
  reading: Reading,
  {id, group, chooseGroup}: Chosen,
  words: ChartWords,
): TemplateResult {
  const picker = chooseGroup ? groupPicker(reading, group, chooseGroup, words) : nothing;
  if (id === mapId)
    return html`<figure>
      <figcaption>
        <h3>${words.t.map}</h3>
        <p>${words.t.mapMeaning}</p>
      </figcaption>
      ${picker}
      <p class="printed-group"><bdi>${groupTitle(group, words)}</bdi></p>
      ${climateMap(reading.release, group, words)}
    </figure>`;
  return html`<figure>
      ${measureCaption(reading, id, words)}
      ${climateChart(rowsOf(reading.release, id), words, (one) => reading.differenceOf(one, id))}
      ${marksSentence(reading, id, words)}
    </figure>
    ${reading.waves.length > 1 ? trendSection(reading, {id, group}, words, picker) : nothing}`;
}

/** Nothing where nothing was compared: parts of a whole, garbled answers, a wave of one group. */
function marksSentence({release, differenceOf}: Reading, id: string, {t}: ChartWords) {
  const found = release.groups.flatMap((group) => differenceOf(group, id) ?? []);
  if (found.length === 0) return nothing;
  const count = found.filter(({isReal}) => isReal).length;
  return html`<p class="sentence">${count === 0 ? t.noMarks : t.marks(count)}</p>`;
}

function trendSection(
  reading: Reading,
  {id, group}: Chosen,
  words: ChartWords,
  picker: TemplateResult | typeof nothing,
): TemplateResult {
  const {t} = words;
  return html`<section class="over-time">
    <h4>${t.trend}</h4>
    <p class="muted small">${t.trendText}</p>
    ${picker}
    <p class="printed-group"><bdi>${groupTitle(group, words)}</bdi></p>
    ${climateTrend(reading.trendOf(group, id), words)}
  </section>`;
}

function groupPicker(
  {release}: Reading,
  chosen: ReleasedGroup,
  choose: (event: Event) => void,
  words: ChartWords,
): TemplateResult {
  return html`<label class="field wave"
    ><span class="label">${words.t.group}</span>
    <select @change=${choose}>
      ${release.groups.map(
        (group) =>
          html`<option .value=${groupKey(group)} ?selected=${group === chosen}>
            ${groupTitle(group, words)} (${words.t.peopleShort(number(words.language, group.people))})
          </option>`,
      )}
    </select>
  </label>`;
}

/** Whether all of it is withheld, and there is nothing to print of it. */
export function isEmpty({release}: Reading, id: string): boolean {
  return id !== mapId && release.groups.every((group) => measureOf(group, id).kind === 'withheld');
}
