import {html, nothing, type TemplateResult} from 'lit';
import {longDay, timeOf} from '../i18n/format.js';
import type {ClassKey} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {notice} from '../ui/notice.js';
import {textIn} from './form-text.js';
import {refusalText} from './refusal-text.js';
import type {SurveysTerms} from './staff-messages/en.js';
import {setAsideView} from './surveys-aside.js';
import {restoreForm} from './surveys-keys.js';
import {statusBadge} from './surveys-list.js';
import type {Sharing} from './surveys-work.js';
import {isClosingContested, waveStatus, type Wave, type WaveClass} from './wave-view.js';

/** A step that cannot be taken back asks first. */
export type Asking = 'close' | 'release' | undefined;

export interface WaveScreen {
  readonly t: SurveysTerms;
  readonly language: string;
  readonly cancelLabel: string;
  readonly today: SchoolDay;
  readonly wave: Wave;
  readonly titleOf: (classKey: ClassKey) => string;
  readonly sharing: Sharing | undefined;
  readonly mayCount: boolean;
  readonly asking: Asking;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly setAside: number;
  /** This person can open the answers here. */
  readonly opens: boolean;
  readonly offersClassMode: boolean;
  /** What pupils wrote in their own words, where it asks for it. */
  readonly written: unknown;
  /** How long its answers stay, once it is over. */
  readonly retention: unknown;
  readonly act: WaveActions;
}

export interface WaveActions {
  readonly back: () => void;
  readonly recount: () => void;
  readonly more: (classKey: ClassKey, count: number) => void;
  readonly ask: (asking: Asking) => void;
  readonly close: () => void;
  readonly join: () => void;
  readonly release: () => void;
  readonly restore: (typed: string) => void;
  readonly classMode: () => void;
}

export function waveScreen(view: WaveScreen): TemplateResult {
  const {t, language, wave, today, act, refusal} = view;
  const {title, window} = wave.published;
  return html`<div class="stack">
    <div><button class="quiet" type="button" @click=${act.back}>← ${t.back}</button></div>
    <div class="row between">
      <h2 tabindex="-1" data-start><bdi>${title}</bdi></h2>
      ${statusBadge(t, waveStatus(wave, today))}
    </div>
    <p class="muted">
      ${t.wave.window}: ${t.from(longDay(language, window.from), longDay(language, window.until))}
    </p>
    ${wave.altered > 0 ? notice('danger', t.altered(wave.altered)) : nothing}
    ${refusal && !refusal.refused.startsWith('sheet-') ? notice('danger', refusalText(t, refusal)) : nothing}
    ${wave.destroyed ? nothing : view.written} ${stage(view)} ${keyAbsent(view)} ${view.retention}
  </div>`;
}

function stage(view: WaveScreen): unknown {
  const {t, wave, setAside, act, busy} = view;
  if (wave.released) {
    return html`${notice('success', t.wave.released)}
    ${setAside > 0 ? notice('info', t.wave.setAside(setAside)) : nothing}
    ${setAsideView(t, view.wave.setAside, view.titleOf)}`;
  }
  if (wave.destroyed) return setAsideView(t, wave.setAside, view.titleOf);
  if (isClosingContested(wave)) {
    return notice('warning', [
      html`<p>${t.wave.contested}</p>`,
      html`<button type="button" ?disabled=${busy} @click=${act.join}>${t.wave.join}</button>`,
    ]);
  }
  return wave.closings.length > 0 ? closedStage(view) : openStage(view);
}

/** Who cannot open the answers here may have them on paper. */
function keyAbsent({t, wave, opens, refusal, busy, act}: WaveScreen): unknown {
  if (opens || wave.released || wave.destroyed) return nothing;
  return html`${notice('info', t.refused['no-key'])} ${restoreForm({t, refusal, busy, restore: act.restore})}`;
}

function openStage(view: WaveScreen): TemplateResult {
  const {t, wave, today, sharing, asking} = view;
  const early = today <= wave.published.window.until;
  const warning = early ? [t.wave.closeWarning, t.wave.closeEarly] : [t.wave.closeWarning];
  return html`${sharing === 'waiting' ? notice('warning', t.slips.waiting) : nothing}
    ${sharing === 'no-server' ? notice('info', t.slips.noServer) : nothing} ${participationTable(view)}
    ${classMode(view)} ${moreSlips(view)}
    ${
      asking === 'close'
        ? confirm(view, warning, t.wave.closeYes, view.act.close)
        : ask(view, 'close', t.wave.close)
    }`;
}

function closedStage(view: WaveScreen): TemplateResult {
  const {t, asking} = view;
  return html`${notice('info', t.wave.closed)} ${setAsideView(t, view.wave.setAside, view.titleOf)}
  ${
    asking === 'release'
      ? confirm(view, [t.wave.releaseWarning], t.wave.releaseYes, view.act.release)
      : ask(view, 'release', t.wave.release, 'primary')
  }`;
}

function participationTable(view: WaveScreen): TemplateResult {
  const {t, language, wave, mayCount, busy, act} = view;
  const counted = wave.noted ? t.wave.countedAt(timeOf(language, wave.noted.at)) : t.wave.notCounted;
  return html`<section class="card stack">
    <h3>${t.wave.participation}</h3>
    <p class="hint">${t.wave.participationHint}</p>
    <ul class="participation">
      ${wave.classes.map((group) => answered(view, group))}
    </ul>
    <div class="row">
      <span class="muted small">${counted}</span>
      <button type="button" ?disabled=${!mayCount || busy} @click=${act.recount}>${t.wave.recount}</button>
    </div>
  </section>`;
}

function answered({t, wave, titleOf}: WaveScreen, {classKey, pupils}: WaveClass): TemplateResult {
  const noted = wave.noted?.classes.find((group) => group.classKey === classKey);
  const atLeast = noted?.atLeast ?? 0;
  const words = noted ? t.wave.answered(atLeast, pupils) : t.wave.notCounted;
  return html`<li>
    <bdi class="class">${titleOf(classKey)}</bdi>
    <meter min="0" max=${pupils} value=${atLeast} aria-hidden="true"></meter>
    <span class="number small">${words}</span>
  </li>`;
}

function moreSlips({t, wave, titleOf, busy, act}: WaveScreen): TemplateResult {
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const count = Math.trunc(Number(textIn(data, 'count')));
    if (count >= 1 && count <= 40) act.more(textIn(data, 'class') as ClassKey, count);
  };
  return html`<details class="card">
    <summary>${t.wave.more}</summary>
    <form class="stack" @submit=${submitted}>
      <p class="hint">${t.wave.moreHint}</p>
      <div class="fields">
        <div class="field">
          <label for="more-class">${t.wave.moreClass}</label>
          <select id="more-class" name="class">
            ${wave.classes.map(({classKey}) => html`<option value=${classKey}>${titleOf(classKey)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="more-count">${t.wave.moreCount}</label>
          <input id="more-count" name="count" type="number" min="1" max="40" required .defaultValue=${'2'} />
        </div>
      </div>
      <div><button ?disabled=${busy}>${t.wave.moreMake}</button></div>
    </form>
  </details>`;
}

/** For a school that has one device for a class. */
function classMode({t, wave, today, offersClassMode, busy, act}: WaveScreen): unknown {
  if (!offersClassMode || waveStatus(wave, today) !== 'open') return nothing;
  return html`<div class="field">
    <div>
      <button class="class-mode" type="button" ?disabled=${busy} @click=${act.classMode}>
        ${t.wave.classMode}
      </button>
    </div>
    <span class="hint">${t.wave.classModeHint}</span>
  </div>`;
}

function ask({act, busy}: WaveScreen, asking: Asking, label: string, look = ''): TemplateResult {
  return html`<div>
    <button class=${look} type="button" ?disabled=${busy} @click=${() => act.ask(asking)}>${label}</button>
  </div>`;
}

function confirm(
  view: WaveScreen,
  warnings: readonly string[],
  yes: string,
  act: () => void,
): TemplateResult {
  const {cancelLabel, busy} = view;
  return notice('warning', [
    ...warnings.map((warning) => html`<p>${warning}</p>`),
    html`<div class="row">
      <button class="primary" type="button" ?disabled=${busy} @click=${act}>${yes}</button>
      <button type="button" ?disabled=${busy} @click=${() => view.act.ask(undefined)}>${cancelLabel}</button>
    </div>`,
  ]);
}
