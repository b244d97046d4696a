import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {inTurns} from '../ui/in-turns.js';
import type {ConversionProblem, Converted} from './import/converted.js';
import type {readQuestionnaire} from './import/read-questionnaire.js';

export type FileRefusal = Refusal<ConversionProblem | 'one-file' | 'no-connection'>;

/** A file as a browser or a test gives it. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Bytes of a file, at most: more is not even read. */
const mostBytes = 10_000_000;

/** Reads a questionnaire in turns with the page. Cancelled when the element goes, not when it is only moved. */
export class InstrumentJob implements ReactiveController {
  /** 0 to 1 while a file is read. */
  share = 0;
  file = '';
  refusal: FileRefusal | undefined;
  /** Of words that do not name theirs. */
  language = 'en';

  readonly #host: ReactiveControllerHost & HTMLElement;
  #run = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.cancel();
    });
  }

  cancel(): void {
    this.#run += 1;
  }

  /** @returns `undefined` where it was called off or refused; `refusal` says why */
  async read([file, ...more]: readonly ChosenFile[]): Promise<Converted | undefined> {
    if (!file) return undefined;
    this.#run += 1;
    const run = this.#run;
    [this.file, this.share, this.refusal] = [file.name, 0, undefined];
    const read = more.length > 0 ? refuse('one-file') : await this.#convert(file, run);
    if (run !== this.#run) return undefined;
    if (!isRefusal(read)) return read;
    this.refusal = read;
    return undefined;
  }

  async #convert(file: ChosenFile, run: number): Promise<Converted | FileRefusal> {
    if (file.size > mostBytes) return refuse('file-too-big');
    const reader = await loadReader();
    if (!reader) return refuse('no-connection');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await reader.readQuestionnaire(bytes, this.language, this.#readingOf(run));
    } catch {
      // Gone or changed since it was chosen.
      return refuse('not-readable');
    }
  }

  #readingOf(run: number): Parameters<typeof readQuestionnaire>[2] {
    return inTurns(this.#host, {
      isCancelled: () => run !== this.#run,
      show: (share) => (this.share = share),
    });
  }
}

/** Loaded with the first file: half of the element's weight, and most visits bring none. */
async function loadReader(): Promise<{readonly readQuestionnaire: typeof readQuestionnaire} | undefined> {
  try {
    return await import('./import/read-questionnaire.js');
  } catch {
    return undefined;
  }
}
