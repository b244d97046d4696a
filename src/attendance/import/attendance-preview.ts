import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import {notice} from '../../ui/notice.js';
import type {CodesTerms} from '../codes-messages/en.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {AttendanceImport} from './attendance-import.js';
import {explainList, type ExplainActions} from './explain-list.js';
import type {ToldCodes} from './file-codes.js';
import type {ClosedDay} from './on-closed-days.js';
import {counts, leftOut} from './preview-parts.js';

export interface AttendancePreview {
  readonly t: ImportTerms;
  readonly codes: CodesTerms;
  readonly language: string;
  readonly result: AttendanceImport;
  readonly told: ToldCodes;
  readonly onClosed: readonly ClosedDay[];
  readonly actions: ExplainActions;
  readonly columns?: 'remembered' | 'said';
  /** Asks again which column is what, where there are columns. */
  readonly onColumns: (() => void) | undefined;
}

/** What an import of attendance would mean, above the list of repairs. */
export function attendancePreview(preview: AttendancePreview): TemplateResult {
  const {t, language, result} = preview;
  const {registers, marks, days, classes} = result.counts;
  const {firstDay, lastDay} = result;
  return html`<section class="stack">
      <h3>${t.understood}</h3>
      <p>
        <strong><bdi>${result.file}</bdi></strong>
        ${firstDay && lastDay ? html`<span class="muted"> · ${t.span(firstDay, lastDay)}</span>` : nothing}
      </p>
      ${counts(language, [
        [t.registers, registers],
        [t.marks, marks],
        [t.days, days],
        [t.classes, classes],
      ])}
      ${preview.onColumns ? renderColumns(t, preview.onColumns, preview.columns) : nothing}
      ${leftOut(t, language, result.report.dropped)}
    </section>
    ${renderChanges(preview)} ${explainList(preview)}`;
}

function renderColumns(
  t: ImportTerms,
  onColumns: () => void,
  from: AttendancePreview['columns'],
): TemplateResult {
  return html`<div class="row">
    ${from ? html`<span class="muted">${t.columnsFrom[from]}</span>` : nothing}
    <button type="button" @click=${onColumns}>${t.changeColumns}</button>
  </div>`;
}

function renderChanges({
  t,
  language,
  told,
  onClosed,
  result: {counts: found},
}: AttendancePreview): TemplateResult {
  const changes = [
    found.added > 0 && t.registersAdded(found.added),
    found.changed > 0 && t.registersChanged(found.changed),
    found.unchanged > 0 && t.registersUnchanged(found.unchanged),
    found.staffTook > 0 && t.registersByStaff(found.staffTook),
  ].filter((text) => text !== false);
  return html`<section class="stack">
    <h3>${t.changes}</h3>
    <ul class="changes">
      ${changes.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${found.added + found.changed + told.drafts.length === 0 ? notice('info', t.nothingNew) : nothing}
    ${found.silent > 0 ? notice('info', t.silent(found.silent)) : nothing}
    ${found.absencesOnly > 0 ? notice('warning', t.absencesOnly(found.absencesOnly, found.registers)) : nothing}
    ${onClosed.length > 0 ? notice('warning', renderClosed(t, language, onClosed)) : nothing}
  </section>`;
}

/** Days written out before "and n more". */
const shownDays = 30;

function renderClosed(t: ImportTerms, language: string, days: readonly ClosedDay[]): TemplateResult {
  return html`<p>${t.onClosed(days.length)}</p>
    <details>
      <summary>${t.whichDays}</summary>
      <ul>
        ${days
          .slice(0, shownDays)
          .map(
            ({className, day, reason}) =>
              html`<li><bdi>${className}</bdi>, ${shortDay(language, day)} · <bdi>${reason}</bdi></li>`,
          )}
        ${days.length > shownDays ? html`<li class="muted">${t.more(days.length - shownDays)}</li>` : nothing}
      </ul>
    </details>`;
}
