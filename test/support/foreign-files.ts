import {zipSync, strToU8} from 'fflate';
import {isRefusal} from '../../src/kernel/refusal.js';
import {readWorkbook, type Workbook} from '../../src/survey/import/workbook.js';

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function columnName(at: number): string {
  return String.fromCharCode(65 + at);
}

type Rows = readonly (readonly string[])[];

/** Every second cell is shared, as spreadsheet programs do; empty ones are not written at all. */
function sheetXml(rows: Rows, shared: string[]): string {
  const cell = (text: string, at: number, row: number): string => {
    const r = `r="${columnName(at)}${row + 1}"`;
    if (text === '') return '';
    if (/^-?\d+$/.test(text)) return `<c ${r}><v>${text}</v></c>`;
    if (at % 2) return `<c ${r} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    return `<c ${r} t="s"><v>${shared.push(text) - 1}</v></c>`;
  };
  const lines = rows.map(
    (cells, row) => `<row>${cells.map((text, at) => cell(text, at, row)).join('')}</row>`,
  );
  return `<?xml version="1.0"?><worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A workbook as spreadsheet programs write it, as far as anybody reads it. */
export function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const shared: string[] = [];
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    strToU8(sheetXml(sheets[name] ?? [], shared)),
  ]);
  const book = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const links = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const texts = shared.map(
    (text) => `<si><r><t>${escaped(text.slice(0, 1))}</t></r><r><t>${escaped(text.slice(1))}</t></r></si>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${book.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts.join('')}</sst>`),
    ...(Object.fromEntries(parts) as Record<string, Uint8Array>),
    ...more,
  });
}

/** Its cells, read. */
export async function bookOf(sheets: Parameters<typeof workbookOf>[0]): Promise<Workbook> {
  const book = await readWorkbook(workbookOf(sheets));
  if (isRefusal(book)) throw new Error(JSON.stringify(book));
  return book;
}
