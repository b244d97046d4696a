import type {ContactStep} from './contact/contact-step.js';
import type {Delivery} from './courier.js';
import type {Answers} from './instrument/answers.js';
import {Post, type Station, type Ticket} from './post.js';
import type {Step, SurveyHost} from './survey-step.js';
import type {PublishedWave} from './wave.js';

/**
 * Takes a pupil's answers to the server, and the pupil to the last screen: where the wave offers it, "an adult contacts me"
 * lies between.
 */
export class Dispatch {
  readonly post: Pick<Station, 'keep' | 'ask' | 'stop'>;
  readonly #host: SurveyHost;
  #contact: ContactStep | undefined;
  #sent: string | undefined;
  /** The last screen, as far as is known of what became of the answers. */
  #last: Step = {at: 'sending'};

  constructor(host: SurveyHost) {
    this.#host = host;
    this.post = host.station ?? new Post(this.#told, host.rest);
  }

  /** Rejects where a part cannot be fetched: asking for contact is not offered then. */
  async load(published: PublishedWave | undefined): Promise<void> {
    if (!published?.contactKey || this.#contact?.of === published) return;
    const {ContactStep} = await import('./contact/contact-step.js');
    this.#contact = await ContactStep.load(this.#host, published, this);
  }

  /**
   * First into the outbox, a little later to the server: what happens in between loses nothing.
   *
   * @param wipe called once they are sealed and kept
   */
  async send(
    published: PublishedWave,
    ticket: Ticket | undefined,
    given: Answers,
    wipe: () => void,
  ): Promise<void> {
    if (!ticket) throw new Error('no ticket');
    this.#sent = ticket.key;
    const kept = await this.post.keep(this.#host.server, published, ticket, given);
    wipe();
    if (kept === 'taken') {
      this.#host.step = {at: 'refused'};
      return;
    }
    this.#last = {at: 'waiting', kept: kept === 'kept', told: this.#ofContact};
    await this.load(published).catch(() => undefined);
    if (this.#contact) this.#contact.begin();
    else this.over();
  }

  /** To the last screen. */
  over(): void {
    const {station} = this.#host;
    if (station) station.over();
    else this.#host.step = this.#last;
  }

  /** For the next pupil, or whoever goes back to the page. */
  forget(): void {
    this.#contact?.forget();
  }

  stop(): void {
    this.post.stop();
  }

  /** The next pupil hears nothing of the one before: only who waits for it is told. */
  readonly #told = (key: string, delivery: Delivery): void => {
    if (key !== this.#sent || delivery === 'later') return;
    this.#last = delivery === 'sent' ? {at: 'sent', told: this.#ofContact} : {at: 'refused'};
    if (this.#host.step.at === 'waiting') this.over();
  };

  readonly #ofContact = (): unknown => this.#contact?.told();
}
