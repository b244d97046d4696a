import {sealEnvelope} from '../vault/envelope.js';
import {Courier, type Delivery} from './courier.js';
import type {Answers} from './instrument.js';
import {Outbox, type Kept} from './outbox.js';
import {responseOf} from './response.js';
import type {PublishedWave} from './wave.js';

/** The way out: answers are sealed here, kept, and taken to the server. What waits from before goes first. */
export class Post {
  readonly #outbox = new Outbox();
  readonly #courier: Courier;

  /** @param delivered told of every try, with the envelope's key */
  constructor(delivered: (key: string, delivery: Delivery) => void) {
    this.#courier = new Courier(this.#outbox, delivered);
    this.#courier.start();
  }

  /**
   * Into the outbox only, so that nothing is lost before the server is asked.
   *
   * @param key the ticket's id
   * @param answers to every item
   */
  async keep(server: string, published: PublishedWave, key: string, answers: Answers): Promise<Kept> {
    const {wave, instrument, publicKey} = published;
    const envelope = await sealEnvelope(publicKey, key, responseOf(wave, instrument, answers));
    return this.#outbox.keep({...envelope, server});
  }

  /** Resolves when each that waits was tried once. */
  deliver(): Promise<void> {
    return this.#courier.deliver();
  }

  stop(): void {
    this.#courier.stop();
    void this.#outbox.close();
  }
}
