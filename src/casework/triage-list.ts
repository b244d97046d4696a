import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import type {SubjectKey} from '../kernel/ids.js';
import {flagTitle} from '../signals/explain.js';
import type {Urgency} from '../signals/flag.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {flagGroups, type FlagGroup} from './flag-groups.js';
import {whomOf, type TriageScreen} from './triage-screen.js';
import {pastBadge} from './triage-time.js';

interface Selection {
  readonly selected: SubjectKey | undefined;
  readonly select: (flag: SubjectKey) => void;
}

/** The flags that wait, by pupil; one of them is selected and takes the tab stop. */
export function triageList(screen: TriageScreen, selection: Selection): TemplateResult {
  const {t, order} = screen;
  return html`<nav class="list" aria-label=${t.list}>
    <p class="small muted keys">${t.keys}</p>
    <ul>${flagGroups(order).map((group) => groupItem(screen, group, selection))}</ul>
  </nav>`;
}

function groupItem(screen: TriageScreen, group: FlagGroup, selection: Selection): TemplateResult {
  const {people, words, openCase} = screen;
  const {of} = group;
  const open = openCase(of);
  return html`<li class="group">
    <h3>
      <bdi>${whomOf(screen, of)}</bdi>
      ${'pupil' in of ? html`<span class="small muted"><bdi>${people.classOfPupil(of.pupil) ?? words.noClass}</bdi></span>` : nothing}
      ${open ? html`<span class="small muted">· ${words.steps[open.step]}</span>` : nothing}
    </h3>
    <ul>${group.flags.map((standing) => flagItem(screen, standing, selection))}</ul>
  </li>`;
}

function flagItem(
  screen: TriageScreen,
  standing: StandingFlag,
  {selected, select}: Selection,
): TemplateResult {
  const {t, words, signals, language} = screen;
  const {about, flag, contested} = standing;
  const isSelected = about === selected;
  return html`<li>
    <button
      type="button"
      class="flag ${flag.urgency}"
      data-flag=${about}
      tabindex=${isSelected ? 0 : -1}
      aria-current=${isSelected ? 'true' : nothing}
      @click=${() => select(about)}
    >
      <span class="flag-title">${flagTitle(flag, signals)}</span>
      ${urgencyBadge(t.urgencies, flag.urgency)} ${pastBadge(screen, standing)}
      ${contested ? html`<span class="badge warning"><span class="sign" aria-hidden="true">⇄</span>${words.conflict}</span>` : nothing}
      <span class="small muted number">${shortDay(language, flag.freshUntil)}</span>
    </button>
  </li>`;
}

/** Danger to life is said in words and by a filled sign; routine flags carry no badge, so that the others are seen. */
export function urgencyBadge(
  words: Readonly<Record<Urgency, string>>,
  urgency: Urgency,
): TemplateResult | typeof nothing {
  if (urgency === 'routine') return nothing;
  const sign = urgency === 'now' ? '!!' : '!';
  return html`<span class="badge ${urgency === 'now' ? 'danger life' : 'warning'}"><span class="sign" aria-hidden="true">${sign}</span>${words[urgency]}</span>`;
}
