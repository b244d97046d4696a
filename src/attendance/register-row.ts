import {html, nothing, type TemplateResult} from 'lit';
import type {PupilKey} from '../kernel/ids.js';
import type {AttendanceTerms} from './messages/en.js';
import {longestLate, type Justification, type Mark, type Sense} from './marks.js';
import {noteButton, noteOf} from './register-note.js';
import {wordsOfMark} from './mark-words.js';
import type {RegisterSheet} from './register-sheet.js';

/** One pupil's line on the screen, and what it calls when a person marks it. */
export interface RegisterRow {
  readonly pupil: PupilKey;
  readonly name: string;
  readonly index: number;
  /** Only the row that a person is in takes part in the order of the Tab key. */
  readonly isActive: boolean;
  /** Its note is being written. */
  readonly isNoting: boolean;
  readonly sheet: RegisterSheet;
  readonly mark: Mark | undefined;
  /** What each version says, where they differ and nothing was chosen yet or anew. */
  readonly sides: readonly (Mark | undefined)[] | undefined;
  readonly t: AttendanceTerms;
  readonly onMark: (pupil: PupilKey, sense: Sense | undefined) => void;
  /** @param typed as it stands in the field */
  readonly onMinutes: (pupil: PupilKey, typed: string) => void;
  readonly onNote: (pupil: PupilKey, typed: string) => void;
  readonly onNoting: (pupil: PupilKey) => void;
  readonly onChoose: (pupil: PupilKey, mark: Mark | undefined) => void;
}

const touchStatuses = ['present', 'late', 'absent'] as const;
type TouchStatus = (typeof touchStatuses)[number];
const touchReasons: readonly Justification[] = ['pending', 'illness', 'excused', 'unexcused'];

/** Signs beside the words: colour is never the only one. */
const statusSigns: Readonly<Record<TouchStatus, string>> = {present: '✓', late: '◔', absent: '✕'};

export function registerRow(row: RegisterRow): TemplateResult {
  const {index, name, mark, sides} = row;
  return html`<li class="pupil ${sides && !mark ? 'contested' : ''}" part="pupil" data-row=${index}>
    <span class="name"><span class="place number" aria-hidden="true">${index + 1}</span><bdi>${name}</bdi>${noteButton(row)}</span>
    <div class="statuses" role="radiogroup" aria-label=${name}>
      ${touchStatuses.map((status) => statusChoice(row, status))}
    </div>
    ${more(row)} ${noteOf(row)}
    ${sides ? versions(row, sides) : nothing}
  </li>`;
}

function statusChoice(
  {pupil, index, isActive, mark, t, onMark}: RegisterRow,
  status: TouchStatus,
): TemplateResult {
  return html`<label class="pill ${status}">
    <input
      type="radio"
      name="status-${index}"
      tabindex=${isActive ? 0 : -1}
      .checked=${mark?.status === status}
      @change=${() => onMark(pupil, status === 'absent' ? {status, justification: 'pending'} : {status})}
    />
    <span class="sign" aria-hidden="true">${statusSigns[status]}</span> ${t.short[status]}
  </label>`;
}

/** The reason of an absence, the minutes of a late arrival, or what only a file can say. */
function more(row: RegisterRow): unknown {
  const {mark, t} = row;
  if (!mark || mark.status === 'present') return nothing;
  if (mark.status === 'absent') return reasons(row);
  return mark.status === 'late' ? minutes(row) : otherStatus(mark, t);
}

/** A file may say more than three buttons can: it stays as it is until somebody marks anew. */
function otherStatus(mark: Mark, t: AttendanceTerms): TemplateResult {
  const code = mark.sourceCode === undefined ? '' : ` · ${t.sourceCode(mark.sourceCode)}`;
  return html`<span class="other"><span class="badge info"><bdi>${t.status[mark.status]}${code}</bdi></span></span>`;
}

function reasons({pupil, name, index, isActive, mark, t, onMark}: RegisterRow): TemplateResult {
  const other =
    mark?.justification && !touchReasons.includes(mark.justification) ? mark.justification : undefined;
  return html`<div class="reasons" role="radiogroup" aria-label=${t.reasonOf(name)}>
    ${touchReasons.map(
      (justification) =>
        html`<label class="pill reason ${justification}">
          <input
            type="radio"
            name="reason-${index}"
            tabindex=${isActive ? 0 : -1}
            .checked=${mark?.justification === justification}
            @change=${() => onMark(pupil, {status: 'absent', justification})}
          />
          ${t.justification[justification]}
        </label>`,
    )}
    ${other ? html`<span class="badge">${t.justification[other]}</span>` : nothing}
  </div>`;
}

/** Of text, not of numbers: what a number field cannot hold is lost without a word. */
function minutes({pupil, name, index, isActive, sheet, t, onMinutes}: RegisterRow): TemplateResult {
  const isWrong = sheet.hasWrongMinutes(pupil);
  return html`<div class="minutes">
    <input
      id="minutes-${index}"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${t.minutesOf(name)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `minutes-wrong-${index}` : nothing}
      tabindex=${isActive ? 0 : -1}
      .value=${sheet.minutesOf(pupil)}
      @input=${(event: Event) => onMinutes(pupil, (event.target as HTMLInputElement).value)}
    />
    <span aria-hidden="true">${t.minutesShort}</span>
    ${isWrong ? html`<span class="field-error" id="minutes-wrong-${index}">${t.minutesRange(longestLate)}</span>` : nothing}
  </div>`;
}

function versions({pupil, t, onChoose}: RegisterRow, sides: readonly (Mark | undefined)[]): TemplateResult {
  return html`<div class="versions">
    ${sides.map(
      (side, at) =>
        html`<button type="button" @click=${() => onChoose(pupil, side)}>
          <span class="muted small">${t.version(at + 1)}</span> ${wordsOfMark(side, t)}
        </button>`,
    )}
  </div>`;
}
