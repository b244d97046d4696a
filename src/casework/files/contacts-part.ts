import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {addDays, parseDay} from '../../kernel/school-day.js';
import type {StaffId} from '../../kernel/ids.js';
import {caseForm, opener} from '../case-form.js';
import type {Decided} from '../case-screen.js';
import type {FormFields} from '../form-controller.js';
import {areaField, dayField, radioField, selectField, textField} from '../form-fields.js';
import {oldestContact, recordContact} from './contact-rules.js';
import {fewFirst, hiddenLine, itemFoot} from './item-parts.js';
import {readerBadge, readerField, readerIn} from './reader-parts.js';
import {contactsIn, type KeptItem} from './kept-items.js';
import {contactRoles, contactWays, type ContactId, type ContactMade} from './keeping-kinds.js';
import type {Keeping} from './keeping-screen.js';
import {contactFacts, contactTitle} from './keeping-words.js';

/** Talks, calls, visits and meetings, the last day first. */
export function contactsPart(keeping: Keeping): TemplateResult {
  const {screen, f} = keeping;
  const contacts = contactsIn(screen.record);
  const name = `contact ${screen.record.id}`;
  return html`<section class="card kept" aria-labelledby="contacts">
    <div class="section-head">
      <h3 id="contacts">${f.contacts}</h3>
      ${opener(screen, name, f.addContact, 'compact')}
    </div>
    ${contactForm(keeping, name)}
    ${contacts.length === 0 ? html`<p class="muted">${f.noContacts}</p>` : nothing}
    ${fewFirst(keeping, contacts, (contact) => contactItem(keeping, contact))}
  </section>`;
}

function contactItem(keeping: Keeping, {held, hidden, audience}: KeptItem<ContactMade>): TemplateResult {
  const {screen} = keeping;
  const {value} = held;
  const title = contactTitle(screen, value);
  return html`<li class="kept-item">
    ${
      hidden
        ? hiddenLine(keeping, title, hidden)
        : html`<p class="line"><strong>${title}</strong> ${readerBadge(screen, audience)}</p>
            <p class="small muted"><bdi>${contactFacts(screen, value)}</bdi></p>
            <p class="prose"><bdi>${value.summary}</bdi></p>`
    }
    ${itemFoot(keeping, {item: value.contact, hidden, audience})}
  </li>`;
}

function contactForm(keeping: Keeping, name: string): TemplateResult | typeof nothing {
  const {screen, f} = keeping;
  const {form, t, people, me, today} = screen;
  const ways = contactWays.map((way) => [way, t.keeping.ways[way]] as const);
  const staff = people.staff.map((one) => [one.id, one.name] as const);
  return caseForm(screen, {
    name,
    label: f.addContact,
    fields: html`<p class="hint">${f.contactHint}</p>
      ${dayField(form, {name: 'day', label: f.day, value: today, min: addDays(today, -oldestContact), max: today})}
      ${rolesField(keeping)} ${radioField(form, {name: 'how', label: f.how, choices: ways})}
      <div class="pair">
        ${selectField(form, {name: 'by', label: f.by, value: me, choices: staff})}
        ${textField(form, {name: 'others', label: f.others})}
      </div>
      ${areaField(form, {name: 'summary', label: f.summary, hint: t.noteHint, rows: 4})} ${readerField(screen)}`,
    decide: (fields) => decide(keeping, fields),
  });
}

function decide({screen}: Keeping, fields: FormFields): Decided {
  const {form, record, today, me} = screen;
  return recordContact(
    {
      contact: form.key as ContactId,
      day: parseDay(fields['day'] ?? ''),
      with: contactRoles.filter((role) => `with-${role}` in fields),
      how: contactWays.find((way) => way === fields['how']),
      summary: fields['summary'] ?? '',
      audience: readerIn(fields),
      by: (fields['by'] || me) as StaffId,
      others: fields['others'] ?? '',
    },
    record,
    today,
  );
}

/** With whom: one or several. */
function rolesField({screen, f}: Keeping): TemplateResult {
  const {form, t} = screen;
  const fault = form.fault('with');
  return html`<fieldset class="field" aria-describedby=${fault ? 'fault-with' : nothing}>
    <legend>${f.withWhom}</legend>
    <div class="choices">
      ${contactRoles.map(
        (role) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="with-${role}"
              aria-invalid=${fault ? 'true' : nothing}
              .checked=${live(form.checked(`with-${role}`))}
            />${t.keeping.roles[role]}</label
          >`,
      )}
    </div>
    ${fault ? html`<p class="field-error" id="fault-with" role="alert">${fault}</p>` : nothing}
  </fieldset>`;
}
