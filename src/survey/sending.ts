import type {Dispatch} from './dispatch.js';
import type {Draft} from './draft.js';
import type {SurveyHost} from './survey-step.js';
import type {PublishedWave} from './wave.js';

/**
 * Fetches what seals and sends while the pupil reads, so that a network that is lost later loses no answer. Where that
 * failed it is tried again.
 */
export class Sending {
  readonly #host: SurveyHost;
  #dispatch: Promise<Dispatch> | undefined;

  constructor(host: SurveyHost) {
    this.#host = host;
  }

  async load(published: PublishedWave | undefined): Promise<void> {
    const dispatch = await this.#load();
    await dispatch.load(published);
  }

  /** What stands there now: whoever leaves after pressing the button has sent it. */
  async send(published: PublishedWave, draft: Draft): Promise<void> {
    const {ticket, answers} = draft;
    const dispatch = await this.#load();
    await dispatch.send(published, await ticket, answers, () => draft.wipe());
  }

  /** For the next pupil, or whoever goes back to the page. */
  forget(): void {
    this.#tell((dispatch) => dispatch.forget());
  }

  stop(): void {
    this.#tell((dispatch) => dispatch.stop());
    this.#dispatch = undefined;
  }

  #tell(say: (dispatch: Dispatch) => void): void {
    this.#dispatch?.then(say).catch(() => undefined);
  }

  #load(): Promise<Dispatch> {
    this.#dispatch ??= import('./dispatch.js')
      .then(({Dispatch}) => new Dispatch(this.#host))
      .catch((cause: unknown) => {
        this.#dispatch = undefined;
        throw cause;
      });
    return this.#dispatch;
  }
}
