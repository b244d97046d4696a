/** @returns the text's UTF-8, compressed */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @param most bytes that may come out: a small file can hold a text that fills a device
 * @returns `undefined` for what is damaged or holds more
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const parts: string[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(decoder.decode(read.value, {stream: true}));
    }
    return parts.join('') + decoder.decode();
  } catch {
    return undefined;
  }
}
