import {html, nothing, type TemplateResult} from 'lit';
import {longDay, momentOf} from '../../i18n/format.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {erasureReasons} from '../../kernel/erasable.js';
import type {CaseId} from '../../kernel/ids.js';
import {notice} from '../../ui/notice.js';
import type {FormController} from '../form-controller.js';
import {areaField, formEnd, radioField} from '../form-fields.js';
import type {People} from '../people.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {heldText} from './held-text.js';
import type {Foreseen} from './erase-work.js';
import {goingList, type GoingPart} from './going-part.js';
import type {KeepingRow} from './keeping-rows.js';
import type {Hold} from './retention-view.js';

export interface KeepingScreen {
  readonly t: CaseKeepingTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly people: People;
  readonly form: FormController;
  /** What was refused although the form was filled in: something changed meanwhile. */
  readonly refusedAt: (id: CaseId) => string | undefined;
  readonly open: (id: CaseId) => void;
  readonly hold: (event: Event, row: KeepingRow) => void;
  readonly lift: (event: Event, hold: Hold) => void;
  readonly erase: (event: Event, row: KeepingRow) => void;
  /** What goes with the case that is about to be erased, once it is known. */
  readonly goes: (row: KeepingRow) => Foreseen | undefined;
  readonly going: GoingPart;
}

/** One case: until when it is kept and why, and what may be done about it. */
export function keepingRow(screen: KeepingScreen, row: KeepingRow): TemplateResult {
  const {t, people, open, refusedAt} = screen;
  const {record, retention, band} = row;
  const fault = refusedAt(record.id);
  const isOffered = mayGo(row);
  return html`<li class="card stack" data-case=${record.id}>
    <h4><bdi>${people.pupilName(record.pupil) ?? t.noName}</bdi></h4>
    <p><span class="badge ${band === 'later' ? '' : 'warning'}">${t[band]}</span> ${timeText(screen, row)}</p>
    ${row.erased ? notice('warning', t.came(momentOf(screen.language, row.erased.at))) : nothing}
    ${retention.kind === 'held' ? retention.holds.map((hold) => holdPart(screen, hold)) : nothing}
    ${fault ? notice('danger', fault) : nothing}
    <div class="row">
      <button type="button" class="compact" @click=${() => open(record.id)}>${t.open}</button>
      ${opener(screen, `hold ${record.id}`, t.hold)}
      ${isOffered ? opener(screen, `erase ${record.id}`, t.erase) : nothing}
    </div>
    ${holdForm(screen, row)} ${isOffered ? eraseForm(screen, row) : nothing}
  </li>`;
}

/** What came after an erasure has no closing of its own. */
function mayGo({retention: {kind}, erased}: KeepingRow): boolean {
  return (
    kind === 'due' || kind === 'running' || kind === 'no-day' || (kind === 'open' && erased !== undefined)
  );
}

function timeText({t, language}: KeepingScreen, {retention}: KeepingRow): unknown {
  switch (retention.kind) {
    case 'running':
    case 'due':
      return t.untilDay(longDay(language, retention.until));
    case 'unreadable':
      return t.unreadable(retention.count);
    case 'no-day':
      return t.noDay;
    default:
      return nothing;
  }
}

function holdPart(screen: KeepingScreen, hold: Hold): TemplateResult {
  const {t, form, common, lift} = screen;
  const name = `lift ${hold.value.hold}`;
  return html`<p>${heldText(screen, hold)}</p>
    <div>${opener(screen, name, t.lift)}</div>
    ${
      form.name === name
        ? html`<form data-form class="inline-form" novalidate aria-label=${t.lift} @submit=${(event: Event) => lift(event, hold)} @input=${form.keep} @keydown=${form.hear}>
            ${areaField(form, {name: 'why', label: t.liftWhy, rows: 2})} ${formEnd(form, common, t.lift)}
          </form>`
        : nothing
    }`;
}

function holdForm({t, common, form, hold}: KeepingScreen, row: KeepingRow): TemplateResult | typeof nothing {
  if (form.name !== `hold ${row.record.id}`) return nothing;
  return html`<form data-form class="inline-form" novalidate aria-label=${t.hold} @submit=${(event: Event) => hold(event, row)} @input=${form.keep} @keydown=${form.hear}>
    ${areaField(form, {name: 'why', label: t.holdWhy, hint: t.holdHint, rows: 2})} ${formEnd(form, common, t.hold)}
  </form>`;
}

/** Nobody confirms what they have not been shown: until it is known what goes there is no button. */
function eraseForm(screen: KeepingScreen, row: KeepingRow): TemplateResult | typeof nothing {
  const {t, common, form, erase, goes, going} = screen;
  if (form.name !== `erase ${row.record.id}`) return nothing;
  const foreseen = goes(row);
  const isDue = row.retention.kind === 'due';
  const reasons = erasureReasons.filter((reason) => isDue || reason !== 'expired');
  return html`<form data-form class="inline-form" novalidate aria-label=${t.eraseTitle} @submit=${(event: Event) => erase(event, row)} @input=${form.keep} @keydown=${form.hear}>
    ${notice('warning', html`<strong>${t.eraseTitle}.</strong> ${t.eraseHint}`)}
    ${radioField(form, {name: 'reason', label: t.why, choices: reasons.map((reason) => [reason, t.reasons[reason]] as const)})}
    ${foreseen ? html`${goingList(t, foreseen)} ${formEnd(form, common, t.erase, true)}` : going.renderWaiting(common)}
  </form>`;
}

function opener({form}: KeepingScreen, name: string, label: string): TemplateResult {
  return html`<button type="button" class="compact" data-opens=${name} aria-expanded=${form.name === name} @click=${() => (form.name === name ? form.cancel() : form.open(name))}>
    ${label}
  </button>`;
}
