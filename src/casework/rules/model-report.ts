import {html, nothing, type TemplateResult} from 'lit';
import {list} from '../../i18n/format.js';
import type {FittedModel} from '../../signals/model/fitted-model.js';
import type {ModelInput} from '../../signals/model/inputs.js';
import type {UsedModel} from '../../signals/model/model-kinds.js';
import {notice} from '../../ui/notice.js';
import type {ModelTerms} from '../model-messages/en.js';

interface Words {
  readonly t: ModelTerms;
  readonly language: string;
}

/** What a model found among pupils whom it had not seen, in plain words. */
export function modelReport({t, language}: Words, {model, outcome}: UsedModel): TemplateResult {
  const {report} = model;
  const {auc, atCapacity, calibration, byAbsence, byLevel, leftOut, tooLittleKnown} = report;
  const inputs = heaviest(model);
  return html`<div class="model-report">
    <p>${t.report.of(report.pupils, report.pupilYears, report.events, outcome.percent)}</p>
    <ul>
      <li>${t.report.order(auc)}</li>
      <li>${t.report.list(atCapacity)} ${t.report.missed(atCapacity)}</li>
      ${byAbsence ? html`<li>${t.report.byAbsence(byAbsence.atCapacity)}</li>` : nothing}
      ${byLevel ? html`<li>${t.report.byLevel(byLevel)}</li>` : nothing}
      <li>${t.report.honest(calibration)}</li>
      <li>${t.report.heaviest(
        list(
          language,
          inputs.map((input) => t.inputs[input]),
        ),
      )}</li>
      ${
        leftOut.length > 0
          ? html`<li>${t.report.leftOut(
              list(
                language,
                leftOut.map((input) => t.inputs[input]),
              ),
            )}</li>`
          : nothing
      }
      ${tooLittleKnown > 0 ? html`<li>${t.report.tooLittleKnown(tooLittleKnown)}</li>` : nothing}
    </ul>
    ${verdict(t, model)}
  </div>`;
}

/** Inputs that weigh anything, the heaviest first. */
function heaviest({columns}: FittedModel): readonly ModelInput[] {
  return columns
    .filter(({of, weight}) => of === 'value' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({input}) => input);
}

function verdict(t: ModelTerms, {report: {byLevel}}: FittedModel): TemplateResult {
  if (!byLevel) return notice('warning', t.verdict.unknown);
  return byLevel.isBetter ? notice('info', t.verdict.better) : notice('warning', t.verdict.noBetter);
}
