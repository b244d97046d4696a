import {html, nothing, type TemplateResult} from 'lit';
import {localDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import {codeForm, refusedText} from './code-form.js';
import {plainCode} from './code-table.js';
import type {CodesPage} from './codes-screen.js';
import {meaningText} from './meaning-text.js';
import type {OwnCode} from './school-codes.js';

/** What the school itself says of codes: to change, to take back, to choose where people disagree, and to add to. */
export function ownCodes(page: CodesPage): TemplateResult {
  const {t, school, work, begin} = page;
  return html`<section class="stack" aria-labelledby="own">
    <h3 id="own">${t.own}</h3>
    <p class="muted">${school.codes.length > 0 ? t.ownNote : t.ownNone}</p>
    <ul class="codes">
      ${school.codes.map((one) => renderOwn(page, one))}
    </ul>
    ${
      work.form?.isNew
        ? codeForm(page)
        : html`<div>
            <button type="button" @click=${() => begin(() => work.editNew())}>${t.add}</button>
          </div>`
    }
  </section>`;
}

function renderOwn(page: CodesPage, own: OwnCode): TemplateResult {
  const {t, work} = page;
  const {key, code, sides, version, at} = own;
  const isOpen = work.form?.isNew === false && plainCode(work.form.code) === key;
  return html`<li>
    <p>
      <strong><bdi>${code}</bdi></strong>
      ${sides.map((side, place) => html`${place > 0 ? ' / ' : ''}<span>${meaningText(t, side)}</span>`)}
      <span class="muted">${t.since(version, localDay(new Date(at)))}</span>
    </p>
    ${sides.length > 1 ? notice('warning', t.contested) : nothing} ${isOpen ? codeForm(page) : renderTools(page, own)}
    ${isOpen ? nothing : refusedText(page, key)}
  </li>`;
}

function renderTools(page: CodesPage, own: OwnCode): TemplateResult {
  const {t, work, act, begin} = page;
  const {code, sides} = own;
  const edit = sides.length > 1 ? t.choose : t.change;
  return html`<div class="row">
    <button
      type="button"
      aria-label=${t.withCode(edit, code)}
      ?disabled=${work.save.busy}
      @click=${() => begin(() => work.edit(code, own))}
    >
      ${edit}
    </button>
    <button
      type="button"
      aria-label=${t.withCode(t.takeBack, code)}
      ?disabled=${work.save.busy}
      @click=${() => act(work.takeBack(own, page))}
    >
      ${t.takeBack}
    </button>
  </div>`;
}
