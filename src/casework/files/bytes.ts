import {FileFault} from './file-rules.js';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads numbers and texts out of a file. A place outside of it is a damaged file and no `undefined`. */
export class Reader {
  readonly #view: DataView;

  constructor(readonly bytes: Bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  byte(at: number): number {
    return this.#inside(at, 1) && this.#view.getUint8(at);
  }

  u16(at: number, little = false): number {
    return this.#inside(at, 2) && this.#view.getUint16(at, little);
  }

  u24(at: number): number {
    return this.byte(at) | (this.byte(at + 1) << 8) | (this.byte(at + 2) << 16);
  }

  u32(at: number, little = false): number {
    return this.#inside(at, 4) && this.#view.getUint32(at, little);
  }

  text(at: number, length: number): string {
    return textOf(this.slice(at, at + length));
  }

  slice(from: number, to: number): Bytes {
    this.#inside(from, to - from);
    return this.bytes.subarray(from, to);
  }

  #inside(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new FileFault('file-damaged');
    return 1;
  }
}

/** One character for each byte. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

export function bytesOf(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function u32Bytes(value: number, little = false): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, little);
  return bytes;
}
