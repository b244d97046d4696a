import type {BundleClass, BundleEnrolment, BundlePupil, RosterProblem, RosterReport} from './oneroster.js';
import {listIn, type Classes} from './oneroster-classes.js';
import type {People, Person} from './oneroster-people.js';
import {dayIn, isDeleted} from './oneroster-rows.js';
import type {Row} from './csv.js';
import type {Sheet} from './sheet.js';

interface Enrolled {
  readonly classes: readonly BundleClass[];
  readonly pupils: readonly BundlePupil[];
}

/** Who is in which class, and who teaches it. */
export function readEnrolments(
  sheet: Sheet,
  classes: Classes,
  people: People,
  report: RosterReport,
): Enrolled {
  const reader = new EnrolmentReader(sheet, classes, people, report);
  for (const row of sheet.rows) reader.read(row);
  reader.remarkOnGaps();
  return {
    classes: classes.list.map((one) => ({...one, teachers: [...(reader.teachers.get(one.sourcedId) ?? [])]})),
    pupils: [...people.pupils.values()].map((person) => pupilOf(person, reader.enrolments)),
  };
}

function pupilOf(person: Person, enrolments: ReadonlyMap<string, readonly BundleEnrolment[]>): BundlePupil {
  const {sourcedId, givenName, familyName, middleName, line} = person;
  return {
    sourcedId,
    givenName,
    familyName,
    ...(middleName && {middleName}),
    line,
    enrolments: enrolments.get(sourcedId) ?? [],
  };
}

class EnrolmentReader {
  readonly teachers = new Map<string, Set<string>>();
  readonly enrolments = new Map<string, BundleEnrolment[]>();
  readonly #taken = new Set<string>();
  readonly #filled = new Set<string>();
  readonly #lines = new Map<string, number>();

  constructor(
    readonly sheet: Sheet,
    readonly classes: Classes,
    readonly people: People,
    readonly report: RosterReport,
  ) {
    for (const {sourcedId} of classes.list) this.#taken.add(sourcedId);
    const lacking = ['beginDate', 'endDate'].filter((column) => !sheet.has(column));
    if (lacking.length > 0) report.remark(sheet.file, 1, 'missing-column', lacking.join(', '));
  }

  read(row: Row): void {
    const {sheet, report} = this;
    const classId = sheet.cell(row, 'classSourcedId');
    const userId = sheet.cell(row, 'userSourcedId');
    const role = sheet.cell(row, 'role').toLowerCase();
    if (isDeleted(sheet, row)) {
      report.drop(sheet.file, 'to-be-deleted');
      return;
    }
    const empty = !classId ? 'classSourcedId' : !userId ? 'userSourcedId' : !role ? 'role' : '';
    if (empty) {
      this.#leaveOut(row, 'missing-cell', empty);
      return;
    }
    const passedOver = this.classes.passedOver.get(classId);
    if (passedOver) {
      report.drop(sheet.file, passedOver);
      return;
    }
    if (!this.#taken.has(classId)) {
      this.#leaveOut(row, 'unknown-class', classId);
      return;
    }
    if (this.people.passedOver.has(userId)) {
      report.drop(sheet.file, 'other-roles');
      return;
    }
    if (role === 'student') this.#enrol(row, classId, userId);
    else if (role === 'teacher') this.#teach(row, classId, userId);
    else if (['administrator', 'aide', 'proctor'].includes(role)) report.drop(sheet.file, 'other-roles');
    else this.#leaveOut(row, 'unknown-role', role);
  }

  /** Classes without pupils and pupils without a class: both are kept, and somebody should know. */
  remarkOnGaps(): void {
    for (const {sourcedId, title, line} of this.classes.list) {
      if (!this.#filled.has(sourcedId)) this.report.remark(this.classes.file, line, 'empty-class', title);
    }
    for (const {sourcedId, line} of this.people.pupils.values()) {
      if (this.enrolments.has(sourcedId)) continue;
      this.report.remark(this.people.file, line, 'pupil-without-class', sourcedId);
    }
  }

  #enrol(row: Row, classId: string, userId: string): void {
    if (this.people.staffIds.has(userId)) {
      this.#leaveOut(row, 'not-a-pupil', userId);
      return;
    }
    if (!this.people.pupils.has(userId)) {
      this.#leaveOut(row, 'unknown-person', userId);
      return;
    }
    const from = this.#day(row, 'beginDate');
    const until = this.#day(row, 'endDate');
    if (from && until && until < from) {
      this.#leaveOut(row, 'end-before-begin', `${from} – ${until}`);
      return;
    }
    const key = [userId, classId, from, until].join('\n');
    const firstLine = this.#lines.get(key);
    if (firstLine !== undefined) {
      this.#leaveOut(row, 'duplicate-enrolment', userId, firstLine);
      return;
    }
    this.#lines.set(key, row.line);
    this.#filled.add(classId);
    const enrolment = {classId, ...(from && {from}), ...(until && {until})};
    listIn(this.enrolments, userId).push(enrolment);
    this.report.use(this.sheet.file);
  }

  #teach(row: Row, classId: string, userId: string): void {
    if (!this.people.staffIds.has(userId)) {
      this.#leaveOut(row, 'unknown-person', userId);
      return;
    }
    this.teachers.set(classId, (this.teachers.get(classId) ?? new Set()).add(userId));
    this.report.use(this.sheet.file);
  }

  /** A day that cannot be read leaves that end of the enrolment open. */
  #day(row: Row, column: string): ReturnType<typeof dayIn> {
    const text = this.sheet.cell(row, column);
    const day = dayIn(text);
    if (text && !day) this.report.remark(this.sheet.file, row.line, 'bad-date', text);
    return day;
  }

  #leaveOut(row: Row, problem: RosterProblem, value: string, firstLine?: number): void {
    this.report.leaveOut(this.sheet.file, row.line, problem, value, firstLine);
  }
}
