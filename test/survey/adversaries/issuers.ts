import {fromBase64Url} from '../../../src/kernel/base64url.js';
import {ticketPurpose} from '../../../src/survey/blind-ticket.js';
import type {WaveId} from '../../../src/kernel/ids.js';
import {signWithOpenSsl} from '../../../src/server/openssl-signing.js';
import {
  keyOfTicket,
  readIssuerKey,
  type IssuingKeys,
  type SpentTicket,
} from '../../../src/vault/ticket-signature.js';
import {bytesOfNumber, inverseOf, numberOf} from '../../support/rsa.js';
import type {Guess} from './class-day.js';

// What an issuer of blind tickets may try, who knows which pupil asked and wants to know whose ticket is spent.

/** What an issuer sees of one pupil. */
export interface Transcript {
  readonly blinded: Uint8Array;
  readonly signed: Uint8Array;
}

/** A ticket under its envelope's key, as the issuer finds it with a reader's help. */
export interface Spent {
  readonly key: string;
  readonly ticket: SpentTicket;
}

/** Answers each pupil with a key of their own, and tries all of these keys on each ticket. */
export class KeyPerPupil {
  readonly #keys: readonly IssuingKeys[];
  readonly #purpose: string;

  /** @param keys in the order of the class list */
  constructor(keys: readonly IssuingKeys[], wave: WaveId, classKey: string) {
    this.#keys = keys;
    this.#purpose = ticketPurpose(wave, classKey);
  }

  keyFor(pupil: number): string {
    return this.#keys[pupil]?.publicKey ?? '';
  }

  /** Whatever was asked for, made small enough for the pupil's own modulus. */
  async sign(pupil: number, blinded: Uint8Array): Promise<Uint8Array> {
    const {n = ''} = await crypto.subtle.exportKey('jwk', (await readIssuerKey(this.keyFor(pupil)))!);
    const modulus = fromBase64Url(n);
    const small = bytesOfNumber(numberOf(blinded) % numberOf(modulus), modulus.length);
    return signWithOpenSsl(this.#keys[pupil]?.privateKey ?? '', small);
  }

  async guess(spent: readonly Spent[]): Promise<Guess> {
    const keys = await Promise.all(this.#keys.map(({publicKey}) => readIssuerKey(publicKey)));
    const guess: (string | undefined)[] = keys.map(() => undefined);
    for (const [pupil, key] of keys.entries())
      for (const {key: name, ticket} of spent)
        if (key && (await keyOfTicket(key, this.#purpose, ticket)) === name) guess[pupil] = name;
    return guess;
  }
}

/**
 * Reckons for each pair of transcript and ticket the blinding that joins them, and takes for a pupil's the ticket with
 * the smallest: one, where nothing was blinded.
 *
 * @param modulus of the issuer's key
 */
export function linker(log: readonly Transcript[], spent: readonly Spent[], modulus: bigint): Guess {
  const inverses = spent.map(({key, ticket}) => ({
    key,
    inverse: inverseOf(numberOf(fromBase64Url(ticket.signature)), modulus),
  }));
  return log.map(({signed}) => {
    const factors = inverses.map(({key, inverse}) => ({key, factor: (numberOf(signed) * inverse) % modulus}));
    return factors.reduce((least, each) => (each.factor < least.factor ? each : least)).key;
  });
}
