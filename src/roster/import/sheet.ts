import type {Row, Table} from './csv.js';

/** A table whose cells are found by the name of their column, in any case. */
export class Sheet {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly #columns = new Map<string, number>();

  constructor(table: Table) {
    this.file = table.file;
    this.rows = table.rows;
    for (const [index, name] of table.columns.entries()) {
      const key = name.toLowerCase();
      if (!this.#columns.has(key)) this.#columns.set(key, index);
    }
  }

  has(column: string): boolean {
    return this.#columns.has(column.toLowerCase());
  }

  /** @returns the trimmed cell; empty where line or column end before it */
  cell(row: Row, column: string): string {
    const index = this.#columns.get(column.toLowerCase());
    return index === undefined ? '' : (row.cells[index] ?? '').trim();
  }
}
