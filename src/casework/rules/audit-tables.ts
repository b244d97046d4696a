import {html, nothing, type TemplateResult} from 'lit';
import {usualFloors} from '../../disclosure/floors.js';
import type {PupilKey} from '../../kernel/ids.js';
import {measures, type Audit, type GroupAudit, type Measure} from '../../signals/audit/fairness.js';
import {differenceOf} from '../../signals/replay/compare.js';
import {notice} from '../../ui/notice.js';
import type {FairnessTerms} from '../fairness-messages/en.js';
import type {Played} from './replay-controller.js';

/** What must not be missed, before any table. */
export function auditVerdict(t: FairnessTerms, {warnings, isTooFew}: Audit): TemplateResult {
  if (isTooFew) return notice('info', t.tooFew);
  if (warnings.length === 0) return notice('info', t.nothing);
  return notice(
    'danger',
    html`<strong>${t.warningTitle}</strong>
      <ul class="warnings">
        ${warnings.map(
          ({group, measure, direction, verdict}) => html`<li>
            <strong><bdi>${t.warning(group ?? t.together, measure, direction)}</bdi></strong>
            ${t.chance[verdict]}
          </li>`,
        )}
      </ul>`,
  );
}

/** One row a group, one column a figure, each with its interval and what it is beside the others. */
export function auditTable(t: FairnessTerms, {groups, hidden, ungrouped}: Audit): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t.title}>
      <table class="audit">
        <thead>
          <tr>
            <th scope="col">${t.group}</th>
            <th scope="col">${t.people}</th>
            ${measures.map((name) => html`<th scope="col">${t.measures[name]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${groups.map((group) => groupRow(t, group))}
        </tbody>
      </table>
    </div>
    ${hidden > 0 ? html`<p class="small">${t.hidden(hidden)}</p>` : nothing}
    ${ungrouped > 0 ? html`<p class="small">${t.ungrouped(ungrouped)}</p>` : nothing}
    <p class="hint">${t.bandNote}</p>`;
}

function groupRow(t: FairnessTerms, {group, people, measures: all}: GroupAudit): TemplateResult {
  return html`<tr>
    <th scope="row"><bdi>${group ?? t.together}</bdi></th>
    <td class="number">${people}</td>
    ${measures.map((name) => html`<td>${cell(t, all[name])}</td>`)}
  </tr>`;
}

const badges = {
  'too-few': '',
  outside: 'danger',
  'outside-or-chance': 'warning',
  unsure: '',
  within: '',
} as const;

function cell(t: FairnessTerms, {shown, ratio, verdict}: Measure): TemplateResult {
  const isKnown = verdict !== 'too-few';
  return html`<div class="measure">
    ${
      shown
        ? html`<span class="number">${t.share(shown.share, shown.of)}</span>
            <span class="small muted">${t.likely(shown.interval.low, shown.interval.high)}</span>`
        : isKnown
          ? html`<span class="small muted">${t.withheld}</span>`
          : nothing
    }
    ${ratio ? html`<span class="small">${t.ratio(ratio.value, ratio.interval.low, ratio.interval.high)}</span>` : nothing}
    <span class="badge ${badges[verdict]}">${t.verdicts[verdict]}</span>
  </div>`;
}

/** Who would appear and who would not any more, in groups large enough to be shown; one or two are not told apart. */
export function byGroup(
  t: FairnessTerms,
  {groups}: Audit,
  {before, after}: Played,
  groupOf: (pupil: PupilKey) => string | undefined,
): TemplateResult {
  const {appear, disappear} = differenceOf(before, after);
  const count = (pupils: readonly PupilKey[], group: string): string => {
    const found = pupils.filter((pupil) => groupOf(pupil) === group).length;
    return found > 0 && found < usualFloors.side ? t.fewerThan(usualFloors.side) : String(found);
  };
  const large = groups.flatMap(({group}) => group ?? []);
  return html`<h4>${t.byGroup}</h4>
    <div class="scroll" tabindex="0" role="group" aria-label=${t.byGroup}>
      <table>
        <thead>
          <tr>${[t.group, t.appear, t.disappear].map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${large.map(
            (group) => html`<tr>
              <th scope="row"><bdi>${group}</bdi></th>
              <td class="number">${count(appear, group)}</td>
              <td class="number">${count(disappear, group)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
