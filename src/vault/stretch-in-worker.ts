import type {StretchReply, StretchRequest} from './argon2-worker.js';
import type {Stretching} from './stretching.js';

/**
 * Argon2id beside the main thread. The worker and its WebAssembly are loaded when somebody unlocks, and ended when it has
 * answered: 64 MiB of what it reckoned with must not stay.
 *
 * @throws {Error} where the page's policy or its memory does not allow it
 */
export async function stretchInWorker(
  passphrase: string,
  stretching: Stretching,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const worker = newWorker();
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.onmessage = ({data}: MessageEvent<StretchReply>) => {
        if ('bytes' in data) resolve(data.bytes);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || 'the worker did not start'));
      };
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
      worker.postMessage({passphrase, stretching} satisfies StretchRequest);
    });
  } finally {
    worker.terminate();
  }
}

/** The name of the Trusted Types policy that the staff app's headers allow. */
const policyName = 'pana-vault';

interface Policies {
  createPolicy(name: string, rules: {createScriptURL: () => string}): {createScriptURL(text: string): URL};
}

/** One address and no other: where trusted types are wanted, a worker's address is one. */
function newWorker(): Worker {
  const policies = (globalThis as {trustedTypes?: Policies}).trustedTypes;
  workerPolicy ??= policies?.createPolicy(policyName, {createScriptURL: workerAddress});
  if (!workerPolicy) return new Worker(new URL('./argon2-worker.js', import.meta.url), {type: 'module'});
  return new Worker(workerPolicy.createScriptURL(''), {type: 'module'});
}

function workerAddress(): string {
  return new URL('./argon2-worker.js', import.meta.url).href;
}

let workerPolicy: ReturnType<Policies['createPolicy']> | undefined;
