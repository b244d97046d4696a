import {expect} from 'chai';
import {toBase64Url} from '../../src/kernel/base64url.js';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import {scheme, signBlinded} from '../../src/vault/blind-signature.js';
import {suite} from '../../src/vault/envelope.js';
import {bytesIn, hexOf, privateKeyOf, publicKeyOf, withChance} from '../support/rsa.js';
import blind from './rfc9474.json' with {type: 'json'};
import hpke from './rfc9180.json' with {type: 'json'};

describe('the test vectors of the RFCs', () => {
  // RFC 9474, appendix A; the same values are in the drafts of draft-irtf-cfrg-rsa-blind-signatures from 09 on.
  describe('blind tickets: RSABSSA-SHA384-PSS-Randomized', () => {
    it('blinds, with the chance of the RFC, to the RFC’s blinded message', async () => {
      const {message, blinded} = await blindedByChanceOfRfc();
      expect(hexOf(message)).to.equal(blind.msg_prefix + blind.msg);
      expect([hexOf(blinded.blindedMsg), hexOf(blinded.inv)]).to.deep.equal([blind.blinded_msg, blind.inv]);
    });

    for (const [name, sign] of [
      ['the issuer that runs anywhere', signBlinded],
      ['the issuer of Node', signWithOpenSsl],
    ] as const) {
      it(`is signed by ${name} as in the RFC`, async () => {
        const key = toBase64Url(
          new Uint8Array(await crypto.subtle.exportKey('pkcs8', await privateKeyOf(blind))),
        );
        expect(hexOf(await sign(key, bytesIn(blind.blinded_msg)))).to.equal(blind.blind_sig);
      });
    }

    it('is finished to the RFC’s signature', async () => {
      const {message, blinded} = await blindedByChanceOfRfc();
      const signature = await scheme.finalize(
        await publicKeyOf(blind),
        message,
        bytesIn(blind.blind_sig),
        blinded.inv,
      );
      expect(hexOf(signature)).to.equal(blind.sig);
    });

    async function blindedByChanceOfRfc() {
      const inverse = BigInt(`0x${blind.inv}`);
      const key = await publicKeyOf(blind);
      return withChance(
        [blind.msg_prefix, blind.salt, {inverseOf: inverse, modulus: BigInt(`0x${blind.n}`)}],
        async () => {
          const message = scheme.prepare(bytesIn(blind.msg));
          return {message, blinded: await scheme.blind(key, message)};
        },
      );
    }
  });

  describe('sealing: HPKE base mode, X25519, HKDF-SHA256, AES-128-GCM', () => {
    it('opens what the RFC sealed, in its order', async () => {
      const recipientKey = await suite.kem.deserializePrivateKey(bytesIn(hpke.skRm).buffer);
      const [info, enc] = [bytesIn(hpke.info).buffer, bytesIn(hpke.enc).buffer];
      const recipient = await suite.createRecipientContext({recipientKey, info, enc});
      for (const {aad, ct, pt} of hpke.encryptions) {
        const plain = await recipient.open(bytesIn(ct).buffer, bytesIn(aad).buffer);
        expect(hexOf(new Uint8Array(plain))).to.equal(pt);
      }
    });

    it('opens none of it under another key or other associated data', async () => {
      const info = bytesIn(hpke.info).buffer;
      const enc = bytesIn(hpke.enc).buffer;
      const {privateKey} = await suite.kem.generateKeyPair();
      const recipientKey = await suite.kem.deserializePrivateKey(bytesIn(hpke.skRm).buffer);
      const [{ct, aad} = {ct: '', aad: ''}] = hpke.encryptions;
      for (const [key, data] of [
        [privateKey, aad],
        [recipientKey, '00'],
      ] as const) {
        const recipient = await suite.createRecipientContext({recipientKey: key, info, enc});
        const opened = await recipient.open(bytesIn(ct).buffer, bytesIn(data).buffer).catch(() => 'shut');
        expect(opened).to.equal('shut');
      }
    });
  });
});
