import {html, nothing, svg, type TemplateResult} from 'lit';
import {dayAndMonth} from '../../i18n/format.js';
import type {CaseScreen} from '../case-screen.js';
import {goalStates, progressOf, type PlanProgress, type PlanWeek} from './plan-progress.js';

/** In units of the drawing: a week is as wide as this, and the highest bar as high. */
const [wide, high] = [20, 36];

/** How far the plan is: goals by state, and actions week by week as bars with a table beside them. */
export function planProgress(screen: CaseScreen): TemplateResult | typeof nothing {
  const {plan, record, today} = screen;
  if (record.actions.length === 0) return nothing;
  const progress = progressOf(record, today);
  const {done, open, overdue, undated} = progress;
  return html`<div class="progress" role="group" aria-label=${plan.progress.title}>
    ${goalCounts(screen, progress)}
    <p class="small">
      ${plan.progress.actions(done, open, overdue)} ${undated > 0 ? plan.progress.undated(undated) : nothing}
    </p>
    ${progress.weeks.length > 1 ? weeks(screen, progress) : nothing}
  </div>`;
}

function goalCounts({plan}: CaseScreen, {goals}: PlanProgress): TemplateResult {
  const all = goalStates.reduce((sum, state) => sum + goals[state], 0);
  return html`<ul class="goal-counts small">
    <li><strong>${plan.progress.goals(all)}</strong></li>
    ${goalStates
      .filter((state) => goals[state] > 0)
      .map(
        (state) =>
          html`<li><span class="dot ${state}" aria-hidden="true"></span>${plan.goalStates[state]}: ${goals[state]}</li>`,
      )}
  </ul>`;
}

function weeks({plan, language}: CaseScreen, {weeks: all}: PlanProgress): TemplateResult {
  const {progress: t} = plan;
  const top = Math.max(1, ...all.flatMap(({done, overdue}) => [done, overdue]));
  const said = all.map(
    ({monday, done, overdue}) =>
      `${dayAndMonth(language, monday, 'short')}: ${t.done} ${done}, ${t.overdue} ${overdue}`,
  );
  return html`<figure>
      <svg class="plan-weeks" preserveAspectRatio="xMinYMid meet" role="img" aria-label="${t.chart}. ${said.join('; ')}" viewBox="0 0 ${all.length * wide} ${high + 2}">
        ${all.map((week, at) => bars(week, at, top))}
        <line class="ground" x1="0" x2=${all.length * wide} y1=${high + 1} y2=${high + 1} />
      </svg>
      <figcaption class="legend small">
        <span class="key done-key">${t.done}</span><span class="key overdue-key">${t.overdue}</span>
        <span class="muted">${dayAndMonth(language, (all[0] as PlanWeek).monday, 'short')} – ${dayAndMonth(language, (all.at(-1) as PlanWeek).monday, 'short')}</span>
      </figcaption>
    </figure>
    <details class="small">
      <summary>${t.table}</summary>
      <table>
        <thead>
          <tr><th scope="col">${t.week}</th><th scope="col">${t.done}</th><th scope="col">${t.overdue}</th></tr>
        </thead>
        <tbody>
          ${all.map(
            ({monday, done, overdue}) => html`<tr>
              <th scope="row">${dayAndMonth(language, monday)}</th>
              <td class="number">${done}</td>
              <td class="number">${overdue}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** Done is full and overdue is hollow, so that the two are told apart in one colour too. */
function bars({done, overdue}: PlanWeek, at: number, top: number): TemplateResult {
  const bar = (count: number, from: number, kind: string): TemplateResult => {
    const height = (count / top) * (high - 1);
    return svg`<rect class=${kind} x=${at * wide + from} width="6" y=${high + 1 - height} height=${height} />`;
  };
  return svg`${done > 0 ? bar(done, 3, 'done-bar') : nothing}${overdue > 0 ? bar(overdue, 11, 'overdue-bar') : nothing}`;
}
