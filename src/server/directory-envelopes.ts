import {link, mkdir, open, readdir, readFile, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import type {Envelope} from '../journal/entry.js';
import {sameBytes} from '../journal/same-bytes.js';
import {randomKey} from '../kernel/ids.js';
import type {EnvelopePut, EnvelopeStore} from './envelope-store.js';

const ending = '.envelope';
const partial = '.partial';
/** Every file says that it was written then. */
const constantTime = new Date('2000-01-01T00:00:00Z');

/**
 * Keeps one file an envelope in a directory of its own. Several processes may share the directory.
 *
 * A file is named by its key in hexadecimal: no name leads out of the directory, and two keys never meet on a disk that
 * takes `a` for `A`. Access and modification times are set to a constant. The time of the last change of an inode
 * cannot be set from here: an operator with access to the disk can read it.
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
    const temporary = join(this.#directory, `${randomKey()}${partial}`);
    try {
      await writeDurably(temporary, sealed);
      // A link, unlike a renaming, never replaces what lies there.
      await link(temporary, this.#path(key));
    } catch (cause) {
      if (!isCode(cause, 'EEXIST')) throw cause;
      const lying = await readFile(this.#path(key));
      return sameBytes(lying, sealed) ? 'same' : 'taken';
    } finally {
      await unlink(temporary).catch(() => undefined);
    }
    await syncDirectory(this.#directory);
    return 'stored';
  }

  async keys(): Promise<readonly string[]> {
    const names = (await readdir(this.#directory)).filter((name) => name.endsWith(ending));
    return names.map((name) => keyIn(name.slice(0, -ending.length))).sort();
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    try {
      return new Uint8Array(await readFile(this.#path(key)));
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) return undefined;
      throw cause;
    }
  }

  #path(key: string): string {
    return join(this.#directory, `${Buffer.from(key, 'utf8').toString('hex')}${ending}`);
  }
}

function keyIn(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').toString('utf8');
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.utimes(constantTime, constantTime);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is durable once its directory is. Windows cannot open one and needs no such call. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
