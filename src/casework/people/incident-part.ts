import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../../i18n/format.js';
import type {CaseId, PupilKey} from '../../kernel/ids.js';
import {parseDay} from '../../kernel/school-day.js';
import {caseForm, opener} from '../case-form.js';
import {heldIn, type Held} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {caseOf, openCaseOf} from '../casework-view.js';
import {areaField, dayField, radioField} from '../form-fields.js';
import {pupilField} from '../pupil-field.js';
import {incidentIn, othersIn, type OtherInIncident} from './incidents-view.js';
import {
  caseRoles,
  incidentJoined,
  type CaseRole,
  type IncidentId,
  type IncidentJoined,
} from './people-kinds.js';
import {addChild, tellIncident} from './people-rules.js';

/** One incident, a case for each child: what all may read, this child's part, and ways to the others. */
export function incidentPart(screen: CaseScreen): TemplateResult {
  const {peopleTerms, record} = screen;
  return html`${heldIn(record, incidentJoined).map((held) => incidentItem(screen, held))}
    ${
      record.isOpen
        ? html`<p>${opener(screen, 'incident new', peopleTerms.addIncident, 'compact')}</p>
            ${tellForm(screen, 'incident new')}`
        : nothing
    }`;
}

function incidentItem(screen: CaseScreen, {value}: Held<IncidentJoined>): TemplateResult {
  const {t, peopleTerms, cases, record, language} = screen;
  const {incident, role} = value;
  const shared = incidentIn(cases, incident);
  const others = othersIn(cases, incident, record);
  const add = `child ${incident}`;
  const edit = `incident ${incident}`;
  return html`<div class="card incident" role="group" aria-label=${peopleTerms.incident}>
    <p class="line">
      <strong>${peopleTerms.incident}</strong>
      ${shared ? html`<span class="small muted">${longDay(language, shared.told.day)}</span>` : nothing}
      <span class="badge">${peopleTerms.parts[role]}</span>
    </p>
    ${shared ? shared.entries.map(({body}) => html`<p class="prose"><bdi>${body.text}</bdi></p>`) : html`<p class="muted">${peopleTerms.unreadIncident}</p>`}
    ${shared?.contested ? html`<p class="small"><span class="badge warning">${screen.words.conflict}</span> ${peopleTerms.toldTwice}</p>` : nothing}
    <ul class="rows small">${others.map((other) => otherItem(screen, other))}</ul>
    ${
      record.isOpen && shared
        ? html`<p class="row">
              ${opener(screen, add, peopleTerms.addChild, 'compact')} ${opener(screen, edit, t.edit, 'quiet compact', t.editAction(peopleTerms.incident))}
            </p>
            ${childForm(screen, add, incident)} ${tellForm(screen, edit, value)}`
        : nothing
    }
  </div>`;
}

/** No name: whoever goes there opens that child's case, and that is recorded there. */
function otherItem({peopleTerms, goTo}: CaseScreen, {caseId, role, isOpen}: OtherInIncident): TemplateResult {
  return html`<li class="line">
    <span>${peopleTerms.other(peopleTerms.parts[role])}</span>
    ${isOpen ? nothing : html`<span class="badge">${peopleTerms.closedCase}</span>`}
    <button type="button" class="quiet compact" @click=${() => goTo(caseId)}>${peopleTerms.openOther}</button>
  </li>`;
}

function tellForm(screen: CaseScreen, name: string, known?: IncidentJoined): TemplateResult | typeof nothing {
  const {peopleTerms, form, record, cases, people, today} = screen;
  const shared = known && incidentIn(cases, known.incident);
  return caseForm(screen, {
    name,
    label: peopleTerms.addIncident,
    fields: html`${dayField(form, {name: 'happened', label: peopleTerms.day, value: shared?.told.day ?? '', max: today})}
    ${areaField(form, {name: 'told', label: peopleTerms.told, hint: peopleTerms.toldHint, value: shared?.told.text ?? ''})}
    ${roleField(screen, known?.role)}`,
    decide: ({happened = '', told = '', part}) =>
      tellIncident(
        {
          incident: known?.incident ?? (form.key as IncidentId),
          day: parseDay(happened),
          text: told,
          role: roleOf(part),
        },
        record,
        {today, known: shared, names: people.namesOf(involved(screen, known?.incident))},
      ),
  });
}

function childForm(screen: CaseScreen, name: string, incident: IncidentId): TemplateResult | typeof nothing {
  const {peopleTerms, words, form, record, cases, people, today, me} = screen;
  return caseForm(screen, {
    name,
    label: peopleTerms.addChild,
    fields: html`<p class="small">${peopleTerms.addChildHint}</p>
      ${pupilField(screen, {...words.pupil, which: words.pupil.choose, hint: words.pupil.chooseHint, choose: peopleTerms.which})}
      ${roleField(screen)}`,
    decide: ({pupil = '', part}) => {
      const key = (pupil || undefined) as PupilKey | undefined;
      return addChild(
        {incident, pupil: key, role: roleOf(part), caseId: form.key as CaseId, lead: record.lead ?? me},
        record,
        {
          today,
          known: incidentIn(cases, incident),
          open: key && openCaseOf(cases, key),
          names: people.namesOf(key ? [key] : []),
        },
      );
    },
  });
}

/** The children whose names may not stand in what all of them share. */
function involved({cases, record}: CaseScreen, incident: IncidentId | undefined): readonly PupilKey[] {
  const others = incident ? othersIn(cases, incident, record) : [];
  const pupils = others.map(({caseId}) => caseOf(cases, caseId)?.pupil);
  return [record.pupil, ...pupils].filter((pupil) => pupil !== undefined);
}

function roleField({peopleTerms, form}: CaseScreen, value?: CaseRole): TemplateResult {
  const choices = caseRoles.map((role) => [role, peopleTerms.parts[role]] as const);
  return radioField(form, {name: 'part', label: peopleTerms.part, choices, ...(value && {value})});
}

function roleOf(part: string | undefined): CaseRole | undefined {
  return caseRoles.find((role) => role === part);
}
