import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import type {ImportTerms} from '../import-messages/en.js';

/** What was imported. */
export type Done =
  | {readonly kind: 'roster'; readonly classes: number; readonly pupils: number; readonly staff: number}
  | {readonly kind: 'attendance'; readonly registers: number; readonly importId: string};

export interface DoneScreen {
  readonly t: ImportTerms;
  readonly done: Done | undefined;
  /** The file that waits to be imported next. */
  readonly next: string | undefined;
  readonly onNext: () => void;
  readonly onUndo: (importId: string) => void;
}

export function doneScreen({t, done, next, onNext, onUndo}: DoneScreen): TemplateResult | typeof nothing {
  if (!done) return nothing;
  const isRoster = done.kind === 'roster';
  const what = isRoster
    ? t.doneCounts(done.classes, done.pupils, done.staff)
    : t.doneRegisters(done.registers);
  return html`<header class="head">
      <h2 tabindex="-1">${isRoster ? t.doneRoster : t.doneAttendance}</h2>
    </header>
    ${notice('success', html`<strong>${what}</strong><span>${isRoster ? t.nextRoster : t.nextAttendance}</span>`)}
    <div class="row">
      <button class=${next === undefined ? '' : 'primary'} type="button" @click=${onNext}>
        ${next === undefined ? t.another : html`<bdi>${t.goOn(next)}</bdi>`}
      </button>
      ${
        isRoster || done.registers === 0
          ? nothing
          : html`<button type="button" @click=${() => onUndo(done.importId)}>${t.takeBackThis}</button>`
      }
    </div>`;
}
