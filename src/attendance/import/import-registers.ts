import {draft, type Draft} from '../../kernel/draft.js';
import type {EntryId, PupilKey, SubjectKey} from '../../kernel/ids.js';
import type {ReadCode} from '../codes/reread-view.js';
import {sameMark, type Mark} from '../marks.js';
import {listsOf, marksOf, registerSubject, registerTaken, sameMarks, type Register} from '../register.js';
import {markOf} from './agreed-rows.js';
import type {AttendanceReport, AttendanceRow} from './attendance-rows.js';
import type {TakenRegister} from './taken-registers.js';

/** The heads of a subject, as the attendance view gives them. */
export type CurrentRegisters = (
  about: SubjectKey,
) => readonly {readonly id: EntryId; readonly body: Register}[];

export interface AttendanceCounts {
  readonly registers: number;
  readonly marks: number;
  readonly days: number;
  readonly classes: number;
  /** Registers that were not here before. */
  readonly added: number;
  /** Registers that an earlier file said otherwise. */
  readonly changed: number;
  readonly unchanged: number;
  /** Registers that staff took: they stand. */
  readonly staffTook: number;
  /** Registers in which nobody is said to be present. */
  readonly absencesOnly: number;
  /** Marks of pupils who have no line in a register that was taken: present. */
  readonly silent: number;
}

/** A register, and the lines that speak of it. */
export interface ImportedRegister {
  readonly register: Register;
  readonly silent: number;
  readonly file: string;
  /** The first one of that file. */
  readonly line: number;
  /** Lines of each file. */
  readonly lines: ReadonlyMap<string, number>;
  /** Is it all that its source knows of the register? Else what an earlier file said of other pupils goes on. */
  readonly isWhole: boolean;
}

interface Group extends Pick<AttendanceRow, 'classKey' | 'day' | 'slot' | 'file' | 'line'> {
  readonly marks: Map<PupilKey, Mark>;
  readonly lines: Map<string, number>;
  isWhole: boolean;
  silent: number;
}

/** @param taken of a source that records absences alone; other files say all that they know */
export function importedRegisters(
  rows: readonly AttendanceRow[],
  read: ReadCode,
  taken: readonly TakenRegister[] | undefined,
  report: AttendanceReport,
): readonly ImportedRegister[] {
  const groups = new Map<SubjectKey, Group>();
  for (const row of rows) {
    const group = groupIn(groups, row, taken === undefined);
    group.marks.set(row.pupil.key, markOf(row, read));
    count(group, row.file);
  }
  for (const register of taken ?? []) {
    const isNew = !groups.has(registerSubject(register));
    if (isNew && register.present.length === 0) {
      report.leaveOut(register.file, register.line, 'taken-unsure', register.day);
      continue;
    }
    const group = groupIn(groups, register, true);
    group.isWhole = true;
    count(group, register.file);
    for (const pupil of register.present) if (!group.marks.has(pupil)) addPresent(group, pupil);
  }
  return [...groups.values()].map(({classKey, day, slot, marks, ...rest}) => ({
    ...rest,
    register: {classKey, day, slot, source: 'import', ...listsOf(marks.values())},
  }));
}

type Placed = Pick<AttendanceRow, 'classKey' | 'day' | 'slot' | 'file' | 'line'>;

function groupIn(groups: Map<SubjectKey, Group>, place: Placed, isWhole: boolean): Group {
  const about = registerSubject(place);
  const known = groups.get(about);
  if (known) return known;
  const {classKey, day, slot, file, line} = place;
  const made = {classKey, day, slot, file, line, marks: new Map(), lines: new Map(), isWhole, silent: 0};
  groups.set(about, made);
  return made;
}

function count({lines}: Group, file: string): void {
  lines.set(file, (lines.get(file) ?? 0) + 1);
}

function addPresent(group: Group, pupil: PupilKey): void {
  group.marks.set(pupil, {pupil, status: 'present'});
  group.silent += 1;
}

/** What to append. What staff took stands, and what says the same as before is not written again. */
export function decideRegisters(
  imported: readonly ImportedRegister[],
  current: CurrentRegisters,
  report: AttendanceReport,
): {readonly drafts: readonly Draft[]; readonly counts: AttendanceCounts} {
  const drafts: Draft[] = [];
  const counts = {added: 0, changed: 0, unchanged: 0, staffTook: 0};
  const registers: Register[] = [];
  for (const one of imported) {
    const about = registerSubject(one.register);
    const heads = current(about);
    const register = one.isWhole ? one.register : besideBefore(one.register, heads);
    registers.push(register);
    const fate = fateOf(register, heads);
    counts[fate] += 1;
    if (fate === 'staffTook') {
      for (const [file, lines] of one.lines) report.drop(file, 'staff-took-it', lines);
      report.remark(one.file, one.line, 'staff-took-it', [register.day, register.slot].join(', '), false);
      continue;
    }
    for (const [file, lines] of one.lines) report.use(file, lines);
    const replaces = heads.map(({id}) => id);
    if (fate !== 'unchanged') drafts.push(draft(registerTaken, about, register, replaces));
  }
  const silent = imported.reduce((sum, one) => sum + one.silent, 0);
  return {drafts, counts: {...sizesOf(registers), ...counts, silent}};
}

/** With what an earlier file said of those who are not named now; where earlier ones disagree, nobody knows. */
function besideBefore(register: Register, heads: ReturnType<CurrentRegisters>): Register {
  if (heads.length === 0 || heads.some(({body}) => body.source === 'staff')) return register;
  const marks = new Map<PupilKey, Mark>();
  for (const {body} of heads) {
    for (const [pupil, mark] of marksOf(body)) {
      const known = marks.get(pupil);
      marks.set(pupil, !known || sameMark(known, mark) ? mark : {pupil, status: 'unknown'});
    }
  }
  for (const [pupil, mark] of marksOf(register)) marks.set(pupil, mark);
  return {...register, ...listsOf(marks.values())};
}

function fateOf(
  register: Register,
  heads: ReturnType<CurrentRegisters>,
): 'added' | 'changed' | 'unchanged' | 'staffTook' {
  if (heads.length === 0) return 'added';
  const marks = marksOf(register);
  if (heads.every(({body}) => sameMarks(marksOf(body), marks))) return 'unchanged';
  return heads.some(({body}) => body.source === 'staff') ? 'staffTook' : 'changed';
}

function sizeOf({present, marks}: Register): number {
  return present.length + marks.length;
}

function sizesOf(
  registers: readonly Register[],
): Pick<AttendanceCounts, 'registers' | 'marks' | 'days' | 'classes' | 'absencesOnly'> {
  return {
    registers: registers.length,
    marks: registers.reduce((sum, register) => sum + sizeOf(register), 0),
    days: new Set(registers.map(({day}) => day)).size,
    classes: new Set(registers.map(({classKey}) => classKey)).size,
    absencesOnly: registers.filter(({present}) => present.length === 0).length,
  };
}
