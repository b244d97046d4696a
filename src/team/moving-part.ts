import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import type {MigrationProgress} from '../vault/migration.js';
import type {LockTerms} from './lock-messages/en.js';

/** How far the records of before have come under the keys, and whether all of them did. */
export function movingPart(
  {moving}: LockTerms,
  progress: MigrationProgress | undefined,
): TemplateResult | typeof nothing {
  if (!progress || progress.total === 0) return nothing;
  const {total, done, before, after, left, failed} = progress;
  if (after !== undefined)
    return left === 0 && failed === undefined && after === before
      ? notice('success', moving.ready(before, after))
      : notice('warning', moving.differs(before, after));
  return html`<div class="card stack" data-moving>
    <p class="label" id="moving">${moving.title}</p>
    <progress max=${total} .value=${done} aria-label=${moving.bar}></progress>
    <p class="small" role="status">${moving.text(done, total)}</p>
    <p class="hint">${moving.lead}</p>
  </div>`;
}
