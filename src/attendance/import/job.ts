import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isRefusal, refuse} from '../../kernel/refusal.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import type {ChosenFile} from '../../roster/import/open-files.js';
import type {readFiles, ReadFile} from './read-import.js';
import {inTurns} from '../../ui/in-turns.js';

/** Fetched with the first file: nearly half of the element's weight, and most visits to its page bring none. */
interface Reader {
  readonly readFiles: typeof readFiles;
}

/** A file that a page offers for a first try. */
export interface Sample {
  readonly title: string;
  readonly href: string;
}

/** Reads files for an element, and holds what was read until it is imported or discarded. */
export class ImportJob implements ReactiveController {
  /** 0 to 1 while files are read. */
  share: number | undefined;
  names: readonly string[] = [];
  refused: FileRefusal | undefined;
  /** What waits to be confirmed, the next one first. */
  waiting: readonly ReadFile[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Reader>;
  #run = 0;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    load = (): Promise<Reader> => import('./read-import.js'),
  ) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Name of the first file that waits. */
  get next(): string | undefined {
    const [item] = this.waiting;
    return item?.kind === 'roster' ? item.files.join(', ') : item?.file;
  }

  /** An element that is only moved goes on reading. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.cancel();
    });
  }

  async read(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    const run = this.#begin(files.map(({name}) => name));
    this.#finish(run, await this.#readChosen(files, run));
  }

  async fetchSample({href}: Sample): Promise<void> {
    const name = href.split(/[?#]/)[0]?.split('/').at(-1) ?? href;
    const run = this.#begin([name]);
    const file = await fetchFile(href, name);
    this.#finish(run, file ? await this.#readChosen([file], run) : refuse('not-readable', {file: name}));
  }

  cancel(): void {
    this.#run += 1;
    this.share = undefined;
    this.#host.requestUpdate();
  }

  /** Goes back to choosing; what waits goes on waiting. */
  forgetRefusal(): void {
    this.refused = undefined;
    this.#host.requestUpdate();
  }

  /** The first one is imported or discarded. */
  shift(): void {
    this.waiting = this.waiting.slice(1);
    this.#host.requestUpdate();
  }

  /** The first one cannot be taken after all. */
  refuse(refusal: FileRefusal): void {
    this.refused = refusal;
    this.shift();
  }

  /** Somebody else signed in. */
  forgetAll(): void {
    this.refused = undefined;
    this.waiting = [];
    this.cancel();
  }

  #begin(names: readonly string[]): number {
    this.names = names;
    this.share = 0;
    this.refused = undefined;
    this.#run += 1;
    this.#host.requestUpdate();
    return this.#run;
  }

  #finish(run: number, read: readonly ReadFile[] | FileRefusal): void {
    if (run !== this.#run) return;
    this.share = undefined;
    if (isRefusal(read)) this.refused = read;
    else this.waiting = rosterFirst([...read, ...this.waiting]);
    this.#host.requestUpdate();
  }

  async #readChosen(files: readonly ChosenFile[], run: number): Promise<readonly ReadFile[] | FileRefusal> {
    const reader = await this.#load().catch(() => undefined);
    return (
      reader?.readFiles(files, this.#readingOf(run)) ?? refuse('not-readable', {file: files[0]?.name ?? ''})
    );
  }

  #readingOf(run: number): Reading {
    return inTurns(this.#host, {
      isCancelled: () => run !== this.#run,
      show: (share) => (this.share = share),
    });
  }
}

/** Attendance speaks of pupils that a roster names. */
function rosterFirst(items: readonly ReadFile[]): readonly ReadFile[] {
  return [...items.filter(({kind}) => kind === 'roster'), ...items.filter(({kind}) => kind !== 'roster')];
}

async function fetchFile(href: string, name: string): Promise<ChosenFile | undefined> {
  try {
    const answer = await fetch(href);
    return answer.ok ? new File([await answer.blob()], name) : undefined;
  } catch {
    return undefined;
  }
}
