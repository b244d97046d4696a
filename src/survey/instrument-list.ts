import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../i18n/language-names.js';
import {notice} from '../ui/notice.js';
import {askedOf} from './instrument/instrument.js';
import type {KeptVersion} from './instrument/kept-view.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import type {LibraryInstrument} from './instruments/library.js';

export interface ListView {
  readonly t: InstrumentTerms;
  readonly entries: readonly LibraryInstrument[];
  /** In the language of the screen. */
  readonly titleOf: (entry: LibraryInstrument) => string | undefined;
  readonly contested: readonly KeptVersion[];
  readonly done: string | undefined;
  readonly failed: boolean;
  readonly open: (entry: LibraryInstrument) => void;
  readonly settle: (version: KeptVersion) => void;
  readonly bring: () => void;
}

export function instrumentList(view: ListView): TemplateResult {
  const {t, entries, done, failed, bring, contested} = view;
  const of = (origin: LibraryInstrument['origin']) => entries.filter((entry) => entry.origin === origin);
  const own = of('own');
  return html`<header class="head">
      <h2 tabindex="-1" data-start>${t.heading}</h2>
      <p class="muted">${t.intro}</p>
    </header>
    ${done === undefined ? nothing : notice('success', t.kept(done))}
    ${failed ? notice('danger', t.loadFailed) : nothing} ${contested.map((version) => conflictNotice(view, version))}
    <section class="stack">
      <h3>${t.own}</h3>
      ${own.length > 0 ? rows(view, own) : html`<p class="muted">${t.noneOwn}</p>`}
      <div><button class="primary" type="button" @click=${bring}>${t.bring}</button></div>
    </section>
    <section class="stack">
      <h3>${t.shipped}</h3>
      ${rows(view, of('shipped'))}
    </section>`;
}

function conflictNotice({t, settle}: ListView, version: KeptVersion): TemplateResult {
  const title = titleIn(version);
  return notice(
    'warning',
    html`<p>${t.conflictHeading(title, version.version)}</p>
      <button type="button" @click=${() => settle(version)}>${t.lookAt}</button>`,
  );
}

export function titleIn({bodies, id}: KeptVersion): string {
  const [first] = bodies;
  return first?.kept.texts[first.kept.language]?.title ?? id;
}

function rows(view: ListView, entries: readonly LibraryInstrument[]): TemplateResult {
  return html`<ul class="library">
    ${entries.map((entry) => row(view, entry))}
  </ul>`;
}

function row({t, titleOf, open}: ListView, entry: LibraryInstrument): TemplateResult {
  const {version, instrument, isContested, origin} = entry;
  return html`<li>
    <button class="entry" type="button" @click=${() => open(entry)}>
      <span class="entry-title"><bdi>${titleOf(entry) ?? entry.id}</bdi></span>
      <span class="muted small number">${shortFacts(t, entry)}</span>
      <span class="muted small">${entry.languages.map(languageName).join(', ')}</span>
      ${origin === 'own' ? html`<span class="badge">${t.version(version)}</span>` : nothing}
      ${isContested ? html`<span class="badge warning">${t.contested}</span>` : nothing}
      <span class="muted small number">${t.measures(instrument.measures.length)}</span>
    </button>
  </li>`;
}

export function shortFacts(t: InstrumentTerms, {ages, minutes, instrument}: LibraryInstrument): string {
  const asked = t.questions(askedOf(instrument).length);
  return [ages ? t.ages(ages.from, ages.to) : t.agesUnknown, t.minutes(minutes), asked].join(' · ');
}
