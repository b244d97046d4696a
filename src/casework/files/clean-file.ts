import {refuse, type Refusal} from '../../kernel/refusal.js';
import {textOf, type Bytes} from './bytes.js';
import {cleanJpeg} from './clean-jpeg.js';
import {cleanPng} from './clean-png.js';
import {cleanWebp} from './clean-webp.js';
import {
  FileFault,
  mostBytes,
  type CleanPicture,
  type FileRefusal,
  type FileType,
  type Removal,
} from './file-rules.js';
import {pdfFacts, type PdfFacts} from './pdf-facts.js';

/** A file as a case may keep it. */
export interface CleanFile {
  readonly type: FileType;
  readonly bytes: Bytes;
  /** In pixels, as they lie; of a picture. */
  readonly width?: number;
  readonly height?: number;
  /** What was taken out of a picture. */
  readonly removed: ReadonlySet<Removal>;
  /** What is left in a PDF. */
  readonly pdf?: PdfFacts;
}

/**
 * Judges a file by its content and never by its name, and takes out of a picture what does not belong to it. What cannot be
 * understood to its end is refused: nobody could say what is in it.
 *
 * @param bytes stay as they are
 */
export function cleanFile(bytes: Bytes): CleanFile | Refusal<FileRefusal> {
  try {
    return cleaned(bytes);
  } catch (cause) {
    if (cause instanceof FileFault) return refuse(cause.refused);
    throw cause;
  }
}

function cleaned(bytes: Bytes): CleanFile {
  if (bytes.length === 0) throw new FileFault('file-empty');
  if (bytes.length > mostBytes) throw new FileFault('file-too-big');
  const type = typeOf(bytes);
  switch (type) {
    case 'image/jpeg':
      return picture(type, cleanJpeg(bytes));
    case 'image/png':
      return picture(type, cleanPng(bytes));
    case 'image/webp':
      return picture(type, cleanWebp(bytes));
    case 'application/pdf':
      return {type, bytes, removed: new Set(), pdf: pdfFacts(textOf(bytes))};
  }
}

function picture(type: FileType, {bytes, width, height, removed}: CleanPicture): CleanFile {
  return {type, bytes, width, height, removed};
}

/** By how a file begins. @throws {FileFault} with the words for what people try most often */
function typeOf(bytes: Bytes): FileType {
  const start = textOf(bytes.subarray(0, 1024));
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  throw new FileFault(refusalOf(start));
}

function refusalOf(start: string): FileRefusal {
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(start)) return 'file-active';
  if (/^.{4}ftyp(?:hei|hev|mif|msf|avif)/s.test(start)) return 'file-heic';
  if (['PK\x03\x04', '\xd0\xcf\x11\xe0'].some((sign) => start.startsWith(sign))) return 'file-office';
  return 'file-type';
}
