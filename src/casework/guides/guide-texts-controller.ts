import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {GuideTexts} from './guide-text.js';
import {languagesOf, type ShippedGuide} from './library.js';
import {keepTexts, textsNow} from './text-store.js';

/** Fetches the words of guides, each once. */
export class GuideTextsController implements ReactiveController {
  /** Some could not be fetched; `forget` tries again. */
  isMissing = false;

  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isMissing = false;
    this.#asked.clear();
  }

  /** @returns the words in that language, in English where the guide does not speak it; nothing until they are here */
  of(shipped: ShippedGuide, language: string): GuideTexts | undefined {
    const {id: guide, version} = shipped.guide;
    const known = textsNow({guide, version}, language);
    if (!known) void this.#fetch(shipped, language);
    return known;
  }

  /** @throws where the network does not give them */
  async load(shipped: ShippedGuide, language: string): Promise<void> {
    const {id: guide, version} = shipped.guide;
    const spoken = languagesOf(shipped).find((known) => known === language) ?? 'en';
    const {default: words} = await (shipped.texts[spoken] ?? shipped.texts.en)();
    keepTexts({guide, version}, language, words);
  }

  forget(): void {
    this.isMissing = false;
    this.#asked.clear();
    this.#host.requestUpdate();
  }

  async #fetch(shipped: ShippedGuide, language: string): Promise<void> {
    const key = `${shipped.guide.id} ${shipped.guide.version} ${language}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      await this.load(shipped, language);
    } catch {
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
