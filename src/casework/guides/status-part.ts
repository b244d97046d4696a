import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import {isRefusal} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import {areaField, formEnd, selectField} from '../form-fields.js';
import type {GuidesPage} from './guides-page.js';
import type {Interview} from './interview.js';
import {findingWords, sourceWords} from './status-words.js';
import {decideStatus} from './work/decide-status.js';
import {profiles} from './work/profile.js';
import type {StatusProposed} from './work/status-kinds.js';
import {workStatuses} from './work/statuses.js';

/** What answers about work point to, what it came from, and a person's word on it. */
export function statusPart(page: GuidesPage, interview: Interview): TemplateResult | typeof nothing {
  const {t} = page;
  const proposed = interview.proposed?.value;
  if (!proposed) return nothing;
  return html`<section class="card status" aria-label=${t.status.title}>
    <p class="small muted">${t.status.title} · ${t.profiles[proposed.profile]}</p>
    <p class="points-to">${t.status.pointTo(t.words.statuses[proposed.assessment.status])}</p>
    <p class="hint">${t.status.noVerdict}</p>
    <details ?open=${!interview.decided}>
      <summary>${t.status.from}</summary>
      <div class="grounds">${grounds(page, proposed)}</div>
    </details>
    ${decision(page, interview)}
  </section>`;
}

function grounds(page: GuidesPage, {assessment, profile, facts}: StatusProposed): TemplateResult {
  const {t} = page;
  const {findings, missing, recommendations, chores} = assessment;
  const lines = findings.map(
    (finding) => html`${findingWords(page, finding)} ${sourceLine(page, finding.sources)}`,
  );
  const wanted = missing.map((fact) => t.status.facts[fact]);
  const advice = recommendations.map(
    ({advice: id, sources}) => html`${t.status.advice[id]} ${sourceLine(page, sources)}`,
  );
  const atHome = chores === 'at-least' ? [t.status.chores(facts.choreHours ?? 0)] : [];
  const gaps = profiles[profile].gaps.map((gap) => t.status.gaps[gap]);
  return html`${points('', [...lines, ...atHome])} ${points(t.status.ask, wanted)}
  ${points(t.status.consider, advice)} ${gaps.length > 0 ? html`<p class="hint">${gaps.join(' ')}</p>` : nothing}`;
}

function points(title: string, lines: readonly unknown[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`${title ? html`<p><strong>${title}</strong></p>` : nothing}
    <ul class="points">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function sourceLine(
  page: GuidesPage,
  sources: StatusProposed['assessment']['findings'][number]['sources'],
): TemplateResult {
  return html`<span class="small muted">${sources.map((source) => sourceWords(page, source)).join('; ')}</span>`;
}

function decision(page: GuidesPage, interview: Interview): TemplateResult {
  const {t, screen, form, busy} = page;
  const {decided} = interview;
  const name = `status ${interview.id}`;
  const isOpen = form.name === name;
  return html`${decided ? decidedWords(page, decided) : nothing}
    <div class="row">
      ${
        decided
          ? nothing
          : html`<button
              type="button"
              class="primary"
              data-confirm
              ?disabled=${busy}
              @click=${() => void confirm(page, interview)}
            >
              ${busy ? screen.common.working : t.status.confirm}
            </button>`
      }
      <button
        type="button"
        data-opens=${name}
        aria-expanded=${isOpen}
        @click=${() => (isOpen ? form.cancel() : form.open(name))}
      >
        ${t.status.other}
      </button>
    </div>
    ${isOpen ? otherForm(page, interview) : nothing}`;
}

function decidedWords({t, screen}: GuidesPage, decided: NonNullable<Interview['decided']>): TemplateResult {
  const {value, entries, contested} = decided;
  const [entry] = entries;
  const {statuses} = t.words;
  return notice(
    contested ? 'warning' : 'success',
    html`<strong>${t.status.decided(statuses[value.status])}</strong>
      ${value.status === value.proposed ? nothing : html`<span>${t.status.proposedWas(statuses[value.proposed])}</span>`}
      ${value.reason ? html`<span class="prose"><bdi>${value.reason}</bdi></span>` : nothing}
      ${
        entry
          ? html`<span class="small muted"
              ><bdi>${screen.t.readBy(screen.people.staffName(entry.by), momentOf(screen.language, entry.at))}</bdi></span
            >`
          : nothing
      }`,
  );
}

function otherForm(page: GuidesPage, interview: Interview): TemplateResult {
  const {t, form, screen} = page;
  const {statuses} = t.words;
  const choices = workStatuses.map((status) => [status, statuses[status]] as const);
  return html`<form
    data-form
    novalidate
    class="inline-form"
    aria-label=${t.status.other}
    @submit=${(event: Event) =>
      page.submit(
        event,
        ({status, reason = ''}) =>
          decideStatus({status: workStatuses.find((known) => known === status), reason}, interview),
        () => form.leave(),
      )}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${selectField(form, {name: 'status', label: t.status.which, placeholder: screen.t.choose, choices})}
    ${areaField(form, {name: 'reason', label: t.status.why, hint: t.status.whyHint, rows: 3})} ${formEnd(form, screen.common)}
  </form>`;
}

async function confirm(page: GuidesPage, interview: Interview): Promise<void> {
  const status = interview.proposed?.value.assessment.status;
  const drafts = decideStatus({status, reason: ''}, interview);
  if (!isRefusal(drafts)) await page.append(drafts);
}
