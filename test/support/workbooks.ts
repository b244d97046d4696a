import {strToU8, zipSync} from 'fflate';

/** A cell as a workbook writes it. `style` is the number of a format in `formats`. */
export type Cell =
  | string
  | number
  | {readonly value: string; readonly type?: string; readonly style?: number; readonly formula?: string};

export interface SheetSource {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface BookSource {
  readonly sheets: readonly SheetSource[];
  readonly is1904?: boolean;
  /** Codes of cell formats; format 0 is `General` and these follow. */
  readonly formats?: readonly string[];
  /** Parts to add or to replace. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** What stands before names of elements, as some programs write them: `x:`. */
  readonly prefix?: string;
}

const firstOwnFormat = 164;

/** A workbook as spreadsheet programs write it, with shared texts. */
export function xlsx(source: BookSource): Uint8Array<ArrayBuffer> {
  const {sheets, is1904, formats = [], parts = {}, prefix = ''} = source;
  const shared: string[] = [];
  const sheetParts = sheets.map(
    ({rows}, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows, shared, prefix)] as const,
  );
  const list = sheets.map(
    ({name, state}, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const own: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(sheetParts),
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  const bytes = Object.entries(own).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (code, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${escaped(code)}"/>`,
  );
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${firstOwnFormat + at}"/>`)];
  // Built-in formats follow: 14 is a day, 22 a day with its time, 20 a time.
  const known = [14, 22, 20].map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs>${[...cells, ...known].join('')}</cellXfs></styleSheet>`;
}

function sheetXml(rows: SheetSource['rows'], shared: string[], prefix: string): string {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text) ?? shared.push(text) - 1;
    places.set(text, known);
    return known;
  };
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`, place, prefix));
    return `<${prefix}row r="${row + 1}">${written.join('')}</${prefix}row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><${prefix}worksheet><${prefix}cols/><${prefix}sheetData>${lines.join('')}</${prefix}sheetData><${prefix}pageMargins left="1"/></${prefix}worksheet>`;
}

function cellXml(cell: Cell, address: string, place: (text: string) => number, prefix: string): string {
  const open = `<${prefix}c r="${address}"`;
  const close = `</${prefix}c>`;
  const value = (text: string | number): string => `<${prefix}v>${escaped(String(text))}</${prefix}v>`;
  if (cell === '') return '';
  if (typeof cell === 'number') return `${open}>${value(cell)}${close}`;
  if (typeof cell === 'string') return `${open} t="s">${value(place(cell))}${close}`;
  const type = cell.type ? ` t="${cell.type}"` : '';
  const style = cell.style === undefined ? '' : ` s="${cell.style}"`;
  const formula = cell.formula === undefined ? '' : `<${prefix}f>${escaped(cell.formula)}</${prefix}f>`;
  const inside = cell.type === 'inlineStr' ? `<is><t>${escaped(cell.value)}</t></is>` : value(cell.value);
  return `${open}${type}${style}>${formula}${cell.value === '' ? '' : inside}${close}`;
}

export function columnName(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : columnName(Math.floor(at / 26) - 1) + rest;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** The container that Excel puts a workbook with a password into, as far as anybody looks. */
export function oleWith(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(), 1024 + 128);
  return bytes;
}
