import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import type {SchoolDay} from '../kernel/school-day.js';
import {isCode, partial, syncDirectory, writeOnce} from './durable-file.js';
import type {TicketStore} from './ticket-store.js';

const closedEnding = '.closed';
/** Names of values are hashes: no value can take its place. */
const closingDay = 'close-on';

/**
 * Keeps a directory for each wave and a file for each name, all for the eyes of the server alone: private keys of
 * issuers lie here. Several processes may share the directory.
 *
 * Waves and names are hashed into names of files: none leads out of the directory, and two never meet on a disk that
 * takes `a` for `A`. A closed wave leaves an empty file that says so.
 */
export class DirectoryTickets implements TicketStore {
  readonly #directory: string;

  /** Makes the directory where it is missing and ends what a crash left half done. */
  static async open(directory: string): Promise<DirectoryTickets> {
    await mkdir(directory, {recursive: true, mode: 0o700});
    const names = await readdir(directory);
    const closed = names.filter((name) => name.endsWith(closedEnding));
    await Promise.all(closed.map((name) => removeAll(join(directory, name.slice(0, -closedEnding.length)))));
    await Promise.all(names.map((name) => removePartials(join(directory, name))));
    return new DirectoryTickets(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  async putOnce(wave: string, name: string, value: string): Promise<string | undefined> {
    await this.#write(wave, hashed(name), value);
    return this.get(wave, name);
  }

  /** Nothing where something lies there, or the wave is closed. */
  async #write(wave: string, file: string, value: string): Promise<void> {
    if (await this.isClosed(wave)) return;
    const folder = this.#folder(wave);
    await mkdir(folder, {recursive: true, mode: 0o700});
    try {
      await writeOnce(folder, file, Buffer.from(value, 'utf8'));
    } catch (cause) {
      if (isCode(cause, 'ENOENT') && (await this.isClosed(wave))) return;
      throw cause;
    }
    // A wave that was closed in between: what was written goes with it.
    if (await this.isClosed(wave)) await removeAll(folder);
  }

  async get(wave: string, name: string): Promise<string | undefined> {
    return (await this.isClosed(wave)) ? undefined : textIn(join(this.#folder(wave), hashed(name)));
  }

  /** The mark first: after a crash in between, opening the directory takes the rest away. */
  close(wave: string): Promise<void> {
    return this.#close(hashed(wave));
  }

  async #close(folder: string): Promise<void> {
    await writeOnce(this.#directory, `${folder}${closedEnding}`, new Uint8Array());
    await removeAll(join(this.#directory, folder));
    await syncDirectory(this.#directory);
  }

  async closeOn(wave: string, day: SchoolDay): Promise<void> {
    await this.#write(wave, closingDay, day);
  }

  async sweep(today: SchoolDay): Promise<void> {
    for (const name of await readdir(this.#directory)) {
      const day = name.endsWith(closedEnding)
        ? undefined
        : await textIn(join(this.#directory, name, closingDay));
      if (day !== undefined && day <= today) await this.#close(name);
    }
  }

  async isClosed(wave: string): Promise<boolean> {
    return (await textIn(`${this.#folder(wave)}${closedEnding}`)) !== undefined;
  }

  #folder(wave: string): string {
    return join(this.#directory, hashed(wave));
  }
}

/** @returns `undefined` where there is no such file, or it lies below none */
async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR')) return undefined;
    throw cause;
  }
}

/** Another process may be writing into it or taking it away. */
function removeAll(path: string): Promise<void> {
  return rm(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
}

async function removePartials(path: string): Promise<void> {
  if (path.endsWith(partial)) return unlink(path).catch(() => undefined);
  const names = await readdir(path).catch(() => []);
  const left = names.filter((name) => name.endsWith(partial));
  await Promise.all(left.map((name) => unlink(join(path, name)).catch(() => undefined)));
}

function hashed(name: string): string {
  return createHash('sha256').update(name, 'utf8').digest('hex');
}
