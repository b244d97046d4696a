/** Bytes of tag that AES-GCM adds. */
export const tagLength = 16;

/** Bytes of a nonce: the one length of which NIST SP 800-38D makes nothing else first. */
export const nonceLength = 12;

/** @param bound what it belongs to: it opens under no other */
export async function gcmSeal(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(parametersOf(nonce, bound), key, plain));
}

/** @returns `undefined` where it was made with another key, for another place, or is not whole */
export async function gcmOpen(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array<ArrayBuffer>,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parametersOf(nonce, bound), key, sealed));
  } catch {
    return undefined;
  }
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>): AesGcmParams {
  return {name: 'AES-GCM', iv, additionalData};
}
