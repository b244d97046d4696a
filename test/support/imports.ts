import {attendanceFold, registersOf} from '../../src/attendance/attendance-view.js';
import {
  codeExplained,
  codeSubject,
  codeTableChosen,
  codeTableSubject,
  type CodeExplained,
} from '../../src/attendance/codes/code-kinds.js';
import type {Mark} from '../../src/attendance/marks.js';
import {listsOf, registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Batch} from '../../src/journal/replica.js';
import type {ClassKey, DeviceId} from '../../src/kernel/ids.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import {rosterOf} from '../../src/roster/import/roster-of.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {attendanceCsv, bundle11, goodBundle, lines, withLines, zipOf, type Files} from './bundles.js';
import {page, schoolEvent, sectionEvent, takenEvent} from './ed-fi.js';
import {noon} from './entries.js';
import {sessionOf} from './school.js';

/** The office of a school that has imported nothing yet. */
export function freshSchool(replica = new MemoryReplica()): School {
  const session = sessionOf('office');
  const journal = new Journal({
    replica,
    author: {by: session.staffId, device: 'device-1' as DeviceId},
    now: () => noon,
  });
  return {session, journal, now: () => noon};
}

/** The same with `bundle11` imported. */
export async function importedSchool(replica = new MemoryReplica()): Promise<School> {
  const school = freshSchool(replica);
  const bundle = await goodBundle();
  const {roster, calendar} = rosterOf(bundle, {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});
  await school.journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
  return school;
}

/** The same with a table of codes of its own, with two codes that wait in registers, and one about which people disagree. */
export async function codedSchool(school?: School): Promise<School> {
  const coded = school ?? (await importedSchool());
  const {pupils = []} = rosterIn(await coded.journal.read(rosterFold)) ?? {};
  const codes = ['ЩЩ', 'Partial'];
  const marks = codes.map((sourceCode, at): Mark => ({
    pupil: pupils[at]!.key,
    status: 'unknown',
    sourceCode,
  }));
  const register: Register = {
    classKey: 'c7b' as Register['classKey'],
    day: day('2026-11-23'),
    slot: 'day',
    source: 'import',
    ...listsOf(marks),
  };
  const said = [
    {code: 'Н', meaning: {status: 'absent', justification: 'unexcused'}},
    {code: 'УП', meaning: {status: 'absent', justification: 'excused'}},
    {code: 'уп', meaning: {status: 'not-expected'}},
  ];
  await coded.journal.append({
    school: [
      draft(registerTaken, registerSubject(register), register),
      ...said.map((one) =>
        draft(codeExplained, codeSubject(one.code), {...one, version: 1} as CodeExplained),
      ),
      draft(codeTableChosen, codeTableSubject, {table: 'kundelik-ru', version: 1}),
    ],
  });
  return coded;
}

/** A device that holds what it has and takes nothing more. */
export class FullReplica extends MemoryReplica {
  isFull = true;

  override async append(batch: Batch): Promise<void> {
    if (this.isFull) throw new JournalError('quota');
    return super.append(batch);
  }
}

export function fullDisk(): School {
  return freshSchool(new FullReplica());
}

export function zipFile(files: Files = bundle11, name = 'school.zip'): File {
  return new File([zipOf(files)], name);
}

/** The school as another host would export it, with a few lines to repair. */
export function renumberedZip(): File {
  const renumbered = Object.fromEntries(
    Object.entries(bundle11).map(([name, text]) => [name, text.replaceAll(/\bp(\d)/g, '90$1')]),
  );
  const more = withLines(
    renumbered,
    'users.csv',
    '901,,,true,s12,student,z,Another,Child,,07,x,',
    '905,,,true,s12,wizard,z,Odd,Role,,07,x,',
    '906,,,true,s12,student,z,🙂 \u202eÉlodie,"de la Très Longue Famille-Құдайбергенқызы",,07,x,',
  );
  return zipFile(
    withLines(more, 'enrollments.csv', 'e8,,,c0,s12,901,student,,,', 'e9,,,c7b,s12,906,student,,01/09/26,'),
  );
}

export function attendanceFiles(): readonly File[] {
  const more = lines(
    '2026-11-25,day,c7b,p1,ЩЩ,',
    '2026-11-25,day,c7b,p2,absent,wedding',
    '2026-10-28,day,c7b,p1,present,',
    '2026-11-26,day,c7b,p1,present,',
    '2026-11-26,day,c7b,p1,absent,',
    '2026-11-26,day,c7b,"=1+1",absent,',
  );
  return [new File([attendanceCsv + more], 'attendance.csv')];
}

/** Absences and registers taken as Ed-Fi keeps them, with something for every part of the preview. */
export function edFiFiles(): readonly File[] {
  const events = [
    sectionEvent('c7b', {pupil: 'p2', day: '2026-11-23', category: 'Excused Absence', reason: 'illness'}),
    sectionEvent('c7b', {pupil: 'p1', day: '2026-11-24', category: 'Partial'}),
    sectionEvent('c9x', {pupil: 'p3', day: '2026-11-23', category: 'Tardy'}),
    schoolEvent({pupil: 'p9', day: '2026-11-23', category: 'Tardy'}),
    {...schoolEvent({pupil: 'p3', day: '2026-11-23', category: 'Tardy'}), programReference: {}},
  ];
  const taken = [
    takenEvent('c7b', '2026-11-23', '2026-11-24'),
    takenEvent('c7b', '2026-11-24'),
    takenEvent('c8a', '2026-11-23'),
    takenEvent('c9x', '2026-11-23'),
  ];
  return [new File([page(...events)], 'events.json'), new File([page(...taken)], 'taken.json')];
}

/** A diary of one lesson: days across, and nothing that says which lesson it was. */
export function diaryFile(): File {
  const rows = lines(
    'userSourcedId,ФИО,23.11,24.11,25.11',
    'p1,Әбдіқадыр Айгерім,Ж,present,',
    'p2,Беков Данияр,present,К,',
  );
  return new File([rows], 'сабақ.csv');
}

/** A zip that was cut off on its way. */
export function damagedSchool(): File {
  return new File([zipOf(bundle11).slice(0, 900)], 'school.zip');
}

/** A table whose headings say nothing of two columns, and of one too much. */
export function strangeFile(name = 'табель.csv'): File {
  const rows = lines(
    'День недели,Число,№ личного дела,Код,Отметка,',
    'пн,23.11.2026,p1,1,Ж,',
    'пн,23.11.2026,p2,2,present,',
    'вт,24.11.2026,p1,3,present,',
  );
  return new File([rows], name);
}

/** A person corrects the first register of class 7 Б. */
export async function correctedByHand({journal}: School): Promise<void> {
  const [first] = registersOf(await journal.read(attendanceFold), 'c7b' as ClassKey);
  if (!first) throw new Error('no register');
  const body: Register = {...first.body, source: 'staff', present: [], marks: []};
  await journal.append({school: [draft(registerTaken, first.about, body, [first.id])]});
}
