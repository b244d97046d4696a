import {html, nothing, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {Roster} from '../../roster/roster.js';
import {fewestPeople} from '../../signals/audit/fairness.js';
import type {GroupColumn, GroupFile} from '../../signals/audit/read-groups.js';
import {dropZone} from '../../ui/drop-zone.js';
import {notice} from '../../ui/notice.js';
import type {FairnessTerms, GroupFileProblem} from '../fairness-messages/en.js';
import type {GroupsWork} from './groups-work.js';

interface GroupsPage {
  readonly t: FairnessTerms;
  readonly common: CommonTerms;
  readonly roster: Roster;
  readonly work: GroupsWork;
}

/** A file of groups, what is understood of it, and why it is kept. */
export function groupsForm(page: GroupsPage, submit: (event: Event) => void): TemplateResult {
  const {t, common, roster, work} = page;
  const {choose: texts} = t;
  const {choose, orDrop, accepted} = texts;
  return html`<form class="inline-form" novalidate @submit=${submit}>
    ${dropZone({
      id: 'groups-file',
      accept: '.csv,.tsv,.txt,.xlsx',
      texts: {choose, orDrop, accepted},
      onFiles: ([file]) => file && void work.read(file, roster),
    })}
    ${work.isReading ? html`<p role="status">${common.loading}</p>` : nothing}
    ${work.fileRefused ? notice('danger', t.file[problemOf(work.fileRefused.refused)]) : nothing}
    ${work.file ? understood(page, work.file) : nothing}
    ${work.save.failed ? notice('danger', common.failed[work.save.failed]) : nothing}
    <div class="row">
      ${
        work.file
          ? html`<button class="primary" type="submit" ?disabled=${work.save.busy}>${work.save.busy ? common.working : texts.keep}</button>`
          : nothing
      }
      <button type="button" @click=${() => work.forget()}>${common.cancel}</button>
    </div>
  </form>`;
}

function understood({t, work}: GroupsPage, {columns, strangers, missing}: GroupFile): TemplateResult {
  const known = work.column ? Object.keys(work.column.groups).length : 0;
  return html`<div class="field">
      <label for="groups-column">${t.choose.column}</label>
      <select
        id="groups-column"
        @change=${(event: Event) => work.choose(columns[(event.target as HTMLSelectElement).selectedIndex])}
      >
        ${columns.map((column) => html`<option ?selected=${column === work.column}>${column.title}</option>`)}
      </select>
    </div>
    <p class="small">${t.choose.sizes(known, strangers, missing)}</p>
    ${work.column ? sizes(t, work.column) : nothing} ${field(t, work, 'attribute')} ${field(t, work, 'why')}
    ${work.refused && !isOfField(work.refused.refused) ? notice('warning', t.refused[work.refused.refused]) : nothing}`;
}

function sizes(t: FairnessTerms, {sizes: all}: GroupColumn): TemplateResult {
  return html`<ul class="small">
    ${all.map(
      ([group, people]) =>
        html`<li><bdi>${people < fewestPeople ? t.choose.small(group) : t.choose.size(group, people)}</bdi></li>`,
    )}
  </ul>`;
}

function field(t: FairnessTerms, work: GroupsWork, name: 'attribute' | 'why'): TemplateResult {
  const wrong = work.refused?.refused === `${name}-missing` ? t.refused[`${name}-missing`] : undefined;
  const hint = name === 'why' ? t.choose.whyHint : '';
  return html`<div class="field">
    <label for=${`groups-${name}`}>${t.choose[name]}</label>
    <input
      id=${`groups-${name}`}
      autocomplete="off"
      .value=${work[name]}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${`groups-${name}-hint`}
      @input=${(event: Event) => work.change({[name]: (event.target as HTMLInputElement).value})}
    />
    <span class=${wrong ? 'field-error' : 'hint'} id=${`groups-${name}-hint`}>${wrong ?? hint}</span>
  </div>`;
}

function isOfField(refused: string): boolean {
  return refused === 'attribute-missing' || refused === 'why-missing';
}

function problemOf(refused: string): GroupFileProblem {
  switch (refused) {
    case 'no-pupils':
    case 'no-groups':
      return refused;
    case 'spreadsheet':
    case 'workbook-locked':
    case 'workbook-damaged':
      return 'save-xlsx';
    case 'letters-lost':
      return 'save-utf8';
    case 'file-too-big':
    case 'too-many-rows':
      return 'too-big';
    case 'empty-file':
      return 'empty';
    default:
      return 'other';
  }
}
