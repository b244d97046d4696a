import {html, type TemplateResult} from 'lit';
import {number} from '../i18n/format.js';
import {betweenText, groupTitle, valueText, type ChartWords} from './climate-chart.js';
import {measureIds, measureOf} from './climate-rows.js';
import {mapId} from './climate-topics.js';
import {isStacked, stackCell} from './climate-stack.js';
import type {Release, ReleasedGroup, ReleasedMeasure} from './release.js';

/** Every number of a release: what the pictures show of one measure at a time, for all of them. */
export function climateTable(release: Release, words: ChartWords): TemplateResult {
  const {t} = words;
  const ids = measureIds(release);
  return html`<details class="all-numbers">
    <summary>${t.table}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.group}</th>
            <th scope="col">${t.pupils}</th>
            ${ids.map((id) => html`<th scope="col">${measureName(id, words)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${release.groups.map((group) => tableRow(group, ids, words))}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** An instrument of the school's own has measures that have no words here. */
export function measureName(id: string, {t}: Pick<ChartWords, 't'>): string {
  return id === mapId ? t.map : (t.measures[id]?.name ?? id);
}

function tableRow(group: ReleasedGroup, ids: readonly string[], words: ChartWords): TemplateResult {
  return html`<tr class=${group.level}>
    <th scope="row"><bdi>${groupTitle(group, words)}</bdi></th>
    <td class="number">${number(words.language, group.people)}</td>
    ${ids.map((id) => html`<td class="number">${cell(measureOf(group, id), words)}</td>`)}
  </tr>`;
}

function cell(measure: ReleasedMeasure, words: ChartWords): TemplateResult {
  if (measure.kind === 'withheld') return html`<span class="muted">${words.t.withheldShort}</span>`;
  if (isStacked(measure)) return stackCell(measure, words);
  return html`${valueText(measure, words.language)}
    <span class="muted small">(${betweenText(measure, words)})</span>`;
}
