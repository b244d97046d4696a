import {html, nothing, type TemplateResult} from 'lit';
import {languageNames} from '../../i18n/language-names.js';
import {languages} from '../../i18n/languages.js';
import {shortDay} from '../../i18n/format.js';
import {parseDay} from '../../kernel/school-day.js';
import {opener} from '../case-form.js';
import {writtenIn} from '../case-record.js';
import {givers} from '../consent/consent-kinds.js';
import {dayField, formEnd, radioField, selectField, textField} from '../form-fields.js';
import {nameList} from '../sharing/name-list.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {tickList} from '../sharing/tick-field.js';
import {correctionList} from './correction-forms.js';
import {fileShown, showings, type Reader} from './own-file-kinds.js';
import {fileItems, keysIn, ownFileOf, type FileItem, type OwnFile} from './own-file.js';
import {ownFilePaper} from './own-file-paper.js';
import {showFile} from './own-file-rules.js';

const formName = 'own-file';

/** The file in plain words, to whom it was shown, and what they wanted to have corrected. */
export function ownFilePanel(screen: SharingScreen): TemplateResult {
  const {s, t, record, language} = screen;
  const shown = writtenIn(record, fileShown).toSorted((a, b) => (a.body.day < b.body.day ? 1 : -1));
  return html`<div class="stack">
    <p class="row">${opener(screen, formName, s.own.open, 'compact')} ${opener(screen, 'correct', s.own.correction, 'compact')}</p>
    ${fileForm(screen)} ${correctionList(screen)}
    ${
      shown.length > 0
        ? html`<p class="small muted">${s.own.shown(shown.length)}</p>
            <ul class="small">${shown.map(
              ({body}) => html`<li>
                <bdi>${t.sharing.givers[body.to]}, ${body.person}</bdi> · ${s.own.showings[body.showing]} ·
                ${shortDay(language, body.day)}
              </li>`,
            )}</ul>`
        : nothing
    }
  </div>`;
}

function fileForm(screen: SharingScreen): TemplateResult | typeof nothing {
  const {s, form, common} = screen;
  if (form.name !== formName) return nothing;
  const reader = readerIn(form.value('o-reader', 'child'));
  const language = form.value('o-language', screen.language);
  const file = fileOf(screen, reader, (name, otherwise) => form.checked(name, otherwise));
  return html`<form
    data-form
    novalidate
    class="inline-form"
    aria-label=${s.own.open}
    @submit=${(event: Event) => submit(screen, event)}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${whomFields(screen)} ${itemFields(screen, reader)}
    <section aria-labelledby="o-preview">
      <p id="o-preview" class="label">${s.own.preview}</p>
      ${ownFilePaper(screen, file, language)}
    </section>
    ${shownFields(screen)} ${formEnd(form, common, s.own.record)}
  </form>`;
}

function whomFields({s, t, form, language}: SharingScreen): TemplateResult {
  const readers = givers.map((giver) => [giver, t.sharing.givers[giver]] as const);
  const choices = languages.map((each) => [each, languageNames[each]] as const);
  return html`<div class="pair">
    ${radioField(form, {name: 'o-reader', label: s.own.reader, value: 'child', choices: readers})}
    ${selectField(form, {name: 'o-language', label: s.own.language, value: language, choices})}
  </div>`;
}

function itemFields({s, form, record, hidden}: SharingScreen, reader: Reader): TemplateResult {
  const ticks = fileItems(record, {reader, others: hidden}).map((item) => ({
    name: `o-tick-${item.key}`,
    label: item.text,
    checked: true,
    barred: barredText(item, s),
  }));
  return tickList(form, {name: 'o-items', label: s.own.items, hint: s.own.itemsHint, ticks});
}

function barredText({barred}: FileItem, s: SharingScreen['s']): string | undefined {
  if (!barred) return undefined;
  return barred.why === 'names' ? s.own.names(nameList(barred.names)) : s.own.withheld(barred.because);
}

function shownFields({s, form, today}: SharingScreen): TemplateResult {
  const ways = showings.map((showing) => [showing, s.own.showings[showing]] as const);
  return html`<div class="pair">
      ${textField(form, {name: 'o-person', label: s.own.person, hint: s.own.personHint})}
      ${dayField(form, {name: 'o-day', label: s.onDay, value: today, max: today})}
    </div>
    ${radioField(form, {name: 'o-showing', label: s.own.showing, choices: ways})}`;
}

function fileOf(
  {record, hidden}: SharingScreen,
  reader: Reader,
  isTicked: (name: string, otherwise: boolean) => boolean,
): OwnFile {
  const whom = {reader, others: hidden};
  const items = fileItems(record, whom).filter(({key}) => isTicked(`o-tick-${key}`, true));
  return ownFileOf(record, whom, new Set(items.map(({key}) => key)));
}

/** What was printed is what was recorded: the page is made of the same ticks. */
function submit(screen: SharingScreen, event: Event): void {
  const {form, record, today, print, submitThen} = screen;
  const {key} = form;
  const said = (
    fields: Readonly<Record<string, string>>,
  ): {readonly file: OwnFile; readonly language: string} => ({
    file: fileOf(screen, readerIn(fields['o-reader']), (name) => name in fields),
    language: fields['o-language'] ?? screen.language,
  });
  submitThen(
    event,
    (fields) => {
      const {file, language} = said(fields);
      const showing = showings.find((one) => one === fields['o-showing']);
      const day = parseDay(fields['o-day'] ?? '');
      const items = keysIn(file);
      const person = fields['o-person'] ?? '';
      return showFile({key, to: file.reader, person, showing, day, language, items}, record, today);
    },
    (fields) => {
      if (fields['o-showing'] === 'printed') print({kind: 'own-file', ...said(fields)});
    },
  );
}

function readerIn(value: string | undefined): Reader {
  return givers.find((giver) => giver === value) ?? 'child';
}
