import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import type {Term} from '../calendar.js';
import type {RosterReport} from './oneroster.js';
import {dayIn, standingRows} from './oneroster-rows.js';
import type {Sheet} from './sheet.js';

interface Session {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly year: string;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  readonly line: number;
}

interface Terms {
  readonly terms: readonly Term[];
  readonly yearTitle: string;
}

/** The finest first: what lies between two of them is a holiday. A year alone has no holidays and is the last resort. */
const termTypes = ['gradingperiod', 'term', 'semester', 'schoolyear'] as const;

/** The terms of the year that the classes belong to, in order, none of them over another. */
export function readTerms(sheet: Sheet, named: ReadonlyMap<string, number>, report: RosterReport): Terms {
  const sessions = sessionsOf(sheet, report);
  const year = yearOf(sessions, named);
  const ofYear = sessions.filter((session) => session.year === year);
  const type = termTypes.find((candidate) => ofYear.some((session) => session.type === candidate));
  const chosen = ofYear.filter((session) => session.type === type);
  drop(sheet, report, 'other-year', sessions.length - ofYear.length);
  drop(sheet, report, 'other-sessions', ofYear.length - chosen.length);
  const schoolYear = ofYear.find((session) => session.type === 'schoolyear');
  return {terms: inOrder(chosen, sheet, report), yearTitle: schoolYear?.title ?? ''};
}

function drop(
  sheet: Sheet,
  report: RosterReport,
  what: 'other-year' | 'other-sessions',
  count: number,
): void {
  if (count > 0) report.drop(sheet.file, what, count);
}

function sessionsOf(sheet: Sheet, report: RosterReport): readonly Session[] {
  const sessions: Session[] = [];
  for (const {row, id} of standingRows(sheet, report)) {
    const type = sheet.cell(row, 'type').toLowerCase();
    const [begin, end] = [sheet.cell(row, 'startDate'), sheet.cell(row, 'endDate')];
    const [from, until] = [dayIn(begin), dayIn(end)];
    const {line} = row;
    if (!isTermType(type)) report.leaveOut(sheet.file, line, 'unknown-type', type);
    else if (!from || !until) report.leaveOut(sheet.file, line, 'bad-date', from ? end : begin);
    else if (until < from) report.leaveOut(sheet.file, line, 'end-before-begin', `${from} – ${until}`);
    else {
      const [title, year] = [sheet.cell(row, 'title'), sheet.cell(row, 'schoolYear')];
      sessions.push({id, title, type, year, from, until, line});
    }
  }
  return sessions;
}

function isTermType(type: string): boolean {
  return (termTypes as readonly string[]).includes(type);
}

/** The year of the sessions that most classes name; else the one that ends last. */
function yearOf(sessions: readonly Session[], named: ReadonlyMap<string, number>): string {
  const weights = new Map<string, number>();
  for (const {id, year} of sessions) weights.set(year, (weights.get(year) ?? 0) + (named.get(id) ?? 0));
  const latest = sessions.toSorted((a, b) => (a.until < b.until ? 1 : -1));
  return latest.toSorted((a, b) => (weights.get(b.year) ?? 0) - (weights.get(a.year) ?? 0))[0]?.year ?? '';
}

/**
 * Many systems give as the end the first day that is taught no more, which is then the first day of the next term:
 * the earlier term ends the day before.
 */
function inOrder(sessions: readonly Session[], sheet: Sheet, report: RosterReport): readonly Term[] {
  const sorted = sessions.toSorted((a, b) =>
    a.from < b.from || (a.from === b.from && a.until > b.until) ? -1 : 1,
  );
  const terms: Term[] = [];
  for (const {title, from, until, line} of sorted) {
    const before = terms.at(-1);
    if (before && until <= before.until) {
      report.leaveOut(sheet.file, line, 'overlapping-term', title);
      continue;
    }
    if (before && from <= before.until) {
      report.remark(sheet.file, line, 'overlapping-term', title);
      terms[terms.length - 1] = {...before, until: addDays(from, -1)};
    }
    report.use(sheet.file);
    terms.push({title, from, until});
  }
  return terms;
}
