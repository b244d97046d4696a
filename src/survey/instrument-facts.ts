import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../i18n/language-names.js';
import {askedOf, itemsOf, type Instrument, type Item} from './instrument/instrument.js';
import type {Measure} from './instrument/measure.js';
import type {InstrumentTexts} from './instrument/texts.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import {shortFacts} from './instrument-list.js';
import type {Opened} from './instrument-screen.js';
import type {LintTerms} from './lint-messages/en.js';

export interface FactsView {
  readonly t: InstrumentTerms;
  readonly lint: LintTerms;
  readonly opened: Opened;
  readonly texts: InstrumentTexts;
  readonly look: () => void;
  readonly check: () => void;
  readonly change: () => void;
  readonly back: () => void;
}

/** More questions than this are not listed one by one: the preview has them. */
const mostListed = 200;

/** What a questionnaire asks, what is counted of it, and what may hurt. */
export function instrumentFacts(view: FactsView): TemplateResult {
  const {t, opened, texts, look, check, change, back} = view;
  const {entry} = opened;
  return html`<div><button class="quiet" type="button" @click=${back}>← ${t.back}</button></div>
    <header class="head">
      <h2 tabindex="-1" data-start><bdi>${texts.title}</bdi></h2>
      <p class="muted number">${shortFacts(t, entry)} · ${t.version(entry.version)}</p>
      <p class="muted">${Object.keys(opened.texts).map(languageName).join(', ')}</p>
    </header>
    <div class="row">
      <button class="primary" type="button" @click=${look}>${t.look}</button>
      <button type="button" @click=${check}>${t.check}</button>
      <button type="button" @click=${change}>${entry.origin === 'own' ? t.change : t.makeOwn}</button>
    </div>
    ${counted(view)} ${sensitive(view)} ${questions(view)}`;
}

function counted({t, opened, texts}: FactsView): TemplateResult {
  const {instrument} = opened.entry;
  return html`<section class="card stack">
    <h3>${t.counted}</h3>
    <p class="muted small">${t.countedNote}</p>
    <ul class="bullets">
      ${instrument.measures.map((measure) => html`<li>${measureWords(t, measure, instrument, texts)}</li>`)}
    </ul>
  </section>`;
}

/** A figure in words of its own question. Kinds that a newer version knows are told by their name. */
export function measureWords(
  t: InstrumentTerms,
  measure: Measure,
  instrument: Instrument,
  texts: InstrumentTexts,
): string {
  switch (measure.kind) {
    case 'share':
      return t.share(
        wordsOf(measure.item, texts),
        answersFrom(measure.item, measure.from, instrument, texts),
      );
    case 'chosen':
      return t.chosen(
        wordsOf(measure.item, texts),
        texts.options?.[measure.item]?.[measure.option] ?? measure.option,
      );
    case 'mean':
      return t.mean(measure.items.map((name) => wordsOf(name, texts)));
    default:
      return t.otherFigure((measure as Measure).id);
  }
}

/** @param name `item`, or `item/row` */
export function wordsOf(name: string, texts: InstrumentTexts): string {
  const [item = '', row] = name.split('/');
  const words = texts.items[item] ?? item;
  return row === undefined ? words : `${words} ${texts.rows?.[item]?.[row] ?? row}`;
}

/** The words of answers that are worth so much or more. */
export function answersFrom(
  name: string,
  from: number,
  instrument: Instrument,
  texts: InstrumentTexts,
): readonly string[] {
  const item = askedOf(instrument).find(({id}) => id === name.split('/')[0]);
  if (item?.kind === 'number') return [`${from}–${item.most}`];
  if (!item || !('scale' in item)) return [String(from)];
  const words = texts.scales[item.scale] ?? [];
  return (instrument.scales[item.scale] ?? []).flatMap((worth, at) =>
    worth >= from ? [words[at] ?? String(worth)] : [],
  );
}

function sensitive({t, lint, opened, texts}: FactsView): TemplateResult {
  const items = askedOf(opened.entry.instrument).flatMap(({id, sensitive: kind}) =>
    kind ? [{id, kind}] : [],
  );
  return html`<section class="card stack">
    <h3>${t.sensitiveHeading}</h3>
    <p class="muted small">${items.length > 0 ? t.sensitiveNote : t.noSensitive}</p>
    ${
      items.length > 0
        ? html`<ul class="bullets">
            ${items.map(
              ({id, kind}) =>
                html`<li>${texts.items[id]} <span class="badge warning">${lint.sensitive[kind]}</span></li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`;
}

function questions({t, opened, texts}: FactsView): TemplateResult {
  const items = itemsOf(opened.entry.instrument);
  const rest = items.length - mostListed;
  return html`<details class="card">
    <summary>${t.allQuestions}</summary>
    <ol class="questions">
      ${items.slice(0, mostListed).map((item) => questionRow(t, item, texts))}
    </ol>
    ${rest > 0 ? html`<p class="muted">${t.more(rest)}</p>` : nothing}
  </details>`;
}

function questionRow(t: InstrumentTerms, item: Item, texts: InstrumentTexts): TemplateResult {
  return html`<li>${texts.items[item.id]} <span class="muted small">(${t.kinds[item.kind]})</span></li>`;
}
