import {calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK} from 'jose';

/** The keys by which a host's server signs its tokens. A real host keeps its private key; the demo makes one a run. */
export interface TokenKeys {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

export async function makeTokenKeys(): Promise<TokenKeys> {
  const pair = await generateKeyPair('ES256', {extractable: true});
  const [privateKey, publicKey] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  const kid = await calculateJwkThumbprint(publicKey);
  return {privateKey: {...privateKey, kid}, publicKey: {...publicKey, kid, alg: 'ES256', use: 'sig'}};
}
