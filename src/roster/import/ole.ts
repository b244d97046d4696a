const sign = [0xd0, 0xcf, 0x11, 0xe0];

/** Office programs before 2007 kept documents in a container of their own; newer ones put locked documents into it. */
export function isOle(bytes: Uint8Array): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

/** What a container holds, by the names in its directory: anything else is taken for an old document. */
export function kindOfOle(bytes: Uint8Array): 'locked' | 'old' {
  return holdsName(bytes, 'EncryptedPackage') ? 'locked' : 'old';
}

/** Names are written in UTF-16, 128 bytes apart. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
