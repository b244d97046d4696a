import {isRefusal, refuse} from '../../kernel/refusal.js';
import {cellFormats} from './cell-formats.js';
import {decodeStrictly} from './decode-strictly.js';
import type {Limits} from './limits.js';
import {hurried, type FileRefusal, type Reading} from './reading.js';
import {sheetLines, withoutEscapes, type CellContext, type SheetLine} from './sheet-rows.js';
import {unzipFiles} from './unzip.js';
import {among, readXml, type XmlElement} from './xml.js';

export interface WorkbookSheet {
  readonly name: string;
  /** By whoever made the workbook. */
  readonly isHidden: boolean;
  /** Rows with anything in them. */
  readonly lines: readonly SheetLine[];
}

/** A year of a school's attendance as a workbook packs to about 3 MB and unpacks to 40. */
export const workbookLimits: Limits = {
  fileBytes: 20_000_000,
  unpackedBytes: 200_000_000,
  entryBytes: 100_000_000,
  ratio: 200,
  ratioFrom: 1_000_000,
  entries: 1_000,
  rows: 1_000_000,
  cell: 10_000,
};

/** Of the whole work. */
const unpackShare = 0.3;

/** Reads the cells of an `.xlsx`: its words and values as they are shown, none of its formulas, colours or pictures. */
export async function readWorkbook(
  bytes: Uint8Array,
  reading: Reading = hurried,
  limits: Limits = workbookLimits,
  file = '',
): Promise<readonly WorkbookSheet[] | FileRefusal> {
  if (bytes.length > limits.fileBytes) return refuse('file-too-big', {file, size: bytes.length});
  const progress = (share: number): void => reading.progress(share * unpackShare);
  const unpacked = await unzipFiles(bytes, isPart, {...reading, progress}, file, limits);
  if (isRefusal(unpacked)) return unpacked;
  const parts = new Parts(unpacked.files);
  const [book, links] = [parts.xml('xl/workbook.xml'), parts.xml('xl/_rels/workbook.xml.rels')];
  if (!book || !links) return refuse('workbook-damaged', {file});
  const texts = parts.has('xl/sharedstrings.xml') ? parts.xml('xl/sharedstrings.xml') : undefined;
  const context: CellContext = {
    shared: texts ? among(texts, 'si').map(sharedText) : [],
    formats: cellFormats(parts.xml('xl/styles.xml')),
    is1904: among(book, 'workbookPr').some(({attributes}) => isTrue(attributes.get('date1904'))),
  };
  if (parts.has('xl/sharedstrings.xml') && !texts) return refuse('workbook-damaged', {file});
  const sheets: WorkbookSheet[] = [];
  const listed = listedSheets(book, links);
  for (const [at, sheet] of listed.entries()) {
    const from = unpackShare + ((1 - unpackShare) * at) / listed.length;
    const part = (share: number): void =>
      reading.progress(from + (share * (1 - unpackShare)) / listed.length);
    const read = await readSheet(sheet, parts, context, {...reading, progress: part}, file, limits);
    if (isRefusal(read)) return read;
    sheets.push(read);
  }
  return sheets;
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
  /** Not a chart or a dialogue on a page of its own. */
  readonly isTable: boolean;
}

function listedSheets(book: XmlElement, links: XmlElement): readonly ListedSheet[] {
  const targets = new Map(
    among(links, 'Relationship').map(({attributes}) => [attributes.get('Id') ?? '', attributes]),
  );
  return among(book, 'sheets', 'sheet').map(({attributes}) => {
    const link = targets.get(attributes.get('id') ?? '');
    const type = link?.get('Type') ?? '/worksheet';
    return {
      name: (attributes.get('name') ?? '').trim(),
      isHidden: /hidden/i.test(attributes.get('state') ?? ''),
      path: pathOf(link?.get('Target') ?? ''),
      isTable: type.endsWith('/worksheet'),
    };
  });
}

async function readSheet(
  {name, isHidden, path, isTable}: ListedSheet,
  parts: Parts,
  context: CellContext,
  reading: Reading,
  file: string,
  limits: Limits,
): Promise<WorkbookSheet | FileRefusal> {
  if (!isTable) return {name, isHidden, lines: []};
  const xml = parts.text(path);
  if (xml === undefined) return refuse('workbook-damaged', {file});
  const lines = await sheetLines(xml, context, reading, file, limits);
  return isRefusal(lines) ? lines : {name, isHidden, lines};
}

/** Parts by their path, in any case. */
class Parts {
  readonly #bytes: ReadonlyMap<string, Uint8Array>;

  constructor(files: readonly {readonly name: string; readonly bytes: Uint8Array}[]) {
    this.#bytes = new Map(files.map(({name, bytes}) => [name.toLowerCase(), bytes]));
  }

  has(path: string): boolean {
    return this.#bytes.has(path.toLowerCase());
  }

  text(path: string): string | undefined {
    const bytes = this.#bytes.get(path.toLowerCase());
    return bytes && decodeStrictly(bytes);
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : readXml(text);
  }
}

function isPart(path: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
    path,
  );
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Plain, or in pieces of different looks; how to pronounce it is left out. */
function sharedText(element: XmlElement): string {
  return withoutEscapes([...among(element, 't'), ...among(element, 'r', 't')].map(({text}) => text).join(''));
}
