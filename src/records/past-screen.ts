import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../i18n/format.js';
import {dropZone} from '../ui/drop-zone.js';
import {notice} from '../ui/notice.js';
import type {RecordsTerms} from './messages/en.js';
import {pastRecords, type PastRecords, type RecordsState} from './records-view.js';

/** Imports listed before the rest is left to the history. */
const mostListed = 100;

/** Files that were imported, each with the way back. */
export function pastList(
  t: RecordsTerms,
  language: string,
  state: RecordsState | undefined,
  onUndo: (past: PastRecords) => void,
): TemplateResult | typeof nothing {
  const past = state ? pastRecords(state) : [];
  if (past.length === 0) return nothing;
  return html`<section class="stack">
    <details class="past">
      <summary>${t.past(past.length)}</summary>
      <ul class="dropped">
        ${past.slice(0, mostListed).map(
          (one) =>
            html`<li>
              <bdi>${one.file}</bdi>
              <span class="muted">${momentOf(language, one.at)} · ${t.holdsWhat[one.what]}</span>
              ${
                one.isTakenBack
                  ? html`<span class="badge">${t.takenBack}</span>`
                  : html`<button type="button" aria-label="${t.takeBack}: ${one.file}" @click=${() => onUndo(one)}>${t.takeBack}</button>`
              }
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}

export interface UndoScreen {
  readonly t: RecordsTerms;
  readonly file: string;
  /** What a button says while it works; none where it does not. */
  readonly busy: string | undefined;
  /** Why it did not work, in the reader's language. */
  readonly failed: string | undefined;
  readonly onUndo: () => void;
  readonly onKeep: () => void;
}

/** Says what taking back an import means, and asks. */
export function undoScreen({t, file, busy, failed, onUndo, onKeep}: UndoScreen): TemplateResult {
  return html`<header class="head">
      <h2 tabindex="-1">${t.undoTitle}</h2>
      <p><bdi>${file}</bdi></p>
      <p class="muted">${t.undoNote}</p>
    </header>
    <div class="confirm">
      ${failed ? notice('danger', failed) : nothing}
      <button class="primary" type="button" ?disabled=${busy} @click=${onUndo}>${busy ?? t.undo}</button>
      <button type="button" ?disabled=${busy} @click=${onKeep}>${t.keep}</button>
    </div>`;
}

/** @param past what was imported before */
export function chooseScreen(
  t: RecordsTerms,
  past: unknown,
  onFiles: (files: readonly File[]) => void,
): TemplateResult {
  return html`<header class="head">
      <h2 tabindex="-1">${t.title}</h2>
      <p class="muted">${t.intro}</p>
    </header>
    ${dropZone({id: 'files', accept: '.zip,.xlsx,.csv,.tsv,.txt', several: true, texts: t, onFiles})} ${past}`;
}

export type Finished = {readonly kind: 'done'; readonly count: number} | {readonly kind: 'undone'};

export function finishedScreen(t: RecordsTerms, finished: Finished, onNext: () => void): TemplateResult {
  const isDone = finished.kind === 'done';
  return html`<header class="head">
      <h2 tabindex="-1">${isDone ? t.done(finished.count) : t.undone}</h2>
    </header>
    ${isDone ? notice('success', t.doneNote) : nothing}
    <div><button class="primary" type="button" @click=${onNext}>${t.another}</button></div>`;
}
