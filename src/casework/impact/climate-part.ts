import {html, nothing, type TemplateResult} from 'lit';
import {number} from '../../i18n/format.js';
import {leastPupils} from './beside.js';
import {leastClasses, type ClimateFigure, type ClimateSide} from './climate-beside.js';
import type {ImpactRow} from './figures.js';
import type {Scale} from './impact-controller.js';
import {picture, signed} from './impact-picture.js';
import type {ImpactScreen} from './impact-screen.js';

type Shown = Extract<ClimateFigure, {readonly is: 'shown'}>;

/** What surveys say of the classes in which it began, beside classes in which it had not. */
export function climatePart(screen: ImpactScreen, row: ImpactRow): TemplateResult | typeof nothing {
  const {t, language, found} = screen;
  const {climate} = row;
  if (!climate || !found?.scale) return nothing;
  return html`<h5>${t.climate.title}</h5>
    ${
      climate.is === 'shown'
        ? figurePart(screen, {climate, isReal: row.isClimateReal, scale: found.scale})
        : html`<p class="muted">${t.climate.few(number(language, leastClasses), number(language, leastPupils))}</p>`
    }`;
}

interface Figure {
  readonly climate: Shown;
  readonly isReal: boolean;
  readonly scale: Scale;
}

function figurePart({t, language}: ImpactScreen, {climate, isReal, scale}: Figure): TemplateResult {
  const {own, other, beside, classes, pupils} = climate;
  const change = (share: number): string => changeText(language, share, scale);
  const verdict = beside.value > 0 ? t.climate.higher : t.climate.lower;
  return html`<p class="muted small">${t.climate.counted(number(language, classes), number(language, pupils))}</p>
    <dl class="sides">
      <div><dt>${t.climate.own}</dt><dd>${climateSide(language, own, scale)}</dd></div>
      <div><dt>${t.climate.other}</dt><dd>${climateSide(language, other, scale)}</dd></div>
    </dl>
    ${picture(language, beside, {length: lengthOf(scale), digits: digitsOf(scale)})}
    <p>
      <strong>${t.beside}: ${change(beside.value)}</strong>
      <span class="muted">(${t.between(change(beside.low), change(beside.high))})</span>
    </p>
    <p>${isReal ? verdict : t.climate.chance}</p>`;
}

/** `2.4 → 2.6`, on the scale of the questionnaire. */
export function climateSide(language: string, {before, after}: ClimateSide, scale: Scale): string {
  const text = (share: number): string =>
    number(language, scale.least + share * lengthOf(scale), digitsOf(scale), digitsOf(scale));
  return `${text(before)} → ${text(after)}`;
}

/** `+0.2`, in points of the scale. */
export function changeText(language: string, share: number, scale: Scale): string {
  return signed(language, share * lengthOf(scale), digitsOf(scale));
}

/** Below the rows: what the scale is, and why before and after alone mean nothing here either. */
export function climateNote({t, language, found, grouping}: ImpactScreen): TemplateResult | typeof nothing {
  if (grouping !== 'kind') return html`<p class="muted small">${t.climate.onlyKinds}</p>`;
  const scale = found?.scale;
  if (!scale) return html`<p class="muted small">${t.climate.none}</p>`;
  const ends = [scale.least, scale.most].map((end) => number(language, end, 1)) as [string, string];
  return html`<p class="muted small">${t.climate.scale(...ends)} ${t.climate.note}</p>`;
}

function lengthOf({least, most}: Scale): number {
  return most - least;
}

/** A fortieth of the scale must be told from the next one. */
function digitsOf(scale: Scale): number {
  return lengthOf(scale) / 40 < 0.1 ? 2 : 1;
}
