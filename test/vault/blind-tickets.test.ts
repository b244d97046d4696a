import {expect} from 'chai';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import {
  blindTicket,
  finishTicket,
  type BlindedTicket,
  type FinishedTicket,
} from '../../src/vault/blind-signature.js';
import {
  keyOfTicket,
  makeIssuingKeys,
  readIssuerKey,
  ticketKey,
  ticketMessage,
  type IssuingKeys,
} from '../../src/vault/ticket-signature.js';
import {inverseOf, numberOf, power} from '../support/rsa.js';

const purpose = 'pana ticket wave-1 7b';

interface Drawn {
  readonly asked: BlindedTicket;
  readonly signed: Uint8Array;
  readonly finished: FinishedTicket;
}

describe('a blind ticket', () => {
  let keys: IssuingKeys;
  let issuerKey: CryptoKey;

  before(async () => {
    keys = await makeIssuingKeys();
    issuerKey = (await readIssuerKey(keys.publicKey))!;
  });

  async function draw(): Promise<Drawn> {
    const asked = (await blindTicket(keys.publicKey, purpose))!;
    const signed = await signWithOpenSsl(keys.privateKey, asked.blinded);
    return {asked, signed, finished: (await finishTicket(keys.publicKey, asked, signed))!};
  }

  it('is good for what it was drawn for, under one key', async () => {
    const {asked, finished} = await draw();
    expect(finished.key).to.equal(await ticketKey(ticketMessage(asked.random, purpose)));
    expect(finished.key).to.match(/^[\w-]{43}$/);
    expect(await keyOfTicket(issuerKey, purpose, finished.ticket)).to.equal(finished.key);
  });

  it('is good for no other class or wave, and not after one changed bit', async () => {
    const {ticket} = (await draw()).finished;
    const altered = (text: string): string => {
      const bytes = fromBase64Url(text);
      bytes[0]! ^= 1;
      return toBase64Url(bytes);
    };
    const bad = [
      [`${purpose}c`, ticket],
      ['pana ticket wave-2 7b', ticket],
      [purpose, {...ticket, random: altered(ticket.random)}],
      [purpose, {...ticket, signature: altered(ticket.signature)}],
      [purpose, {...ticket, signature: ''}],
      [purpose, {...ticket, random: '§'}],
    ] as const;
    for (const [what, given] of bad) expect(await keyOfTicket(issuerKey, what, given)).to.equal(undefined);
  });

  it('cannot be read as two by moving signs between chance and purpose', async () => {
    const {ticket} = (await draw()).finished;
    const longer = toBase64Url(Uint8Array.of(...fromBase64Url(ticket.random), 'p'.charCodeAt(0)));
    expect(await keyOfTicket(issuerKey, purpose.slice(1), {...ticket, random: longer})).to.equal(undefined);
  });

  it('is never shown when somebody else signed, or something else was signed', async () => {
    const [others, {asked, signed}] = [await makeIssuingKeys(), await draw()];
    const byOther = await signWithOpenSsl(others.privateKey, new Uint8Array(256).fill(1));
    for (const given of [byOther, signed.toReversed(), signed.slice(1), new Uint8Array()])
      expect(await finishTicket(keys.publicKey, asked, given)).to.equal(undefined);
  });

  it('is blinded for no key with which an issuer could learn anything', async () => {
    const spki = async (modulusLength: number, exponent: readonly number[]) => {
      const parameters = {
        name: 'RSA-PSS',
        hash: 'SHA-384',
        modulusLength,
        publicExponent: Uint8Array.from(exponent),
      };
      const {publicKey} = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
      return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
    };
    const bad = [await spki(1024, [1, 0, 1]), await spki(2048, [3]), '', 'AAAA', '§'];
    for (const key of bad) {
      expect(await readIssuerKey(key), key.slice(0, 9)).to.equal(undefined);
      expect(await blindTicket(key, purpose)).to.equal(undefined);
    }
  });

  // Unlinkable without a limit, not only in practice: were there one transcript that fits a ticket less well than
  // another, some blinding factor would be missing here.
  it('fits every transcript of its issuer alike: for each there is a blinding that joins them', async () => {
    const {n = ''} = await crypto.subtle.exportKey('jwk', issuerKey);
    const modulus = numberOf(fromBase64Url(n));
    const drawn = await Promise.all(Array.from({length: 6}, draw));
    for (const {asked, signed} of drawn) {
      for (const {finished} of drawn) {
        const signature = numberOf(fromBase64Url(finished.ticket.signature));
        const factor = (numberOf(signed) * inverseOf(signature, modulus)) % modulus;
        const encoded = power(signature, 65_537n, modulus);
        // Blinding this ticket's message with this factor gives this very transcript.
        expect((encoded * power(factor, 65_537n, modulus)) % modulus).to.equal(numberOf(asked.blinded));
        expect((numberOf(signed) * inverseOf(factor, modulus)) % modulus).to.equal(signature);
      }
    }
  });

  it('of an issuer with a key per pupil fits the transcript of that pupil alone', async () => {
    const own = await makeIssuingKeys();
    const asked = (await blindTicket(own.publicKey, purpose))!;
    const signed = await signWithOpenSsl(own.privateKey, asked.blinded);
    const {ticket} = (await finishTicket(own.publicKey, asked, signed))!;
    const fits = async (key: string) =>
      (await keyOfTicket((await readIssuerKey(key))!, purpose, ticket)) !== undefined;
    expect([await fits(own.publicKey), await fits(keys.publicKey)]).to.deep.equal([true, false]);
    expect(await finishTicket(keys.publicKey, asked, signed)).to.equal(undefined);
  });

  it('is blinded anew each time, so that nothing of it is seen twice', async () => {
    const drawn = await Promise.all(Array.from({length: 6}, draw));
    const seen = drawn.flatMap(({asked, signed}) => [toBase64Url(asked.blinded), toBase64Url(signed)]);
    const spent = drawn.flatMap(({finished: {key, ticket}}) => [key, ticket.random, ticket.signature]);
    expect(new Set([...seen, ...spent]).size).to.equal(seen.length + spent.length);
  });
});
