import {argon2id} from 'hash-wasm';
import {fromBase64Url} from '../kernel/base64url.js';
import {plainPassphrase} from './sealed-file.js';
import {stretchedBytes, type Stretching} from './stretching.js';

/** Argon2id where it is called: a second of one thread. In a page use `stretchInWorker`. */
export async function argon2(
  passphrase: string,
  {memory, passes, lanes, salt}: Stretching,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await argon2id({
    password: plainPassphrase(passphrase),
    salt: fromBase64Url(salt),
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: stretchedBytes,
    outputType: 'binary',
  });
  return new Uint8Array(bytes);
}
