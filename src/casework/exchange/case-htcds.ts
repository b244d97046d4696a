import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {isRefusal} from '../../kernel/refusal.js';
import type {Roster} from '../../roster/roster.js';
import {announce} from '../../ui/announcer.js';
import type {CaseScreen} from '../case-screen.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {FormFields} from '../form-controller.js';
import {confirmForm, confirmed, factsFrom} from './confirm-form.js';
import type {OutPart} from './exchange-door.js';
import type {DocumentId} from './exchange-kinds.js';
import {confirmExploitation, makeDocument} from './exchange-rules.js';
import {ExchangeTexts} from './exchange-texts.js';
import {Handing, type OutFile} from './handing.js';
import {exportOf, factsOf, type ExportNames} from './htcds/htcds-export.js';
import {outFrame} from './out-frame.js';
import {writeHtcds, type HtcdsFormat} from './htcds/htcds-write.js';
import {chosenFields, exportForm} from './htcds-form.js';
import {outForm} from './reader-form.js';

const exportName = 'htcds';
const confirmName = 'confirm';

/** A case of exploitation for another service, in the terms of HTCDS. */
export class CaseHtcds implements OutPart<CaseScreen> {
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #roster: () => Roster | undefined;
  readonly #texts: ExchangeTexts;
  readonly #form;
  readonly #handing;

  constructor(host: LitElement, school: () => School | undefined, roster: () => Roster | undefined) {
    this.#host = host;
    this.#school = school;
    this.#roster = roster;
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

  render(screen: CaseScreen, leave: () => void): unknown {
    const t = this.#texts.value;
    if (!t) return nothing;
    const back = (): void => {
      this.#handing.forget();
      leave();
    };
    const isKnown = factsOf(screen.record) !== undefined;
    if (!isKnown) this.#form.name = confirmName;
    this.#form.name ??= exportName;
    return outFrame(
      {title: t.htcds.title, back: t.back, leave: back},
      html`<p class="muted">${t.htcds.intro}</p>
        ${this.#handing.render(t, t.htcds.saved)} ${confirmed(screen, t, () => this.#turnTo(confirmName))}
        ${this.#form.name === confirmName ? this.#renderConfirm(screen, t, isKnown, back) : this.#renderExport(screen, t, back)}
        <p class="small muted">${t.htcds.credit}</p>`,
    );
  }

  #renderConfirm(screen: CaseScreen, t: ExchangeTerms, isKnown: boolean, back: () => void): TemplateResult {
    const school = this.#school() as School;
    const leave = (): void => {
      if (!isKnown) back();
      else this.#turnTo(exportName);
    };
    return confirmForm(
      this.#form,
      screen,
      t,
      leave,
      (event) =>
        void this.#form.submit(event, {
          decide: (fields) => confirmExploitation(factsFrom(fields), screen.record, screen.today),
          save: (drafts) => school.journal.append({care: drafts}),
          done: () => {
            announce(screen.t.saved);
            this.#host.requestUpdate();
          },
        }),
    );
  }

  #renderExport(screen: CaseScreen, t: ExchangeTerms, back: () => void): TemplateResult {
    const names = this.#names(screen);
    return exportForm(this.#form, screen, t, {
      names,
      leave: back,
      onSubmit: (event) => void this.#submit(event, screen, names),
    });
  }

  #submit(event: Event, screen: CaseScreen, names: ExportNames): Promise<void> {
    const school = this.#school() as School;
    let file: OutFile | undefined;
    return this.#form.submit(event, {
      decide: (fields) => {
        const made = exportOf(screen.record, names, chosenFields(fields));
        if (isRefusal(made)) return made;
        const format: HtcdsFormat = fields['format'] === 'csv' ? 'csv' : 'json';
        const text = writeHtcds([made], format);
        if (isRefusal(text)) return text;
        file = fileOf(text, format, screen);
        return makeDocument(
          {...this.#said(fields), contents: Object.keys(made)},
          [screen.record.id],
          screen.today,
        );
      },
      save: (drafts) => school.journal.append({care: drafts}),
      done: () => this.#handing.hand(file),
    });
  }

  #said({forWhom = '', why = ''}: FormFields) {
    return {document: this.#form.key as DocumentId, form: 'htcds' as const, forWhom, why};
  }

  #turnTo(form: typeof exportName | typeof confirmName): void {
    this.#form.name = form;
    this.#host.requestUpdate();
  }

  #names({record, people}: CaseScreen): ExportNames {
    const roster = this.#roster();
    return {
      school: roster?.school.name ?? '',
      pupil: roster?.pupils.find(({key}) => key === record.pupil),
      lead: record.lead && people.staffName(record.lead),
    };
  }
}

/** By the day: a name or a key of a case in a file's name would go wherever the file goes. */
function fileOf(text: string, format: HtcdsFormat, {today}: CaseScreen): OutFile {
  return {text, name: `htcds-${today}.${format}`, type: format === 'csv' ? 'text/csv' : 'application/json'};
}
