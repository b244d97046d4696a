import {constants, createPrivateKey, privateDecrypt} from 'node:crypto';

/**
 * Signs what is blinded by OpenSSL, which blinds its own arithmetic against timing and takes about a millisecond. For
 * `sign` of `makeTicketIssuer`.
 *
 * @param privateKey PKCS 8 as base64url
 * @throws where `blinded` is no number below the modulus, as long as it
 */
export function signWithOpenSsl(privateKey: string, blinded: Uint8Array): Promise<Uint8Array> {
  const key = createPrivateKey({key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8'});
  // The bare private operation of RSA; OpenSSL calls it decryption without padding.
  const signed = privateDecrypt({key, padding: constants.RSA_NO_PADDING}, blinded);
  return Promise.resolve(new Uint8Array(signed));
}
