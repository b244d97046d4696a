import type {CommonTerms} from '../../i18n/common/en.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {stampOf} from '../../kernel/stamp.js';
import {nextOf, whoOf} from '../caseload-row.js';
import type {CaseloadRow} from '../caseload.js';
import type {CaseRecord} from '../case-record.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {CaseworkTerms} from '../messages/en.js';
import type {People} from '../people.js';
import {caseloadCsv, caseNumbers} from './caseload-table.js';
import {deadlineEvents} from './deadlines.js';
import type {OutFile} from './handing.js';
import {writeIcs} from './ics.js';

/** What the caseload gives to the screens behind its door. */
export interface CaseloadScreen {
  readonly words: CaseworkTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly today: SchoolDay;
  readonly people: People;
  /** Open cases in the order of the screen, whatever is searched for. */
  readonly rows: readonly CaseloadRow[];
  /** All cases, closed ones too. */
  readonly records: readonly CaseRecord[];
}

export interface MadeFile {
  readonly file: OutFile;
  /** The cases that it speaks of. */
  readonly records: readonly CaseRecord[];
}

/** @param withNames somebody asked for names and words of the plan */
export function tableFile(screen: CaseloadScreen, t: ExchangeTerms, withNames: boolean): MadeFile {
  const {words, people, rows, records, today} = screen;
  const {pupil, next, due, who} = words.caseload;
  const {number, opened} = t.files;
  const heads = {
    ...{number, opened, pupil, next, due, who},
    ...{class: t.paper.className, risk: words.risk, step: words.step, state: t.files.state},
  };
  const named = {
    pupil: (record: CaseRecord) => people.pupilName(record.pupil) ?? words.noName,
    className: (record: CaseRecord) => people.classOfPupil(record.pupil) ?? '',
    next: (row: CaseloadRow) => nextOf(words, row),
    who: (row: CaseloadRow) => whoOf(row, people),
  };
  const text = caseloadCsv(rows, caseNumbers(records), {...words, heads}, withNames ? named : undefined);
  return {
    file: {text, name: `caseload-${today}.csv`, type: 'text/csv'},
    records: rows.map(({record}) => record),
  };
}

/** @returns `undefined` where nothing has a day */
export function calendarFile(
  screen: CaseloadScreen,
  t: ExchangeTerms,
  withNames: boolean,
  now: Date,
): MadeFile | undefined {
  const {words, people, rows, records, today} = screen;
  const numbers = caseNumbers(records);
  const named = (record: CaseRecord, text: string | undefined): string =>
    [people.pupilName(record.pupil) ?? words.noName, people.classOfPupil(record.pupil), text]
      .filter(Boolean)
      .join(' · ');
  const made = rows.map((row) => ({
    record: row.record,
    events: deadlineEvents([row], numbers, {
      tasks: words.tasks,
      event: t.files.event,
      ...(withNames && {named: (of, action) => named(of, action?.text)}),
    }),
  }));
  const events = made.flatMap((one) => one.events);
  if (events.length === 0) return undefined;
  const text = writeIcs(events, stampOf(now));
  const due = made.filter((one) => one.events.length > 0).map(({record}) => record);
  return {file: {text, name: `deadlines-${today}.ics`, type: 'text/calendar'}, records: due};
}
