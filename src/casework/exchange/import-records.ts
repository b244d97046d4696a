import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CaseId, PupilKey} from '../../kernel/ids.js';
import type {FoundPupil} from '../../voices/pupil-search.js';
import type {CaseRecord} from '../case-record.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {CaseworkTerms} from '../messages/en.js';
import type {People} from '../people.js';
import type {HtcdsFile, ReceivedRecord} from './htcds/htcds-read.js';
import {keyOfFields} from './htcds/received.js';

/** What a person said of one record: whom they look for, and whom they chose. */
export interface Assigned {
  readonly query: string;
  readonly pupil?: PupilKey;
  /** Of the case that would be opened; kept for a second try. */
  readonly caseId?: CaseId;
}

interface Card {
  readonly t: ExchangeTerms;
  readonly words: CaseworkTerms;
  readonly record: ReceivedRecord;
  /** Place in the file. */
  readonly number: number;
  readonly people: People;
  readonly records: readonly CaseRecord[];
  /** Records that were taken over before. */
  readonly here: ReadonlyMap<string, CaseId>;
  readonly find: (query: string) => readonly FoundPupil[];
  readonly assigned: Assigned;
  readonly assign: (assigned: Pick<Assigned, 'query' | 'pupil'>) => void;
}

const mostShown = 8;
const mostFaults = 50;

/** Everything that is wrong, line by line. */
export function faultList(t: ExchangeTerms, {repairs}: HtcdsFile): TemplateResult | typeof nothing {
  if (repairs.length === 0) return nothing;
  const shown = repairs.slice(0, mostFaults);
  return html`<details open>
    <summary>${t.import.faults(repairs.length)}</summary>
    <p class="hint">${t.import.faultsHint}</p>
    <ul class="plain">${shown.map(
      ({line, problem, value}) =>
        html`<li><strong>${t.import.line(line)}</strong> <code>${value}</code>: ${t.import.problems[problem]}</li>`,
    )}</ul>
    ${repairs.length > shown.length ? html`<p>…</p>` : nothing}
  </details>`;
}

/** One record, all its fields, and the pupil whom a person finds for it. */
export function recordCard(card: Card): TemplateResult {
  const {t, record, here} = card;
  const known = here.has(keyOfFields(record.fields));
  return html`<li class="card stack">
    <h3>${t.import.record(record.line)}</h3>
    ${record.sameAs === undefined ? nothing : html`<p class="badge warning">${t.import.twin(record.sameAs)}</p>`}
    <details>
      <summary>${t.import.all} (${record.fields.length})</summary>
      <ul class="plain">${record.fields.map(
        ({name, text}) => html`<li><code>${name}</code> <span class="value"><bdi>${text}</bdi></span></li>`,
      )}</ul>
    </details>
    ${known ? html`<p>${t.import.here}</p>` : chooser(card)}
  </li>`;
}

function chooser({t, words, number, people, records, find, assigned, assign}: Card): TemplateResult {
  const query = assigned.query.trim();
  const found = query === '' ? [] : find(query);
  const shown = found.slice(0, mostShown).map(({key}) => key);
  const keys = assigned.pupil && !shown.includes(assigned.pupil) ? [assigned.pupil, ...shown] : shown;
  const said = query === '' ? '' : found.length === 0 ? t.import.none : words.pupil.found(found.length);
  return html`<div class="field">
      <label for="query-${number}">${t.import.search}</label>
      <input
        id="query-${number}"
        type="search"
        autocomplete="off"
        aria-describedby="query-hint-${number}"
        .value=${live(assigned.query)}
        @input=${(event: Event) => assign({...assigned, query: (event.target as HTMLInputElement).value})}
      />
      <p class="hint" id="query-hint-${number}">${t.import.searchHint}</p>
      <p class="small muted" role="status">${said}${found.length > mostShown ? ` (${t.import.more(found.length - mostShown)})` : nothing}</p>
    </div>
    <fieldset class="field">
      <legend>${t.import.whose}</legend>
      ${choice(number, t.import.leaveOut, assigned.pupil === undefined, () => assign({query: assigned.query}))}
      ${keys.map((key) => {
        const isOpen = records.some((record) => record.isOpen && record.pupil === key);
        const label = html`<bdi>${people.pupilName(key) ?? key}</bdi>
          <span class="muted"><bdi>${people.classOfPupil(key) ?? ''}</bdi></span>
          ${isOpen ? html`<span class="badge info">${t.import.joins}</span>` : nothing}`;
        return choice(number, label, assigned.pupil === key, () =>
          assign({query: assigned.query, pupil: key}),
        );
      })}
    </fieldset>`;
}

function choice(number: number, label: unknown, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="choice"
    ><input type="radio" name="pupil-${number}" .checked=${live(isChosen)} @change=${choose} /><span>${label}</span></label
  >`;
}
