import {html, nothing, type TemplateResult} from 'lit';
import {longDay, momentOf, shortDay} from '../i18n/format.js';
import type {StaffId} from '../kernel/ids.js';
import {addDays, parseDay, type SchoolDay} from '../kernel/school-day.js';
import {firstDay, isSchoolDay, type SchoolCalendar} from '../roster/calendar.js';
import {fullName, type Roster, type SchoolClass} from '../roster/roster.js';
import type {CurrentRegister} from './attendance-view.js';
import type {Slot} from './marks.js';
import type {AttendanceTerms} from './messages/en.js';
import type {ClassScreen} from './register-screen.js';

export interface RegisterHead {
  readonly screen: ClassScreen;
  readonly today: SchoolDay;
  readonly t: AttendanceTerms;
  readonly language: string;
  readonly onClass: (key: string) => void;
  readonly onDay: (day: SchoolDay) => void;
  /** Parts of this day for which the class has a register. */
  readonly taken: ReadonlySet<Slot>;
  readonly onSlot: (slot: Slot) => void;
  /** To the closed days of the class. */
  readonly opener: TemplateResult;
}

/** As many lessons as a school day has anywhere. */
const slots: readonly Slot[] = [
  'day',
  'am',
  'pm',
  ...Array.from({length: 10}, (_, at): Slot => `lesson-${at + 1}`),
];

/** Longer breaks than this between two school days are no break of the same school. */
const daysToLook = 120;

export function registerHead(head: RegisterHead): TemplateResult {
  const {screen, t, language} = head;
  return html`<header class="head">
    <div class="title">
      <h2>${t.register} <bdi>${screen.schoolClass.title}</bdi></h2>
      <p class="muted">
        ${longDay(language, screen.day)}${screen.slot === 'day' ? nothing : html` · ${t.slot(screen.slot)}`}
      </p>
    </div>
    <div class="row pickers">${classPicker(screen, screen.schoolClass.key, t, head.onClass)} ${slotPicker(head)} ${dayPicker(head)} ${head.opener}</div>
  </header>`;
}

/** @returns the nearest school day before or after, `undefined` where there is none or it is still to come */
export function nextSchoolDay(
  calendar: SchoolCalendar,
  day: SchoolDay,
  step: 1 | -1,
  today: SchoolDay,
): SchoolDay | undefined {
  for (let count = 1; count <= daysToLook; count += 1) {
    const candidate = addDays(day, count * step);
    if (candidate > today) return undefined;
    if (isSchoolDay(calendar, candidate)) return candidate;
  }
  return undefined;
}

/** `Taken by …, 23 Nov 2026, 08:31` */
export function takenLine(
  {at, by, body}: CurrentRegister,
  roster: Roster,
  t: AttendanceTerms,
  language: string,
): string {
  const when = momentOf(language, at);
  return body.source === 'import' ? t.importedAt(when) : t.takenBy(nameOf(by, roster), when);
}

function nameOf(by: StaffId, roster: Roster): string {
  const member = roster.staff.find(({id}) => id === by);
  return member ? fullName(member) : by;
}

/** @param chosen `undefined` where none is yet */
export function classPicker(
  {classes, others}: Pick<ClassScreen, 'classes' | 'others'>,
  chosen: string | undefined,
  t: AttendanceTerms,
  onClass: (key: string) => void,
): unknown {
  if (classes.length + others.length < 2 && chosen !== undefined) return nothing;
  const option = ({key, title}: SchoolClass): TemplateResult =>
    html`<option value=${key} ?selected=${key === chosen}>${title}</option>`;
  return html`<select
    aria-label=${t.class}
    .value=${chosen ?? ''}
    @change=${(event: Event) => onClass((event.target as HTMLSelectElement).value)}
  >
    ${chosen === undefined ? html`<option value="" disabled selected>${t.chooseClass}</option>` : nothing}
    ${classes.map(option)}
    ${others.length > 0 ? html`<optgroup label=${t.standIn}>${others.map(option)}</optgroup>` : nothing}
  </select>`;
}

/** A part that the host asked for is among them, whatever it is called. */
function slotPicker({screen, taken, t, onSlot}: RegisterHead): TemplateResult {
  const all = slots.includes(screen.slot) ? slots : [...slots, screen.slot];
  return html`<select
    aria-label=${t.slotPicker}
    .value=${screen.slot}
    @change=${(event: Event) => onSlot((event.target as HTMLSelectElement).value as Slot)}
  >
    ${all.map(
      (slot) =>
        html`<option value=${slot} ?selected=${slot === screen.slot}>
          ${taken.has(slot) ? t.slotTaken(t.slot(slot)) : t.slot(slot)}
        </option>`,
    )}
  </select>`;
}

function dayPicker(head: RegisterHead): TemplateResult {
  const {screen, today, t, onDay} = head;
  return html`<div class="days">
    ${stepButton(head, -1, t.previousDay, '‹')}
    <input
      type="date"
      aria-label=${t.day}
      min=${firstDay(screen.calendar) ?? nothing}
      max=${today}
      .value=${screen.day}
      @change=${(event: Event) => {
        const day = parseDay((event.target as HTMLInputElement).value);
        if (day) onDay(day);
      }}
    />
    ${stepButton(head, 1, t.nextDay, '›')}
  </div>`;
}

function stepButton(
  {screen, today, language, onDay}: RegisterHead,
  step: 1 | -1,
  label: string,
  sign: string,
): TemplateResult {
  const day = nextSchoolDay(screen.calendar, screen.day, step, today);
  return html`<button
    type="button"
    class="step"
    aria-label=${day ? `${label}: ${shortDay(language, day)}` : label}
    ?disabled=${!day}
    @click=${() => day && onDay(day)}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}
