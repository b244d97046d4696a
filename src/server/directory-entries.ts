import {mkdir, open, type FileHandle} from 'node:fs/promises';
import {join} from 'node:path';
import type {StoredEntry} from '../journal/entry.js';
import type {EntryStore} from './entry-store.js';
import {parseStoredEntry} from './stored-entry.js';

const newLine = 0x0a;

/**
 * Keeps published entries in one file, `public.jsonl`, that is only ever appended to: one entry a line. A line that a
 * crash left half written is passed over. Several processes may share the file.
 */
export class DirectoryEntries implements EntryStore {
  readonly #file: FileHandle;
  readonly #entries = new Map<string, StoredEntry>();
  /** How much of the file is in `#entries`. */
  #read = 0;
  #last: Promise<unknown> = Promise.resolve();

  static async open(directory: string): Promise<DirectoryEntries> {
    await mkdir(directory, {recursive: true, mode: 0o700});
    return new DirectoryEntries(await open(join(directory, 'public.jsonl'), 'a+', 0o600));
  }

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  async put(entry: StoredEntry): Promise<'stored' | 'same'> {
    return this.#inTurn(async () => {
      const torn = await this.#readOn();
      if (this.#entries.has(entry.id)) return 'same';
      await this.#file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(entry)}\n`);
      await this.#file.sync();
      return 'stored';
    });
  }

  async entries(): Promise<readonly StoredEntry[]> {
    return this.#inTurn(async () => {
      await this.#readOn();
      return [...this.#entries.values()];
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.#file.close());
  }

  /** Takes in the whole lines that were appended, by this process or another. @returns whether a torn line follows */
  async #readOn(): Promise<boolean> {
    const {size} = await this.#file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - this.#read));
    await this.#file.read(bytes, 0, bytes.length, this.#read);
    const end = bytes.lastIndexOf(newLine) + 1;
    for (const line of bytes.toString('utf8', 0, end).split('\n')) this.#add(line);
    this.#read += end;
    return end < bytes.length;
  }

  #add(line: string): void {
    const entry = parseStoredEntry(line);
    if (entry && !this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
  }

  async #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
