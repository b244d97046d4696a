import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {LibraryInstrument} from './instruments/library.js';

/** Titles of questionnaires in the language of the screen; each is fetched once, and its id stands there until then. */
export class TitlesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #titles = new Map<string, string>();
  #wanted = new Set<string>();
  #language = 'en';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#wanted = new Set();
  }

  of(entry: LibraryInstrument): string | undefined {
    return this.#titles.get(keyOf(entry, this.#language));
  }

  follow(entries: readonly LibraryInstrument[], language: string): void {
    this.#language = language;
    for (const entry of entries) {
      const key = keyOf(entry, language);
      if (this.#wanted.has(key)) continue;
      this.#wanted.add(key);
      void this.#fetch(entry, key, language);
    }
  }

  async #fetch(entry: LibraryInstrument, key: string, language: string): Promise<void> {
    try {
      const texts = await entry.load([language]);
      const found = texts[language] ?? Object.values(texts)[0];
      if (found) this.#titles.set(key, found.title);
      this.#host.requestUpdate();
    } catch {
      // Without a connection its id stands there; opening it says why.
      this.#wanted.delete(key);
    }
  }
}

function keyOf({id, version}: LibraryInstrument, language: string): string {
  return `${id} ${version} ${language}`;
}
