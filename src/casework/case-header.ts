import {html, nothing, type TemplateResult} from 'lit';
import {longDay, shortDay} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import {caseStep, riskLevels, steps, type Step} from './case-kinds.js';
import {caseForm, opener} from './case-form.js';
import {writtenIn} from './case-record.js';
import type {CaseScreen} from './case-screen.js';
import {areaField, radioField} from './form-fields.js';
import {setRisk} from './plan-rules.js';
import {pupilLink} from './pupil-link.js';
import {riskBadge} from './risk-badge.js';

/** Whose case it is, where it stands and who leads it. */
export function caseHeader(screen: CaseScreen): TemplateResult {
  const {t, words, people, record, language} = screen;
  const {pupil, lead, openedOn, reviewOn} = record;
  return html`<header class="case-head">
    <div class="title">
      <h2><bdi>${people.pupilName(pupil) ?? words.noName}</bdi></h2>
      <span class="muted"><bdi>${people.classOfPupil(pupil) ?? words.noClass}</bdi></span>
      ${pupilLink(screen, pupil)}
    </div>
    <div class="row facts">
      ${riskBadge(words, record.risk)}
      ${record.isOpen ? opener(screen, 'risk', t.setRisk, 'quiet compact') : nothing}
      ${lead ? html`<span class="small"><bdi>${words.lead(people.staffName(lead))}</bdi></span>` : nothing}
      ${openedOn ? html`<span class="small muted">${t.openedOn(longDay(language, openedOn))}</span>` : nothing}
      ${reviewOn ? html`<span class="badge info">${t.reviewOnDay(shortDay(language, reviewOn))}</span>` : nothing}
    </div>
    ${riskForm(screen)} ${twinNotice(screen)} ${progress(screen)}
  </header>`;
}

function riskForm(screen: CaseScreen): TemplateResult | typeof nothing {
  const {t, form, record} = screen;
  const choices = [...riskLevels].reverse().map((level) => [level, t.levels[level]] as const);
  return caseForm(screen, {
    name: 'risk',
    label: t.setRisk,
    fields: html`${radioField(form, {name: 'level', label: t.level, value: record.risk ?? '', choices})}
    ${areaField(form, {name: 'reason', label: t.reason, hint: t.riskHint, rows: 2})}`,
    decide: ({level, reason = ''}) =>
      setRisk({level: riskLevels.find((known) => known === level), reason}, record),
  });
}

function twinNotice({t, twin, goTo}: CaseScreen): TemplateResult | typeof nothing {
  if (!twin) return nothing;
  return notice(
    'warning',
    html`<span>${t.twin}</span> <button type="button" @click=${() => goTo(twin.id)}>${t.goToOther}</button>`,
  );
}

/** All steps in one line; the words “now” and “done” say what the shapes show. */
function progress({t, words, record}: CaseScreen): TemplateResult {
  const at = steps.indexOf(record.step);
  // A case that was closed early skipped steps, and its line says so.
  const taken = new Set<Step>(['identified', ...writtenIn(record, caseStep).map(({body}) => body.step)]);
  return html`<ol class="steps" aria-label=${t.stepsLabel}>
    ${steps.map((step, place) => {
      const isPast = place < at && taken.has(step);
      const look = isPast ? 'past' : place === at ? 'now' : 'ahead';
      const said = isPast ? t.stepDone : place === at ? t.stepNow : '';
      return html`<li class=${look} aria-current=${place === at ? 'step' : nothing}>
        <span class="dot" aria-hidden="true">${isPast ? '✓' : place + 1}</span>
        <span class="step-name">${words.steps[step]}<span class="visually-hidden">${said && ` (${said})`}</span></span>
      </li>`;
    })}
  </ol>`;
}
