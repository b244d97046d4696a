import {html, nothing, type TemplateResult} from 'lit';
import {languageNames} from '../i18n/language-names.js';
import {percent} from '../i18n/format.js';
import {dropZone} from '../ui/drop-zone.js';
import {notice} from '../ui/notice.js';
import {askedOf} from './instrument/instrument.js';
import type {Converted, Remark} from './import/converted.js';
import type {FileRefusal, InstrumentJob} from './instrument-job.js';
import type {InstrumentTerms} from './instrument-messages/en.js';

export interface ChooseView {
  readonly t: InstrumentTerms;
  readonly job: InstrumentJob;
  readonly read: (files: readonly File[]) => void;
  readonly back: () => void;
}

export function chooseFile({t, job, read, back}: ChooseView): TemplateResult {
  return html`<div><button class="quiet" type="button" @click=${back}>← ${t.back}</button></div>
    <header class="head">
      <h2 tabindex="-1" data-start>${t.importHeading}</h2>
      <p class="muted">${t.importIntro}</p>
    </header>
    ${dropZone({id: 'file', accept: '.json,.xlsx,.lss,.txt,.tsv', texts: t, onFiles: read})}
    <div class="field short">
      <label for="file-language">${t.fileLanguage}</label>
      <select id="file-language" @change=${(event: Event) => (job.language = (event.target as HTMLSelectElement).value)}>
        ${Object.entries(languageNames).map(
          ([tag, name]) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === job.language}>${name}</option>`,
        )}
      </select>
    </div>`;
}

export function readingFile(
  t: InstrumentTerms,
  language: string,
  {file, share}: InstrumentJob,
  cancel: () => void,
): TemplateResult {
  return html`<h2 tabindex="-1" data-start>${t.reading(file)}</h2>
    <progress max="1" .value=${share} aria-label=${t.reading(file)}>${percent(language, share)}</progress>
    <div><button type="button" @click=${cancel}>${t.cancel}</button></div>`;
}

export function refusedFile(
  t: InstrumentTerms,
  file: string,
  refusal: FileRefusal,
  again: () => void,
): TemplateResult {
  return html`<h2 tabindex="-1" data-start>${t.refusedHeading}</h2>
    ${notice(
      'danger',
      html`<p><bdi>${file}</bdi>: ${t.refused[refusal.refused]}</p>
        <p class="muted">${t.refusedKept}</p>`,
    )}
    <div><button class="primary" type="button" @click=${again}>${t.chooseAgain}</button></div>`;
}

export interface UnderstoodView {
  readonly t: InstrumentTerms;
  readonly converted: Converted;
  readonly file: string;
  readonly goOn: () => void;
  readonly look: () => void;
  readonly discard: () => void;
}

/** What became of the file, before anything is kept. */
export function understoodFile({t, converted, file, goOn, look, discard}: UnderstoodView): TemplateResult {
  const {instrument, texts, left, changed, stripped} = converted;
  const counts = t.understoodCounts(
    askedOf(instrument).length,
    instrument.pages.length,
    Object.keys(texts).length,
  );
  return html`<header class="head">
      <h2 tabindex="-1" data-start>${t.understoodHeading}</h2>
      <p><bdi>${file}</bdi>: ${counts}</p>
    </header>
    ${stripped.length > 0 ? notice('info', html`<h3>${t.stripped}</h3><p>${t.strippedNote}</p>${groups(t, stripped, true)}`) : nothing}
    ${
      left.length > 0
        ? html`<section class="card stack"><h3>${t.left}</h3><p class="muted small">${t.leftNote}</p>${groups(t, left, true)}</section>`
        : notice('success', t.nothingLeft)
    }
    ${changed.length > 0 ? html`<section class="card stack"><h3>${t.changedHeading}</h3>${groups(t, changed, false)}</section>` : nothing}
    <div class="confirm">
      <button class="primary" type="button" @click=${goOn}>${t.goOn}</button>
      <button type="button" @click=${look}>${t.look}</button>
      <button type="button" @click=${discard}>${t.discard}</button>
    </div>`;
}

/** Places of one construct that are listed; the others are counted. */
const mostPlaces = 50;

/** By construct, those that are found most often first. */
function groups(t: InstrumentTerms, remarks: readonly Remark[], isOpen: boolean): TemplateResult {
  const byWhat = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const known = byWhat.get(remark.what);
    if (known) known.push(remark);
    else byWhat.set(remark.what, [remark]);
  }
  const sorted = [...byWhat].sort(([, a], [, b]) => b.length - a.length);
  return html`<div class="constructs">${sorted.map(([what, found]) => construct(t, what, found, isOpen && sorted.length < 9))}</div>`;
}

function construct(
  t: InstrumentTerms,
  what: string,
  found: readonly Remark[],
  isOpen: boolean,
): TemplateResult {
  const rest = found.length - mostPlaces;
  const name = Object.hasOwn(t.remarks, what) ? t.remarks[what as keyof typeof t.remarks] : undefined;
  return html`<details ?open=${isOpen}>
    <summary>${name ?? html`<code>${what}</code>`} <span class="muted small">${t.places(found.length)}</span></summary>
    <ul class="places">
      ${found
        .slice(0, mostPlaces)
        .map(
          ({where, text}) =>
            html`<li><bdi>${where === 'form' ? t.form : where}</bdi>${text === undefined ? nothing : html` <code>${text}</code>`}</li>`,
        )}
      ${rest > 0 ? html`<li class="muted">${t.more(rest)}</li>` : nothing}
    </ul>
  </details>`;
}
