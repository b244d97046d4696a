/** Every text that lies in a value: strings, keys, and bytes read one to a letter, as whoever searches a disk would read them. */
export function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Uint8Array) yield new TextDecoder('latin1').decode(value);
  else if (value instanceof Map || value instanceof Set || Array.isArray(value))
    for (const part of value as Iterable<unknown>) yield* textsIn(part);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      yield key;
      yield* textsIn(part);
    }
}

/** @returns which of these words lie there, as text or as UTF-8 */
export function wordsIn(value: unknown, words: Iterable<string>): readonly string[] {
  const all = [...textsIn(value)].join('\n');
  const bytes = new TextDecoder('latin1');
  return [...words].filter(
    (word) => all.includes(word) || all.includes(bytes.decode(new TextEncoder().encode(word))),
  );
}
