export type BodyRead = {readonly bytes: Uint8Array} | {readonly problem: 'too-large' | 'too-slow' | 'broken'};

/**
 * Reads a body without ever holding more than it may have: what is longer is given up at the first byte too many.
 *
 * @param most bytes
 * @param withinMs a caller who trickles must not hold a connection for hours
 */
export async function readBody(request: Request, most: number, withinMs = 10_000): Promise<BodyRead> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return {problem: 'too-large'};
  if (!request.body) return {bytes: new Uint8Array()};
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const timer = deadline(withinMs);
  const read = await Promise.race([readUpTo(reader, most), timer.passed]);
  timer.clear();
  if ('problem' in read) reader.cancel().catch(() => undefined);
  return read;
}

async function readUpTo(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<BodyRead> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > most) return {problem: 'too-large'};
      chunks.push(part.value);
    }
  } catch {
    return {problem: 'broken'};
  }
  return {bytes: joined(chunks, length)};
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function deadline(ms: number): {readonly passed: Promise<BodyRead>; readonly clear: () => void} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<BodyRead>((resolve) => {
    timer = setTimeout(() => resolve({problem: 'too-slow'}), ms);
  });
  return {passed, clear: () => clearTimeout(timer)};
}
