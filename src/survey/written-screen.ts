import {html, nothing, type TemplateResult} from 'lit';
import {list, shortDay} from '../i18n/format.js';
import type {SchoolMoment} from '../roster/school-hours.js';
import {notice} from '../ui/notice.js';
import {askedOf} from './instrument/instrument.js';
import {unreadReasons, type Opened} from './open-written.js';
import type {Wave} from './wave-view.js';
import type {WrittenDue} from './written-due.js';
import type {WrittenText} from './written-looks.js';
import type {WrittenTerms} from './written-messages/en.js';

/** What is said of a wave's texts without opening any. */
export interface DutyView {
  readonly t: WrittenTerms;
  readonly language: string;
  readonly wave: Wave;
  /** `undefined` before the wave's first day, and once its key was destroyed. */
  readonly due: WrittenDue | undefined;
  /** Who promised to read, by name. */
  readonly readers: readonly string[];
  readonly may: 'read' | 'no-key' | 'not-reader';
  /** Flags that were raised. */
  readonly warned: number;
}

/** In the list of waves: only what somebody has to do. */
export function dutyBadge({t, language, due}: DutyView): TemplateResult | typeof nothing {
  if (due?.is === 'overdue') return html`<span class="badge danger">${t.overdue(due.hours)}</span>`;
  if (due?.is === 'due') return html`<span class="badge warning">${t.due(momentIn(language, due.by))}</span>`;
  return nothing;
}

/** On the wave's screen. */
export function dutyCard(view: DutyView, open: () => void): TemplateResult {
  const {t, wave, readers, may, warned, language} = view;
  const hours = wave.published.freeText?.hours ?? 0;
  const look =
    may === 'read'
      ? html`<div><button class="primary" type="button" @click=${open}>${t.open}</button></div>`
      : html`<p class="hint">${may === 'no-key' ? t.noKey : t.notReader}</p>`;
  return html`<section class="card stack">
    <h3>${t.heading}</h3>
    <p>${t.promise(list(language, readers), hours)}</p>
    ${dutyNotice(view)}
    ${warned > 0 ? html`<p>${t.warnings(warned)}</p>` : nothing}
    ${view.due ? look : nothing}
  </section>`;
}

function dutyNotice({t, language, due}: DutyView): TemplateResult | typeof nothing {
  switch (due?.is) {
    case undefined:
      return nothing;
    case 'overdue':
      return notice('danger', t.is.overdue(due.hours));
    case 'due':
      return notice('warning', t.is.due(momentIn(language, due.by)));
    case 'kept':
      return notice('success', t.is.kept(momentIn(language, due.by)));
    case 'done':
      return notice('success', t.is.done);
  }
}

/** `Tue, 24 Nov, 14:30` */
function momentIn(language: string, {day, hour}: SchoolMoment): string {
  const minutes = Math.round(hour * 60);
  const clock = `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
  return `${shortDay(language, day)}, ${clock}`;
}

export interface ReadingView extends DutyView {
  /** `undefined` while it is looked for. */
  readonly opened: Opened | undefined;
  /** Open, and read by somebody. */
  readonly isOpen: (text: WrittenText) => boolean;
  readonly isRead: (text: WrittenText) => boolean;
  readonly isWarned: (text: WrittenText) => boolean;
  readonly isOffline: boolean;
  /** In words, where the last action did not work. */
  readonly failed: string | undefined;
  readonly busy: boolean;
  readonly back: () => void;
  readonly again: () => void;
  readonly warn: (text: WrittenText) => void;
  readonly read: () => void;
}

/** Texts by question, new ones first. Nothing on it says who wrote one, when, or in which class. */
export function readingScreen(view: ReadingView): TemplateResult {
  const {t, wave, opened, isOffline} = view;
  return html`<div class="stack">
    <div><button class="quiet" type="button" @click=${view.back}>← <bdi>${wave.published.title}</bdi></button></div>
    <h2 tabindex="-1" data-start>${t.title(wave.published.title)}</h2>
    <p class="hint">${t.how}</p>
    ${view.failed ? notice('danger', view.failed) : nothing}
    ${isOffline ? notice('warning', t.offline) : nothing} ${dutyNotice(view)}
    ${opened ? openedTexts(view, opened) : notOpened(view)}
  </div>`;
}

/** It is on its way, or did not come. */
function notOpened({t, busy, failed, again}: ReadingView): TemplateResult {
  if (busy) return html`<p role="status" class="muted">${t.looking}</p>`;
  return html`${failed ? nothing : notice('warning', t.noKey)}
    <div><button type="button" @click=${again}>${t.again}</button></div>`;
}

/** Whether something is still closed shows nowhere: it would tell that somebody wrote. */
function openedTexts(view: ReadingView, {texts, unread}: Opened): TemplateResult {
  const {t, wave, busy, isOpen, isRead} = view;
  const open = texts.filter(isOpen);
  const fresh = open.filter((text) => !isRead(text));
  const before = open.filter(isRead);
  return html`${fresh.length === 0 ? html`<p>${t.none}</p>` : byQuestion(view, fresh)}
    <p class="hint">${wave.closings.length > 0 ? t.rest : t.few}</p>
    ${view.warned > 0 ? html`<p role="status">${t.warnings(view.warned)}</p>` : nothing}
    <div class="row">
      ${
        fresh.length > 0
          ? html`<button class="primary" type="button" ?disabled=${busy} @click=${view.read}>${t.read(fresh.length)}</button>`
          : nothing
      }
      <button type="button" ?disabled=${busy} @click=${view.again}>${t.again}</button>
    </div>
    ${
      before.length > 0
        ? html`<details class="card">
            <summary>${t.before(before.length)}</summary>
            ${byQuestion(view, before)}
          </details>`
        : nothing
    }
    ${unreadNotice(t, unread)}`;
}

function byQuestion(view: ReadingView, texts: readonly WrittenText[]): readonly TemplateResult[] {
  const {language, wave} = view;
  const words = wave.published.texts[language] ?? Object.values(wave.published.texts)[0];
  const written = new Set(texts.map(({item}) => item));
  const items = askedOf(wave.published.instrument).flatMap(({id}) => (written.has(id) ? [id] : []));
  return items.map(
    (item) => html`<section class="stack">
      <h3><bdi>${words?.items[item] ?? item}</bdi></h3>
      <ul class="written">
        ${texts.filter((text) => text.item === item).map((text) => oneText(view, text))}
      </ul>
    </section>`,
  );
}

/** The mark stays where the button was; a reader who goes through by keyboard keeps the place. */
function oneText({t, busy, isWarned, warn}: ReadingView, text: WrittenText): TemplateResult {
  const id = `text-${text.digest}`;
  const isMarked = isWarned(text);
  return html`<li class="card">
    <p id=${id} dir="auto">${text.text}</p>
    <button
      type="button"
      aria-describedby=${id}
      aria-pressed=${isMarked ? 'true' : 'false'}
      ?disabled=${busy || isMarked}
      @click=${() => warn(text)}
    >
      ${isMarked ? t.warned : t.warn}
    </button>
  </li>`;
}

function unreadNotice(t: WrittenTerms, unread: Opened['unread']): TemplateResult | typeof nothing {
  const found = unreadReasons.filter((reason) => unread[reason] > 0);
  if (found.length === 0) return nothing;
  return notice('info', [
    html`<p>${t.unread.heading}</p>`,
    html`<ul class="aside">${found.map((reason) => html`<li>${t.unread[reason](unread[reason])}</li>`)}</ul>`,
  ]);
}
