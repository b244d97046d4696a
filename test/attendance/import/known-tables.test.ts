import {expect} from 'chai';
import {attendanceFold, currentRegisters} from '../../../src/attendance/attendance-view.js';
import {attendanceOf, type AttendanceImport} from '../../../src/attendance/import/attendance-import.js';
import {FileColumns} from '../../../src/attendance/import/file-columns.js';
import {withPlaces} from '../../../src/attendance/import/columns.js';
import {readFiles, type ReadAttendance} from '../../../src/attendance/import/read-import.js';
import {importsFold} from '../../../src/attendance/imports-view.js';
import type {Slot} from '../../../src/attendance/marks.js';
import {marksOf, type Register} from '../../../src/attendance/register.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {goodBundle, lines} from '../../support/bundles.js';
import {written} from '../../support/entries.js';
import {xlsx} from '../../support/workbooks.js';

const school = rosterOf(await goodBundle(), {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});
const nothing = foldAll(importsFold, []);

async function chosen(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'a.csv',
): Promise<ReadAttendance | string> {
  const read = await readFiles([new File([content], name)], hurried);
  if (isRefusal(read)) return read.refused;
  if (read[0]?.kind !== 'attendance') throw new Error('no attendance');
  return read[0];
}

interface Said {
  readonly slot?: Slot;
  readonly pupil?: number;
  readonly entries?: readonly Entry[];
}

/** As the preview does, with what a person says of columns. */
async function imported(
  content: string | Uint8Array<ArrayBuffer>,
  {slot, pupil, entries = []}: Said = {},
): Promise<AttendanceImport> {
  const read = await chosen(content, typeof content === 'string' ? 'a.csv' : 'a.xlsx');
  if (typeof read === 'string') throw new Error(read);
  const {table, report, codeTable, hasOwnColumns, asksSlot} = read;
  const columns = new FileColumns();
  const {start} = columns.of(table, nothing, asksSlot);
  if (slot !== undefined || pupil !== undefined)
    columns.say({...start, ...(pupil !== undefined && {pupil})}, slot);
  const known = columns.of(table, nothing, asksSlot);
  if (!hasOwnColumns && !known.places) throw new Error('columns are asked for');
  const named = hasOwnColumns ? table : withPlaces(table, known.places ?? {}, known.slot);
  const state = foldAll(attendanceFold, entries);
  const choice = codeTable ? {table: codeTable} : {};
  const result = attendanceOf(named, school, (about) => currentRegisters(state, about), report, choice);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

function shown({drafts}: AttendanceImport): Readonly<Record<string, string>> {
  const ids = new Map(school.roster.pupils.map(({key, sourcedId}) => [key, sourcedId]));
  return Object.fromEntries(
    drafts.map(({body}) => {
      const register = body as Register;
      const marks = [...marksOf(register).values()].map(({pupil, status}) => `${ids.get(pupil)} ${status}`);
      return [`${register.classKey} ${register.day} ${register.slot}`, marks.sort().join(', ')];
    }),
  );
}

function isWholeAccount({report}: AttendanceImport): boolean {
  return report.files.every(({rows, used, dropped, leftOut}) => rows === used + dropped + leftOut);
}

describe('a chart of RosarioSIS', () => {
  const days = lines(
    'Student,RosarioSIS ID,Grade Level,Nov/23,Nov/24,Nov/25',
    'Әбдіқадыр Айгерім,p1,7,Present,Absent,',
    'Беков Данияр,p2,7,Absent,Half Day,Present',
  );

  it('of whole days says who was absent; who was present it only reckons', async () => {
    const result = await imported(days);
    expect(shown(result)).to.deep.equal({
      'c7b 2026-11-23 day': 'p2 absent',
      'c7b 2026-11-24 day': 'p1 absent, p2 unknown',
    });
    expect(result.report.dropped).to.deep.include({file: 'a.csv', what: 'reckoned', count: 2});
    expect(result.unknownCodes.map(({code}) => code)).to.deep.equal(['Half Day']);
    expect(result.codeTable).to.equal('rosariosis');
    expect(isWholeAccount(result)).to.equal(true);
  });

  it('of a period says who was present too, once a person says which period it was', async () => {
    const period = lines(
      'Student,RosarioSIS ID,Grade Level,11/23,11/24,11/02',
      'Әбдіқадыр Айгерім,p1,7,P,A,',
      'Беков Данияр,p2,7,T,P,E',
    );
    expect(await imported(period).catch(String)).to.include('columns are asked for');
    expect(shown(await imported(period, {slot: 'lesson-2'}))).to.deep.equal({
      'c7b 2026-11-23 lesson-2': 'p1 present, p2 late',
      'c7b 2026-11-24 lesson-2': 'p1 absent, p2 present',
      'c7b 2026-11-02 lesson-2': 'p2 absent',
    });
  });

  it('is known in each language, by the number of the pupil', async () => {
    for (const [head, present, absent] of [
      ['Élève,ID RosarioSIS,Niveau,23 Nov,24 Nov,25 Nov', 'Présent', 'Absent'],
      ['Estudiante,ID de RosarioSIS,Grado,23 Nov.,24 Nov.,25 Nov.', 'Presente', 'Ausente'],
      ['Ученик,RosarioSIS ID,Класс,23 Ноя,24 Ноя,25 Ноя', 'Присутствует', 'Отсутствует'],
    ] as const) {
      const result = await imported(lines(head, `x,p1,7,${present},${absent},`));
      expect(shown(result), head).to.deep.equal({'c7b 2026-11-24 day': 'p1 absent'});
    }
  });

  it('changes nothing the second time', async () => {
    const {drafts} = await imported(days);
    expect((await imported(days, {entries: written(drafts)})).counts).to.include({unchanged: 2, added: 0});
  });
});

describe('a diary with days across', () => {
  const diary = lines(
    '№,ФИО,23.11.2026,24.11.2026,25.11.2026',
    'p1,Әбдіқадыр,Ж,present,',
    'p2,Беков,present,К,',
  );

  it('is read mark by mark, and asked about', async () => {
    const read = await chosen(diary);
    if (typeof read === 'string') throw new Error(read);
    expect(read.table.columns).to.deep.equal(['№', 'ФИО', 'date', 'code']);
    expect(read.asksSlot).to.equal(true);
    expect(shown(await imported(diary, {slot: 'day', pupil: 0}))).to.deep.equal({
      'c7b 2026-11-23 day': 'p1 absent, p2 present',
      'c7b 2026-11-24 day': 'p1 present, p2 late',
    });
  });

  it('remembers its columns for other months, and never the lesson', async () => {
    const read = await chosen(diary);
    if (typeof read === 'string') throw new Error(read);
    const columns = new FileColumns();
    columns.say({date: 2, pupil: 0, code: 3}, 'lesson-1');
    const {drafts} = columns.of(read.table, nothing, true);
    const later = foldAll(importsFold, written(drafts));
    const december = await chosen(diary.replaceAll('.11.2026', '.12.2026'));
    if (typeof december === 'string') throw new Error(december);
    const asked = new FileColumns().of(december.table, later, true);
    expect(asked).to.not.have.property('places');
    expect(asked.start).to.deep.equal({date: 2, pupil: 0, code: 3});
  });

  it('comes as a workbook, below titles', async () => {
    const rows = diary
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const book = xlsx({sheets: [{name: 'Журнал', rows: [['7 Б класс'], [], ...rows]}]});
    expect(shown(await imported(book, {slot: 'am', pupil: 0}))).to.have.property('c7b 2026-11-23 am');
  });

  it('takes the year from the school’s calendar, and leaves days that it does not know', async () => {
    const short = lines('№,ФИО,01.09,23.11,01.07', 'p1,x,Ж,Ж,Ж');
    const result = await imported(short, {slot: 'day', pupil: 0});
    expect(Object.keys(shown(result))).to.deep.equal(['c7b 2026-09-01 day', 'c7b 2026-11-23 day']);
    expect(result.report.repairs.map(({problem, value}) => [problem, value])).to.deep.equal([
      ['bad-date', '01.07'],
    ]);
    expect(isWholeAccount(result)).to.equal(true);
  });

  it('is refused where nobody could tell months from days', async () => {
    expect(await chosen(lines('№,ФИО,11/03,11/04,11/05', 'p1,x,Ж,Ж,Ж'))).to.equal('dates-ambiguous');
  });

  it('needs three days: fewer may mean something else', async () => {
    const read = await chosen(lines('№,Код,23.11.2026,24.11.2026', 'p1,x,Ж,Ж'));
    expect(typeof read !== 'string' && read.table.columns).to.deep.equal([
      '№',
      'Код',
      '23.11.2026',
      '24.11.2026',
    ]);
  });

  it('lists each mark of a pupil whom nobody knows', async () => {
    const result = await imported(diary.replace('p1', 'p77'), {slot: 'day', pupil: 0});
    expect(result.report.repairs.map(({problem}) => problem)).to.deep.equal([
      'unknown-person',
      'unknown-person',
    ]);
    expect(isWholeAccount(result)).to.equal(true);
  });
});

describe('the log of Gibbon', () => {
  const head =
    'gibbonAttendanceLogPersonID,gibbonAttendanceCodeID,gibbonPersonID,direction,type,reason,context,comment,date,gibbonPersonIDTaker,gibbonCourseClassID,timestampTaken';
  const entry = (id: string, pupil: string, type: string, day: string, context = 'Form Group', course = '') =>
    `${id},001,${pupil},In,${type},,${context},,${day},0000000001,${course},2026-11-23 08:00:00`;

  it('counts the last entry of a pupil and day, whatever its place', async () => {
    const result = await imported(
      lines(
        head,
        entry('00000000000009', 'p1', 'Present - Late', '2026-11-23', 'Person'),
        entry('00000000000010', 'p2', 'Present', '2026-11-23'),
        entry('00000000000008', 'p1', 'Absent', '2026-11-23'),
      ),
    );
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p1 late, p2 present'});
    expect(result.codeTable).to.equal('gibbon');
    expect(result.report.dropped).to.deep.equal([{file: 'a.csv', what: 'superseded', count: 1}]);
    expect(isWholeAccount(result)).to.equal(true);
  });

  it('takes no announcement for a register, and no course for a lesson of the day', async () => {
    const result = await imported(
      lines(
        head,
        entry('1', 'p1', 'Absent', '2026-11-24', 'Future'),
        entry('2', 'p1', 'Absent', '2026-11-23', 'Class', '00000012'),
        entry('3', 'p1', 'Present', '2026-11-23', 'Form Group', '00000000'),
        entry('4', 'p2', 'Left', '2026-11-23', 'Form Group', 'NULL'),
      ),
    );
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p1 present, p2 unknown'});
    expect(result.report.repairs.map(({problem, line}) => [problem, line])).to.deep.equal([
      ['unknown-slot', 3],
    ]);
    expect(result.report.dropped).to.deep.equal([{file: 'a.csv', what: 'announced', count: 1}]);
    expect(isWholeAccount(result)).to.equal(true);
  });
});
