import {expect} from 'chai';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import {ticketPurpose} from '../../src/survey/blind-ticket.js';
import {shuffled} from '../../src/survey/tally-responses.js';
import {blindTicket, finishTicket} from '../../src/vault/blind-signature.js';
import {
  makeIssuingKeys,
  readIssuerKey,
  readIssuingKey,
  ticketKey,
  ticketMessage,
  ticketRandomness,
  type IssuingKeys,
} from '../../src/vault/ticket-signature.js';
import {bytesOfNumber, numberOf, power} from '../support/rsa.js';
import {classSize, hits} from './adversaries/class-day.js';
import {KeyPerPupil, linker, type Spent, type Transcript} from './adversaries/issuers.js';

// Beside `adversaries.test.ts`: here the portal that issues blind tickets is the adversary. Each program is tried against
// the defence, and again without it.

const wave = 'k7mpw2xq' as WaveId;
const purpose = ticketPurpose(wave, '7b');

describe('who issues tickets and would know whose is whose', () => {
  describe('by a key for each pupil', () => {
    let classKeys: IssuingKeys;
    let issuer: KeyPerPupil;

    before(async () => {
      const [first, ...others] = await Promise.all(Array.from({length: classSize + 1}, makeIssuingKeys));
      classKeys = first!;
      issuer = new KeyPerPupil(others, wave, '7b');
    });

    /** @param believes the key under which the app finishes what this pupil was given */
    async function lesson(believes: (pupil: number) => string): Promise<readonly (string | undefined)[]> {
      const drawn = Array.from({length: classSize}, async (_, pupil) => {
        const asked = await blindTicket(believes(pupil), purpose);
        const signed = await issuer.sign(pupil, asked!.blinded);
        return finishTicket(believes(pupil), asked!, signed);
      });
      const finished = await Promise.all(drawn);
      const spent = shuffled(finished.filter((each): each is Spent => each !== undefined));
      truth = finished.map((each) => each?.key ?? '');
      return issuer.guess(spent);
    }

    let truth: readonly string[];

    it('knows everybody where the app takes whatever key the issuer gives', async () => {
      const guess = await lesson((pupil) => issuer.keyFor(pupil));
      expect(hits(guess, truth)).to.equal(classSize);
    });

    it('is caught at each pupil where the app believes the class key of the wave alone, and learns nothing', async () => {
      const guess = await lesson(() => classKeys.publicKey);
      expect(truth).to.deep.equal(Array.from({length: classSize}, () => ''));
      expect(guess).to.deep.equal(Array.from({length: classSize}, () => undefined));
    });
  });

  describe('from its log and all the tickets that were spent', () => {
    const some = 12;
    /** One right a day by chance, with a variance of one: six standard errors, of 144 that could be. */
    const byChance = some + 6 * Math.sqrt(some);
    let keys: IssuingKeys;
    let modulus: bigint;

    before(async () => {
      keys = await makeIssuingKeys();
      const {n = ''} = await crypto.subtle.exportKey('jwk', (await readIssuerKey(keys.publicKey))!);
      modulus = numberOf(fromBase64Url(n));
    });

    async function blind(): Promise<Transcript & {readonly spent: Spent}> {
      const asked = (await blindTicket(keys.publicKey, purpose))!;
      const signed = await signWithOpenSsl(keys.privateKey, asked.blinded);
      return {blinded: asked.blinded, signed, spent: (await finishTicket(keys.publicKey, asked, signed))!};
    }

    /** The same ticket, asked for as it is. */
    async function open(): Promise<Transcript & {readonly spent: Spent}> {
      const random = crypto.getRandomValues(new Uint8Array(ticketRandomness));
      const message = ticketMessage(random, purpose);
      const parameters = {name: 'RSA-PSS', saltLength: 48};
      const made = await crypto.subtle.sign(parameters, await readIssuingKey(keys.privateKey), message);
      const signed = new Uint8Array(made);
      const ticket = {random: toBase64Url(random), signature: toBase64Url(signed)};
      const blinded = bytesOfNumber(power(numberOf(signed), 65_537n, modulus), 256);
      return {blinded, signed, spent: {key: await ticketKey(message), ticket}};
    }

    async function right(draw: typeof blind): Promise<number> {
      const drawn = await Promise.all(Array.from({length: classSize}, draw));
      const guess = linker(drawn, shuffled(drawn.map(({spent}) => spent)), modulus);
      return hits(
        guess,
        drawn.map(({spent}) => spent.key),
      );
    }

    it('guesses by chance', async () => {
      let all = 0;
      for (let day = 0; day < some; day += 1) all += await right(blind);
      expect(all).to.be.below(byChance);
    });

    it('knows everybody where nothing is blinded', async () => {
      expect(await right(open)).to.equal(classSize);
    });
  });
});
