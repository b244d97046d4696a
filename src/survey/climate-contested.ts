import {html, nothing, type TemplateResult} from 'lit';
import {longDay, number} from '../i18n/format.js';
import {notice} from '../ui/notice.js';
import type {ChartWords} from './climate-chart.js';
import type {ReleasedWave} from './climate-view.js';
import type {Release} from './release.js';

export type ContestedWave = ReleasedWave & {readonly kind: 'contested'};

/** What a person needs to end it: whether they may, whether it is being saved, and what to do then. */
export interface Choosing {
  readonly mayChoose: boolean;
  readonly busy: boolean;
  readonly keep: (release: Release) => void;
}

/** Two results of one wave: nothing of either until somebody keeps one. */
export function contestedChoice(
  wave: ContestedWave,
  {mayChoose, busy, keep}: Choosing,
  {t, language}: ChartWords,
): TemplateResult {
  const describe = ({day, groups}: Release) =>
    t.choice(longDay(language, day), number(language, groups[0]?.people ?? 0));
  const choices = wave.choices.map(
    ({body}, at) =>
      html`<li class="card row between">
        <span id=${`choice-${at}`}>${describe(body)}</span>
        <button ?disabled=${busy} aria-describedby=${`choice-${at}`} @click=${() => keep(body)}>${t.keep}</button>
      </li>`,
  );
  return html`${notice(
    'warning',
    html`<strong>${t.contested}</strong><span>${t.contestedHelp}</span>
      ${mayChoose ? nothing : html`<span>${t.contestedAsk}</span>`}`,
  )}
  ${mayChoose ? html`<ul class="choices">${choices}</ul>` : nothing}`;
}
