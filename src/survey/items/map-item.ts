import {html, nothing, svg, type SVGTemplateResult} from 'lit';
import type {MapItem} from '../instrument/instrument.js';
import {choices, question, ratherNot, type Choice, type DrawItem} from './item-screen.js';
import {mapPlans, type Place} from './map-places.js';
import {optionChoices} from './multiple-item.js';

/**
 * A drawing to press on, and the same places as a list. Keyboards, switches and screen readers go through the list; the
 * drawing shows what is chosen there, and where the focus is.
 */
export const mapItem: DrawItem<MapItem> = (screen, item, begin) => {
  const {height, ground, places} = mapPlans[item.drawing];
  const all = optionChoices(screen, item);
  const spots = item.options.map((option, at) => {
    const place = Object.hasOwn(places, option) ? places[option] : undefined;
    return place && spot(place, at, all[at]?.chosen === true);
  });
  const listed = all.map((choice, at) => ({...choice, label: numbered(choice, at, spots[at] !== undefined)}));
  const body = html`<div class="map" @focusin=${showFocus} @focusout=${showFocus}>
    <svg viewBox="0 0 320 ${height}" aria-hidden="true" @click=${pressed(all)}>${ground}${spots}</svg>
    ${choices('checkbox', item.id, [...listed, ratherNot(screen, item)], screen.ear)}
  </div>`;
  return question(screen, item, {begin, body, help: html`<p class="quiet">${screen.t.several}</p>`});
};

function numbered({label}: Choice, at: number, isDrawn: boolean): unknown {
  if (!isDrawn) return label;
  return html`<span><b class="number" aria-hidden="true">${at + 1}</b><span class="words">${label}</span></span>`;
}

/** A tick besides the colour: not everybody tells colours apart. */
function spot({area, badge: [x, y], sign}: Place, at: number, isChosen: boolean): SVGTemplateResult {
  return svg`<g class=${isChosen ? 'spot on' : 'spot'} data-at=${at}>
    <path class="area" d=${area} />${sign ?? nothing}
    <circle class="badge" cx=${x} cy=${y} r="13" /><text x=${x} y=${y + 5}>${isChosen ? '✓' : at + 1}</text>
  </g>`;
}

function pressed(all: readonly Choice[]) {
  return (event: Event): void => {
    const at = (event.target as Element).closest<SVGElement>('.spot')?.dataset['at'];
    const choice = all[Number(at ?? NaN)];
    choice?.choose(!choice.chosen);
  };
}

function showFocus(event: Event): void {
  const {value} = event.target as HTMLInputElement;
  const map = event.currentTarget as Element;
  const isIn = event.type === 'focusin' && (event.target as Element).matches(':focus-visible');
  map.querySelector(`.spot[data-at="${CSS.escape(value)}"]`)?.classList.toggle('near', isIn);
}
