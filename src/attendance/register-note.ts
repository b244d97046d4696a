import {html, nothing, type TemplateResult} from 'lit';
import {longestNote} from './marks.js';
import type {RegisterRow} from './register-row.js';

/** What opens the note of a pupil: on the row that a person is in, so that thirty such buttons stand in nobody's way. */
export function noteButton({pupil, name, isActive, isNoting, sheet, t, onNoting}: RegisterRow): unknown {
  if (isNoting || !isActive || !sheet.markOf(pupil)) return nothing;
  return html`<button type="button" class="quiet pen" aria-label=${t.noteOf(name)} @click=${() => onNoting(pupil)}>
    <span aria-hidden="true">✎</span>
  </button>`;
}

/** The words beside a mark, or the field they are typed into. */
export function noteOf(row: RegisterRow): unknown {
  const {pupil, isNoting, sheet} = row;
  const words = sheet.noteOf(pupil);
  if (isNoting) return noteField(row, words);
  return words.trim() === '' ? nothing : noteWords(row, words);
}

function noteWords({pupil, name, isActive, t, onNoting}: RegisterRow, words: string): TemplateResult {
  return html`<button
    type="button"
    class="quiet words"
    tabindex=${isActive ? 0 : -1}
    aria-label="${t.noteOf(name)}: ${words}"
    @click=${() => onNoting(pupil)}
  >
    <span aria-hidden="true">✎</span> <bdi>${words}</bdi>
  </button>`;
}

function noteField({pupil, name, index, sheet, t, onNote}: RegisterRow, words: string): TemplateResult {
  const over = Array.from(words.trim()).length - longestNote;
  const hasMark = sheet.markOf(pupil) !== undefined;
  return html`<div class="note">
    <label for="note-${index}">${t.noteOf(name)}</label>
    <textarea
      id="note-${index}"
      rows="2"
      aria-describedby="note-hint-${index}${over > 0 || !hasMark ? ` note-wrong-${index}` : ''}"
      aria-invalid=${over > 0 || !hasMark ? 'true' : nothing}
      .value=${words}
      @input=${(event: Event) => onNote(pupil, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      over > 0 || !hasMark
        ? html`<p class="field-error" id="note-wrong-${index}">${over > 0 ? t.noteTooLong(over) : t.lonelyNote}</p>`
        : nothing
    }
    <p class="hint" id="note-hint-${index}">${t.noteHint}</p>
  </div>`;
}
