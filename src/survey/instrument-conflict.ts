import {html, nothing, type TemplateResult} from 'lit';
import type {EntryId} from '../kernel/ids.js';
import {askedOf} from './instrument/instrument.js';
import type {Contest, KeptInstrument} from './instrument/kept.js';
import type {KeptVersion} from './instrument/kept-view.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import {titleOf} from './instrument-finish.js';
import {titleIn} from './instrument-list.js';

export interface ConflictView {
  readonly t: InstrumentTerms;
  readonly version: KeptVersion;
  readonly contest: Contest;
  readonly busy: boolean;
  readonly look: (kept: KeptInstrument) => void;
  readonly stays: (entry: EntryId) => void;
  readonly back: () => void;
}

/** Both contents side by side, until a person chooses. */
export function conflictScreen(view: ConflictView): TemplateResult {
  const {t, version, contest, back} = view;
  return html`<div><button class="quiet" type="button" @click=${back}>← ${t.back}</button></div>
    <header class="head">
      <h2 tabindex="-1" data-start>${t.conflictHeading(titleIn(version), version.version)}</h2>
      <p>${t.conflictText}</p>
    </header>
    <div class="fields">${contest.bodies.map((body) => side(view, body))}</div>`;
}

function side(
  {t, contest, busy, look, stays}: ConflictView,
  {entry, kept}: Contest['bodies'][number],
): TemplateResult {
  const isUsed = contest.used === entry;
  const {measures} = kept.instrument;
  return html`<section class="card stack">
    <h3><bdi>${titleOf(kept)}</bdi></h3>
    <p class="muted number">${t.questions(askedOf(kept.instrument).length)} · ${t.measures(measures.length)}</p>
    ${isUsed ? html`<p>${t.conflictUsed}</p>` : nothing}
    <div class="row">
      <button type="button" @click=${() => look(kept)}>${t.lookAt}</button>
      <button
        type="button"
        class=${isUsed ? 'primary' : ''}
        ?disabled=${busy || (contest.used !== undefined && !isUsed)}
        @click=${() => stays(entry)}
      >
        ${t.stays}
      </button>
    </div>
  </section>`;
}
