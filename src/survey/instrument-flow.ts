import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import type {EntryId} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {ActionController} from '../ui/action-controller.js';
import type {Converted} from './import/converted.js';
import {calledAs, type Edit} from './instrument/edit.js';
import {
  keepInstrument,
  nextVersion,
  settleContest,
  type Contest,
  type KeptInstrument,
  type KnownVersion,
} from './instrument/kept.js';
import {noMarks} from './instrument/marks.js';
import type {LibraryInstrument} from './instruments/library.js';
import {InstrumentJob, type ChosenFile} from './instrument-job.js';
import type {Opened, Screen, Workpiece} from './instrument-screen.js';
import {unmarkedSensitive} from './lint/suspects.js';

/** Goes through the screens of questionnaires and does the work between them. What is not kept lives here only. */
export class InstrumentFlow implements ReactiveController {
  screen: Screen = {at: 'list'};
  readonly job: InstrumentJob;
  readonly action: ActionController;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #opening = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.job = new InstrumentJob(host);
    this.action = new ActionController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.go({at: 'list'});
    });
  }

  go(screen: Screen): void {
    this.#opening += 1;
    if (this.screen.at === 'reading' && screen.at !== 'reading') this.job.cancel();
    this.screen = screen;
    this.action.reset();
    this.#host.requestUpdate();
  }

  /** Opens one with its words, which may have to come over the network. */
  async open(entry: LibraryInstrument, next: (opened: Opened) => Screen): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    try {
      const texts = await entry.load();
      if (opening === this.#opening) this.go(next({entry, texts}));
    } catch {
      if (opening === this.#opening) this.go({at: 'list', failed: true});
    }
  }

  async read(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.go({at: 'reading'});
    const converted = await this.job.read(files);
    if (this.screen.at !== 'reading') return;
    if (converted) this.go({at: 'understood', converted, file: this.job.file});
    else if (this.job.refusal) this.go({at: 'refused'});
  }

  /** What was read becomes something to finish. */
  take({instrument, texts}: Converted, file: string, known: readonly KnownVersion[]): void {
    const [language = 'en'] = Object.keys(texts);
    const kept = {instrument, texts, language, marks: noMarks, source: {kind: 'file', name: file}} as const;
    this.#finish(kept, ownId(instrument.id), known);
  }

  /** A shipped one becomes the school's own; an own one gets its next version. */
  change({entry, texts}: Opened, known: readonly KnownVersion[]): void {
    const {instrument, marks, id, version, languages} = entry;
    const source = {kind: 'instrument', id, version} as const;
    const kept = {instrument, texts, language: languages[0] ?? 'en', marks, source};
    this.#finish(kept, ownId(id), known);
  }

  edit(edit: Edit): void {
    if (this.screen.at !== 'finish') return;
    const {work} = this.screen;
    this.screen = {at: 'finish', work: {...work, kept: edit(work.kept)}};
    this.#host.requestUpdate();
  }

  drop(item: string, edit: Edit): void {
    if (this.screen.at !== 'finish') return;
    const {kept, base} = this.screen.work;
    this.screen = {at: 'finish', work: {kept: edit(kept), base, undo: {kept, item}}};
    this.#host.requestUpdate();
  }

  undo(): void {
    if (this.screen.at !== 'finish' || !this.screen.work.undo) return;
    const {base, undo} = this.screen.work;
    this.screen = {at: 'finish', work: {base, kept: undo.kept}};
    this.#host.requestUpdate();
  }

  /** @returns whether it is kept now. Refused or failed, everything typed stays where it is. */
  async keep(school: School, {kept, base}: Workpiece, known: readonly KnownVersion[]): Promise<boolean> {
    const unmarked = unmarkedSensitive(kept.instrument, kept.texts, kept.marks).map(({item}) => item);
    const drafts = keepInstrument(kept, known, unmarked);
    if (isRefusal(drafts)) {
      const {id} = kept.instrument;
      const next = drafts.refused === 'version-taken' ? calledAs(id, nextVersion(id, known))(kept) : kept;
      this.screen = {at: 'finish', work: {kept: next, base}, refusal: drafts};
      this.#host.requestUpdate();
      return false;
    }
    return this.#append(school, drafts, kept.texts[kept.language]?.title ?? '');
  }

  async settle(
    school: School,
    contest: Contest,
    stays: EntryId,
    known: readonly KnownVersion[],
  ): Promise<boolean> {
    const drafts = settleContest(contest, stays, known);
    if (isRefusal(drafts)) return false;
    const title = contest.bodies.find(({entry}) => entry === stays)?.kept.texts;
    return this.#append(school, drafts, Object.values(title ?? {})[0]?.title ?? '');
  }

  async #append(
    school: School,
    care: Parameters<School['journal']['append']>[0]['care'],
    title: string,
  ): Promise<boolean> {
    const isSaved = await this.action.run(() => school.journal.append({care: care ?? []}));
    if (isSaved) this.go({at: 'list', done: title});
    return isSaved;
  }

  #finish(kept: KeptInstrument, base: string, known: readonly KnownVersion[]): void {
    this.go({at: 'finish', work: {base, kept: calledAs(base, nextVersion(base, known))(kept)}});
  }
}

/** Ids that begin as ours are ours. */
function ownId(id: string): string {
  return id.startsWith('pana-') ? `own-${id.slice('pana-'.length)}` : id;
}

/** @returns an id that nothing has yet */
export function freeId(base: string, known: readonly KnownVersion[]): string {
  let id = base;
  for (let more = 2; known.some((one) => one.id === id); more += 1) id = `${base}-${more}`;
  return id;
}
