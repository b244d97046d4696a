import type {ReactiveControllerHost} from 'lit';
import type {ContactStep} from './contact/contact-step.js';
import type {Sending} from './sending.js';
import type {Step} from './survey-step.js';
import type {PublishedWave} from './wave.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly server: string; step: Step};

/** From the sealed answers to the last screen of a wave that offers it: "an adult contacts me" lies between. */
export class Afterwards {
  readonly of: PublishedWave;
  readonly #host: Host;
  readonly #sending: Sending;
  readonly #usual: Sending['arrived'];
  readonly #contact: ContactStep;
  #last: Step = {at: 'sending'};

  /** Rejects where a part cannot be fetched: then it is not offered. Called while a pupil reads. */
  static async load(host: HTMLElement, of: PublishedWave, sending: Sending): Promise<Afterwards> {
    const {ContactStep} = await import('./contact/contact-step.js');
    const contact: ContactStep = new ContactStep(host as unknown as Host, of, {
      post: () => sending.load(),
      server: () => after.#host.server,
      show: (step) => (after.#host.step = step),
      done: () => (after.#host.step = after.#last),
    });
    const after: Afterwards = new Afterwards(host as unknown as Host, of, sending, contact);
    await contact.ready();
    return after;
  }

  private constructor(host: Host, of: PublishedWave, sending: Sending, contact: ContactStep) {
    this.of = of;
    this.#host = host;
    this.#sending = sending;
    this.#usual = sending.arrived;
    this.#contact = contact;
  }

  /** What becomes of the answers meanwhile waits until the pupil is done. @param last the screen where nothing does */
  go(last: Step): void {
    this.#last = last;
    this.#sending.arrived = (how) => {
      this.#last = {at: how};
      if (!this.#contact.isOpen) this.#host.step = this.#last;
    };
    this.#contact.begin();
  }

  told(): unknown {
    return this.#contact.told();
  }

  /** For the next pupil, or whoever goes back to the page. */
  forget(): void {
    this.#sending.arrived = this.#usual;
    this.#contact.forget();
  }
}
