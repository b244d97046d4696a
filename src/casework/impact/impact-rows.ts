import {html, nothing, type TemplateResult} from 'lit';
import {inSteps} from '../../disclosure/print.js';
import {number, percent} from '../../i18n/format.js';
import {actionKinds, domains, type ActionKind, type Domain} from '../plan/plan-kinds.js';
import {leastPupils, type AbsenceFigure, type Change} from './beside.js';
import {changeText, climateNote, climatePart, climateSide} from './climate-part.js';
import type {ImpactRow} from './figures.js';
import {picture, points} from './impact-picture.js';
import type {ImpactTerms} from '../impact-messages/en.js';
import type {ImpactScreen} from './impact-screen.js';

type ShownFigure = Extract<AbsenceFigure, {readonly is: 'shown'}>;

/** One kind of help after another: what came after, beside pupils who were as bad. */
export function impactRows(screen: ImpactScreen, rows: readonly ImpactRow[]): TemplateResult {
  const {t} = screen;
  if (rows.length === 0)
    return html`<div class="empty"><strong>${t.none}</strong><span class="muted">${t.noneHelp}</span></div>`;
  return html`<p class="label">${t.absence}</p>
    <ul class="helps">${rows.map((row) => rowItem(screen, row))}</ul>
    ${climateNote(screen)} ${tablePart(screen, rows)} ${climateTable(screen, rows)}`;
}

function rowItem(screen: ImpactScreen, row: ImpactRow): TemplateResult {
  const {t, language} = screen;
  return html`<li class="help">
    <h4><bdi>${keyText(screen, row.key)}</bdi></h4>
    ${
      row.absence.is === 'shown'
        ? figurePart(screen, row, row.absence)
        : html`<p class="muted">${t.few(number(language, leastPupils))}</p>`
    }
    ${goalsPart(screen, row)} ${climatePart(screen, row)}
  </li>`;
}

function figurePart(screen: ImpactScreen, row: ImpactRow, figure: ShownFigure): TemplateResult {
  const {t, language} = screen;
  const {beside, own, other, pupils} = figure;
  const verdict = row.isReal ? (beside.value < 0 ? t.lower : t.higher) : t.chance;
  return html`<p class="muted small">${t.pupils(number(language, inSteps(pupils)))}</p>
    <dl class="sides">
      <div><dt>${t.own}</dt><dd>${sideText(language, own)}</dd></div>
      <div><dt>${t.other}</dt><dd>${sideText(language, other)}</dd></div>
    </dl>
    ${picture(language, beside, {length: 100, digits: 0})}
    <p>
      <strong>${t.beside}: ${t.points(points(language, beside.value))}</strong>
      <span class="muted">(${t.between(points(language, beside.low), points(language, beside.high))})</span>
    </p>
    <p>${verdict}</p>
    ${
      row.flags
        ? html`<p class="small">
            ${t.flags(percent(language, row.flags.own), percent(language, row.flags.other))}
            <span class="muted"
              >(${t.between(points(language, row.flags.difference.low, 0), points(language, row.flags.difference.high, 0))})</span
            >
          </p>`
        : nothing
    }`;
}

function sideText(language: string, {before, after}: Change): string {
  return `${percent(language, before, 1)} → ${percent(language, after, 1)}`;
}

function goalsPart({t, language}: ImpactScreen, {goals}: ImpactRow): TemplateResult | typeof nothing {
  if (!goals) return nothing;
  const n = (value: number): string => number(language, value);
  const share = (value: number): string => percent(language, value);
  const {low, high, partly, notReached, goingOn} = goals;
  return html`<p class="small">
    ${t.goals(share(goals.reached / goals.goals), share(low), share(high))}
    <span class="muted">${t.goalsRest(n(goals.goals), n(partly), n(notReached), n(goingOn))}</span>
  </p>`;
}

function tablePart(screen: ImpactScreen, rows: readonly ImpactRow[]): TemplateResult | typeof nothing {
  const {t, language} = screen;
  const shown = rows.flatMap((row) =>
    row.absence.is === 'shown' ? [{key: row.key, figure: row.absence}] : [],
  );
  if (shown.length === 0) return nothing;
  return html`<details class="all-numbers">
    <summary>${t.table}</summary>
    <div class="scrolls" tabindex="0" role="group" aria-label=${t.table}>
      <table>
        ${tableHead(t, t.own, t.other)}
        <tbody>${shown.map(
          ({key, figure}) =>
            html`<tr>
              <th scope="row"><bdi>${keyText(screen, key)}</bdi></th>
              <td>${sideText(language, figure.own)}</td>
              <td>${sideText(language, figure.other)}</td>
              <td>
                ${points(language, figure.beside.value)}
                (${points(language, figure.beside.low)} … ${points(language, figure.beside.high)})
              </td>
            </tr>`,
        )}</tbody>
      </table>
    </div>
  </details>`;
}

/** Climate apart: of other groups, in other units. */
function climateTable(screen: ImpactScreen, rows: readonly ImpactRow[]): TemplateResult | typeof nothing {
  const {t, language, found} = screen;
  const scale = found?.scale;
  const shown = rows.flatMap(({key, climate}) => (climate?.is === 'shown' ? [{key, climate}] : []));
  if (shown.length === 0 || !scale) return nothing;
  const change = (share: number): string => changeText(language, share, scale);
  return html`<details class="all-numbers">
    <summary>${t.climate.table}</summary>
    <div class="scrolls" tabindex="0" role="group" aria-label=${t.climate.table}>
      <table>
        ${tableHead(t, t.climate.own, t.climate.other)}
        <tbody>${shown.map(
          ({key, climate: {own, other, beside}}) =>
            html`<tr>
              <th scope="row"><bdi>${keyText(screen, key)}</bdi></th>
              <td>${climateSide(language, own, scale)}</td>
              <td>${climateSide(language, other, scale)}</td>
              <td>${change(beside.value)} (${change(beside.low)} … ${change(beside.high)})</td>
            </tr>`,
        )}</tbody>
      </table>
    </div>
  </details>`;
}

function tableHead(t: ImpactTerms, own: string, other: string): TemplateResult {
  return html`<thead>
    <tr>${[t.rowHead, own, other, t.beside].map((text) => html`<th scope="col">${text}</th>`)}</tr>
  </thead>`;
}

/** What the help is called; a school's own template by its name. */
function keyText({t, plan, grouping}: ImpactScreen, key: string): string {
  switch (grouping) {
    case 'kind':
      return plan.kinds[isIn(key, actionKinds) ? key : ('other' satisfies ActionKind)];
    case 'domain':
      return plan.domains[isIn(key, domains) ? key : ('other' satisfies Domain | 'other')];
    case 'template':
      return textOf(t.templates, key);
    case 'referral':
      return textOf(t.services, key);
  }
}

/** What a later version or a school of its own calls it stands for itself. */
function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  return texts[key] ?? key;
}

function isIn<Item extends string>(value: string, all: readonly Item[]): value is Item {
  return (all as readonly string[]).includes(value);
}
