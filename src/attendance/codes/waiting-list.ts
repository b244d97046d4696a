import {html, nothing, type TemplateResult} from 'lit';
import {codeForm} from './code-form.js';
import {plainCode} from './code-table.js';
import type {CodesPage} from './codes-screen.js';
import {reader} from './codes-work.js';
import type {WaitingCode} from './reread-view.js';

/** Codes of imported registers that nobody has explained. What people disagree about is among the school's own. */
export function waitingList(page: CodesPage): TemplateResult {
  const {t, school, waiting} = page;
  const read = reader(school);
  const open = waiting.filter(({key, code}) => !read(code).meaning && !school.own.has(key));
  return html`<section class="stack" aria-labelledby="waiting">
    <h3 id="waiting">
      ${t.waiting} ${open.length > 0 ? html`<span class="badge warning">${open.length}</span>` : nothing}
    </h3>
    <p class="muted">${open.length > 0 ? t.waitingInRegisters : t.waitingNone}</p>
    <ul class="codes">
      ${open.map((one) => renderWaiting(page, one))}
    </ul>
  </section>`;
}

function renderWaiting(page: CodesPage, {key, code, marks, example}: WaitingCode): TemplateResult {
  const {t, roster, work, begin} = page;
  const title = roster?.classes.find((one) => one.key === example.classKey)?.title ?? '';
  const isOpen = work.form?.isNew === false && plainCode(work.form.code) === key;
  return html`<li>
    <p>
      <strong><bdi>${code}</bdi></strong> <span class="badge">${t.marks(marks)}</span>
      <span class="muted">${t.exampleDay(title, example.day)}</span>
    </p>
    ${
      isOpen
        ? codeForm(page)
        : html`<div>
            <button
              type="button"
              aria-label=${t.withCode(t.explain, code)}
              @click=${() => begin(() => work.edit(code))}
            >
              ${t.explain}
            </button>
          </div>`
    }
  </li>`;
}
