import {plainText} from '../../kernel/plain-text.js';
import {bytesOf} from './bytes.js';
import {FileFault} from './file-rules.js';

/** What a PDF says of itself where that can be read. It may hold more: PDFs cannot be cleaned safely. */
export interface PdfFacts {
  readonly title?: string;
  readonly author?: string;
  /** The program that made it. */
  readonly program?: string;
  /** As written: `2026-11-23`. */
  readonly made?: string;
  /** Programs, other files or commands to start something lie in it, as far as can be seen. */
  readonly hasParts: boolean;
  /** Its own words about itself could be looked at. Not so where they are locked or packed. */
  readonly isReadable: boolean;
}

const longestWord = 200;
/** How far from the place that names it an object is looked through, in bytes. */
const reach = 20_000;

/**
 * Reads, and never runs or draws, a PDF.
 *
 * @param text one character a byte
 * @throws {FileFault} where it has no end
 */
export function pdfFacts(text: string): PdfFacts {
  if (!text.slice(-4096).includes('%%EOF')) throw new FileFault('file-damaged');
  const isLocked = /\/Encrypt\b/.test(text);
  const own = isLocked ? undefined : infoOf(text);
  const xmp = isLocked ? {} : xmpOf(text);
  const words = {...xmp, ...own};
  return {
    ...words,
    hasParts: /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b/.test(text),
    isReadable: !isLocked && (own !== undefined || Object.keys(xmp).length > 0),
  };
}

type Words = Omit<PdfFacts, 'hasParts' | 'isReadable'>;

/** The last one named counts, as files are changed by adding to their end. */
function infoOf(text: string): Words | undefined {
  const named = /^\/Info\s{1,9}(\d{1,9} \d{1,5}) R/.exec(lastFrom(text, '/Info'));
  const start = named ? lastPlace(text, `${named[1] ?? ''} obj`) : -1;
  if (start < 0) return undefined;
  const object = text.slice(start, start + reach).split('endobj')[0] ?? '';
  const made = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(valueOf(object, 'CreationDate') ?? '');
  return wordsOf({
    title: valueOf(object, 'Title'),
    author: valueOf(object, 'Author'),
    program: valueOf(object, 'Creator') ?? valueOf(object, 'Producer'),
    made: made?.slice(1).join('-'),
  });
}

function lastFrom(text: string, sign: string): string {
  const at = text.lastIndexOf(sign);
  return at < 0 ? '' : text.slice(at, at + 40);
}

/** Of an object, whose number must not be the end of another's. */
function lastPlace(text: string, sign: string): number {
  let at = text.lastIndexOf(sign);
  while (at > 0 && /\d/.test(text.charAt(at - 1))) at = text.lastIndexOf(sign, at - 1);
  return at;
}

/** Adobe's XML about the file, of which only what stands plainly in it is read. */
function xmpOf(text: string): Words {
  const start = text.lastIndexOf('<x:xmpmeta');
  if (start < 0) return {};
  const xml = text.slice(start, start + reach);
  const inside = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(xml)?.[1];
    return found === undefined ? undefined : new TextDecoder().decode(bytesOf(found));
  };
  return wordsOf({
    title: inside(/<dc:title>[^]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})</),
    author: inside(/<dc:creator>[^]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})</),
    program: inside(/<xmp:CreatorTool>([^<]{1,200})</),
    made: inside(/<xmp:CreateDate>(\d{4}-\d\d-\d\d)/),
  });
}

function wordsOf(words: Readonly<Record<keyof Words, string | undefined>>): Words {
  const clean = Object.entries(words).map(([name, value]) => [name, value && oneLine(value)] as const);
  return Object.fromEntries(clean.filter(([, value]) => value));
}

function oneLine(value: string): string {
  return plainText(value).replaceAll('\n', ' ').slice(0, longestWord);
}

function valueOf(object: string, key: string): string | undefined {
  const literal = new RegExp(`/${key}\\s{0,9}\\(((?:\\\\[^]|[^\\\\)]){0,2000})\\)`).exec(object)?.[1];
  if (literal !== undefined) return decoded(unescaped(literal));
  const hex = new RegExp(`/${key}\\s{0,9}<([\\dA-Fa-f\\s]{0,4000})>`).exec(object)?.[1]?.replace(/\s/g, '');
  return hex === undefined
    ? undefined
    : decoded(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(parseInt(sign, 8) & 0xff) : (escapes[sign] ?? sign),
  );
}

/** Texts of PDF are UTF-16 or UTF-8 by their mark, and else a page of Latin letters. */
function decoded(text: string): string {
  const bytes = bytesOf(text);
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(text.startsWith('\xef\xbb\xbf') ? 'utf-8' : 'latin1').decode(bytes);
}
