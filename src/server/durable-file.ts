import {link, open, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import {randomKey} from '../kernel/ids.js';

/** Names of files that a crash may leave half written end so. */
export const partial = '.partial';

/** Every file says that it was written then. */
const constantTime = new Date('2000-01-01T00:00:00Z');

/**
 * Writes a file whole or not at all, and never over another; several processes may try at once. Access and modification
 * times are a constant. The time of the last change of an inode cannot be set from here: an operator with access to the
 * disk can read it.
 *
 * @returns `there` where a file of that name lay there already; it stays as it is
 */
export async function writeOnce(
  directory: string,
  name: string,
  bytes: Uint8Array,
): Promise<'written' | 'there'> {
  const temporary = join(directory, `${randomKey()}${partial}`);
  try {
    await writeDurably(temporary, bytes);
    // A link, unlike a renaming, never replaces what lies there.
    await link(temporary, join(directory, name));
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw cause;
    return 'there';
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await syncDirectory(directory);
  return 'written';
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
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

export function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
