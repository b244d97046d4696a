import {html, nothing, type TemplateResult} from 'lit';
import {caseForm, opener} from '../case-form.js';
import {heldIn, type Held} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField, boxField} from '../form-fields.js';
import {whoFields, whoIn} from '../plan/action-fields.js';
import {incidentPart} from './incident-part.js';
import {adultNamed, type AdultId, type AdultNamed} from './people-kinds.js';
import {nameAdult} from './people-rules.js';

/** Which adults answer for what, and the incidents that this child shares with others. */
export function casePeople(screen: CaseScreen): TemplateResult {
  const {peopleTerms, record} = screen;
  const adults = heldIn(record, adultNamed);
  return html`<section class="people" aria-labelledby="people">
    <div class="section-head">
      <h3 id="people">${peopleTerms.title}</h3>
      ${record.isOpen ? opener(screen, 'adult new', peopleTerms.addAdult, 'compact') : nothing}
    </div>
    ${adultForm(screen, 'adult new')}
    ${adults.length === 0 ? html`<p class="muted">${peopleTerms.none}</p>` : nothing}
    <ul class="rows">${adults.map((held) => adultItem(screen, held))}</ul>
    ${incidentPart(screen)}
  </section>`;
}

function adultItem(screen: CaseScreen, held: Held<AdultNamed>): TemplateResult {
  const {t, peopleTerms, words, people, record} = screen;
  const {adult, who, duty, isCurrent} = held.value;
  const name = people.responsibleName(who);
  const edit = `adult ${adult}`;
  return html`<li>
    <div class="section-head">
      <p class="line">
        <span class="name"><bdi>${name}</bdi></span> <bdi>${duty}</bdi>
        ${isCurrent ? nothing : html`<span class="badge">${peopleTerms.over}</span>`}
        ${held.contested ? html`<span class="badge warning">${words.conflict}</span>` : nothing}
      </p>
      ${record.isOpen ? opener(screen, edit, t.edit, 'quiet compact', t.editAction(name)) : nothing}
    </div>
    ${adultForm(screen, edit, held.value)}
  </li>`;
}

function adultForm(screen: CaseScreen, name: string, known?: AdultNamed): TemplateResult | typeof nothing {
  const {t, peopleTerms, form, record} = screen;
  return caseForm(screen, {
    name,
    label: known ? t.edit : peopleTerms.addAdult,
    fields: html`${whoFields(screen, known && {responsible: known.who})}
    ${areaField(form, {name: 'duty', label: peopleTerms.duty, hint: peopleTerms.dutyHint, rows: 2, value: known?.duty ?? ''})}
    ${known ? boxField(form, {name: 'over', label: peopleTerms.isOver, checked: !known.isCurrent}) : nothing}`,
    decide: (fields) =>
      nameAdult(
        {
          adult: known?.adult ?? (form.key as AdultId),
          who: whoIn(fields),
          duty: fields['duty'] ?? '',
          isCurrent: !('over' in fields),
        },
        record,
      ),
  });
}
