import type {LitElement, ReactiveController} from 'lit';
import type * as AidsModule from './aids/aids.js';

/** Not whole in every browser, whatever the types say. */
const browser = globalThis as unknown as {
  readonly speechSynthesis?: Pick<SpeechSynthesis, 'getVoices'> & Partial<EventTarget>;
};

/** Fetches what helps with reading and declining. Where that fails a press tries again, the screen says so, and all else goes on. */
export class AidsController implements ReactiveController {
  /** For tests, which are to see it fail. */
  static fetch: () => Promise<typeof AidsModule> = () => import('./aids/aids.js');

  now: AidsModule.Aids | undefined;
  failed = false;
  readonly #host: LitElement;
  #loading: Promise<AidsModule.Aids> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Voices come late. */
  hostConnected(): void {
    browser.speechSynthesis?.addEventListener?.('voiceschanged', this.#draw);
  }

  hostDisconnected(): void {
    browser.speechSynthesis?.removeEventListener?.('voiceschanged', this.#draw);
  }

  async use(act: (aids: AidsModule.Aids) => void): Promise<void> {
    const loading = (this.#loading ??= AidsController.fetch().then(({Aids}) => new Aids(this.#host)));
    try {
      const aids = await loading;
      if (loading !== this.#loading) return;
      this.now = aids;
      this.failed = false;
      act(aids);
    } catch {
      this.#loading = undefined;
      this.failed = true;
    }
    this.#draw();
  }

  /** Once the first screen stands: a press then needs no network, and asks nobody for anything. */
  ahead(): void {
    AidsController.fetch().catch(() => undefined);
  }

  /** The next pupil finds everything as it was at first. */
  forget(): void {
    void this.#loading?.then((aids) => aids.forget()).catch(() => undefined);
    this.#loading = this.now = undefined;
  }

  readonly #draw = (): void => this.#host.requestUpdate();
}

/**
 * Of this device alone: others speak on a server of their maker's, which would learn what is asked of whom, and when.
 *
 * @returns `undefined` where it has none for the language
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  return browser.speechSynthesis
    ?.getVoices()
    .find(({lang, localService}) => localService && lang.startsWith(language));
}
