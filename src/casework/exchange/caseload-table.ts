import type {CaseId} from '../../kernel/ids.js';
import {writeCsv} from '../../roster/import/write-csv.js';
import type {Band, CaseloadRow, Task} from '../caseload.js';
import type {RiskLevel, Step} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';

/** Headings and values in the person's language. */
export interface CaseloadWords {
  readonly heads: Readonly<
    Record<
      'number' | 'pupil' | 'class' | 'risk' | 'step' | 'opened' | 'next' | 'due' | 'state' | 'who',
      string
    >
  >;
  readonly steps: Readonly<Record<Step, string>>;
  readonly risks: Readonly<Record<RiskLevel, string>>;
  readonly riskNotSet: string;
  readonly bands: Readonly<Record<Band, string>>;
  readonly tasks: Readonly<Record<Task['kind'], string>>;
}

/** Left out unless somebody asks for names: whose case it is, what was typed, and who is responsible. */
export interface CaseloadNames {
  readonly pupil: (record: CaseRecord) => string;
  readonly className: (record: CaseRecord) => string;
  readonly next: (row: CaseloadRow) => string;
  readonly who: (row: CaseloadRow) => string;
}

/**
 * Numbers by which files speak of cases without a name: by the day of opening, closed ones too, so that a case keeps
 * its number when others are closed. A case that another device opened earlier and shared late moves the later ones.
 */
export function caseNumbers(records: readonly CaseRecord[]): ReadonlyMap<CaseId, number> {
  const inOrder = [...records].sort((a, b) => {
    const [from, to] = [a.openedOn ?? '9999', b.openedOn ?? '9999'];
    return from === to ? (a.id < b.id ? -1 : 1) : from < to ? -1 : 1;
  });
  return new Map(inOrder.map(({id}, at) => [id, at + 1]));
}

/** The caseload for a spreadsheet, in the order of the screen. */
export function caseloadCsv(
  rows: readonly CaseloadRow[],
  numbers: ReadonlyMap<CaseId, number>,
  words: CaseloadWords,
  names?: CaseloadNames,
): string {
  const {number, pupil, class: className, risk, step, opened, next, due, state, who} = words.heads;
  const head = [number, ...(names ? [pupil, className] : []), risk, step, opened, next, due, state];
  return writeCsv([
    [...head, ...(names ? [who] : [])],
    ...rows.map((row) => lineOf(row, numbers, words, names)),
  ]);
}

function lineOf(
  row: CaseloadRow,
  numbers: ReadonlyMap<CaseId, number>,
  words: CaseloadWords,
  names: CaseloadNames | undefined,
): readonly (string | number)[] {
  const {record, next, band} = row;
  return [
    numbers.get(record.id) ?? '',
    ...(names ? [names.pupil(record), names.className(record)] : []),
    record.risk ? words.risks[record.risk] : words.riskNotSet,
    words.steps[record.step],
    record.openedOn ?? '',
    names ? names.next(row) : next ? words.tasks[next.kind] : '',
    next?.due ?? '',
    words.bands[band],
    ...(names ? [names.who(row)] : []),
  ];
}
