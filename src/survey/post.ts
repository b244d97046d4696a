import type {Envelope} from '../journal/entry.js';
import {toBase64Url} from '../kernel/base64url.js';
import {longestMessage, sealEnvelope} from '../vault/envelope.js';
import type {BlindTicket} from './blind-ticket.js';
import type {ContactMessage} from '../voices/contact-request.js';
import {Courier, type Delivery} from './courier.js';
import type {Answers} from './instrument/answers.js';
import {askedOf} from './instrument/instrument.js';
import {wholeAnswers} from './instrument/walk.js';
import {Outbox, type Kept} from './outbox.js';
import {responseOf, roomFor} from './response.js';
import type {PublishedWave} from './wave.js';

/** What a response goes by. */
export interface Ticket {
  readonly key: string;
  /** Of a slip: the lot for a garbled item lies in it. It does not leave the device. */
  readonly code?: string;
  /** What proves it, where there is no slip. */
  readonly blind?: BlindTicket;
}

/** Where a request for contact stands: `open` lasts only as long as the page. */
export type Sent = 'sent' | 'later' | 'open';

/** Where a class shares a device: takes what is sealed, in the place of the network. */
export interface Station extends Pick<Post, 'keep' | 'ask' | 'stop'> {
  /** The pupil has gone through all screens but the last: that one is the station's. */
  readonly over: () => void;
}

/** The way out: answers are sealed here, kept, and taken to the server. What waits from before goes first. */
export class Post {
  readonly #outbox = new Outbox();
  readonly #courier: Courier;
  /** Told when a request for contact has arrived after all. */
  readonly #asked = new Map<string, () => void>();

  /**
   * @param delivered told of every try, with the envelope's key
   * @param draw ms that answers rest before they leave; drawn by chance if absent
   */
  constructor(delivered: (key: string, delivery: Delivery) => void, draw?: () => number) {
    const told = (key: string, delivery: Delivery): void => {
      if (delivery !== 'later') this.#asked.get(key)?.();
      delivered(key, delivery);
    };
    this.#courier = new Courier(this.#outbox, told, draw);
    this.#courier.start();
  }

  /**
   * Into the outbox, so that nothing is lost before the server is asked; from there it leaves a little later.
   *
   * @param ticket its id, the slip's code where there is a slip, and else what proves it, which goes under the seal
   * @param given what is missing counts as passed over
   */
  async keep(server: string, published: PublishedWave, ticket: Ticket, given: Answers): Promise<Kept> {
    return this.#courier.keepForLater({...(await sealed(published, ticket, given)), server});
  }

  /**
   * A request for contact leaves at once and in an envelope of its own.
   *
   * @param arrived called where it arrives later
   */
  async ask(
    {server, publicKey}: {readonly server: string; readonly publicKey: string},
    message: ContactMessage,
    arrived: () => void,
  ): Promise<Sent> {
    const waiting = {...(await sealedRequest(publicKey, message)), server};
    const kept = await this.#outbox.keep(waiting);
    this.#asked.set(waiting.key, arrived);
    if ((await this.#courier.send(waiting)) !== 'later') return 'sent';
    return kept === 'kept' ? 'later' : 'open';
  }

  stop(): void {
    this.#courier.stop();
    void this.#outbox.close();
  }
}

/** @param given what is missing counts as passed over */
export async function sealed(
  published: PublishedWave,
  {key, code, blind}: Ticket,
  given: Answers,
): Promise<Envelope> {
  const {wave, instrument, publicKey, issuers} = published;
  const whole = wholeAnswers(instrument, given);
  const message = responseOf(wave, instrument, await garbled(published, whole, code), blind);
  const room = Math.min(roomFor(wave, instrument, issuers), longestMessage);
  return sealEnvelope(publicKey, key, message, room);
}

/** Its key is drawn by chance and looks as a ticket's id does. */
export async function sealedRequest(publicKey: string, message: ContactMessage): Promise<Envelope> {
  const key = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  return sealEnvelope(publicKey, key, message);
}

async function garbled({wave, instrument}: PublishedWave, whole: Answers, code?: string): Promise<Answers> {
  if (!askedOf(instrument).some((item) => 'garbled' in item)) return whole;
  const {garbled, lotIn, drawLot} = await import('./garble.js');
  return garbled(instrument, whole, code ? await lotIn(wave, code) : drawLot());
}
