import type {ReactiveControllerHost} from 'lit';
import {FileReading} from '../attendance/import/file-reading.js';
import {randomKey} from '../kernel/ids.js';
import {isRefusal, refuse} from '../kernel/refusal.js';
import type {ChosenFile} from '../roster/import/open-files.js';
import type {FileRefusal, Reading} from '../roster/import/reading.js';
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

/** Grades and incidents, and what a person says of them. */
export class ImportWork extends FileReading<ReadRecords> {
  /** Somebody wants to say anew what the columns are. */
  isAsked = false;
  choice = nothingSaid;

  readonly #load: () => Promise<Reader>;
  #reader: Reader | undefined;
  #importId = randomKey();
  #made: {readonly basis: readonly unknown[]; readonly preview: RecordsPreview | FileRefusal} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, load = fetchReader) {
    super(host);
    this.#load = load;
  }

  get importId(): string {
    return this.#importId;
  }

  async read(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    const names = files.map(({name}) => name);
    await this.follow(
      names,
      (reading) => this.#readWith(files, reading),
      (items) => items,
    );
  }

  protected override ended(): void {
    this.#begin();
  }

  async #readWith(
    files: readonly ChosenFile[],
    reading: Reading,
  ): Promise<readonly ReadRecords[] | FileRefusal> {
    this.#reader ??= await this.#load().catch(() => undefined);
    return this.#reader?.readRecords(files, reading) ?? refuse('not-readable', {file: files[0]?.name ?? ''});
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
    this.refuse(preview);
    return undefined;
  }

  say(more: Partial<RecordsChoice>): void {
    this.choice = {...this.choice, ...more};
    this.isAsked = false;
    this.host.requestUpdate();
  }

  ask(): void {
    this.isAsked = true;
    this.host.requestUpdate();
  }

  override shift(): void {
    super.shift();
    this.#begin();
  }

  override forgetAll(): void {
    super.forgetAll();
    this.#begin();
  }

  #begin(): void {
    [this.choice, this.isAsked, this.#importId] = [nothingSaid, false, randomKey()];
    this.host.requestUpdate();
  }
}
