import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import {isCode, partial, syncDirectory, writeOnce} from './durable-file.js';
import type {TicketStore} from './ticket-store.js';

const closedEnding = '.closed';

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
    if (await this.isClosed(wave)) return undefined;
    const folder = this.#folder(wave);
    await mkdir(folder, {recursive: true, mode: 0o700});
    try {
      await writeOnce(folder, hashed(name), Buffer.from(value, 'utf8'));
    } catch (cause) {
      if (isCode(cause, 'ENOENT') && (await this.isClosed(wave))) return undefined;
      throw cause;
    }
    // A wave that was closed in between: what was written goes with it.
    if (await this.isClosed(wave)) await removeAll(folder);
    return this.get(wave, name);
  }

  async get(wave: string, name: string): Promise<string | undefined> {
    if (await this.isClosed(wave)) return undefined;
    try {
      return await readFile(join(this.#folder(wave), hashed(name)), 'utf8');
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) return undefined;
      throw cause;
    }
  }

  /** The mark first: after a crash in between, opening the directory takes the rest away. */
  async close(wave: string): Promise<void> {
    await writeOnce(this.#directory, `${hashed(wave)}${closedEnding}`, new Uint8Array());
    await removeAll(this.#folder(wave));
    await syncDirectory(this.#directory);
  }

  async isClosed(wave: string): Promise<boolean> {
    try {
      await readFile(`${this.#folder(wave)}${closedEnding}`);
      return true;
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) return false;
      throw cause;
    }
  }

  #folder(wave: string): string {
    return join(this.#directory, hashed(wave));
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
