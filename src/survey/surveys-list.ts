import {html, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {SurveysTerms} from './staff-messages/en.js';
import {waveStatus, type Wave, type WaveStatus} from './wave-view.js';

const looks: Readonly<Record<WaveStatus, string>> = {
  planned: 'info',
  open: 'success',
  over: 'warning',
  closed: 'warning',
  released: '',
};

export function statusBadge(t: SurveysTerms, status: WaveStatus): TemplateResult {
  return html`<span class="badge ${looks[status]}">${t.status[status]}</span>`;
}

export interface ListView {
  readonly t: SurveysTerms;
  readonly language: string;
  readonly today: SchoolDay;
  readonly open: (wave: Wave) => void;
  readonly plan: () => void;
  /** Whether what pupils wrote waits to be read. */
  readonly duty: (wave: Wave) => unknown;
}

export function emptyList({t, plan}: ListView): TemplateResult {
  return html`<div class="card stack empty">
    <p>${t.empty}</p>
    <div><button class="primary" type="button" @click=${plan}>${t.plan}</button></div>
  </div>`;
}

export function waveList(view: ListView, waves: readonly Wave[]): TemplateResult {
  const {t, plan} = view;
  return html`<ul class="waves">
      ${waves.map((wave) => row(view, wave))}
    </ul>
    <div><button class="primary" type="button" @click=${plan}>${t.plan}</button></div>`;
}

function row({t, language, today, open, duty}: ListView, wave: Wave): TemplateResult {
  const {title, window} = wave.published;
  return html`<li>
    <button class="wave" type="button" @click=${() => open(wave)}>
      <span class="wave-title"><bdi>${title}</bdi></span>
      <span class="muted small number">
        ${t.from(shortDay(language, window.from), shortDay(language, window.until))} · ${t.classes(wave.destroyed?.counts['classes'] ?? wave.classes.length)}
      </span>
      <span class="badges">${statusBadge(t, waveStatus(wave, today))} ${duty(wave)}</span>
    </button>
  </li>`;
}
