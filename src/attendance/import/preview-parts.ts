import {html, nothing, type TemplateResult} from 'lit';
import {number} from '../../i18n/format.js';
import type {RosterDrop} from '../../roster/import/oneroster.js';
import type {Dropped} from '../../roster/import/report.js';
import {fullName, type Pupil} from '../../roster/roster.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {AttendanceDrop} from './attendance-rows.js';

/** Names written out before "and n more". */
const shownNames = 30;

export function counts(language: string, items: readonly (readonly [string, number])[]): TemplateResult {
  return html`<dl class="counts">
    ${items.map(
      ([label, count]) =>
        html`<div>
          <dt>${label}</dt>
          <dd class="number">${number(language, count)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A count that opens into names. */
export function people(
  t: ImportTerms,
  label: string,
  pupils: readonly Pupil[],
  note?: string,
): TemplateResult | typeof nothing {
  if (pupils.length === 0) return nothing;
  return html`<details>
    <summary>${label}</summary>
    ${note ? html`<p class="muted">${note}</p>` : nothing}
    <ul class="names">
      ${pupils.slice(0, shownNames).map((pupil) => html`<li><bdi>${fullName(pupil)}</bdi></li>`)}
      ${pupils.length > shownNames ? html`<li class="muted">${t.more(pupils.length - shownNames)}</li>` : nothing}
    </ul>
  </details>`;
}

export function leftOut(
  t: ImportTerms,
  language: string,
  dropped: readonly Dropped<RosterDrop | AttendanceDrop>[],
): TemplateResult | typeof nothing {
  if (dropped.length === 0) return nothing;
  return html`<section>
    <details>
      <summary>${t.leftOut} <span class="badge">${number(language, dropped.length)}</span></summary>
      <ul class="dropped">
        ${dropped.map(
          ({file, what, count}) =>
            html`<li>
              <bdi>${file}</bdi><span>${t.dropped[what]}</span>
              <span class="number muted">${isWhole(what) ? nothing : number(language, count)}</span>
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}

function isWhole(what: RosterDrop | AttendanceDrop): boolean {
  return ['archive', 'empty-sheet', 'file', 'hidden-sheet', 'password-column'].includes(what);
}
