/** RFC 4180: CRLF, a header, cells quoted where they must be. */
export function csvOf<Columns extends readonly string[]>(
  columns: Columns,
  rows: Iterable<Readonly<Partial<Record<Columns[number], string>>>>,
): string {
  const lines = [columns.join(',')];
  for (const row of rows) {
    const cells = row as Readonly<Partial<Record<string, string>>>;
    lines.push(columns.map((column) => cell(cells[column] ?? '')).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
