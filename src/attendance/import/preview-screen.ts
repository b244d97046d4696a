import {html, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import {notice} from '../../ui/notice.js';
import type {CodesTerms} from '../codes-messages/en.js';
import type {ImportTerms} from '../import-messages/en.js';
import {attendancePreview} from './attendance-preview.js';
import type {ColumnsAsked, Preview, PreviewController} from './preview-controller.js';
import type {RepairTable} from './repair-table.js';
import {rosterPreview} from './roster-preview.js';

export type WholePreview = Exclude<Preview, ColumnsAsked>;

export interface PreviewScreen {
  readonly t: ImportTerms;
  readonly codes: CodesTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly preview: WholePreview;
  readonly work: PreviewController;
  readonly repairs: RepairTable;
  readonly isBusy: boolean;
  readonly failure: JournalErrorKind | undefined;
  readonly onConfirm: () => void;
  readonly onDiscard: () => void;
}

/** What a file would change, what wants repair, and the word to import it. */
export function previewScreen(screen: PreviewScreen): TemplateResult {
  const {t, common, language, preview, repairs, isBusy, failure, onConfirm, onDiscard} = screen;
  return html`<header class="head">
      <h2 tabindex="-1">${preview.kind === 'roster' ? t.previewRoster : t.previewAttendance}</h2>
    </header>
    ${renderWhat(screen)} ${repairs.render(t, language, preview.repairs)}
    <div class="confirm">
      ${failure ? notice('danger', common.failed[failure]) : ''}
      <button class="primary" type="button" ?disabled=${isBusy || preview.drafts.length === 0} @click=${onConfirm}>
        ${isBusy ? common.working : t.confirm}
      </button>
      <button type="button" ?disabled=${isBusy} @click=${onDiscard}>${t.discard}</button>
    </div>`;
}

function renderWhat({t, codes, language, preview, work}: PreviewScreen): TemplateResult {
  if (preview.kind === 'roster') return rosterPreview({t, language, ...preview, ...work.rosterActions});
  const {codeActions: actions, columnActions} = work;
  const onColumns = preview.hasColumns ? columnActions.onChange : undefined;
  return attendancePreview({t, codes, language, ...preview, actions, onColumns});
}
