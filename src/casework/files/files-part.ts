import {html, nothing, type TemplateResult} from 'lit';
import {fileSize, list, momentOf} from '../../i18n/format.js';
import {opener} from '../case-form.js';
import {attachForm} from './attach-form.js';
import {fewFirst, hiddenLine, itemFoot} from './item-parts.js';
import {readerBadge} from './reader-parts.js';
import {filesIn, type KeptItem} from './kept-items.js';
import type {FileAttached} from './keeping-kinds.js';
import type {Keeping} from './keeping-screen.js';

/** Pictures and letters, the last attached first. */
export function filesPart(keeping: Keeping): TemplateResult {
  const {screen, f} = keeping;
  const written = ({held}: KeptItem<FileAttached>): string => held.entries[0]?.at ?? '';
  const files = [...filesIn(screen.record)].sort((a, b) => (written(a) < written(b) ? 1 : -1));
  const name = `file ${screen.record.id}`;
  return html`<section class="card kept" aria-labelledby="files">
    <div class="section-head">
      <h3 id="files">${f.files}</h3>
      ${opener(screen, name, f.attach, 'compact')}
    </div>
    ${attachForm(keeping, name)}
    ${files.length === 0 ? html`<p class="muted">${f.noFiles}</p>` : nothing}
    ${fewFirst(keeping, files, (file) => fileItem(keeping, file))}
  </section>`;
}

function fileItem(keeping: Keeping, item: KeptItem<FileAttached>): TemplateResult {
  const {held, hidden, audience} = item;
  const {value} = held;
  return html`<li class="kept-item">
    ${hidden ? hiddenLine(keeping, value.name, hidden) : shownFile(keeping, item)}
    ${itemFoot(keeping, {item: value.file, hidden, audience})}
  </li>`;
}

function shownFile(keeping: Keeping, {held, audience}: KeptItem<FileAttached>): TemplateResult {
  const {screen, f} = keeping;
  const {language, people} = screen;
  const {name, size, why, removed} = held.value;
  const [entry] = held.entries;
  return html`<p class="line">
      <strong class="file-name"><bdi>${name}</bdi></strong>
      <span class="small muted">${fileSize(language, size)}</span> ${readerBadge(screen, audience)}
    </p>
    <p class="prose"><bdi>${why}</bdi></p>
    ${entry ? html`<p class="small muted"><bdi>${people.staffName(entry.by)}, ${momentOf(language, entry.at)}</bdi></p>` : nothing}
    ${
      removed.length > 0
        ? html`<p class="small muted">${f.takenOut(
            list(
              language,
              removed.map((part) => f.removed[part]),
            ),
          )}</p>`
        : nothing
    }
    ${viewOf(keeping, held.value)}`;
}

function viewOf({screen, f, view}: Keeping, file: FileAttached): TemplateResult {
  const isPicture = file.type !== 'application/pdf';
  const shown = view.of(file.file);
  const isOpen = shown !== undefined && 'address' in shown;
  return html`<p class="row">
      ${
        isPicture
          ? html`<button
              type="button"
              class="compact"
              aria-expanded=${isOpen}
              aria-label=${isOpen ? f.putAwayOf(file.name) : f.showOf(file.name)}
              @click=${() => void view.toggle(file)}
            >
              ${isOpen ? f.putAway : f.show}
            </button>`
          : html`<button type="button" class="compact" aria-label=${f.saveCopyOf(file.name)} @click=${() => void view.saveCopy(file)}>
                ${f.saveCopy}
              </button>
              <span class="small muted">${f.copyStays}</span>`
      }
    </p>
    <div role="status">
      ${shown && 'isReading' in shown ? html`<p class="muted">${screen.common.loading}</p>` : nothing}
      ${shown && 'fault' in shown ? html`<p class="field-error">${f.faults[shown.fault]}</p>` : nothing}
    </div>
    ${
      isOpen
        ? html`<img class="shown-picture" src=${shown.address} alt=${`${file.name}. ${file.why}`} @error=${() => view.fail(file.file)} />`
        : nothing
    }`;
}
