import {mkdir, readdir, readFile, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import type {Envelope} from '../journal/entry.js';
import {sameBytes} from '../journal/same-bytes.js';
import {isCode, partial, writeOnce} from './durable-file.js';
import type {EnvelopePut, EnvelopeStore} from './envelope-store.js';

const ending = '.envelope';

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
    return new DirectoryEnvelopes(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
  }

  async put({key, sealed}: Envelope): Promise<EnvelopePut> {
    if ((await writeOnce(this.#directory, this.#name(key), sealed)) === 'written') return 'stored';
    const lying = await readFile(join(this.#directory, this.#name(key)));
    return sameBytes(lying, sealed) ? 'same' : 'taken';
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

  #name(key: string): string {
    return `${Buffer.from(key, 'utf8').toString('hex')}${ending}`;
  }
}

function keyIn(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').toString('utf8');
}
