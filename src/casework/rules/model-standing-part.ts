import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import {modelHistory, type ModelEntry, type ModelState} from '../../signals/model/model-view.js';
import {notice} from '../../ui/notice.js';
import {modelReport} from './model-report.js';
import type {ModelParts} from './model-screen.js';

/** What is used now, by whom and since when, how to stop it, and every version before. */
export function standingPart(
  parts: ModelParts,
  state: ModelState,
  stop: (event: Event) => void,
): TemplateResult {
  const {t, standing} = parts;
  return html`<div class="model-standing">
    ${standing.contested ? notice('warning', t.contested) : nothing}
    ${standing.inUse.length === 0 ? html`<p>${t.none}</p>` : standing.sides.map((side) => inUse(parts, side))}
    ${standing.inUse.length > 0 ? stopPart(parts, stop) : nothing} ${historyPart(parts, modelHistory(state))}
  </div>`;
}

function inUse({t, screen}: ModelParts, {body, by, at}: ModelEntry): TemplateResult | typeof nothing {
  const {people, language} = screen;
  const {use, version, reason} = body;
  if (!use)
    return html`<p>${t.stoppedBy(people.staffName(by), momentOf(language, at))} <bdi>${reason}</bdi></p>`;
  const {outcome, model, fittedOn} = use;
  return html`<div class="model-in-use">
    <p>
      <strong>${t.inUse(version, model.report.atCapacity.capacity)}</strong>
      ${t.outcome(outcome.percent)}. <bdi>${t.by(people.staffName(by), momentOf(language, at))}</bdi>
    </p>
    <p class="hint"><bdi>${t.why(reason)}</bdi></p>
    <details>
      <summary>${t.reportInUse}</summary>
      <p class="small"><bdi>${t.fittedOn([...new Set(fittedOn.map(({yearTitle}) => yearTitle))], fittedOn.length)}</bdi></p>
      ${modelReport({t, language}, use)}
    </details>
  </div>`;
}

function stopPart({t, work, screen}: ModelParts, stop: (event: Event) => void): TemplateResult {
  if (!work.isStopping)
    return html`<div><button type="button" id="model-stop" @click=${() => work.askToStop()}>${t.stop.ask}</button></div>`;
  return html`<form class="inline-form" novalidate @submit=${stop}>
    ${reasonField({t, work}, 'model-stop-why', t.stop.why)}
    ${work.save.failed ? notice('danger', screen.common.failed[work.save.failed]) : nothing}
    <div class="row">
      <button type="submit" class="danger" ?disabled=${work.save.busy}>${t.stop.button}</button>
    </div>
    <p class="hint">${t.stop.after}</p>
  </form>`;
}

/** Why, in a sentence; what is wrong with it stands in its place. */
export function reasonField(
  {t, work}: Pick<ModelParts, 't' | 'work'>,
  id: string,
  label: string,
): TemplateResult {
  const {refused} = work;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      rows="2"
      .value=${work.reason}
      aria-invalid=${refused ? 'true' : 'false'}
      aria-describedby=${`${id}-hint`}
      @input=${(event: Event) => work.write((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <span class=${refused ? 'field-error' : 'hint'} id=${`${id}-hint`}>
      ${refused ? t.refused[refused.refused] : t.use.whyHint}
    </span>
  </div>`;
}

function historyPart(
  {t, screen}: ModelParts,
  entries: readonly ModelEntry[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const {people, language} = screen;
  const {version, what, reason, who} = t.history.head;
  return html`<details>
    <summary>${t.history.title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${t.history.title}>
      <table>
        <thead>
          <tr>${[version, what, reason, who].map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${entries.map(
            ({body, by, at}) => html`<tr>
              <th scope="row" class="number">${body.version}</th>
              <td>${body.use ? t.history.used(body.use.model.report.atCapacity.capacity, body.use.outcome.percent) : t.history.stopped}</td>
              <td><bdi>${body.reason}</bdi></td>
              <td><bdi>${people.staffName(by)}</bdi><br /><span class="muted">${momentOf(language, at)}</span></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
