import {html, nothing, type TemplateResult} from 'lit';
import {caseForm, opener} from '../case-form.js';
import type {Held} from '../case-record.js';
import {areaField, boxField, radioField, textField} from '../form-fields.js';
import {keepPerson} from './contact-rules.js';
import {fewFirst} from './item-parts.js';
import {peopleAround} from './kept-items.js';
import {safeties, type PersonId, type PersonKept, type Safety} from './keeping-kinds.js';
import type {Keeping} from './keeping-screen.js';

/** Family and others, how to reach them, and whether that is safe. */
export function peoplePart(keeping: Keeping): TemplateResult {
  const {screen, f} = keeping;
  const people = peopleAround(screen.record);
  const name = `person ${screen.record.id}`;
  return html`<section class="card kept" aria-labelledby="people">
    <div class="section-head">
      <h3 id="people">${f.people}</h3>
      ${opener(screen, name, f.addPerson, 'compact')}
    </div>
    ${personForm(keeping, name)}
    ${people.length === 0 ? html`<p class="muted">${f.noPeople}</p>` : nothing}
    ${fewFirst(keeping, people, (person) => personItem(keeping, person))}
  </section>`;
}

const looks: Readonly<Record<Safety, string>> = {yes: 'success', no: 'danger', 'not-known': 'warning'};

function personItem(keeping: Keeping, {value, contested}: Held<PersonKept>): TemplateResult {
  const {screen, f} = keeping;
  const {t, words} = screen;
  const {name, relation, safety, barred, former} = value;
  const form = `person ${value.person}`;
  return html`<li class="kept-item">
    <p class="line">
      <strong><bdi>${name}</bdi></strong> <span class="muted"><bdi>${relation}</bdi></span>
      ${contested ? html`<span class="badge warning"><span class="sign" aria-hidden="true">⇄</span>${words.conflict}</span>` : nothing}
      ${former ? html`<span class="badge">${t.keeping.former}</span>` : nothing}
    </p>
    ${
      barred === undefined
        ? html`<p><span class="badge ${looks[safety]}">${t.keeping.safety[safety]}</span></p>`
        : html`<p class="barred"><span class="sign" aria-hidden="true">⊘</span> <bdi>${t.keeping.barred(barred)}</bdi></p>`
    }
    ${reachOf(keeping, value)}
    <p class="row item-buttons">${opener(screen, form, f.edit, 'quiet compact', f.editOf(name))}</p>
    ${personForm(keeping, form, value)}
  </li>`;
}

/** Where a call may harm, the number is one press away: nobody rings by habit. */
function reachOf(
  {f}: Keeping,
  {reach, language, safety, barred}: PersonKept,
): TemplateResult | typeof nothing {
  if (!reach && !language) return nothing;
  const words = html`<p class="prose"><bdi>${reach}</bdi></p>
    ${language ? html`<p class="small muted"><bdi>${f.speaks(language)}</bdi></p>` : nothing}`;
  if (barred === undefined && safety === 'yes') return words;
  return html`<details class="more"><summary>${f.reach}</summary>${words}</details>`;
}

function personForm(keeping: Keeping, name: string, person?: PersonKept): TemplateResult | typeof nothing {
  const {screen, f} = keeping;
  const {form} = screen;
  const text = (field: 'name' | 'relation' | 'language', label: string, hint?: string): TemplateResult =>
    textField(form, {name: field, label, value: person?.[field] ?? '', ...(hint && {hint})});
  return caseForm(screen, {
    name,
    label: person ? f.editOf(person.name) : f.addPerson,
    fields: html`<div class="pair">
        ${text('name', f.name)} ${text('relation', f.relation, f.relationHint)}
      </div>
      ${areaField(form, {name: 'reach', label: f.reach, hint: f.reachHint, rows: 2, value: person?.reach ?? ''})}
      ${radioField(form, {
        name: 'safety',
        label: f.safety,
        hint: f.safetyHint,
        value: person?.safety ?? '',
        choices: [...safeties].reverse().map((safety) => [safety, f.safeties[safety]] as const),
      })}
      ${text('language', f.language)} ${barredFields(keeping, person)}
      ${person ? boxField(form, {name: 'former', label: screen.t.keeping.former, checked: person.former === true}) : nothing}`,
    decide: (fields) =>
      keepPerson(
        {
          person: person?.person ?? (form.key as PersonId),
          ...{name: fields['name'] ?? '', relation: fields['relation'] ?? '', reach: fields['reach'] ?? ''},
          safety: safeties.find((safety) => safety === fields['safety']),
          language: fields['language'] ?? '',
          ...{isBarred: 'barred' in fields, why: fields['barredWhy'] ?? '', isFormer: 'former' in fields},
        },
        screen.record,
      ),
  });
}

function barredFields({screen, f}: Keeping, person?: PersonKept): TemplateResult {
  const {form} = screen;
  const isBarred = person?.barred !== undefined;
  return html`${boxField(form, {name: 'barred', label: f.barred, checked: isBarred})}
  ${
    form.checked('barred', isBarred)
      ? textField(form, {name: 'barredWhy', label: f.barredWhy, value: person?.barred ?? ''})
      : nothing
  }`;
}
