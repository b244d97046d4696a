import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {randomKey, type CaseId} from '../../kernel/ids.js';
import {isRefusal, type Refusal} from '../../kernel/refusal.js';
import {hurried} from '../../roster/import/reading.js';
import type {Roster} from '../../roster/roster.js';
import {ActionController} from '../../ui/action-controller.js';
import {announce} from '../../ui/announcer.js';
import {dropStyles} from '../../ui/drop.styles.js';
import {dropZone} from '../../ui/drop-zone.js';
import {notice} from '../../ui/notice.js';
import {wear} from '../../ui/wear.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import {pupilFinder} from '../pupil-finder.js';
import type {CaseloadScreen} from './caseload-out.js';
import type {OutPart} from './exchange-door.js';
import {admitRecords, receivedIn} from './exchange-rules.js';
import {ExchangeTexts} from './exchange-texts.js';
import {readHtcds, type HtcdsFile, type HtcdsFileRefusal} from './htcds/htcds-read.js';
import {faultList, recordCard, type Assigned} from './import-records.js';
import {outFrame} from './out-frame.js';
import {refusedWords} from './reader-form.js';

/** Records on the screen at once: each has a search of its own. */
const pageSize = 10;

/** Takes records of other services over, each into the case of a pupil whom a person chooses. */
export class HtcdsImport implements OutPart<CaseloadScreen> {
  readonly #host: LitElement;
  readonly #school: () => School | undefined;
  readonly #roster: () => Roster | undefined;
  readonly #texts: ExchangeTexts;
  readonly #save: ActionController;
  #file: HtcdsFile | undefined;
  #fileRefused: HtcdsFileRefusal | undefined;
  #refused: Refusal | undefined;
  #isReading = false;
  #assigned = new Map<number, Assigned>();
  #from = 0;
  #done = 0;

  constructor(host: LitElement, school: () => School | undefined, roster: () => Roster | undefined) {
    this.#host = host;
    this.#school = school;
    this.#roster = roster;
    this.#texts = new ExchangeTexts(host);
    this.#save = new ActionController(host);
    wear(host.renderRoot as ShadowRoot, dropStyles);
  }

  /** Throws where its texts cannot be fetched. */
  async begin(): Promise<this> {
    await this.#texts.load();
    return this;
  }

  forget(): void {
    [this.#file, this.#fileRefused, this.#refused] = [undefined, undefined, undefined];
    this.#assigned = new Map();
    [this.#from, this.#done] = [0, 0];
    this.#save.reset();
  }

  render(screen: CaseloadScreen, leave: () => void): unknown {
    const t = this.#texts.value;
    if (!t) return nothing;
    return outFrame(
      {title: t.import.title, back: t.backToList, leave},
      html`${this.#done > 0 ? notice('success', t.import.done(this.#done)) : nothing}
      ${this.#file ? this.#renderFile(screen, t, this.#file) : this.#renderChoose(screen, t)}`,
    );
  }

  #renderChoose({common}: CaseloadScreen, t: ExchangeTerms): TemplateResult {
    const {choose, orDrop, accepted} = t.import;
    return html`<p class="muted">${t.import.intro}</p>
      ${this.#fileRefused ? notice('danger', fileWords(t, this.#fileRefused)) : nothing}
      ${dropZone({
        id: 'htcds-file',
        accept: '.json,.csv,.tsv,.txt,.xlsx',
        texts: {choose, orDrop, accepted},
        onFiles: ([file]) => file && void this.#read(file),
      })}
      ${this.#isReading ? html`<p role="status">${common.loading}</p>` : nothing}`;
  }

  #renderFile(screen: CaseloadScreen, t: ExchangeTerms, file: HtcdsFile): TemplateResult {
    const {common, language, today, people, records, words} = screen;
    const here = receivedIn(records);
    const find = pupilFinder(this.#roster(), today, language);
    const page = file.records.slice(this.#from, this.#from + pageSize);
    const count = [...this.#assigned.values()].filter(({pupil}) => pupil !== undefined).length;
    return html`<p><strong><bdi>${file.name}</bdi></strong>: ${t.import.found(file.records.length)}</p>
      ${faultList(t, file)}
      <form data-form novalidate class="inline-form" aria-label=${t.import.title} @submit=${(event: Event) => void this.#confirm(event, screen)}>
        <ul class="plain">${page.map((record, at) =>
          recordCard({
            ...{t, record, people, words, find, here, records},
            number: this.#from + at,
            assigned: this.#assigned.get(this.#from + at) ?? {query: ''},
            assign: (assigned) => this.#assign(this.#from + at, assigned),
          }),
        )}</ul>
        ${file.records.length > pageSize ? this.#renderPages(t, file.records.length) : nothing}
        ${this.#refused ? notice('danger', refusedWords(t, this.#refused)) : nothing}
        ${this.#save.failed ? notice('danger', common.failed[this.#save.failed]) : nothing}
        <div class="row">
          <button class="primary" ?disabled=${this.#save.busy}>${this.#save.busy ? common.working : t.import.confirm(count)}</button>
          <button type="button" @click=${() => this.#discard()}>${t.import.another}</button>
        </div>
      </form>`;
  }

  #renderPages(t: ExchangeTerms, all: number): TemplateResult {
    const to = Math.min(this.#from + pageSize, all);
    return html`<div class="row">
      <button type="button" ?disabled=${this.#from === 0} @click=${() => this.#turn(-pageSize)}>${t.import.earlier}</button>
      <span class="number">${t.import.page(this.#from + 1, to, all)}</span>
      <button type="button" ?disabled=${to === all} @click=${() => this.#turn(pageSize)}>${t.import.later}</button>
    </div>`;
  }

  async #read(file: File): Promise<void> {
    this.forget();
    this.#isReading = true;
    this.#host.requestUpdate();
    const read = await readHtcds(file, hurried);
    this.#isReading = false;
    if (isRefusal(read)) this.#fileRefused = read;
    else this.#file = read;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#out-title')?.focus();
  }

  async #confirm(event: Event, {records, today}: CaseloadScreen): Promise<void> {
    event.preventDefault();
    const [file, school] = [this.#file, this.#school()];
    if (!file || !school) return;
    const admitted = file.records.flatMap((record, at) => {
      const {pupil, caseId} = this.#assigned.get(at) ?? {};
      return pupil && caseId ? [{record, pupil, caseId}] : [];
    });
    const told = {file: file.name, lead: school.session.staffId, today};
    const decision = admitRecords(admitted, records, told);
    this.#refused = isRefusal(decision) ? decision : undefined;
    this.#host.requestUpdate();
    if (isRefusal(decision) || !(await this.#save.run(() => school.journal.append({care: decision})))) return;
    this.forget();
    this.#done = admitted.length;
    announce(this.#texts.value?.import.done(admitted.length) ?? '');
    this.#host.requestUpdate();
  }

  #assign(number: number, {query, pupil}: Pick<Assigned, 'query' | 'pupil'>): void {
    const caseId = this.#assigned.get(number)?.caseId ?? (randomKey() as CaseId);
    this.#assigned.set(number, {query, caseId, ...(pupil && {pupil})});
    this.#host.requestUpdate();
  }

  #turn(by: number): void {
    this.#from += by;
    this.#host.requestUpdate();
  }

  #discard(): void {
    this.forget();
    this.#host.requestUpdate();
  }
}

function fileWords(t: ExchangeTerms, {refused, detail}: HtcdsFileRefusal): string {
  if (refused === 'lines-damaged') return t.import.damagedLines(String(detail?.['lines'] ?? ''));
  const all: Readonly<Record<string, string>> = t.import.refused;
  return all[refused] ?? t.import.refused.other;
}
