import {bytesOf, joined, u32Bytes, type Bytes} from '../../src/casework/files/bytes.js';
import {checksum} from '../../src/casework/files/clean-png.js';

/** What must not be found in a file that a case keeps. */
export const hidden = 'Bakyt of class 7b';

/** Pictures of four by two points, red beside blue, as a browser wrote them: the JPEG and the WebP with a colour profile. */
export const pictures: Readonly<Record<'jpeg' | 'png' | 'webp' | 'clearWebp', Bytes>> = {
  jpeg: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAZEAEAAgMAAAAAAAAAAAAAAAAAAgQ0gbH/xAAVAQEBAAAAAAAAAAAAAAAAAAABBv/EABsRAAAHAQAAAAAAAAAAAAAAAAABAwQ0cbFy/9oADAMBAAIRAxEAPwCTt5M9cAWTKMnyWAdyFLPR/9k=',
  ),
  png: fromBase64(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAFUlEQVR4AWL6z8DwH4Sh1H8mBjQAAAAA///yAy+5AAAABklEQVQDAMfAB/1AGjP3AAAAAElFTkSuQmCC',
  ),
  webp: fromBase64(
    'UklGRkYCAABXRUJQVlA4WAoAAAAwAAAAAwAAAQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBICQAAAAAA////AP///wBWUDggRgAAADADAJ0BKgQAAgACwEwlqAJ0cgD7AK4A/gGUAfoAC3ay8xAA/vXf0dQQn/z3wqZ9//9tD//Tipn3/noJgDgb2GjJ7TTVAAA=',
  ),
  clearWebp: fromBase64(
    'UklGRgQCAABXRUJQVlA4WAoAAAAgAAAAAwAAAQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMFgAAAC8DQAAADxDzv//zHw4UAgiAgiai//E=',
  ),
};

function fromBase64(text: string): Bytes {
  return bytesOf(atob(text));
}

interface Exif {
  readonly orientation?: number;
  readonly place?: boolean;
  readonly little?: boolean;
}

/** What a camera writes: which way is up, where, and a text. */
export function exifOf({orientation = 1, place = false, little = false}: Exif = {}): Bytes {
  const number = (value: number, length: 2 | 4): Bytes => {
    const bytes = u32Bytes(length === 2 ? value * 0x10000 : value);
    const used = length === 2 ? bytes.slice(0, 2) : bytes;
    return little ? used.reverse() : used;
  };
  const tag = (id: number, type: number, value: Bytes): Bytes =>
    joined([number(id, 2), number(type, 2), number(1, 4), value, new Uint8Array(4 - value.length)]);
  const tags = [tag(0x0112, 3, number(orientation, 2)), ...(place ? [tag(0x8825, 4, number(60, 4))] : [])];
  const head = [bytesOf(little ? 'II' : 'MM'), number(42, 2), number(8, 4)];
  return joined([...head, number(tags.length, 2), ...tags, number(0, 4), bytesOf(hidden)]);
}

/** @param marker of the segment, which goes right behind the start of a JPEG */
export function withSegment(jpeg: Bytes, marker: number, content: Uint8Array): Bytes {
  const length = content.length + 2;
  const head = Uint8Array.from([0xff, marker, length >> 8, length & 0xff]);
  return joined([jpeg.slice(0, 2), head, content, jpeg.slice(2)]);
}

/** As a phone writes it. */
export function withExif(jpeg: Bytes, exif?: Exif): Bytes {
  return withSegment(jpeg, 0xe1, joined([bytesOf('Exif\0\0'), exifOf(exif)]));
}

/** @param type of the chunk, which goes behind the head of a PNG */
export function withChunk(png: Bytes, type: string, content: Uint8Array): Bytes {
  const headEnd = 33;
  return joined([png.slice(0, headEnd), pngChunk(type, content), png.slice(headEnd)]);
}

export function pngChunk(type: string, content: Uint8Array): Bytes {
  const named = joined([bytesOf(type), content]);
  return joined([u32Bytes(content.length), named, u32Bytes(checksum(named))]);
}

/** A PNG that says of itself that it has this size. */
export function pngOfSize(width: number, height: number): Bytes {
  const {png} = pictures;
  const head = joined([u32Bytes(width), u32Bytes(height), png.slice(24, 29)]);
  return joined([png.slice(0, 8), pngChunk('IHDR', head), png.slice(33)]);
}

export function webpChunk(type: string, content: Uint8Array): Bytes {
  return joined([bytesOf(type), u32Bytes(content.length, true), content, new Uint8Array(content.length % 2)]);
}

export function riffOf(chunks: readonly Uint8Array[]): Bytes {
  const content = joined([bytesOf('WEBP'), ...chunks]);
  return joined([bytesOf('RIFF'), u32Bytes(content.length, true), content]);
}

/** @param type of the chunk, which goes to the end of a WebP */
export function withWebpChunk(webp: Bytes, type: string, content: Uint8Array): Bytes {
  return riffOf([webp.slice(12), webpChunk(type, content)]);
}

/** A PDF of one empty page. @param info members of its dictionary about itself, as they are written */
export function pdfOf(info: string, more = ''): Bytes {
  return bytesOf(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>> endobj
4 0 obj <<${info}>> endobj
${more}
trailer <</Size 5 /Root 1 0 R /Info 4 0 R>>
%%EOF
`);
}
