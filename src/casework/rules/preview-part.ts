import {html, nothing, type TemplateResult} from 'lit';
import type {PupilKey} from '../../kernel/ids.js';
import {parseDay} from '../../kernel/school-day.js';
import {firstDay} from '../../roster/calendar.js';
import {byName} from '../../roster/roster.js';
import {number} from '../../i18n/format.js';
import {
  byClass,
  differenceOf,
  fewestDays,
  judgedOf,
  leadBefore,
  leadOf,
  loadOf,
  meanLoad,
  type Difference,
  type Judged,
  type Lead,
  type Load,
} from '../../signals/replay/compare.js';
import {fewestPast, wasNeeded} from '../../signals/replay/outcomes.js';
import {missingPart} from '../../ui/missing-part.js';
import type {Replayed} from '../../signals/replay/replay.js';
import type {RulesScreen} from './rules-screen.js';
import type {PastAtHand, YearAtHand} from './year-at-hand.js';

/** One setting as the preview shows it. */
export interface Side {
  readonly load: Load;
  readonly judged: Judged;
  readonly lead: Lead;
  /** Before the first talk. */
  readonly talk: Lead;
}

export interface Preview {
  readonly before: Side;
  readonly after: Side;
  readonly difference: Difference;
}

/** Is so much known of the year that playing it again means something? */
export function isEnough(year: YearAtHand | undefined): year is YearAtHand {
  return year !== undefined && year.taken.length >= fewestDays;
}

/** What the thresholds on the screen would have meant, beside those that hold. */
export function previewPart(screen: RulesScreen): TemplateResult | typeof nothing {
  const {t, year, past, played, replay} = screen;
  if (!isEnough(year) || !past) return nothing;
  const [first, last] = [year.taken[0], year.taken.at(-1)];
  const isBusy = replay.busy === 'playing';
  return html`<section class="preview" aria-labelledby="preview" aria-busy=${isBusy ? 'true' : 'false'}>
    <h3 id="preview">${t.preview}</h3>
    ${yearChoice(screen)}
    <p class="hint">${first && last ? t.span(first, last, year.weeks.length) : nothing}</p>
    <div class="progress" role="status">
      ${isBusy ? html`<progress max="1" .value=${replay.share} aria-label=${t.playing}></progress> ${t.playing}` : nothing}
    </div>
    ${played ? renderPlayed(screen, year, previewOf(played, year, past)) : nothing}
  </section>`;
}

/** Which year is played, where more than one can be. */
function yearChoice({t, years, year, chooseYear}: RulesScreen): TemplateResult | typeof nothing {
  if (years.length < 2) return nothing;
  return html`<div class="field">
    <label for="played-year">${t.year}</label>
    <select
      id="played-year"
      @change=${(event: Event) => chooseYear(parseDay((event.target as HTMLSelectElement).value))}
    >
      ${years.map(({calendar}) => {
        const from = firstDay(calendar) ?? '';
        return html`<option value=${from} ?selected=${from === year?.series.from}>${calendar.yearTitle}</option>`;
      })}
    </select>
  </div>`;
}

/** The same in a line that stays in sight while a threshold far above or below is moved; empty while nothing is. */
export function summaryLine({t, year, past, played, replay, changed}: RulesScreen): TemplateResult {
  const isShown = isEnough(year) && past && played && changed.length > 0 && replay.busy === 'no';
  if (!isShown) return html`<div class="summary" role="status"></div>`;
  const {before, after, difference} = previewOf(played, year, past);
  const {appear, disappear} = difference;
  const means = [before, after].map(({load}) => meanLoad(load));
  return html`<div class="summary" role="status">${t.summary(means[0] ?? 0, means[1] ?? 0, disappear.length, appear.length)}</div>`;
}

function previewOf(
  {before, after}: {readonly before: Replayed; readonly after: Replayed},
  year: YearAtHand,
  past: PastAtHand,
): Preview {
  const side = ({found}: Replayed): Side => {
    const load = loadOf(found, year.weeks, past.others);
    const {outcomes, talks} = past;
    const [lead, talk] = [leadOf(found, outcomes), leadBefore(found, talks)];
    return {load, judged: judgedOf(load.pupils, outcomes), lead, talk};
  };
  return {before: side(before), after: side(after), difference: differenceOf(before, after)};
}

function renderPlayed(screen: RulesScreen, year: YearAtHand, preview: Preview): TemplateResult {
  const {t, changed, isPast} = screen;
  const isMoved = changed.length > 0;
  return html`${isMoved ? nothing : html`<p>${t.unchanged}</p>`} ${figures(screen, preview, isMoved)}
    ${chart(screen, year, preview, isMoved)} ${isMoved ? whoChanges(screen, preview.difference) : nothing}
    ${classes(screen, year, preview, isMoved)}
    <p class="hint">${t.replayNote}</p>
    <p class="hint">${t.notPlayed}</p>
    ${isPast ? html`<p class="hint">${t.pastYear}</p>` : nothing}`;
}

function chart(screen: RulesScreen, year: YearAtHand, preview: Preview, isMoved: boolean): TemplateResult {
  const weeksChart = screen.chart.want();
  if (!weeksChart) return missingPart(screen.chart, screen.common, screen.t.unreached);
  return weeksChart(screen, year.weeks, preview, isMoved);
}

function figures({t, language}: RulesScreen, {before, after}: Preview, isMoved: boolean): TemplateResult {
  const n = (value: number, digits = 0): string => number(language, value, digits, digits);
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [t.figures.flags, ({load}) => n(load.flags)],
    [t.figures.groups, ({load}) => n(load.groupFlags)],
    [t.figures.pupils, ({load}) => n(load.pupils.length)],
    [t.figures.week, ({load}) => n(meanLoad(load), 1)],
    [t.figures.busiest, ({load}) => n(Math.max(0, ...load.weeks))],
    [
      t.figures.right,
      ({judged}) => (judged.looked < fewestPast ? t.tooFewToSay : t.rightOf(judged.needed, judged.looked)),
    ],
    [t.figures.lead, ({lead}) => (lead.cases > 0 ? t.leadOf(lead) : t.noCase)],
    [t.figures.talk, ({talk}) => (talk.cases > 0 ? t.leadOf(talk) : t.noTalk)],
  ];
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t.figures.measure}>
    <table class="figures" role="table">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${t.figures.measure}</th>
          <th role="columnheader" scope="col">${t.figures.now}</th>
          ${isMoved ? html`<th role="columnheader" scope="col">${t.figures.tried}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, value]) => html`<tr role="row">
            <th role="rowheader" scope="row">${name}</th>
            <td class="number" role="cell" data-label=${t.figures.now}>${value(before)}</td>
            ${isMoved ? html`<td class="number tried" role="cell" data-label=${t.figures.tried}>${value(after)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function whoChanges(screen: RulesScreen, {appear, disappear, sooner, later}: Difference): TemplateResult {
  const {t, past} = screen;
  const lost = disappear.filter((pupil) => {
    const outcome = past?.outcomes.get(pupil);
    return outcome !== undefined && wasNeeded(outcome);
  });
  return html`<div class="who">
    ${names(screen, t.disappear(disappear.length), disappear, lost)}
    ${names(screen, t.appear(appear.length), appear)}
    <p class="small">${t.shifted(sooner, later)}</p>
  </div>`;
}

/** By name, with the class; those who turned out to need help first and marked. */
function names(
  screen: RulesScreen,
  title: string,
  pupils: readonly PupilKey[],
  lost: readonly PupilKey[] = [],
): TemplateResult {
  const {t, people, year, language} = screen;
  const order = byName(language);
  const sorted = (year?.roster.pupils ?? [])
    .filter(({key}) => pupils.includes(key))
    .sort((a, b) => Number(lost.includes(b.key)) - Number(lost.includes(a.key)) || order(a, b));
  return html`<details class="names">
      <summary>${title}</summary>
      ${sorted.length === 0 ? html`<p>${t.nobody}</p>` : nothing}
      <ul>
        ${sorted.map(
          ({key}) => html`<li class=${lost.includes(key) ? 'lost' : ''}>
            <bdi>${people.pupilName(key)}</bdi>
            <span class="muted"><bdi>${people.classOfPupil(key)}</bdi></span>
          </li>`,
        )}
      </ul>
    </details>
    ${lost.length > 0 ? html`<p class="field-error">${t.lostNeed(lost.length)}</p>` : nothing}`;
}

function classes(screen: RulesScreen, year: YearAtHand, preview: Preview, isMoved: boolean): TemplateResult {
  const {t, people} = screen;
  const {before, after, difference} = preview;
  const keys = year.roster.classes.map(({key}) => key);
  const rows = byClass({before: before.load, after: after.load, difference}, keys, (pupil) =>
    year.classOf.get(pupil),
  );
  return html`<details>
    <summary>${t.byClass}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${t.byClass}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.class}</th>
            <th scope="col">${t.figures.now}</th>
            ${isMoved ? [t.figures.tried, t.newHere, t.goneHere].map((head) => html`<th scope="col">${head}</th>`) : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <th scope="row"><bdi>${people.classTitle(row.classKey)}</bdi></th>
              <td class="number">${row.before}</td>
              ${isMoved ? [row.after, row.appear, row.disappear].map((value) => html`<td class="number">${value}</td>`) : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
