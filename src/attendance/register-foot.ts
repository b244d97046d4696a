import {html, nothing, type TemplateResult} from 'lit';
import type {CommonTerms} from '../i18n/common/en.js';
import type {ActionController} from '../ui/action-controller.js';
import {notice} from '../ui/notice.js';
import type {AttendanceTerms} from './messages/en.js';
import type {Mark} from './marks.js';
import {choices, lettersOf} from './register-keys.js';
import type {MarkingScreen} from './register-screen.js';
import type {RegisterSheet} from './register-sheet.js';
import type {TakeRegisterRefusal} from './take-register.js';

/** Why a press on Save did not save: what the rule says, or what the screen asks for first. */
export type Hindrance = TakeRegisterRefusal | 'undecided' | 'no-marks' | 'wrong-minutes' | 'lonely-note';

export interface RegisterFoot {
  readonly screen: MarkingScreen;
  readonly sheet: RegisterSheet;
  readonly hindrance: Hindrance | undefined;
  readonly action: ActionController;
  readonly t: AttendanceTerms;
  readonly common: CommonTerms;
  readonly onAllPresent: () => void;
  readonly onSave: () => void;
}

export function registerFoot(foot: RegisterFoot): TemplateResult {
  const {screen, sheet, action, t, common} = foot;
  const marks = screen.pupils.map(({key}) => sheet.markOf(key));
  const undecided = screen.pupils.filter(({key}) => sheet.isUndecided(key)).length;
  const unmarked = marks.filter((mark) => !mark).length;
  return html`<footer class="foot" part="foot">
    ${message(foot, undecided)}
    <div class="row between">
      ${counts(marks, sheet.isDirty, t)}
      <div class="row actions">
        ${
          unmarked === undecided
            ? nothing
            : html`<button type="button" @click=${foot.onAllPresent}>
              ${unmarked === marks.length ? t.allPresent : t.othersPresent}
            </button>`
        }
        <button type="button" class="primary" aria-disabled=${action.busy} @click=${foot.onSave}>
          ${action.busy ? common.working : screen.state === 'untaken' ? t.save : t.correct}
        </button>
      </div>
    </div>
  </footer>`;
}

/** What each key does; for those who can see it beside the list, hidden from nobody. */
export function keyLegend(t: AttendanceTerms, language: string): TemplateResult {
  const letters = lettersOf(language);
  return html`<details class="legend small">
    <summary>${t.keys}</summary>
    <ul>
      ${choices.map((choice) => html`<li><kbd>${letters[choice]}</kbd> ${t.choice[choice]}</li>`)}
      <li><kbd>1</kbd>–<kbd>9</kbd> ${t.minutesKey}</li>
      <li><kbd>⏎</kbd> ${t.noteKey}</li>
      <li><kbd>↑</kbd> <kbd>↓</kbd> ${t.moveKeys}</li>
      <li><kbd>⌫</kbd> ${t.clearKey}</li>
      <li><kbd>Ctrl</kbd> <kbd>⏎</kbd> ${t.saveKey}</li>
    </ul>
  </details>`;
}

function counts(marks: readonly (Mark | undefined)[], isDirty: boolean, t: AttendanceTerms): TemplateResult {
  const unmarked = marks.filter((mark) => !mark).length;
  const absent = marks.filter((mark) => mark?.status === 'absent').length;
  const attending = marks.filter((mark) => mark && isAttending(mark)).length;
  return html`<div class="counts">
    <p class="number">
      <span>${t.presentCount(attending)}</span> · <span>${t.absentCount(absent)}</span>
      ${unmarked > 0 ? html`· <strong>${t.unmarkedCount(unmarked)}</strong>` : nothing}
    </p>
    ${
      isDirty && unmarked > 0 && unmarked < marks.length
        ? html`<p class="hint">${t.unmarkedNote(unmarked)}</p>`
        : isDirty
          ? html`<p class="hint">${t.unsaved}</p>`
          : nothing
    }
  </div>`;
}

function isAttending({status}: Mark): boolean {
  return status === 'present' || status === 'late' || status === 'left-early' || status === 'elsewhere';
}

function message({hindrance, sheet, action, t, common}: RegisterFoot, undecided: number): unknown {
  if (action.failed) return notice('danger', common.failed[action.failed]);
  if (hindrance === 'undecided') return undecided > 0 ? notice('warning', t.undecided(undecided)) : nothing;
  if (hindrance === 'no-marks') return notice('info', t.noMarks);
  if (hindrance === 'wrong-minutes') return sheet.wrongMinutes ? notice('warning', t.minutesWrong) : nothing;
  if (hindrance === 'lonely-note') return sheet.lonelyNote ? notice('warning', t.lonelyNote) : nothing;
  if (hindrance) return notice(hindrance === 'nothing-changed' ? 'info' : 'warning', t.refused[hindrance]);
  return action.done && !sheet.isDirty ? notice('success', common.saved) : nothing;
}
