import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {isRefusal} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import type {Sign} from './guide.js';
import {noteSign} from './interview-rules.js';
import type {TalkScreen} from './talk.js';

/** What to listen for, beside whatever is being asked. Open before the child is there, then folded: they may look at the screen. */
export function talkSigns(page: TalkScreen): TemplateResult {
  const {t, shipped, told, place} = page;
  const {heard} = told;
  return html`<details class="talk-signs" ?open=${place === 'start'}>
    <summary>${t.listen} <span class="badge ${heard.size > 0 ? 'warning' : ''}">${t.heardCount(heard.size)}</span></summary>
    <p class="hint">${t.listenHint}</p>
    <ul>${shipped.guide.listenFor.map((sign) => signItem(page, sign, heard.has(sign.id)))}</ul>
  </details>`;
}

function signItem(page: TalkScreen, sign: Sign, isHeard: boolean): TemplateResult {
  const {t, texts, readIn, busy, interview} = page;
  const words = texts.signs[sign.id];
  return html`<li>
    <label class="choice"
      ><input
        type="checkbox"
        name="sign-${sign.id}"
        ?disabled=${busy}
        .checked=${live(isHeard)}
        @change=${() => void note(page, sign, !isHeard, false)}
      /><span lang=${readIn} dir="auto">${words?.sign ?? sign.id}</span></label
    >
    ${sign.urgency === 'now' ? html`<span class="badge danger">${t.atOnce}</span>` : nothing}
    ${interview.heard.get(sign.id)?.contested ? html`<span class="badge warning">${t.contested}</span>` : nothing}
    ${isHeard && words ? html`<p class="hint" lang=${readIn} dir="auto">${words.act}</p>` : nothing}
  </li>`;
}

/** Before any further question: what keeps the child safe. */
export function urgentSigns(page: TalkScreen): TemplateResult | typeof nothing {
  const {t, texts, way, readIn, busy} = page;
  if (way.urgent.length === 0) return nothing;
  return html`<div class="urgent">
    ${way.urgent.map((sign) =>
      notice(
        'danger',
        html`<strong>${t.first}</strong>
          <p lang=${readIn} dir="auto"><strong>${texts.signs[sign.id]?.sign ?? sign.id}</strong></p>
          <p lang=${readIn} dir="auto">${texts.signs[sign.id]?.act ?? nothing}</p>
          <div class="row">
            <button type="button" class="primary" data-acted ?disabled=${busy} @click=${() => void note(page, sign, true, true)}>
              ${t.acted}
            </button>
            <button type="button" ?disabled=${busy} @click=${() => void note(page, sign, false, false)}>${t.mistaken}</button>
          </div>`,
      ),
    )}
  </div>`;
}

async function note(page: TalkScreen, {id}: Sign, heard: boolean, acted: boolean): Promise<void> {
  const drafts = noteSign({sign: id, heard, acted}, page.interview, page.shipped.guide);
  if (!isRefusal(drafts)) await page.append(drafts);
}
