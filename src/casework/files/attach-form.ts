import {html, nothing, type TemplateResult} from 'lit';
import {fileSize, list, shortDay} from '../../i18n/format.js';
import {subject} from '../../kernel/ids.js';
import {parseDay} from '../../kernel/school-day.js';
import {announce} from '../../ui/announcer.js';
import {dropZone} from '../../ui/drop-zone.js';
import {notice} from '../../ui/notice.js';
import {caseForm} from '../case-form.js';
import type {CaseScreen} from '../case-screen.js';
import {areaField} from '../form-fields.js';
import type {Chosen} from './attach-work.js';
import {fileTypes, removals} from './file-rules.js';
import {attachFile} from './item-rules.js';
import {readerField, readerIn} from './reader-parts.js';
import type {FileId} from './keeping-kinds.js';
import type {Keeping} from './keeping-screen.js';
import type {PdfFacts} from './pdf-facts.js';

/** What is typed and chosen stays until it was saved: also where the device is full. */
export function attachForm(keeping: Keeping, name: string): TemplateResult | typeof nothing {
  const {screen, f, attach} = keeping;
  const {form, record} = screen;
  if (form.name !== name) return nothing;
  const {key} = form;
  return caseForm(savingBytes(keeping), {
    name,
    label: f.attach,
    submit: f.attach,
    fields: html`${chooser(keeping)}
      ${areaField(form, {name: 'why', label: f.why, hint: f.whyHint, rows: 2})} ${readerField(screen)}`,
    decide: (fields) => {
      const chosen = attach.chosenIn(key);
      const file = chosen && {...chosen, blob: chosen.blob.id};
      return attachFile(
        {file: key as FileId, chosen: file, why: fields['why'] ?? '', audience: readerIn(fields)},
        record,
      );
    },
  });
}

/** Entry and bytes are written together, or neither. */
function savingBytes({screen, attach}: Keeping): CaseScreen {
  const {form, t} = screen;
  const submit: CaseScreen['submit'] = (event, decide) => {
    const {key} = form;
    void form.submit(event, {
      decide,
      save: async (drafts) => {
        await attach.save(drafts, key);
        announce(t.saved);
      },
    });
  };
  return {...screen, submit};
}

function chooser(keeping: Keeping): TemplateResult {
  const {screen, f, attach} = keeping;
  const {form, record} = screen;
  const {key} = form;
  const of = subject('case', record.id);
  const refused = attach.refusedIn(key);
  const fault = refused ? f.refused[refused] : form.fault('file');
  const chosen = attach.chosenIn(key);
  const paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void attach.take(files, key, of);
  };
  return html`<div class="field chooser" @paste=${paste}>
    ${dropZone({
      id: 'file',
      accept: fileTypes.join(','),
      texts: chosen ? {...f.drop, choose: f.another} : f.drop,
      onFiles: (files) => void attach.take(files, key, of),
    })}
    ${attach.isReading ? html`<p class="muted" role="status">${f.reading}</p>` : nothing}
    ${fault ? html`<p class="field-error" role="alert">${fault}</p>` : nothing}
    ${chosen ? chosenFile(keeping, chosen) : nothing}
  </div>`;
}

function chosenFile({screen, f, attach}: Keeping, {name, clean}: Chosen): TemplateResult {
  const {language} = screen;
  const removed = removals.filter((part) => clean.removed.has(part)).map((part) => f.removed[part]);
  return html`<div class="chosen" role="status">
    <p class="line">
      <strong class="file-name"><bdi>${name}</bdi></strong>
      <span class="small muted">${fileSize(language, clean.bytes.length)}</span>
    </p>
    ${removed.length > 0 ? html`<p class="small">${f.takenOut(list(language, removed))}</p>` : nothing}
    ${clean.pdf ? pdfWords(screen, f, clean.pdf) : nothing}
    ${
      attach.preview
        ? html`<img class="shown-picture small-picture" src=${attach.preview} alt=${f.preview} @error=${() => attach.refuse('file-damaged')} />`
        : nothing
    }
  </div>`;
}

/** What stays in it: a person decides with this before their eyes. */
function pdfWords({language}: CaseScreen, f: Keeping['f'], pdf: PdfFacts): TemplateResult {
  const made = pdf.made === undefined ? undefined : parseDay(pdf.made);
  const facts = [
    pdf.title && f.pdf.title(pdf.title),
    pdf.author && f.pdf.author(pdf.author),
    pdf.program && f.pdf.program(pdf.program),
    made && f.pdf.made(shortDay(language, made)),
  ].filter(Boolean);
  const said = pdf.isReadable ? (facts.length > 0 ? f.pdf.stays : f.pdf.nothing) : f.pdf.unread;
  return html`${notice(
    'info',
    html`<span>${said}</span>${facts.length > 0 ? html`<ul>${facts.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}</ul>` : nothing}`,
  )}
  ${pdf.hasParts ? notice('warning', f.pdf.parts) : nothing}`;
}
