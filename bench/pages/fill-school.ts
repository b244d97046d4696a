import {demoSchool} from '../../demo/school/school.js';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {attendanceOf} from '../../src/attendance/import/attendance-import.js';
import {readFiles} from '../../src/attendance/import/read-import.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import type {Fold} from '../../src/journal/fold.js';
import {Journal} from '../../src/journal/journal.js';
import type {ClassKey, DeviceId, StaffId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {hurried} from '../../src/roster/import/reading.js';
import {rosterOf} from '../../src/roster/import/roster-of.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {rosterFold} from '../../src/roster/roster-view.js';

/** The day after the second term of the simulated school. */
const today = day('2026-12-30');
const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};

export interface Filled {
  readonly classId: ClassKey;
  readonly day: SchoolDay;
  readonly pupils: number;
  readonly registers: number;
}

/** Imports the demo school's own files, as an office does. @returns its largest class and its last day */
async function fill(name: string): Promise<Filled> {
  const school = demoSchool({today});
  const files = [
    new File([school.oneRoster('1.1').slice()], 'school.zip'),
    new File([school.attendance()], 'attendance.csv'),
  ];
  const read = await readFiles(files, hurried);
  if (isRefusal(read)) throw new Error(read.refused);
  const replica = await IdbReplica.open(name);
  const journal = new Journal({replica, author, now: () => new Date()});
  const counts = {registers: 0};
  let parts: ReturnType<typeof rosterOf> | undefined;
  for (const each of read) {
    if (each.kind === 'roster') {
      parts = rosterOf(each.bundle, {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});
      const {roster, calendar} = parts;
      await journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
    } else if (parts) {
      const found = attendanceOf(each.table, parts, () => [], each.report);
      if (isRefusal(found)) throw new Error(found.refused);
      counts.registers = found.drafts.length;
      await journal.append({school: found.drafts});
    }
  }
  for (const fold of [rosterFold, attendanceFold] as const) {
    await journal.read<unknown>(fold as Fold<unknown>);
    while (!(await replica.readSnapshot(fold.name))) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  journal.close();
  return {classId: largestClass(parts), day: school.until, pupils: school.pupils.length, ...counts};
}

function largestClass(parts: ReturnType<typeof rosterOf> | undefined): ClassKey {
  const sizes = new Map<ClassKey, number>();
  for (const {enrolments} of parts?.roster.pupils ?? [])
    for (const {classKey} of enrolments) sizes.set(classKey, (sizes.get(classKey) ?? 0) + 1);
  const [[largest] = []] = [...sizes].sort(([, a], [, b]) => b - a);
  if (!largest) throw new Error('the demo school has no classes');
  return largest;
}

Object.assign(globalThis, {bench: {fill}});
