import type {PupilKey} from '../../kernel/ids.js';
import {refuse} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Row, Table} from '../../roster/import/csv.js';
import {dayIn, isDeleted} from '../../roster/import/oneroster-rows.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import {Sheet} from '../../roster/import/sheet.js';
import type {GradeLine, RecordReport, RecordSchool} from './lines.js';
import {periodOf} from './periods.js';

/** Tables of OneRoster's gradebook, 1.1 and 1.2, by their stems. Classes give the subject its name. */
export interface Gradebook {
  readonly results: Table;
  readonly lineItems: Table;
  readonly classes?: Table;
}

interface LineItem {
  readonly schoolSubject: string;
  readonly low: number;
  readonly high: number;
  readonly due?: SchoolDay;
}

/**
 * Results as per cents of what could be reached in each piece of work. What was not handed in, excused or is not marked yet is no
 * result: it counts on neither side and is counted as left out.
 */
export function gradebookLines(
  {results, lineItems, classes}: Gradebook,
  school: RecordSchool,
  report: RecordReport,
): readonly GradeLine[] | FileRefusal {
  const sheet = new Sheet(results);
  for (const column of ['lineItemSourcedId', 'studentSourcedId', 'score'])
    if (!sheet.has(column)) return refuse('column-missing', {file: results.file, column});
  const items = itemsIn(new Sheet(lineItems), classes && new Sheet(classes));
  const pupils = new Map(school.roster.pupils.map(({sourcedId, key}) => [sourcedId, key]));
  return sheet.rows.flatMap((row) => lineOf(sheet, row, {items, pupils, school, report}) ?? []);
}

interface Beside {
  readonly items: ReadonlyMap<string, LineItem>;
  readonly pupils: ReadonlyMap<string, PupilKey>;
  readonly school: RecordSchool;
  readonly report: RecordReport;
}

function lineOf(sheet: Sheet, row: Row, {items, pupils, school, report}: Beside): GradeLine | undefined {
  const cell = (column: string): string => sheet.cell(row, column);
  const {file} = sheet;
  const status = cell('scoreStatus').toLowerCase().replace(/\s+/g, '');
  if (isDeleted(sheet, row) || (status !== '' && !status.endsWith('graded')) || cell('score') === '') {
    report.drop(file, 'no-result');
    return;
  }
  const item = items.get(cell('lineItemSourcedId'));
  const pupil = pupils.get(cell('studentSourcedId'));
  const given = dayIn(cell('scoreDate')) ?? item?.due;
  const score = Number(cell('score'));
  if (!pupil) report.leaveOut(file, row.line, 'unknown-person', cell('studentSourcedId'));
  else if (!item || !Number.isFinite(score))
    report.leaveOut(file, row.line, 'missing-cell', item ? 'score' : 'lineItem');
  else if (!given) report.leaveOut(file, row.line, 'bad-date', cell('scoreDate'));
  else {
    const share = Math.min(1, Math.max(0, (score - item.low) / (item.high - item.low)));
    const period = periodOf(given, school.calendar);
    const {schoolSubject} = item;
    return {
      file,
      line: row.line,
      pupil,
      schoolSubject,
      ...period,
      given,
      grade: String(Math.round(1000 * share) / 10),
    };
  }
  return undefined;
}

/** Work without a range of points is taken to be in per cents. */
function itemsIn(sheet: Sheet, classes: Sheet | undefined): ReadonlyMap<string, LineItem> {
  const titles = new Map(
    classes?.rows.map((row) => [classes.cell(row, 'sourcedId'), classes.cell(row, 'title')]),
  );
  const items = new Map<string, LineItem>();
  for (const row of sheet.rows) {
    const [low, high] = ['resultValueMin', 'resultValueMax'].map((column) => sheet.cell(row, column));
    const range = {low: Number(low), high: high ? Number(high) : 100};
    if (isDeleted(sheet, row) || !(range.high > range.low)) continue;
    const classId = sheet.cell(row, 'classSourcedId');
    const due = dayIn(sheet.cell(row, 'dueDate'));
    const schoolSubject = titles.get(classId) ?? classId;
    items.set(sheet.cell(row, 'sourcedId'), {schoolSubject, ...range, ...(due && {due})});
  }
  return items;
}
