import {html, nothing, svg, type TemplateResult} from 'lit';
import {dayAndMonth} from '../../i18n/format.js';
import {meanLoad, type Load, type Week} from '../../signals/replay/compare.js';
import type {Preview} from './preview-part.js';
import type {RulesScreen} from './rules-screen.js';

/** In units of the drawing: a week is as wide as this, and the highest bar as high. */
const [wide, high] = [12, 72];

/** Pupils to look at, week by week: what holds as an outline, what is tried as bars, and both as a table. */
export function weeksChart(
  screen: RulesScreen,
  weeks: readonly Week[],
  {before, after}: Preview,
  isMoved: boolean,
): TemplateResult {
  const {t, language} = screen;
  const top = Math.max(1, ...before.load.weeks, ...after.load.weeks);
  const words = ({weeks: all, ...rest}: Load): string =>
    t.weekly(meanLoad({...rest, weeks: all}), Math.max(0, ...all));
  const label = t.chart(words(before.load), words(after.load));
  return html`<figure>
      <svg
        class="weeks"
        role="img"
        aria-label=${label}
        viewBox=${`0 0 ${Math.max(1, weeks.length) * wide} ${high + 2}`}
        preserveAspectRatio="none"
      >
        ${after.load.weeks.map((pupils, at) => bar(pupils / top, at, isMoved ? 'tried-bar' : 'now-bar'))}
        ${isMoved ? outline(before.load.weeks.map((pupils) => pupils / top)) : nothing}
        <line class="ground" x1="0" x2=${weeks.length * wide} y1=${high + 1} y2=${high + 1} />
      </svg>
      <figcaption class="legend small">
        ${
          isMoved
            ? html`<span class="key now-key">${t.figures.now}: ${words(before.load)}</span>
                <span class="key tried-key">${t.figures.tried}: ${words(after.load)}</span>`
            : html`<span class="key now-bar-key">${t.figures.now}: ${words(before.load)}</span>`
        }
      </figcaption>
    </figure>
    <details>
      <summary>${t.weeksTable}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${t.weeksTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.weekOf}</th>
              <th scope="col">${t.figures.now}</th>
              ${isMoved ? html`<th scope="col">${t.figures.tried}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${weeks.map(
              (week, at) => html`<tr>
                <th scope="row">${dayAndMonth(language, week)}</th>
                <td class="number">${before.load.weeks[at]}</td>
                ${isMoved ? html`<td class="number">${after.load.weeks[at]}</td>` : nothing}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function bar(share: number, at: number, kind: string): TemplateResult {
  const height = share * high;
  return svg`<rect class=${kind} x=${at * wide + 2} width=${wide - 4} y=${high + 1 - height} height=${height} />`;
}

/** Steps over the whole width, so that it reads in one colour too. */
function outline(shares: readonly number[]): TemplateResult {
  const points = shares.flatMap((share, at) => {
    const y = high + 1 - share * high;
    return [`${at * wide},${y}`, `${(at + 1) * wide},${y}`];
  });
  return svg`<polyline class="now-line" points=${points.join(' ')} />`;
}
