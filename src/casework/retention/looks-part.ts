import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import {localDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import {saveFile} from '../../ui/save-file.js';
import type {CaseRecord} from '../case-record.js';
import type {People} from '../people.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {looksAt, looksCsv, matchingLooks, type LookLine} from './looks.js';

/** On the page; the saved table has all. */
const shownLooks = 100;

interface LooksScreen {
  readonly t: CaseKeepingTerms;
  readonly language: string;
  readonly people: People;
  readonly records: readonly CaseRecord[];
}

/** The access log of all cases: who looked at which, and when. */
export class LooksPart {
  readonly #host: LitElement;
  #query = '';
  #day = '';
  #isUnsaved = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Another person is here. */
  forget(): void {
    this.#query = this.#day = '';
    this.#isUnsaved = false;
  }

  render(screen: LooksScreen): TemplateResult {
    const {t} = screen;
    const lines = matchingLooks(linesOf(screen), this.#query, this.#day);
    return html`<section class="card stack" aria-labelledby="looks">
      <h3 id="looks">${t.looks}</h3>
      <p class="muted">${t.looksHint}</p>
      <div class="pair">
        <div class="field">
          <label for="find">${t.find}</label>
          <input id="find" type="search" autocomplete="off" .value=${this.#query} @input=${this.#onFind} />
        </div>
        <div class="field">
          <label for="on">${t.day}</label>
          <input id="on" type="date" .value=${this.#day} @input=${this.#onDay} />
        </div>
      </div>
      ${lines.length === 0 ? html`<p role="status">${t.noLooks}</p>` : table(t, lines)}
      ${this.#isUnsaved ? notice('danger', t.unsaved) : nothing}
      <div>
        <button type="button" data-save ?disabled=${lines.length === 0} @click=${() => this.#save(t, lines)}>${t.save}</button>
      </div>
    </section>`;
  }

  #save(t: CaseKeepingTerms, lines: readonly LookLine[]): void {
    this.#isUnsaved = !saveFile(`${t.file}.csv`, looksCsv(lines, t), 'text/csv;charset=utf-8');
    this.#host.requestUpdate();
  }

  readonly #onFind = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onDay = (event: Event): void => {
    this.#day = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };
}

function linesOf({t, language, people, records}: LooksScreen): readonly LookLine[] {
  return looksAt(records).map(({id, at, by, record}) => ({
    id,
    day: localDay(new Date(at)),
    when: momentOf(language, at),
    who: people.staffName(by),
    whose: people.pupilName(record.pupil) ?? t.noName,
  }));
}

function table(t: CaseKeepingTerms, lines: readonly LookLine[]): TemplateResult {
  const rest = lines.length - shownLooks;
  return html`<table>
      <thead>
        <tr>${[t.when, t.who, t.whose].map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>
        ${lines.slice(0, shownLooks).map(
          ({when, who, whose}) =>
            html`<tr>
              <td>${when}</td>
              <td><bdi>${who}</bdi></td>
              <td><bdi>${whose}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="muted">${t.more(rest)}</p>` : nothing}`;
}
