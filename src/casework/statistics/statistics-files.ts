import {writeCsv} from '../../roster/import/write-csv.js';
import type {Published, PublishedCell} from './published-kinds.js';

/** Words of a file, in the language of whoever publishes. */
export interface FileWords {
  readonly heads: readonly [table: string, terms: string, categories: string, children: string];
  readonly table: (table: string) => string;
  readonly category: (category: string) => string;
}

/** One line a cell; the same numbers as on the screen, and nothing beside them. */
export function statisticsCsv(set: Published, words: FileWords): string {
  const lines = set.tables.flatMap(({table, cells}) =>
    cells.map((cell) => [
      words.table(table),
      termsText(set, cell),
      cell.categories.map(words.category).join(' + '),
      String(cell.children),
    ]),
  );
  return writeCsv([words.heads, ...lines]);
}

export function termsText({terms}: Published, cell: PublishedCell): string {
  return cell.terms.map((at) => terms[at]?.title ?? '').join(' + ');
}

/** With what was done to it, so that whoever reads it years later knows what it does not say. */
export function statisticsJson(set: Published): string {
  const withheld = set.tables.filter(({cells}) => cells.length === 0).map(({table}) => table);
  const document = {
    format: 'pana-statistics',
    version: 1,
    published: set.day,
    counted:
      'children, each once, by the term in which their first case was opened; as the cases stood on the day of publishing',
    protection: {
      leastChildren: set.k,
      method: 'categories and terms put together until no cell is small; each term told of once',
    },
    terms: set.terms,
    tables: set.tables,
    withheld: {tables: withheld, terms: set.leftOut},
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
