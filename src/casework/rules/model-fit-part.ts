import {html, nothing, type TemplateResult} from 'lit';
import {outcomePercents} from '../../signals/model/outcome.js';
import {notice} from '../../ui/notice.js';
import {modelReport} from './model-report.js';
import type {ModelParts} from './model-screen.js';
import {reasonField} from './model-standing-part.js';
import {mostPupils, type AtHand} from './model-work.js';

interface FitPresses {
  readonly fit: (event: Event) => void;
  readonly use: (event: Event) => void;
}

/** What is at hand, the fit, its report, and using it. */
export function fitPart(parts: ModelParts, presses: FitPresses): TemplateResult {
  const {t, work, screen} = parts;
  const {busy, atHand} = work;
  const isEnough = atHand !== undefined && !atHand.missing;
  return html`<form class="model-fit" novalidate @submit=${presses.fit} aria-labelledby="model-fit">
      <h4 id="model-fit">${t.fit.title}</h4>
      ${choices(parts)}
      <div role="status" class="progress">
        ${busy !== 'no' ? html`<progress max="1" .value=${work.share} aria-label=${t.fit[busy]}></progress> ${t.fit[busy]}` : nothing}
      </div>
      ${atHand ? termsAtHand(parts, atHand) : nothing}
      ${atHand?.missing && busy === 'no' ? notice('info', t.missing(atHand.missing)) : nothing}
      ${work.fitRefused ? html`<div id="model-problem" tabindex="-1">${notice('warning', t.missing(work.fitRefused))}</div>` : nothing}
      <div class="row">
        <button type="submit" ?disabled=${!isEnough || busy !== 'no'}>${t.fit.button}</button>
        ${busy === 'fitting' ? html`<button type="button" @click=${() => work.cancel()}>${t.fit.cancel}</button>` : nothing}
      </div>
    </form>
    ${work.fitted ? usePart(parts, presses.use, screen.language) : nothing}`;
}

function choices({t, work}: ModelParts): TemplateResult {
  const isBusy = work.busy === 'fitting';
  return html`<div class="pair">
    <div class="field">
      <label for="model-outcome">${t.fit.outcome}</label>
      <select
        id="model-outcome"
        ?disabled=${isBusy}
        @change=${(event: Event) => work.choose({percent: Number((event.target as HTMLSelectElement).value)})}
      >
        ${outcomePercents.map(
          (percent) =>
            html`<option value=${percent} ?selected=${percent === work.percent}>${t.outcome(percent)}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="model-capacity">${t.fit.capacity}</label>
      <input
        id="model-capacity"
        type="number"
        inputmode="numeric"
        min="1"
        max=${mostPupils}
        ?disabled=${isBusy}
        .value=${work.capacity}
        aria-invalid=${work.isCapacityWrong ? 'true' : 'false'}
        aria-describedby="model-capacity-hint"
        @input=${(event: Event) => work.choose({capacity: (event.target as HTMLInputElement).value})}
      />
      <span class=${work.isCapacityWrong ? 'field-error' : 'hint'} id="model-capacity-hint">
        ${work.isCapacityWrong ? t.fit.capacityWrong(mostPupils) : t.fit.capacityHint}
      </span>
    </div>
  </div>`;
}

function termsAtHand({t, work}: ModelParts, {terms}: AtHand): TemplateResult | typeof nothing {
  if (terms.length === 0) return nothing;
  const {term, pupils, came} = t.atHand.head;
  return html`<p>${t.atHand.title}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${t.atHand.title}>
      <table>
        <thead>
          <tr>${[term, pupils, came(work.percent)].map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${terms.map(
            ({yearTitle, term: {from, until}, years}) => html`<tr>
              <th scope="row"><bdi>${yearTitle}</bdi>: ${t.atHand.span(from, until)}</th>
              <td class="number">${years.length}</td>
              <td class="number">${years.filter(({outcome}) => outcome).length}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function usePart(
  {t, work, screen, standing}: ModelParts,
  use: (event: Event) => void,
  language: string,
): TemplateResult | typeof nothing {
  const {fitted} = work;
  if (!fitted) return nothing;
  const isAdvised = fitted.model.report.byLevel?.isBetter === true;
  return html`<form class="model-use card" novalidate @submit=${use} aria-labelledby="model-report">
    <h4 id="model-report" tabindex="-1">${t.report.title}</h4>
    ${modelReport({t, language}, fitted)}
    ${reasonField({t, work}, 'model-why', t.use.why)}
    ${work.save.failed ? notice('danger', screen.common.failed[work.save.failed]) : nothing}
    <div class="row">
      <button class=${isAdvised ? 'primary' : ''} type="submit" ?disabled=${work.save.busy}>
        ${work.save.busy ? screen.common.working : standing.inUse.length > 0 ? t.use.instead : t.use.button}
      </button>
    </div>
    <p class="hint">${t.use.after}</p>
  </form>`;
}
