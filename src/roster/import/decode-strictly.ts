/**
 * Text in UTF-8, or in UTF-16 that says so. Other letters are refused: parts of a workbook are never written in them,
 * and a guess would change what a questionnaire asks.
 */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
