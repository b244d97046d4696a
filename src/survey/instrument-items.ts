import {html, nothing, type TemplateResult} from 'lit';
import {askedOf, itemsOf, sensitivities, type Asked, type Item} from './instrument/instrument.js';
import {markedSensitive, markedTelling, withFaces, withLines, worded, type Edit} from './instrument/edit.js';
import {noMarks, traits} from './instrument/marks.js';
import {itemCounts} from './instrument-counts.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import type {Workpiece} from './instrument-screen.js';
import type {LintTerms} from './lint-messages/en.js';
import {looksLike, mayTell, traitOf, unmarkedSensitive} from './lint/suspects.js';

export interface ItemsView {
  readonly t: InstrumentTerms;
  readonly lint: LintTerms;
  readonly work: Workpiece;
  /** Only those about which a person should say something. */
  readonly onlyOpen: boolean;
  /** The first that is shown. */
  readonly from: number;
  readonly edit: (edit: Edit) => void;
  readonly drop: (item: string) => void;
  readonly show: (shown: {readonly onlyOpen: boolean; readonly from: number}) => void;
}

/** Items on the screen at once: 5,000 would stop the page. */
export const itemsAtOnce = 20;

interface Suspicions {
  /** Harm that an item sounds like and nobody has spoken of, in words. */
  readonly hurts: ReadonlyMap<string, string>;
  /** Items to look at, also when somebody has: a card must not go away under the hand that fills it in. */
  readonly open: ReadonlySet<string>;
}

/** A card for each question, a screenful at a time. */
export function itemCards(view: ItemsView): TemplateResult {
  const {t, work, onlyOpen, from, show} = view;
  const {instrument} = work.kept;
  const suspicions = suspicionsOf(view);
  const all = itemsOf(instrument);
  const open = all.filter(({id}) => suspicions.open.has(id));
  const listed = onlyOpen ? open : all;
  const begin = Math.min(from, Math.max(0, Math.floor((listed.length - 1) / itemsAtOnce) * itemsAtOnce));
  const choose = (event: Event): void =>
    show({onlyOpen: (event.target as HTMLSelectElement).value === 'open', from: 0});
  return html`<section class="stack">
    <div class="field short">
      <label for="shown">${t.show}</label>
      <select id="shown" @change=${choose}>
        <option value="open" ?selected=${onlyOpen}>${t.showOpen(open.length)}</option>
        <option value="all" ?selected=${!onlyOpen}>${t.showAll(all.length)}</option>
      </select>
    </div>
    ${listed.length === 0 ? html`<p class="muted">${t.noneOpen}</p>` : nothing}
    <ol class="items" start=${begin + 1}>
      ${listed.slice(begin, begin + itemsAtOnce).map((item) => card(view, item, suspicions))}
    </ol>
    ${listed.length > itemsAtOnce ? pager(view, begin, listed.length) : nothing}
  </section>`;
}

function pager({t, onlyOpen, show}: ItemsView, begin: number, count: number): TemplateResult {
  const end = Math.min(count, begin + itemsAtOnce);
  return html`<div class="row">
    <button type="button" ?disabled=${begin === 0} @click=${() => show({onlyOpen, from: begin - itemsAtOnce})}>${t.before}</button>
    <span class="number">${t.range(begin + 1, end, count)}</span>
    <button type="button" ?disabled=${end === count} @click=${() => show({onlyOpen, from: end})}>${t.after}</button>
  </div>`;
}

/** Read once a change: on 5,000 questions it takes a quarter of a second. */
const known = new WeakMap<object, Suspicions>();

function suspicionsOf({work: {kept}, lint}: ItemsView): Suspicions {
  const {instrument, texts, marks} = kept;
  const found = known.get(kept);
  if (found) return found;
  const hurts = new Map(
    unmarkedSensitive(instrument, texts, marks).map(({item, like}) => [item, lint.sensitive[like]]),
  );
  const harmful = askedOf(instrument).filter((item) => looksLike(item, texts));
  const telling = askedOf(instrument).filter((item) => traitOf(item, texts, noMarks));
  const open = new Set([...harmful, ...telling, ...mayTell(instrument, texts, noMarks)].map(({id}) => id));
  const suspicions = {hurts, open};
  known.set(kept, suspicions);
  return suspicions;
}

function card(view: ItemsView, item: Item, suspicions: Suspicions): TemplateResult {
  const {t, work, drop} = view;
  const {texts, language} = work.kept;
  return html`<li class="card stack">
    <p><strong>${texts[language]?.items[item.id]}</strong> <span class="muted small">(${t.kinds[item.kind]})</span></p>
    ${
      item.kind === 'note'
        ? nothing
        : html`<div class="fields">
              ${hurts(view, item, suspicions.hurts.get(item.id))} ${tells(view, item)}
            </div>
            ${itemCounts(view, item)} ${looks(view, item)}`
    }
    ${words(view, item)}
    <div>
      <button class="danger" type="button" aria-label="${t.drop}: ${texts[language]?.items[item.id] ?? item.id}" @click=${() => drop(item.id)}>
        ${t.drop}
      </button>
    </div>
  </li>`;
}

function hurts({t, lint, work, edit}: ItemsView, item: Asked, like: string | undefined): TemplateResult {
  const said = item.sensitive ?? (work.kept.marks.harmless.includes(item.id) ? 'harmless' : '');
  const choose = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    const kind = sensitivities.find((one) => one === value);
    edit(markedSensitive(item.id, kind ?? (value === 'harmless' ? 'harmless' : undefined)));
  };
  return html`<div class="field">
    <label for="hurts-${item.id}">${t.hurts}</label>
    <select id="hurts-${item.id}" aria-invalid=${like ? 'true' : nothing} aria-describedby="like-${item.id}" @change=${choose}>
      ${like ? html`<option value="" selected>${t.hurtsOpen}</option>` : nothing}
      <option value="harmless" ?selected=${!like && (said === 'harmless' || said === '')}>${t.hurtsNot}</option>
      ${sensitivities.map((kind) => html`<option value=${kind} ?selected=${said === kind}>${lint.sensitive[kind]}</option>`)}
    </select>
    <span class="field-error" id="like-${item.id}">${like ? t.hurtsLike(like) : nothing}</span>
  </div>`;
}

function tells({t, lint, work, edit}: ItemsView, item: Asked): TemplateResult {
  const {texts, marks} = work.kept;
  const said = Object.hasOwn(marks.traits, item.id) ? marks.traits[item.id] : undefined;
  const looks = traitOf(item, texts, {...marks, traits: {}});
  const choose = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    edit(markedTelling(item.id, value === 'none' ? 'none' : traits.find((one) => one === value)));
  };
  return html`<div class="field">
    <label for="tells-${item.id}">${t.tells}</label>
    <select id="tells-${item.id}" @change=${choose}>
      <option value="" ?selected=${!said}>${looks ? t.tellsAsLooks(lint.traits[looks]) : t.tellsUnknown}</option>
      <option value="none" ?selected=${said === 'none'}>${t.tellsNone}</option>
      ${traits.map((trait) => html`<option value=${trait} ?selected=${said === trait}>${lint.traits[trait]}</option>`)}
    </select>
  </div>`;
}

/** Scales of more answers than this have no face for each. */
const mostFaces = 7;

function looks({t, work, edit}: ItemsView, item: Asked): TemplateResult | typeof nothing {
  const box = (label: string, checked: boolean, change: (on: boolean) => Edit): TemplateResult =>
    html`<label class="choice">
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => edit(change((event.target as HTMLInputElement).checked))} />
      ${label}
    </label>`;
  if (item.kind === 'text')
    return box(t.longText, item.lines === 'many', (on) => withLines(item.id, on ? 'many' : 'one'));
  const answers = item.kind === 'single' ? (work.kept.instrument.scales[item.scale]?.length ?? 0) : 0;
  if (item.kind !== 'single' || answers < 2 || answers > mostFaces) return nothing;
  return box(t.faces, item.look === 'faces', (on) => withFaces(item.id, on));
}

function words({t, work, edit}: ItemsView, {id}: Item): TemplateResult {
  return html`<details>
    <summary>${t.words}</summary>
    <div class="stack">
      ${Object.entries(work.kept.texts).map(
        ([language, texts]) => html`<div class="field">
          <label for="words-${id}-${language}">${language}</label>
          <textarea
            id="words-${id}-${language}"
            lang=${language}
            rows="2"
            .value=${texts.items[id] ?? ''}
            @change=${(event: Event) => edit(worded(language, id, (event.target as HTMLTextAreaElement).value))}
          ></textarea>
        </div>`,
      )}
    </div>
  </details>`;
}
