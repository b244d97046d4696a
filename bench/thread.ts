import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {bundled} from './browser.js';

/** A script that is run in threads of their own. */
export class Threads {
  readonly #url: Promise<URL>;

  /** @param script posts one message when it is done */
  constructor(script: URL) {
    this.#url = bundled(fileURLToPath(script)).then(
      (code) => new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    );
  }

  /** @returns what a new thread posted, in which nothing was compiled before */
  async run<Message>(workerData?: unknown): Promise<Message> {
    const worker = new Worker(await this.#url, {workerData});
    const [message] = (await once(worker, 'message')) as [Message];
    await worker.terminate();
    return message;
  }
}
