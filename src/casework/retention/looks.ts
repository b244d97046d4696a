import type {StaffId} from '../../kernel/ids.js';
import type {Stamp} from '../../kernel/stamp.js';
import {writeCsv} from '../../roster/import/write-csv.js';
import type {CaseRecord} from '../case-record.js';

/** Somebody sat with a case. */
export interface Look {
  readonly id: string;
  readonly at: Stamp;
  readonly by: StaffId;
  readonly record: CaseRecord;
}

/** @returns all looks at all cases, the latest first by the clocks of the devices: an order for reading only */
export function looksAt(records: readonly CaseRecord[]): readonly Look[] {
  return records
    .flatMap((record) => record.reads.map(({id, at, by}) => ({id, at, by, record})))
    .sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1));
}

/** One look as a person reads it. */
export interface LookLine {
  readonly id: string;
  /** `YYYY-MM-DD`, where the reader is. */
  readonly day: string;
  readonly when: string;
  readonly who: string;
  readonly whose: string;
}

/** @param query words that have to stand in the names, in any order @param day all days where it is empty */
export function matchingLooks(lines: readonly LookLine[], query: string, day: string): readonly LookLine[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const text = `${line.who} ${line.whose}`.toLocaleLowerCase();
    return (day === '' || line.day === day) && words.every((word) => text.includes(word));
  });
}

/** For a spreadsheet; cells that would be taken for formulas are not. */
export function looksCsv(
  lines: readonly LookLine[],
  heads: Readonly<Record<'when' | 'who' | 'whose', string>>,
): string {
  return writeCsv([
    [heads.when, heads.who, heads.whose],
    ...lines.map(({when, who, whose}) => [when, who, whose]),
  ]);
}
