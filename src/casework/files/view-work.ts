import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Journal} from '../../journal/journal.js';
import {JournalError} from '../../journal/journal-error.js';
import {saveFile} from '../../ui/save-file.js';
import type {FileAttached, FileId} from './keeping-kinds.js';

/** Why a file cannot be looked at here. */
export type ViewFault = 'missing' | 'damaged' | 'unread';

type Shown = {readonly address: string} | {readonly fault: ViewFault} | {readonly isReading: true};

/** Files that somebody looks at. Their bytes are in memory for as long as they are open. */
export class ViewWork implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #journal: () => Journal | undefined;
  readonly #shown = new Map<FileId, Shown>();

  constructor(host: ReactiveControllerHost, journal: () => Journal | undefined) {
    this.#host = host;
    this.#journal = journal;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  of(file: FileId): Shown | undefined {
    return this.#shown.get(file);
  }

  /** Opens a picture in its place, or puts it away. */
  async toggle(file: FileAttached): Promise<void> {
    if (this.#shown.has(file.file)) {
      this.close(file.file);
      return;
    }
    const bytes = await this.#bytesOf(file);
    if (!bytes) return;
    const address = URL.createObjectURL(new Blob([bytes], {type: file.type}));
    // Somebody else sits here by now, or the page is gone.
    if (this.#shown.has(file.file)) this.#set(file.file, {address});
    else URL.revokeObjectURL(address);
  }

  /** A PDF is never opened inside the app: it may hold programs, and another page would share the app's address. */
  async saveCopy(file: FileAttached): Promise<void> {
    const bytes = await this.#bytesOf(file);
    if (!bytes || !this.#shown.has(file.file)) return;
    if (saveFile(file.name, bytes, file.type)) this.close(file.file);
    else this.#set(file.file, {fault: 'unread'});
  }

  /** The browser could not draw it. */
  fail(file: FileId): void {
    this.close(file);
    this.#set(file, {fault: 'unread'});
  }

  close(file: FileId): void {
    const shown = this.#shown.get(file);
    if (shown && 'address' in shown) URL.revokeObjectURL(shown.address);
    this.#shown.delete(file);
    this.#host.requestUpdate();
  }

  forget(): void {
    for (const file of [...this.#shown.keys()]) this.close(file);
  }

  async #bytesOf({file, blobs: [blob]}: FileAttached): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.#set(file, {isReading: true});
    try {
      const bytes = blob && (await this.#journal()?.blob(blob));
      if (!bytes) this.#fault(file, 'missing');
      return bytes || undefined;
    } catch (cause) {
      this.#fault(file, JournalError.from(cause).kind === 'corrupt' ? 'damaged' : 'unread');
      return undefined;
    }
  }

  #fault(file: FileId, fault: ViewFault): void {
    if (this.#shown.has(file)) this.#set(file, {fault});
  }

  #set(file: FileId, shown: Shown): void {
    this.#shown.set(file, shown);
    this.#host.requestUpdate();
  }
}
