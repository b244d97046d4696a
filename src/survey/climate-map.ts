import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {percent} from '../i18n/format.js';
import {betweenText, valueText, type ChartWords} from './climate-chart.js';
import {mostNamed, placesIn, stepOf, steps, type ReleasedPlace} from './climate-places.js';
import {measureName} from './climate-table.js';
import {mapPlans} from './items/map-places.js';
import type {Release, ReleasedGroup} from './release.js';

/**
 * The school from above, its places coloured by how many of those to whom something happened name them. Every number
 * stands in its place and once more in the table beside it; what is withheld is hatched.
 */
export function climateMap(release: Release, group: ReleasedGroup, words: ChartWords): TemplateResult {
  const places = placesIn(release, group);
  return html`<p class="sentence">${mapSentence(places, words)}</p>
    <div class="map-and-table">
      <div class="map" aria-hidden="true">${drawing(places, words)}</div>
      <div>
        ${stepLegend(words)}
        <table>
          <thead>
            <tr>
              <th scope="col">${words.t.place}</th>
              <th scope="col">${words.t.placeShare}</th>
            </tr>
          </thead>
          <tbody>
            ${places.map((place, at) => placeRow(place, at, words))}
          </tbody>
        </table>
      </div>
    </div>`;
}

function mapSentence(places: readonly ReleasedPlace[], words: ChartWords): string {
  const {t} = words;
  const [first] = mostNamed(places);
  const hidden = places.filter(({measure}) => measure.kind === 'withheld').length;
  const most =
    first?.measure.kind === 'share'
      ? t.mostNamed(nameOf(first, words), valueText(first.measure, words.language))
      : t.noPlace;
  return hidden > 0 && first ? `${most} ${t.placesWithheld(hidden)}` : most;
}

function placeRow(place: ReleasedPlace, at: number, words: ChartWords): TemplateResult {
  const {measure} = place;
  return html`<tr>
    <th scope="row"><span class="number">${at + 1}.</span> ${nameOf(place, words)}</th>
    <td class="number">
      ${
        measure.kind === 'share'
          ? html`${valueText(measure, words.language)}
              <span class="muted small">(${betweenText(measure, words)})</span>`
          : html`<span class="muted">${words.t.withheldShort}</span>`
      }
    </td>
  </tr>`;
}

function nameOf({place}: ReleasedPlace, words: ChartWords): string {
  return measureName(`where-${place}`, words);
}

function drawing(places: readonly ReleasedPlace[], words: ChartWords): TemplateResult {
  const {height, ground, places: drawn} = mapPlans.school;
  const others = Object.keys(drawn).filter((name) => !places.some(({place}) => place === name));
  return html`<svg viewBox="0 0 320 ${height}" focusable="false">
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0v8" />
      </pattern>
    </defs>
    ${ground}${others.map((name) => svg`<path class="place unasked" d=${drawn[name]?.area ?? ''} />`)}
    ${places.map((place, at) => spot(place, at, words))}
  </svg>`;
}

function spot({place, measure}: ReleasedPlace, at: number, {language}: ChartWords): SVGTemplateResult {
  // A place that is not drawn stands in the table alone.
  const plan = Object.hasOwn(mapPlans.school.places, place) ? mapPlans.school.places[place] : undefined;
  if (!plan) return svg``;
  const step = stepOf(measure);
  const [x, y] = plan.badge;
  const text = measure.kind === 'share' ? percent(language, measure.share) : '–';
  return svg`<path class=${step === undefined ? 'place withheld-place' : `place step-${step}`} d=${plan.area} />
    ${step === undefined ? svg`<path class="hatched" d=${plan.area} />` : nothing}
    <rect class="label" x=${x - 14} y=${y - 12} width="76" height="24" rx="6" />
    <text class="badge-text" x=${x - 7} y=${y + 5}>${at + 1}</text>
    <text class="share-text" x=${x + 56} y=${y + 5}>${text}</text>`;
}

function stepLegend({t, language}: ChartWords): TemplateResult {
  const ranges = steps.map((from, at) => {
    const until = steps[at + 1];
    return until === undefined ? t.stepFrom(percent(language, from)) : t.stepUnder(percent(language, until));
  });
  const swatch = (look: string) =>
    html`<svg class="swatch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="place ${look}" x="1" y="1" width="14" height="14"></rect>
    </svg>`;
  return html`<ul class="legend">
    ${ranges.map((range, at) => html`<li>${swatch(`step-${at}`)}${range}</li>`)}
    <li>${swatch('withheld-place')}${t.withheldShort}</li>
  </ul>`;
}
