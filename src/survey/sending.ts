import type {Delivery} from './courier.js';
import type {Answers} from './instrument/answers.js';
import type {Kept} from './outbox.js';
import type {Post, Ticket} from './post.js';
import type {PublishedWave} from './wave.js';

/**
 * Takes a pupil's answers to the server. What seals and stores them is loaded while the pupil reads, so that a network
 * that is lost later loses no answer; where that failed it is tried again.
 */
export class Sending {
  /** Told when the server has the answers of this page, or had others under that ticket. */
  arrived: (how: 'sent' | 'refused') => void;
  readonly #draw: () => (() => number) | undefined;
  #post: Promise<Post> | undefined;
  #sent: string | undefined;

  /**
   * @param arrived told when the server has the answers of this page, or had others under that ticket
   * @param draw ms that answers rest before they leave; absent: by chance
   */
  constructor(arrived: (how: 'sent' | 'refused') => void, draw: () => (() => number) | undefined) {
    this.arrived = arrived;
    this.#draw = draw;
  }

  load(): Promise<Post> {
    this.#post ??= this.#loaded().catch((cause: unknown) => {
      this.#post = undefined;
      throw cause;
    });
    return this.#post;
  }

  /** First into the outbox, a little later to the server: what happens in between loses nothing. */
  async keep(server: string, published: PublishedWave, ticket: Ticket, given: Answers): Promise<Kept> {
    const post = await this.load();
    this.#sent = ticket.key;
    return post.keep(server, published, ticket, given);
  }

  /** The next pupil hears nothing of the one before. */
  forget(): void {
    this.#sent = undefined;
  }

  stop(): void {
    this.#post?.then((post) => post.stop()).catch(() => undefined);
    this.#post = undefined;
  }

  async #loaded(): Promise<Post> {
    const {Post} = await import('./post.js');
    const told = (key: string, delivery: Delivery): void => {
      if (key !== this.#sent || delivery === 'later') return;
      this.#sent = undefined;
      this.arrived(delivery === 'sent' ? 'sent' : 'refused');
    };
    return new Post(told, this.#draw());
  }
}
