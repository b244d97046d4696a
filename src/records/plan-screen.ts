import {html, nothing, type TemplateResult} from 'lit';
import {counts, leftOut} from '../attendance/import/preview-parts.js';
import type {RepairTable} from '../attendance/import/repair-table.js';
import type {ImportTerms} from '../attendance/import-messages/en.js';
import type {CommonTerms} from '../i18n/common/en.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {Dropped} from '../roster/import/report.js';
import {notice} from '../ui/notice.js';
import type {RecordDrop} from './import/lines.js';
import type {GradeWord, KindWord, RecordsPreview} from './import/preview-records.js';
import type {ImportWork} from './import-work.js';
import type {RecordsTerms} from './messages/en.js';
import {scaleNames, type ScaleName} from './scales.js';

export interface PlanScreen {
  readonly t: RecordsTerms;
  readonly files: ImportTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly file: string;
  readonly preview: Extract<RecordsPreview, {readonly kind: 'plan'}>;
  readonly work: ImportWork;
  readonly repairs: RepairTable;
  /** Its columns can be said otherwise. */
  readonly isTable: boolean;
  readonly isBusy: boolean;
  readonly failure: JournalErrorKind | undefined;
  readonly onConfirm: () => void;
  readonly onDiscard: () => void;
}

/** Grades or kinds asked about at once; what is left is asked about with the next file. */
const mostAsked = 30;

/** What a file would change, what waits for a word, what wants repair, and the word to import it. */
export function planScreen(screen: PlanScreen): TemplateResult {
  const {t, files, common, language, preview, repairs, isBusy, failure, onConfirm, onDiscard} = screen;
  const isNothing = preview.drafts.length === 0;
  return html`<header class="head"><h2 tabindex="-1">${t.preview[preview.what]}</h2></header>
    ${renderUnderstood(screen)} ${renderUnexplained(screen)} ${repairs.render(files, language, preview.report.repairs)}
    <div class="confirm">
      ${isNothing ? notice('info', t.nothingNew) : nothing}
      ${failure ? notice('danger', common.failed[failure]) : nothing}
      <button class="primary" type="button" ?disabled=${isBusy || isNothing} @click=${onConfirm}>
        ${isBusy ? common.working : t.confirm}
      </button>
      <button type="button" ?disabled=${isBusy} @click=${onDiscard}>${t.discard}</button>
    </div>`;
}

function renderUnderstood({t, files, language, file, preview, work, isTable}: PlanScreen): TemplateResult {
  const {added, changed, unchanged, pupils} = preview.plan;
  const noResults = preview.report.dropped.find(({what}) => what === 'no-result')?.count ?? 0;
  const dropped = preview.report.dropped.filter(isOfFile);
  return html`<section class="stack">
    <h3>${t.understood}</h3>
    <p><strong><bdi>${file}</bdi></strong></p>
    ${counts(language, [
      [t.added, added],
      [t.changed, changed],
      [t.unchanged, unchanged],
      [t.pupils, pupils],
    ])}
    ${preview.scale ? renderScale(t, preview.scale, (scale) => work.say({scale})) : nothing}
    ${preview.columns ? html`<p class="muted">${files.columnsFrom[preview.columns]}</p>` : nothing}
    ${isTable ? html`<div><button type="button" @click=${() => work.ask()}>${t.changeColumns}</button></div>` : nothing}
    ${noResults > 0 ? html`<p class="muted">${t.noResults(noResults)}</p>` : nothing}
    ${leftOut(files, language, dropped)}
  </section>`;
}

function isOfFile(dropped: Dropped<RecordDrop>): dropped is Dropped<Exclude<RecordDrop, 'no-result'>> {
  return dropped.what !== 'no-result';
}

function renderScale(
  t: RecordsTerms,
  chosen: ScaleName,
  onScale: (scale: ScaleName) => void,
): TemplateResult {
  return html`<div class="field">
    <label for="scale">${t.scale}</label>
    <select id="scale" @change=${(event: Event) => onScale((event.target as HTMLSelectElement).value as ScaleName)}>
      ${scaleNames.map((name) => html`<option value=${name} ?selected=${name === chosen}>${t.scales[name]}</option>`)}
    </select>
  </div>`;
}

function renderUnexplained(screen: PlanScreen): TemplateResult | typeof nothing {
  const {t, preview, work} = screen;
  if (preview.plan.unexplained.length === 0) return nothing;
  const {gradeWords, kindWords} = work.choice;
  const isGrades = preview.what === 'grades';
  const words: Readonly<Record<string, string>> = isGrades ? t.gradeWords : t.kindWords;
  const said = (text: string): string | undefined => (isGrades ? gradeWords : kindWords).get(text);
  const say = (text: string, word: string): void =>
    isGrades
      ? work.say({gradeWords: withWord(gradeWords, text, word as GradeWord)})
      : work.say({kindWords: withWord(kindWords, text, word as KindWord)});
  return html`<section class="stack">
    <h3>${t.unexplained[preview.what]}</h3>
    <p class="muted">${t.unexplainedNote[preview.what]}</p>
    <ul class="codes">
      ${preview.plan.unexplained
        .slice(0, mostAsked)
        .map(({text, count}, at) => renderWord({t, text, count, at, words, chosen: said(text), onWord: say}))}
    </ul>
  </section>`;
}

interface WordRow {
  readonly t: RecordsTerms;
  readonly text: string;
  readonly count: number;
  readonly at: number;
  readonly words: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
  readonly onWord: (text: string, word: string) => void;
}

function renderWord({t, text, count, at, words, chosen, onWord}: WordRow): TemplateResult {
  return html`<li>
    <label for="word-${at}"><strong><bdi>${text}</bdi></strong> <span class="muted">· ${t.times(count)}</span></label>
    <select id="word-${at}" @change=${(event: Event) => onWord(text, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!chosen}>${t.later}</option>
      ${Object.entries(words).map(
        ([word, label]) => html`<option value=${word} ?selected=${word === chosen}>${label}</option>`,
      )}
    </select>
  </li>`;
}

/** An empty word takes back what was said. */
function withWord<Word extends string>(
  words: ReadonlyMap<string, Word>,
  text: string,
  word: Word | '',
): ReadonlyMap<string, Word> {
  const next = new Map(words);
  if (word === '') next.delete(text);
  else next.set(text, word);
  return next;
}
