import {html, nothing, type TemplateResult} from 'lit';
import {parseDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import {caseForm} from '../case-form.js';
import {areaField, boxField, dayField, radioField, textField} from '../form-fields.js';
import type {FormFields} from '../form-controller.js';
import {caseFields, isTyped, type CaseField, type TypedField} from '../consent/case-fields.js';
import {consentQuestions, missingConsent, withheldFrom} from '../consent/consent-status.js';
import {overrideGrounds, type ReferralId} from '../consent/consent-kinds.js';
import {namedIn} from '../consent/names-in-text.js';
import type {Service, ServiceKind} from '../consent/parties.js';
import {nameList} from '../sharing/name-list.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {tickList} from '../sharing/tick-field.js';
import {usualAnswerDay} from './answer-day.js';
import {disclosureOf, fieldsFor} from './disclosure.js';
import {packagePaper} from './package-paper.js';
import type {FieldText} from './referral-kinds.js';
import {linesOf} from './referral-lines.js';
import {packageOf, sendReferral} from './referral-rules.js';

type Command = Parameters<typeof sendReferral>[0];

/** What a form says: on the screen as it is filled in, and again when it is sent. */
interface Said {
  readonly text: (name: string, otherwise?: string) => string;
  readonly isTicked: (name: string, otherwise: boolean) => boolean;
}

/** A referral to one kind of service: what is ticked, and below it what the service will read. */
export function referralForm(screen: SharingScreen, kind: ServiceKind): TemplateResult | typeof nothing {
  const {s, t, form, record, today, others} = screen;
  const name = `refer ${kind}`;
  if (form.name !== name) return nothing;
  const command = commandOf(screen, kind, {
    text: (field, otherwise) => form.value(field, otherwise),
    isTicked: (field, otherwise) => form.checked(field, otherwise),
  });
  return caseForm(screen, {
    name,
    label: s.referral.toAgain(t.sharing.parties[kind]),
    submit: s.referral.send,
    fields: html`${receiverFields(screen, command)} ${disclosedFields(screen, command.to)} ${consentPart(screen, command)}
    ${previewPart(screen, command)} ${namesPart(screen, command)}`,
    decide: (fields) => sendReferral(commandOf(screen, kind, saidIn(fields)), record, {today, others}),
  });
}

function saidIn(fields: FormFields): Said {
  return {text: (name) => fields[name] ?? '', isTicked: (name) => name in fields};
}

function commandOf(screen: SharingScreen, kind: ServiceKind, {text, isTicked}: Said): Command {
  const {form, today, calendar, sender, language} = screen;
  const to: Service = {kind, name: text('r-name', knownName(screen, kind))};
  const ground = overrideGrounds.find((one) => one === text('r-ground'));
  return {
    referral: form.key as ReferralId,
    to,
    contact: text('r-contact'),
    purpose: text('r-purpose'),
    fields: fieldTexts(screen, to, {text, isTicked}),
    answerBy: parseDay(text('by-day', usualAnswerDay(kind, today, calendar))),
    from: sender,
    language,
    override: isTicked('r-override', false)
      ? {ground, reason: text('r-reason'), decidedBy: text('r-decided', sender.person)}
      : undefined,
    namesSeen: isTicked('r-seen', false),
  };
}

function fieldTexts(screen: SharingScreen, to: Service, {text, isTicked}: Said): readonly FieldText[] {
  return fieldsFor(to.kind).flatMap((field) => {
    if (!isTicked(`r-tick-${field}`, isProposed(screen, to, field))) return [];
    return [{field, lines: linesOf(screen, field, {to, typed: text(`r-say-${field}`)})}];
  });
}

/** What the case says nothing of is not ticked ahead; what a person would have to write is, where the service needs it. */
function isProposed(screen: SharingScreen, to: Service, field: CaseField): boolean {
  if (disclosureOf(to.kind, field) !== 'proposed' || withheldFrom(screen.record, to).has(field)) return false;
  return isTyped(field) || linesOf(screen, field, {to, typed: ''}).length > 0;
}

/** Whom somebody already said yes or no to: the name under which consent is looked for. */
function knownName({record}: SharingScreen, kind: ServiceKind): string {
  for (const {to} of consentQuestions(record))
    if (to.scope === 'sharing' && to.party.kind === kind) return to.party.name;
  return '';
}

function receiverFields(screen: SharingScreen, {to, answerBy}: Command): TemplateResult {
  const {s, form, today} = screen;
  const {referral} = s;
  return html`<div class="pair">
      ${textField(form, {name: 'r-name', label: referral.name, hint: referral.nameHint, value: to.name})}
      ${textField(form, {name: 'r-contact', label: referral.contact, hint: referral.contactHint})}
    </div>
    ${areaField(form, {name: 'r-purpose', label: referral.purpose, rows: 2})}
    ${dayField(form, {name: 'by-day', label: referral.answerBy, value: answerBy ?? '', min: today})}`;
}

function disclosedFields(screen: SharingScreen, to: Service): TemplateResult {
  const {s, t, form, record} = screen;
  const withheld = withheldFrom(record, to);
  const allowed = fieldsFor(to.kind);
  const never = caseFields
    .filter((field) => !allowed.includes(field))
    .map((field) => t.sharing.fields[field]);
  const ticks = allowed.map((field) => {
    const why = withheld.get(field)?.why;
    const isEmpty = !isTyped(field) && linesOf(screen, field, {to, typed: ''}).length === 0;
    const barred =
      why !== undefined ? s.referral.withheld(why) : isEmpty ? s.referral.nothingHeld : undefined;
    const label = t.sharing.fields[field];
    const below = isTyped(field) ? typedField(screen, field) : nothing;
    return {name: `r-tick-${field}`, label, checked: isProposed(screen, to, field), barred, below};
  });
  return tickList(form, {
    name: 'r-fields',
    label: s.referral.fields,
    hint: s.referral.fieldsHint,
    ticks,
    foot: never.length > 0 ? html`<p class="hint">${s.referral.never(never.join(', '))}</p>` : nothing,
  });
}

/** A word or two, or as many lines as it takes. */
function typedField({s, t, form}: SharingScreen, field: TypedField): TemplateResult {
  const said = {name: `r-say-${field}`, label: s.referral.write(t.sharing.fields[field])};
  const isShort = field === 'age' || field === 'language';
  return isShort ? textField(form, said) : areaField(form, {...said, rows: 2});
}

function consentPart(screen: SharingScreen, {to, override}: Command): TemplateResult {
  const {s, t, form, record, today, sender} = screen;
  const lacks = missingConsent(record, {scope: 'sharing', party: to}, today);
  if (lacks.length === 0) return notice('success', s.consent.there);
  const grounds = overrideGrounds.map((ground) => [ground, t.sharing.grounds[ground]] as const);
  const {referral} = s;
  return html`${notice(
    'warning',
    html`<strong>${s.consent.missing}</strong>
        <ul>${lacks.map((lack) => html`<li>${s.consent.lacks[lack]}</li>`)}</ul>`,
  )}
  ${boxField(form, {name: 'r-override', label: referral.override, hint: referral.overrideHint})}
  ${
    override
      ? html`${radioField(form, {name: 'r-ground', label: referral.ground, choices: grounds})}
          ${areaField(form, {name: 'r-reason', label: referral.overrideReason, rows: 2})}
          ${textField(form, {name: 'r-decided', label: referral.decidedBy, value: sender.person})}`
      : nothing
  }`;
}

function previewPart(screen: SharingScreen, command: Command): TemplateResult {
  const {s, today} = screen;
  return html`<section aria-labelledby="r-preview">
    <h4 id="r-preview" class="label">${s.referral.preview}</h4>
    ${packagePaper(screen, packageOf(command, command.answerBy ?? today, today))}
  </section>`;
}

function namesPart(
  {s, form, others}: SharingScreen,
  {purpose, fields}: Command,
): TemplateResult | typeof nothing {
  const named = namedIn([purpose, ...fields.flatMap(({lines}) => lines)], others);
  if (named.length === 0) return nothing;
  return html`${notice('warning', html`<bdi>${s.referral.named(nameList(named))}</bdi>`)}
  ${boxField(form, {name: 'r-seen', label: s.referral.namesSeen})}`;
}
