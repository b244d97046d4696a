import {access, mkdir, readdir, readFile, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import type {Envelope} from '../journal/entry.js';
import {sameBytes} from '../journal/same-bytes.js';
import {isCode, partial, syncDirectory, writeOnce} from './durable-file.js';
import type {EnvelopePut, EnvelopeStore} from './envelope-store.js';

const ending = '.envelope';
/** An empty file beside: nothing may lie under this key any more. */
const erasedEnding = '.erased';

/**
 * Keeps one file an envelope in a directory of its own. Several processes may share the directory.
 *
 * A file is named by its key in hexadecimal: no name leads out of the directory, and two keys never meet on a disk that
 * takes `a` for `A`. Their times are a constant, as `durable-file.ts` says.
 */
export class DirectoryEnvelopes implements EnvelopeStore {
  readonly #directory: string;

  /** Makes the directory where it is missing and clears away what a crash left half written. */
  static async open(directory: string): Promise<DirectoryEnvelopes> {
    await mkdir(directory, {recursive: true, mode: 0o700});
    const left = (await readdir(directory)).filter((name) => name.endsWith(partial));
    await Promise.all(left.map((name) => unlink(join(directory, name)).catch(() => undefined)));
    await finishErasing(directory);
    return new DirectoryEnvelopes(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  async put({key, sealed}: Envelope): Promise<EnvelopePut> {
    if (await this.#isErased(key)) return 'erased';
    const isNew = (await writeOnce(this.#directory, this.#name(key), sealed)) === 'written';
    // Another process may have erased it meanwhile.
    if (await this.#isErased(key)) {
      await this.#remove(key);
      return 'erased';
    }
    if (isNew) return 'stored';
    const lying = await this.read(key);
    if (!lying) return 'erased';
    return sameBytes(lying, sealed) ? 'same' : 'taken';
  }

  /** The mark first: what a crash leaves in between is finished at the next start. */
  async erase(key: string): Promise<void> {
    await writeOnce(this.#directory, this.#name(key, erasedEnding), new Uint8Array());
    await this.#remove(key);
  }

  async keys(): Promise<readonly string[]> {
    const names = (await readdir(this.#directory)).filter((name) => name.endsWith(ending));
    return names.map((name) => keyIn(name.slice(0, -ending.length))).sort();
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    try {
      return new Uint8Array(await readFile(join(this.#directory, this.#name(key))));
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) return undefined;
      throw cause;
    }
  }

  async #isErased(key: string): Promise<boolean> {
    return access(join(this.#directory, this.#name(key, erasedEnding))).then(
      () => true,
      () => false,
    );
  }

  async #remove(key: string): Promise<void> {
    try {
      await unlink(join(this.#directory, this.#name(key)));
    } catch (cause) {
      if (!isCode(cause, 'ENOENT')) throw cause;
    }
    await syncDirectory(this.#directory);
  }

  #name(key: string, end = ending): string {
    return `${Buffer.from(key, 'utf8').toString('hex')}${end}`;
  }
}

/** A crash may have left an envelope beside its mark. */
async function finishErasing(directory: string): Promise<void> {
  const names = new Set(await readdir(directory));
  const marked = [...names].filter((name) => name.endsWith(erasedEnding));
  const left = marked.map((name) => name.slice(0, -erasedEnding.length) + ending);
  await Promise.all(left.filter((name) => names.has(name)).map((name) => unlink(join(directory, name))));
}

function keyIn(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').toString('utf8');
}
