import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {dayAndMonth, number, percent} from '../../i18n/format.js';
import {addDays, daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import type {YearSums} from './impact-facts-view.js';
import type {ImpactScreen} from './impact-screen.js';
import type {StandingEvent} from './impact-view.js';
import type {WeekRate} from './weeks.js';

/** Of the drawing, in pixels: numbers of events stand above it, the zero line below. */
const height = 150;
const [top, ground] = [22, 138];

type Week = WeekRate & {readonly rate: number};

/** Where days and rates of one year lie in the drawing. */
interface Places {
  readonly x: (day: SchoolDay) => string;
  readonly y: (rate: number) => number;
  readonly ticks: readonly number[];
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/**
 * What the whole school missed, week by week, with what happened to everybody drawn where it lies. Nothing is left out of it: an
 * epidemic that nobody marked shows here.
 *
 * @param events in the order of their list, whose numbers they carry
 */
export function weeksPart(
  screen: ImpactScreen,
  year: YearSums | undefined,
  events: readonly StandingEvent[],
): TemplateResult | typeof nothing {
  const {t, language} = screen;
  const [first, last] = [year?.weeks[0], year?.weeks.at(-1)];
  const known = year?.weeks.filter((week): week is Week => week.rate !== undefined) ?? [];
  if (!year || !first || !last || known.length < 2) return nothing;
  const places = placesOf(first.monday, addDays(last.monday, 7), known);
  const rates = known.map(({rate}) => rate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map((rate) => percent(language, rate, 1));
  return html`<figure class="year">
      <figcaption class="label">${t.weeks.title(year.title)}</figcaption>
      <div class="plot">
        <svg class="rates" width="44" height=${height} aria-hidden="true" focusable="false">
          ${places.ticks.map((tick) => svg`<text class="tick" x="0" y=${places.y(tick) + 4}>${percent(language, tick, 1)}</text>`)}
        </svg>
        <svg class="bar" width="100%" height=${height} role="img" aria-label=${t.weeks.summary(least ?? '', most ?? '')}>
          ${places.ticks.map((tick) => svg`<line class=${tick === 0 ? 'zero' : 'grid'} x1="0" x2="100%" y1=${places.y(tick)} y2=${places.y(tick)}></line>`)}
          ${events.map((event, at) => band(language, {event, at, places}))}
          ${known.slice(1).map((week, at) => joined(known[at], week, places))}
          ${known.map((week) => svg`<circle class="week" cx=${places.x(addDays(week.monday, 2))} cy=${places.y(week.rate)} r="3"></circle>`)}
        </svg>
      </div>
      <div class="ends tick" aria-hidden="true">
        ${[first, last].map(({monday}) => html`<span>${dayAndMonth(language, monday, 'short')}</span>`)}
      </div>
    </figure>
    ${tableOf(screen, year.weeks, events)}`;
}

/** Up to the next whole step above the worst week. */
function placesOf(from: SchoolDay, until: SchoolDay, known: readonly Week[]): Places {
  const step = 0.05;
  const most = Math.max(step, Math.ceil(Math.max(...known.map(({rate}) => rate)) / step) * step);
  const all = daysBetween(from, until);
  return {
    ...{from, until},
    x: (day) => `${((100 * Math.max(0, Math.min(all, daysBetween(from, day)))) / all).toFixed(2)}%`,
    y: (rate) => Number((ground - ((ground - top) * rate) / most).toFixed(1)),
    ticks: [0, most / 2, most],
  };
}

interface Banded {
  readonly event: StandingEvent;
  readonly at: number;
  readonly places: Places;
}

/** A band from its first to its last day; what is left out is filled, what is only noted is not. */
function band(language: string, {event: {value}, at, places}: Banded): SVGTemplateResult | typeof nothing {
  const {x, from, until} = places;
  if (value.until < from || value.from >= until) return nothing;
  const [start, end] = [x(value.from), x(addDays(value.until, 1))];
  const wide = `${(Number.parseFloat(end) - Number.parseFloat(start)).toFixed(2)}%`;
  return svg`<rect class="band ${value.use}" x=${start} width=${wide} y=${top - 4} height=${ground - top + 4}></rect>
    <text class="tick band-number" x=${start} y="12">${number(language, at + 1)}</text>`;
}

/** Two weeks that follow each other; over holidays there is no line. */
function joined(from: Week | undefined, to: Week, {x, y}: Places): SVGTemplateResult | typeof nothing {
  if (!from || daysBetween(from.monday, to.monday) > 7) return nothing;
  const [x1, x2] = [from, to].map(({monday}) => x(addDays(monday, 2)));
  return svg`<line class="joined" x1=${x1 ?? ''} x2=${x2 ?? ''} y1=${y(from.rate)} y2=${y(to.rate)}></line>`;
}

function tableOf(
  {t, language}: ImpactScreen,
  weeks: readonly WeekRate[],
  events: readonly StandingEvent[],
): TemplateResult {
  const during = ({monday}: WeekRate): string =>
    events
      .flatMap(({value}, at) =>
        value.from <= addDays(monday, 6) && monday <= value.until ? [number(language, at + 1)] : [],
      )
      .join(', ');
  return html`<details class="all-numbers">
    <summary>${t.weeks.table}</summary>
    <div class="scrolls" tabindex="0" role="group" aria-label=${t.weeks.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.weeks.week}</th>
            <th scope="col">${t.weeks.missed}</th>
            <th scope="col">${t.weeks.events}</th>
          </tr>
        </thead>
        <tbody>${weeks.map(
          (week) =>
            html`<tr>
              <th scope="row">${dayAndMonth(language, week.monday, 'short')}</th>
              <td>${week.rate === undefined ? html`<span class="muted">${t.weeks.few}</span>` : percent(language, week.rate, 1)}</td>
              <td>${during(week)}</td>
            </tr>`,
        )}</tbody>
      </table>
    </div>
  </details>`;
}
