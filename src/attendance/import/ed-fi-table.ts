import {Report} from '../../roster/import/report.js';
import type {Row, Table} from '../../roster/import/csv.js';
import type {AttendanceReport} from './attendance-rows.js';
import type {EdFiFile, EdFiLine, EdFiRecord} from './ed-fi-records.js';
import {attendanceFields, type AttendanceField} from './fields.js';
import {slotOf} from './slots.js';
import type {TakenEvidence, TakenLine} from './taken-registers.js';

export interface EdFiAttendance {
  /** Names of its files. */
  readonly file: string;
  readonly table: Table;
  readonly taken: TakenEvidence;
  readonly report: AttendanceReport;
}

/**
 * All files of Ed-Fi that were chosen together, as one table: absences and the registers that were taken come in files of
 * their own, and mean nothing apart.
 */
export function edFiAttendance(files: readonly EdFiFile[]): EdFiAttendance {
  const report: AttendanceReport = new Report();
  const all = files.flatMap(({file, lines}) => lines.map((line) => ({...line, file})));
  const periods = new SectionPeriods(all.flatMap(({record}) => record ?? []));
  const rows: Row[] = [];
  const lines: TakenLine[] = [];
  let isBlind = false;
  for (const one of all) {
    report.rows(one.file, 1);
    const {file, line, record} = one;
    if (record?.kind === 'event') rows.push({file, line, cells: cellsOf(record, periods.of(record))});
    else if (record?.kind === 'taken')
      lines.push({file, line, day: record.day, className: record.section, slots: periods.taken(record)});
    else if (record?.kind === 'section') report.use(file);
    else if (record) report.drop(file, 'other-events');
    else {
      isBlind = true;
      leaveOut(report, one);
    }
  }
  const file = files.map((one) => one.file).join(', ');
  return {file, table: {file, columns: attendanceFields, rows}, taken: {lines, isBlind}, report};
}

function cellsOf({day, section, pupil, code, reason}: Event, slot: string): readonly string[] {
  const cells: Readonly<Record<AttendanceField, string>> = {
    date: day,
    class: section,
    pupil,
    code,
    slot,
    reason,
  };
  return attendanceFields.map((field) => cells[field]);
}

function leaveOut(report: AttendanceReport, {file, line, text, isStrange}: EdFiLine & {file: string}): void {
  report.leaveOut(file, line, isStrange ? 'unknown-record' : 'damaged-record', text);
}

type Taken = Extract<EdFiRecord, {kind: 'taken'}>;
type Event = Extract<EdFiRecord, {kind: 'event'}>;

/**
 * In which lesson a section meets: by the event itself, by what its section says, or by other events of the same section. A
 * section of which no period is told is about the whole day.
 */
class SectionPeriods {
  readonly #ofSection = new Map<string, Set<string>>();
  readonly #ofDay = new Map<string, Set<string>>();

  constructor(records: readonly EdFiRecord[]) {
    for (const record of records) {
      if (record.kind !== 'event' && record.kind !== 'section') continue;
      for (const period of record.periods.map(slotName)) {
        setIn(this.#ofSection, record.section).add(period);
        if (record.kind === 'event') setIn(this.#ofDay, dayKey(record)).add(period);
      }
    }
  }

  /** @returns the text of a slot; of several, all of them, which is no slot and is listed */
  of({section, periods}: Event): string {
    if (section === '') return '';
    const own = periods.length > 0 ? new Set(periods.map(slotName)) : this.#ofSection.get(section);
    return [...(own ?? [])].join(', ');
  }

  taken(record: Taken): readonly string[] {
    const ofDay = this.#ofDay.get(dayKey(record));
    if (ofDay) return [...ofDay];
    return [[...(this.#ofSection.get(record.section) ?? [])].join(', ')];
  }
}

function dayKey({section, day}: Pick<Taken, 'section' | 'day'>): string {
  return `${section}\n${day}`;
}

function setIn(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set<string>();
  sets.set(key, known);
  return known;
}

/** Schools name periods as they please: `1`, `Period 1`, `01 - Traditional`, `P1`; a homeroom's is the whole day. */
function slotName(period: string): string {
  const plain = period.trim();
  if (/^(?:home ?room|hr|daily|all day|advisory)$/i.test(plain)) return 'day';
  if (slotOf(plain)) return plain;
  const [, number] =
    /^(?:class )?(?:period|per|pd|p|lesson|hour)?[ ._-]*0*(\d{1,2})(?![\d:])/i.exec(plain) ?? [];
  return number ? `lesson-${number}` : plain;
}
