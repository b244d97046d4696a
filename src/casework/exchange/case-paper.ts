import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {longDay} from '../../i18n/format.js';
import type {Roster} from '../../roster/roster.js';
import {notice} from '../../ui/notice.js';
import {PrintAloneController} from '../../ui/print-alone.js';
import type {CaseScreen} from '../case-screen.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {FormFields} from '../form-controller.js';
import {boxField, textField} from '../form-fields.js';
import type {OutPart} from './exchange-door.js';
import type {DocumentId} from './exchange-kinds.js';
import {makeDocument} from './exchange-rules.js';
import {ExchangeTexts} from './exchange-texts.js';
import {outFrame} from './out-frame.js';
import {
  childBox,
  choicesOf,
  othersIn,
  partBox,
  personBox,
  redactedCount,
  sentChoices,
  termsOf,
  type Other,
  type PaperChoices,
} from './paper-choices.js';
import {paperOf, paperParts, usualParts} from './paper-parts.js';
import {paperSheet, type Cover} from './paper-sheet.js';
import {boxGroup, framed, outForm, readerFields} from './reader-form.js';
import {refusedSharing} from './refused-sharing.js';

const formName = 'paper';

/** A case as a paper: chosen, struck out, put on record, and then printed. */
export class CasePaper implements OutPart<CaseScreen> {
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #roster: () => Roster | undefined;
  readonly #texts: ExchangeTexts;
  readonly #form;
  /** What was put on record: printed as it was sent, whatever is typed afterwards. */
  #made: FormFields | undefined;

  constructor(host: LitElement, school: () => School | undefined, roster: () => Roster | undefined) {
    this.#host = host;
    this.#school = school;
    this.#roster = roster;
    this.#texts = new ExchangeTexts(host);
    this.#form = outForm(host, () => this.#texts.value);
    new PrintAloneController(host, () => this.#made !== undefined);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<this> {
    await this.#texts.load();
    return this;
  }

  forget(): void {
    this.#made = undefined;
    this.#form.forgetAll();
  }

  render(screen: CaseScreen, leave: () => void): unknown {
    const t = this.#texts.value;
    if (!t) return nothing;
    this.#form.name ??= formName;
    const others = othersIn(screen, t, this.#roster());
    const back = (): void => {
      this.#made = undefined;
      leave();
    };
    return outFrame(
      {title: t.paper.title, back: t.back, leave: back, isPrinted: true},
      html`${this.#made ? this.#renderMade(t) : this.#renderForm(screen, t, others, back)}
      ${this.#renderSheet(screen, t, others)}`,
    );
  }

  #renderForm(
    screen: CaseScreen,
    t: ExchangeTerms,
    others: readonly Other[],
    leave: () => void,
  ): TemplateResult {
    const form = this.#form;
    const parts = paperParts.map((part) =>
      boxField(form, {name: partBox(part), label: t.paper.parts[part], checked: usualParts.has(part)}),
    );
    return html`<p class="screen-only muted">${t.paper.intro}</p>
      ${framed({
        form,
        common: screen.common,
        label: t.paper.title,
        submitLabel: t.paper.make,
        leave,
        onSubmit: (event) => void this.#submit(event, screen, others),
        fields: html`${refusedSharing(screen, t)} ${readerFields(form, t)} ${boxGroup(form, 'contents', t.paper.contents, parts)}
        ${this.#renderStrikes(screen, t, others)}
        <p class="hint">${t.recorded}</p>`,
      })}`;
  }

  #renderStrikes({people, words}: CaseScreen, t: ExchangeTerms, others: readonly Other[]): TemplateResult {
    const form = this.#form;
    const boxes = others.map(({pupil, role}) => {
      const name = people.pupilName(pupil) ?? words.noName;
      const label = role ? t.paper.role(name, role) : t.paper.named(name);
      return boxField(form, {name: personBox(pupil), label, checked: true});
    });
    const child = boxField(form, {name: childBox, label: t.paper.child});
    return html`${boxGroup(form, 'strikes', t.paper.strike, [...boxes, child], t.paper.strikeHint)}
    ${textField(form, {name: 'words', label: t.paper.words, hint: t.paper.wordsHint, max: 400})}`;
  }

  #renderMade(t: ExchangeTerms): TemplateResult {
    const another = (): void => {
      this.#made = undefined;
      this.#host.requestUpdate();
    };
    return html`<div class="stack screen-only">
      ${notice('success', t.paper.made)}
      <div class="row">
        <button type="button" class="primary" data-print @click=${() => this.#print(t)}>${t.paper.again}</button>
        <button type="button" @click=${another}>${t.paper.another}</button>
      </div>
    </div>`;
  }

  #renderSheet(screen: CaseScreen, t: ExchangeTerms, others: readonly Other[]): TemplateResult {
    const choices = this.#choices(others);
    const {record, words, people, language, today} = screen;
    const school = this.#school() as School;
    const said = (field: string): string => this.#made?.[field] ?? this.#form.value(field);
    const cover: Cover = {
      whose: people.pupilName(record.pupil) ?? words.noName,
      forWhom: said('forWhom'),
      why: said('why'),
      by: people.staffName(school.session.staffId),
      on: longDay(language, today),
    };
    const terms = termsOf(choices, this.#roster(), record.pupil);
    const paper = paperOf(screen, t, choices.parts);
    return paperSheet({t, cover, paper, terms, isMade: this.#made !== undefined});
  }

  #choices(others: readonly Other[]): PaperChoices {
    if (this.#made) return sentChoices(this.#made, others);
    const form = this.#form;
    return choicesOf((name, before) => form.checked(name, before), form.value('words'), others);
  }

  #submit(event: Event, {record, today}: CaseScreen, others: readonly Other[]): Promise<void> {
    const school = this.#school() as School;
    return this.#form.submit(event, {
      decide: (fields) => {
        const choices = sentChoices(fields, others);
        const {forWhom = '', why = ''} = fields;
        const said = {forWhom, why, contents: [...choices.parts], redacted: redactedCount(choices)};
        const made = {document: this.#form.key as DocumentId, form: 'print' as const, ...said};
        return makeDocument(made, [record.id], today);
      },
      save: (drafts) => school.journal.append({care: drafts}),
      done: (fields) => {
        this.#made = fields;
        this.#host.requestUpdate();
        void this.#host.updateComplete.then(() => this.#print(this.#texts.value));
      },
    });
  }

  /** Programs name a PDF after the page: for as long as it prints, the page is called what the paper is called. */
  #print(t: ExchangeTerms | undefined): void {
    const before = document.title;
    const restore = (): void => void (document.title = before);
    window.addEventListener('afterprint', restore, {once: true});
    document.title = t?.paper.title ?? '';
    window.print();
    this.#host.renderRoot.querySelector<HTMLElement>('[data-print]')?.focus();
  }
}
