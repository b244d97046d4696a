import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {refuse} from '../../kernel/refusal.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import {boxField, radioField} from '../form-fields.js';
import {calendarFile, tableFile, type CaseloadScreen} from './caseload-out.js';
import {caseNumbers} from './caseload-table.js';
import type {OutPart} from './exchange-door.js';
import type {DocumentForm, DocumentId} from './exchange-kinds.js';
import {makeDocument} from './exchange-rules.js';
import {ExchangeTexts} from './exchange-texts.js';
import {Handing, type OutFile} from './handing.js';
import {outFrame} from './out-frame.js';
import {framed, outForm, readerFields} from './reader-form.js';

const formName = 'files';

/** The caseload as a table, or its deadlines for a calendar; without names unless somebody asks for them. */
export class CaseloadFiles implements OutPart<CaseloadScreen> {
  readonly #school: () => School | undefined;
  readonly #texts: ExchangeTexts;
  readonly #form;
  readonly #handing;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#school = school;
    this.#texts = new ExchangeTexts(host);
    this.#form = outForm(host, () => this.#texts.value);
    this.#handing = new Handing(host);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<this> {
    await this.#texts.load();
    return this;
  }

  forget(): void {
    this.#handing.forget();
    this.#form.forgetAll();
  }

  render(screen: CaseloadScreen, leave: () => void): unknown {
    const t = this.#texts.value;
    if (!t) return nothing;
    this.#form.name ??= formName;
    const back = (): void => {
      this.#handing.forget();
      leave();
    };
    return outFrame(
      {title: t.files.title, back: t.backToList, leave: back},
      html`<p class="muted">${t.files.count(screen.rows.length)}</p>
        ${this.#handing.render(t, t.files.saved)} ${this.#renderForm(screen, t, back)}
        ${this.#renderNumbers(screen, t)}`,
    );
  }

  #renderForm(screen: CaseloadScreen, t: ExchangeTerms, leave: () => void): TemplateResult {
    const form = this.#form;
    const choices = [
      ['caseload', t.files.table],
      ['calendar', t.files.calendar],
    ] as const;
    return framed({
      form,
      common: screen.common,
      label: t.files.title,
      submitLabel: t.files.save,
      leave,
      onSubmit: (event) => void this.#submit(event, screen, t),
      fields: html`${radioField(form, {name: 'what', label: t.files.what, value: 'caseload', choices})}
      ${boxField(form, {name: 'names', label: t.files.names, hint: t.files.namesHint})} ${readerFields(form, t)}
      <p class="hint">${t.recorded}</p>`,
    });
  }

  /** Otherwise nobody could tell which event is about whom. */
  #renderNumbers(
    {rows, records, people, words}: CaseloadScreen,
    t: ExchangeTerms,
  ): TemplateResult | typeof nothing {
    const numbers = caseNumbers(records);
    const known = rows
      .map(
        ({record}) => [numbers.get(record.id) ?? 0, people.pupilName(record.pupil) ?? words.noName] as const,
      )
      .sort(([a], [b]) => a - b);
    if (known.length === 0) return nothing;
    return html`<details>
      <summary>${t.files.numbers} <span class="muted small">${t.files.numbersHint}</span></summary>
      <ul class="plain">${known.map(([number, name]) => html`<li>${number} · <bdi>${name}</bdi></li>`)}</ul>
    </details>`;
  }

  #submit(event: Event, screen: CaseloadScreen, t: ExchangeTerms): Promise<void> {
    const school = this.#school() as School;
    let file: OutFile | undefined;
    return this.#form.submit(event, {
      decide: (fields) => {
        const {forWhom = '', why = ''} = fields;
        const withNames = 'names' in fields;
        const form: DocumentForm = fields['what'] === 'calendar' ? 'calendar' : 'caseload';
        const made =
          form === 'calendar'
            ? calendarFile(screen, t, withNames, school.now())
            : tableFile(screen, t, withNames);
        if (!made) return refuse('nothing-due');
        file = made.file;
        const contents = withNames ? [form, 'names'] : [form];
        const document = this.#form.key as DocumentId;
        const cases = made.records.map(({id}) => id);
        return makeDocument({document, form, forWhom, why, contents}, cases, screen.today);
      },
      save: (drafts) => school.journal.append({care: drafts}),
      done: () => this.#handing.hand(file),
    });
  }
}
