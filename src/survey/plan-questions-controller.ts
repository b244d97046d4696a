import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {today, type School} from '../host/school.js';
import {ViewController} from '../host/view-controller.js';
import {loadTerms} from '../i18n/catalogue.js';
import type {ClassKey} from '../kernel/ids.js';
import type {Roster} from '../roster/roster.js';
import {keptFold} from './instrument/kept-view.js';
import type {InstrumentTexts} from './instrument/texts.js';
import {TitlesController} from './instrument-titles-controller.js';
import type {LibraryInstrument} from './instruments/library.js';
import type {LintTerms} from './lint-messages/en.js';
import type {WrittenTerms} from './written-messages/en.js';
import type {LintReport} from './lint/findings.js';
import type {Asked} from './begin-wave-work.js';
import type {WavePlan} from './plan-wave.js';

type Library = typeof import('./plan-questions.js');

/** What waves asked before there was a choice: short, and good for most ages. */
const usual = 'pana-first';

/** A report with what is needed to draw it. */
export interface Checked {
  readonly report: LintReport;
  readonly t: LintTerms;
  readonly texts: InstrumentTexts;
  readonly draw: Library['lintReport'];
}

/** What the plan form draws of it. */
export interface PlanQuestions {
  /** None while they are on their way. */
  readonly entries: readonly LibraryInstrument[];
  readonly chosen: LibraryInstrument | undefined;
  readonly checked: Checked | undefined;
  readonly titleOf: (entry: LibraryInstrument) => string;
  readonly choose: (id: string) => void;
  /** Who reads what pupils write, where it lets them. @param isWrong it was refused */
  readonly duty: (readers: Parameters<Library['textDutyFields']>[1], isWrong: boolean) => unknown;
}

/** What a wave may ask, which of it is chosen, and whom that could single out in the classes chosen. */
export class PlanQuestionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #kept: ViewController<ReturnType<typeof keptFold.empty>>;
  readonly #titles: TitlesController;
  readonly #texts = new Map<string, Asked['texts']>();
  #library: Library | undefined;
  #loading: Promise<void> | undefined;
  #terms: LintTerms | undefined;
  #written: WrittenTerms | undefined;
  #language = 'en';
  #chosen = usual;
  #checked: {readonly of: string; readonly roster: Roster; readonly report: LintReport} | undefined;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#host = host;
    this.#kept = new ViewController(host, school, keptFold);
    this.#titles = new TitlesController(host);
    host.addController(this);
  }

  /** Does nothing by itself: the form opens it. */
  hostConnected(): void {
    this.#loading = undefined;
  }

  /** Fetches the library once; where the network does not give it, the next call tries again. */
  open(language: string): void {
    this.#language = language;
    this.#loading ??= this.#load(language).catch(() => (this.#loading = undefined));
    this.#titles.follow(this.entries, language);
  }

  get entries(): readonly LibraryInstrument[] {
    const state = this.#kept.state;
    return this.#library && state ? this.#library.instrumentsIn(state) : [];
  }

  get chosen(): LibraryInstrument | undefined {
    const {entries} = this;
    return entries.find(({id}) => id === this.#chosen) ?? entries.find(({id}) => id === usual);
  }

  view(school: School, roster: Roster, classes: ReadonlySet<ClassKey>): PlanQuestions {
    const {entries, chosen} = this;
    const checked = this.check(school, roster, classes);
    return {
      entries,
      chosen,
      checked,
      titleOf: (entry: LibraryInstrument) => this.#titles.of(entry) ?? entry.id,
      choose: (id: string) => {
        this.#chosen = id;
        this.#host.requestUpdate();
      },
      duty: (readers, isWrong) => {
        const [library, t] = [this.#library, this.#written];
        const asks = library && t && chosen && library.asksInWords(chosen.instrument);
        return asks ? library.textDutyFields(t, readers, isWrong) : undefined;
      },
    };
  }

  /** What the form says of it. */
  dutyIn(form: HTMLFormElement, known: Parameters<Library['textDutyIn']>[1]): Pick<WavePlan, 'freeText'> {
    const freeText = this.#library?.textDutyIn(form, known);
    return freeText ? {freeText} : {};
  }

  /** @returns what the wave will ask, in all its languages. @throws where the network does not give it */
  async asked(): Promise<Asked> {
    await (this.#loading ??= this.#load(this.#language));
    const {chosen} = this;
    if (!chosen) throw new Error('no questionnaire');
    const texts = this.#texts.get(versionOf(chosen)) ?? (await this.#fetch(chosen));
    return {instrument: chosen.instrument, texts};
  }

  /** Reckoned once for what it depends on. @returns `undefined` while words or library are on their way */
  check(school: School, roster: Roster, classes: Iterable<ClassKey>): Checked | undefined {
    const {chosen} = this;
    if (!chosen) return undefined;
    const [library, t, texts] = [this.#library, this.#terms, this.#wordsOf(chosen)];
    const words = texts && (texts[this.#language] ?? Object.values(texts)[0]);
    if (!library || !t || !words) return undefined;
    const list = [...classes].sort();
    const day = today(school);
    const of = [versionOf(chosen), this.#language, day, ...list].join(' ');
    if (this.#checked?.of !== of || this.#checked.roster !== roster) {
      const report = library.lintInstrument(chosen.instrument, texts, roster, list, day, {
        marks: chosen.marks,
        // The form asks for it, and no wave is published without.
        isTextRead: true,
      });
      this.#checked = {of, roster, report};
    }
    return {report: this.#checked.report, t, texts: words, draw: library.lintReport};
  }

  /** Must something be changed before these classes are asked? */
  async blocks(school: School, roster: Roster, classes: Iterable<ClassKey>): Promise<boolean> {
    await this.asked();
    const checked = this.check(school, roster, classes);
    return checked !== undefined && this.#library?.blocks(checked.report) === true;
  }

  #wordsOf(entry: LibraryInstrument): Asked['texts'] | undefined {
    const known = this.#texts.get(versionOf(entry));
    if (!known) void this.#fetch(entry).catch(() => undefined);
    return known;
  }

  async #fetch(entry: LibraryInstrument): Promise<Asked['texts']> {
    const texts = await entry.load();
    this.#texts.set(versionOf(entry), texts);
    this.#host.requestUpdate();
    return texts;
  }

  async #load(language: string): Promise<void> {
    const library = await import('./plan-questions.js');
    this.#terms = await loadTerms(library.lintCatalogue, language);
    this.#written = await loadTerms(library.writtenCatalogue, language);
    this.#library = library;
    this.#host.requestUpdate();
  }
}

function versionOf({id, version}: LibraryInstrument): string {
  return `${id} ${version}`;
}
