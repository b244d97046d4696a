import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../i18n/language-names.js';
import {countingMean, isCountedMean, meansOffered} from './instrument/count.js';
import {calledAs, forAges, titled, withEqualPaths, writtenIn, type Edit} from './instrument/edit.js';
import {nextVersion, type KeptInstrument, type KnownVersion} from './instrument/kept.js';
import {freeId} from './instrument-flow.js';
import {itemCards, type ItemsView} from './instrument-items.js';
import type {Workpiece} from './instrument-screen.js';

export interface FinishView extends ItemsView {
  readonly work: Workpiece;
  readonly known: readonly KnownVersion[];
  /** Of the school's own with this id, the title of the latest. */
  readonly titleKnown: string | undefined;
  /** Why it was not kept. */
  readonly problem: string | undefined;
  readonly busy: string | undefined;
  readonly undo: () => void;
  readonly look: () => void;
  readonly keep: () => void;
  readonly discard: () => void;
}

/** Asks for what a file does not say, and keeps it. Every change is in memory at once, so that a refusal loses nothing. */
export function finishScreen(view: FinishView): TemplateResult {
  const {t, work, problem, busy, keep, look, discard, undo} = view;
  return html`<header class="head">
      <h2 tabindex="-1" data-start>${t.finishHeading}</h2>
      <p class="muted">${t.finishNote}</p>
    </header>
    <section class="card stack">${names(view)} ${languagesAndAges(view)}</section>
    ${means(view)}
    ${
      work.undo
        ? html`<p role="status" class="row">
            ${t.dropped(work.undo.kept.texts[work.undo.kept.language]?.items[work.undo.item] ?? work.undo.item)}
            <button type="button" @click=${undo}>${t.undo}</button>
          </p>`
        : nothing
    }
    ${itemCards(view)}
    <div class="confirm">
      <p class="field-error" role="alert">${problem ?? nothing}</p>
      <button class="primary" type="button" ?disabled=${busy !== undefined} @click=${keep}>${busy ?? t.keep}</button>
      <button type="button" @click=${look}>${t.look}</button>
      <button type="button" ?disabled=${busy !== undefined} @click=${discard}>${t.discard}</button>
    </div>`;
}

/** @param pick from the field that was changed */
export function changed(edit: (edit: Edit) => void, pick: (value: string, field: HTMLInputElement) => Edit) {
  return (event: Event): void => {
    const field = event.target as HTMLInputElement;
    edit(pick(field.value, field));
  };
}

function names({t, work, edit, known, titleKnown}: FinishView): TemplateResult {
  const {base, kept} = work;
  const next = nextVersion(base, known);
  const isOther = kept.instrument.id !== base;
  const call = changed(edit, (value) =>
    value === 'other' ? calledAs(freeId(base, known), 1) : calledAs(base, nextVersion(base, known)),
  );
  return html`${
    titleKnown === undefined
      ? nothing
      : html`<div class="field">
            <label for="as">${t.asNew}</label>
            <select id="as" @change=${call}>
              <option value="version" ?selected=${!isOther}>${t.asVersion(next, titleKnown)}</option>
              <option value="other" ?selected=${isOther}>${t.asOther}</option>
            </select>
          </div>`
  }
    <div class="fields">
      ${Object.entries(kept.texts).map(
        ([language, {title}]) => html`<div class="field">
          <label for="title-${language}">${t.titleIn(languageName(language))}</label>
          <input
            id="title-${language}"
            lang=${language}
            maxlength="120"
            autocomplete="off"
            .value=${title}
            @change=${changed(edit, (value) => titled(language, value))}
          />
        </div>`,
      )}
    </div>`;
}

function languagesAndAges({t, work, edit}: FinishView): TemplateResult {
  const {instrument, texts, language} = work.kept;
  const {from, to} = instrument.ages ?? {};
  const aged = (event: Event): void => {
    const fields = (event.currentTarget as HTMLElement).querySelectorAll('input');
    const [least, most] = [...fields].map(({value}) => Number.parseInt(value, 10));
    // Half an age is none yet, and takes nothing away that is still being typed.
    if ([...fields].every(({value}) => value !== '')) edit(forAges(least ?? 0, most ?? 0));
  };
  return html`<div class="fields">
      <div class="field">
        <label for="own">${t.mainLanguage}</label>
        <select id="own" aria-describedby="own-hint" @change=${changed(edit, writtenIn)}>
          ${Object.keys(texts).map(
            (tag) => html`<option value=${tag} ?selected=${tag === language}>${languageName(tag)}</option>`,
          )}
        </select>
        <span class="hint" id="own-hint">${t.mainLanguageHint}</span>
      </div>
      <div class="field">
        <div class="ages" @change=${aged}>
          <label for="from">${t.agesFrom}</label>
          <input id="from" type="number" min="5" max="20" aria-describedby="ages-hint" .value=${from ? String(from) : ''} />
          <label for="to">${t.agesTo}</label>
          <input id="to" type="number" min="5" max="20" aria-describedby="ages-hint" .value=${to ? String(to) : ''} />
        </div>
        <span class="hint" id="ages-hint">${t.agesHint}</span>
      </div>
    </div>
    <div>
      <label class="choice">
        <input
          type="checkbox"
          aria-describedby="equal-hint"
          .checked=${instrument.equalPaths === true}
          @change=${changed(edit, (_, {checked}) => withEqualPaths(checked))}
        />
        ${t.equalPaths}
      </label>
      <p class="hint" id="equal-hint">${t.equalPathsHint}</p>
    </div>`;
}

function means({t, work, edit}: FinishView): TemplateResult | typeof nothing {
  const {instrument, texts, language} = work.kept;
  const offers = meansOffered(instrument);
  if (offers.length === 0) return nothing;
  return html`<fieldset class="card">
    <legend><h3>${t.means}</h3></legend>
    ${offers.map((offer) => {
      const answers = (texts[language]?.scales[offer.scale] ?? []).join(' / ');
      return html`<label class="choice">
        <input
          type="checkbox"
          .checked=${isCountedMean(instrument, offer)}
          @change=${changed(edit, (_, {checked}) => (kept) => ({...kept, instrument: countingMean(kept.instrument, offer, checked)}))}
        />
        <span>${t.meanOf(offer.names.length, answers)}</span>
      </label>`;
    })}
  </fieldset>`;
}

/** The title that its own language has. */
export function titleOf({texts, language}: KeptInstrument): string {
  return texts[language]?.title ?? '';
}
