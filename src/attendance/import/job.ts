import type {ReactiveControllerHost} from 'lit';
import {refuse} from '../../kernel/refusal.js';
import type {ChosenFile} from '../../roster/import/open-files.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {FileReading} from './file-reading.js';
import type {readFiles, ReadFile} from './read-import.js';

/** Fetched with the first file: nearly half of the element's weight, and most visits to its page bring none. */
interface Reader {
  readonly readFiles: typeof readFiles;
}

/** A file that a page offers for a first try. */
export interface Sample {
  readonly title: string;
  readonly href: string;
}

/** Class lists and attendance. */
export class ImportJob extends FileReading<ReadFile> {
  readonly #load: () => Promise<Reader>;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    load = (): Promise<Reader> => import('./read-import.js'),
  ) {
    super(host);
    this.#load = load;
  }

  /** Name of the first file that waits. */
  get next(): string | undefined {
    const [item] = this.waiting;
    return item?.kind === 'roster' ? item.files.join(', ') : item?.file;
  }

  async read(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    const names = files.map(({name}) => name);
    await this.follow(names, (reading) => this.#readChosen(files, reading), rosterFirst);
  }

  async fetchSample({href}: Sample): Promise<void> {
    const name = href.split(/[?#]/)[0]?.split('/').at(-1) ?? href;
    const fetched = async (reading: Reading): Promise<readonly ReadFile[] | FileRefusal> => {
      const file = await fetchFile(href, name);
      return file ? this.#readChosen([file], reading) : refuse('not-readable', {file: name});
    };
    await this.follow([name], fetched, rosterFirst);
  }

  async #readChosen(
    files: readonly ChosenFile[],
    reading: Reading,
  ): Promise<readonly ReadFile[] | FileRefusal> {
    const reader = await this.#load().catch(() => undefined);
    return reader?.readFiles(files, reading) ?? refuse('not-readable', {file: files[0]?.name ?? ''});
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
