import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {KeptBlob} from '../../journal/blob.js';
import type {Journal} from '../../journal/journal.js';
import {JournalError} from '../../journal/journal-error.js';
import type {Draft} from '../../kernel/draft.js';
import type {SubjectKey} from '../../kernel/ids.js';
import {isRefusal} from '../../kernel/refusal.js';
import {cleanFile, type CleanFile} from './clean-file.js';
import {mostBytes, type FileRefusal} from './file-rules.js';

export type ChoiceRefusal = FileRefusal | 'file-unreadable' | 'file-several';

export interface Chosen {
  readonly name: string;
  readonly clean: CleanFile;
  readonly blob: KeptBlob;
}

/** A file on its way into a case: read, judged and cleaned when it is chosen, and kept until it was saved. */
export class AttachWork implements ReactiveController {
  isReading = false;
  refused: ChoiceRefusal | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #journal: () => Journal | undefined;
  /** Of the form in which it was chosen: a form that was cancelled gets a key anew. */
  #key = '';
  #chosen: Chosen | undefined;
  #preview: string | undefined;
  #token = 0;

  constructor(host: ReactiveControllerHost, journal: () => Journal | undefined) {
    this.#host = host;
    this.#journal = journal;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#dropPreview();
  }

  /** @param key of the form */
  chosenIn(key: string): Chosen | undefined {
    return this.#key === key ? this.#chosen : undefined;
  }

  refusedIn(key: string): ChoiceRefusal | undefined {
    return this.#key === key ? this.refused : undefined;
  }

  /** An address for an `<img>`; of a picture only. */
  get preview(): string | undefined {
    const clean = this.#chosen?.clean;
    if (!clean || clean.type === 'application/pdf') return undefined;
    this.#preview ??= URL.createObjectURL(new Blob([clean.bytes], {type: clean.type}));
    return this.#preview;
  }

  /** @param of the case: whose key the file is sealed with */
  async take(files: readonly File[], key: string, of: SubjectKey): Promise<void> {
    const [file] = files;
    if (!file) return;
    this.forget();
    this.#key = key;
    const token = this.#token;
    if (files.length > 1) {
      this.refuse('file-several');
      return;
    }
    this.isReading = true;
    this.#host.requestUpdate();
    const taken = await this.#read(file, of);
    if (token !== this.#token) return;
    this.isReading = false;
    if (typeof taken === 'string') this.refuse(taken);
    else this.#chosen = taken;
    this.#host.requestUpdate();
  }

  /** Entry and bytes together. What was chosen stays where that failed. @throws {JournalError} */
  async save(drafts: readonly Draft[], key: string): Promise<void> {
    const [journal, chosen] = [this.#journal(), this.chosenIn(key)];
    if (!journal || !chosen) throw new JournalError('closed');
    await journal.append({care: drafts}, [chosen.blob]);
    this.forget();
  }

  /** Also where the browser cannot draw what looked sound. */
  refuse(reason: ChoiceRefusal): void {
    this.#drop();
    this.refused = reason;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#token += 1;
    this.isReading = false;
    this.refused = undefined;
    this.#drop();
    this.#host.requestUpdate();
  }

  async #read(file: File, of: SubjectKey): Promise<Chosen | ChoiceRefusal> {
    const journal = this.#journal();
    // Told by its size alone: a film of two gigabytes is not read first.
    if (file.size > mostBytes) return 'file-too-big';
    try {
      const clean = cleanFile(new Uint8Array(await file.arrayBuffer()));
      if (isRefusal(clean)) return clean.refused;
      return journal
        ? {name: file.name, clean, blob: await journal.asBlob(clean.bytes, of)}
        : 'file-unreadable';
    } catch {
      return 'file-unreadable';
    }
  }

  #drop(): void {
    this.#chosen = undefined;
    this.#dropPreview();
  }

  #dropPreview(): void {
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = undefined;
  }
}
