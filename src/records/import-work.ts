import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {randomKey} from '../kernel/ids.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import type {ChosenFile} from '../roster/import/open-files.js';
import type {FileRefusal} from '../roster/import/reading.js';
import {inTurns} from '../ui/in-turns.js';
import type {RecordSchool} from './import/lines.js';
import type {previewRecords, RecordsChoice, RecordsPreview} from './import/preview-records.js';
import type {ReadRecords, readRecords} from './import/read-records.js';
import type {RecordsState} from './records-view.js';

/** Fetched with the first file. */
interface Reader {
  readonly readRecords: typeof readRecords;
  readonly previewRecords: typeof previewRecords;
}

async function fetchReader(): Promise<Reader> {
  const [read, preview] = await Promise.all([
    import('./import/read-records.js'),
    import('./import/preview-records.js'),
  ]);
  return {readRecords: read.readRecords, previewRecords: preview.previewRecords};
}

const nothingSaid: RecordsChoice = {gradeWords: new Map(), kindWords: new Map()};

/** Reads files of grades and incidents, and holds what a person says of them until they are imported or discarded. */
export class ImportWork implements ReactiveController {
  /** 0 to 1 while files are read. */
  share: number | undefined;
  names: readonly string[] = [];
  refused: FileRefusal | undefined;
  waiting: readonly ReadRecords[] = [];
  /** Somebody wants to say anew what the columns are. */
  isAsked = false;
  choice = nothingSaid;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Reader>;
  #reader: Reader | undefined;
  #run = 0;
  #importId = randomKey();
  #made: {readonly basis: readonly unknown[]; readonly preview: RecordsPreview | FileRefusal} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, load = fetchReader) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get importId(): string {
    return this.#importId;
  }

  /** An element that is only moved goes on reading. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.cancel();
    });
  }

  async read(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#run += 1;
    const run = this.#run;
    [this.names, this.share, this.refused] = [files.map(({name}) => name), 0, undefined];
    this.#host.requestUpdate();
    const found = await this.#readWith(files, run);
    if (run !== this.#run) return;
    this.share = undefined;
    if (isRefusal(found)) this.refused = found;
    else this.waiting = [...found, ...this.waiting];
    this.#begin();
  }

  async #readWith(files: readonly ChosenFile[], run: number): Promise<readonly ReadRecords[] | FileRefusal> {
    this.#reader ??= await this.#load().catch(() => undefined);
    if (!this.#reader) return refuse('not-readable', {file: files[0]?.name ?? ''});
    const isCancelled = (): boolean => run !== this.#run;
    return this.#reader.readRecords(
      files,
      inTurns(this.#host, {isCancelled, show: (share) => (this.share = share)}),
    );
  }

  /** @param records what the care team's ledger holds; its object is new with each change or `revision` says so */
  preview(school: RecordSchool, records: RecordsState, revision: number): RecordsPreview | undefined {
    const [item] = this.waiting;
    if (!item || !this.#reader) return undefined;
    const basis = [item, this.choice, this.isAsked, school.roster, school.calendar, revision];
    if (!this.#made || basis.some((part, at) => part !== this.#made?.basis[at])) {
      const name = {importId: this.#importId, file: item.file};
      this.#made = {basis, preview: this.#reader.previewRecords(item, this.choice, school, records, name)};
    }
    const {preview} = this.#made;
    if (!isRefusal(preview)) return preview;
    this.refused = preview;
    this.shift();
    return undefined;
  }

  say(more: Partial<RecordsChoice>): void {
    this.choice = {...this.choice, ...more};
    this.isAsked = false;
    this.#host.requestUpdate();
  }

  ask(): void {
    this.isAsked = true;
    this.#host.requestUpdate();
  }

  cancel(): void {
    this.#run += 1;
    this.share = undefined;
    this.#host.requestUpdate();
  }

  forgetRefusal(): void {
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  /** The first one is imported or discarded. */
  shift(): void {
    this.waiting = this.waiting.slice(1);
    this.#begin();
  }

  /** Somebody else signed in. */
  forgetAll(): void {
    [this.waiting, this.refused] = [[], undefined];
    this.cancel();
    this.#begin();
  }

  #begin(): void {
    [this.choice, this.isAsked, this.#importId] = [nothingSaid, false, randomKey()];
    this.#host.requestUpdate();
  }
}
