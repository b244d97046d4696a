import {expect} from 'chai';
import fc from 'fast-check';
import {attendanceFold, currentRegisters} from '../../../src/attendance/attendance-view.js';
import {attendanceOf, type AttendanceImport} from '../../../src/attendance/import/attendance-import.js';
import type {AttendanceProblem, AttendanceReport} from '../../../src/attendance/import/attendance-rows.js';
import {onClosedDays} from '../../../src/attendance/import/on-closed-days.js';
import {registerTaken, type Register} from '../../../src/attendance/register.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft, type Draft} from '../../../src/kernel/draft.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {closedOn, closuresFold} from '../../../src/roster/closures-view.js';
import {readTable} from '../../../src/roster/import/csv.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {Report} from '../../../src/roster/import/report.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {attendanceCsv, goodBundle, lines} from '../../support/bundles.js';
import {closureEntry, closureOf} from '../../support/closures.js';
import {written} from '../../support/entries.js';

const header = 'date,slot,classSourcedId,userSourcedId,code,reason';
const school = rosterOf(await goodBundle(), {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});
const [p1, p2, p3] = school.roster.pupils.map(({key}) => key);

async function read(text: string, entries: readonly Entry[] = []) {
  const report: AttendanceReport = new Report();
  const table = await readTable('a.csv', text, hurried, report);
  if (isRefusal(table)) return table;
  const state = foldAll(attendanceFold, entries);
  return attendanceOf(table, school, (about) => currentRegisters(state, about), report);
}

async function imported(text: string, entries: readonly Entry[] = []): Promise<AttendanceImport> {
  const result = await read(text, entries);
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

const registers = ({drafts}: {drafts: readonly Draft[]}) => drafts.map(({body}) => body as Register);

async function listed(
  ...rows: readonly string[]
): Promise<readonly (readonly [AttendanceProblem, number])[]> {
  const {report} = await imported(lines(header, ...rows));
  return report.repairs.map(({problem, line}) => [problem, line] as const);
}

describe('a file of attendance', () => {
  it('becomes one register for each class, day and slot', async () => {
    const result = await imported(attendanceCsv);
    expect(result.counts).to.include({registers: 3, marks: 5, days: 2, classes: 2, added: 3});
    expect(registers(result)[0]).to.deep.equal({
      classKey: 'c7b',
      day: '2026-11-23',
      slot: 'day',
      source: 'import',
      present: [p1],
      marks: [{pupil: p2, status: 'absent', justification: 'illness', sourceCode: 'absent'}],
    });
  });

  it('gives no mark to pupils without a line: missing is not present', async () => {
    const result = await imported(lines(header, '2026-11-23,day,c8a,p3,Ж,'));
    expect(registers(result)[0]).to.deep.include({
      present: [],
      marks: [{pupil: p3, status: 'absent', justification: 'unexcused', sourceCode: 'Ж'}],
    });
    expect(result.counts.absencesOnly).to.equal(1);
  });

  it('understands other names, orders and delimiters of columns', async () => {
    const result = await imported(lines('Код;Дата;Pupil_ID', 'Ж;23.11.2026;p1', 'present;23.11.2026;p2'));
    expect(result.codeTable).to.equal('kundelik-kk');
    expect(registers(result)[0]).to.include({classKey: 'c7b', slot: 'day'});
  });

  it('finds a class by its title too', async () => {
    const result = await imported(lines(header, '2026-11-23,2,7 б,p1,present,'));
    expect(registers(result)[0]).to.include({classKey: 'c7b', slot: 'lesson-2'});
  });

  it('takes an unexplained code for unknown, verbatim, and never for an absence', async () => {
    const result = await imported(
      lines(header, '2026-11-23,day,c7b,p1,ЩЩ,', '2026-11-23,day,c7b,p2,present,'),
    );
    expect(registers(result)[0]?.marks).to.deep.equal([{pupil: p1, status: 'unknown', sourceCode: 'ЩЩ'}]);
    expect(result.unknownCodes).to.deep.equal([
      {
        key: 'щщ',
        code: 'ЩЩ',
        count: 1,
        example: {line: 2, day: '2026-11-23', pupil: school.roster.pupils[0]},
      },
    ]);
  });
});

describe('lines of attendance that need repair', () => {
  it('are about days without school, and days before a pupil came', async () => {
    expect(
      await listed(
        '2026-11-22,day,c7b,p1,present,',
        '2026-10-28,day,c7b,p1,present,',
        '2026-09-07,day,c7b,p2,absent,',
        '2026-11-23,day,c8a,p2,absent,',
      ),
    ).to.deep.equal([
      ['no-school-day', 2],
      ['no-school-day', 3],
      ['not-enrolled', 4],
      ['not-enrolled', 5],
    ]);
  });

  it('name nobody or nothing that the school knows', async () => {
    expect(
      await listed(
        '2026-11-23,day,c7b,p0,present,',
        '2026-11-23,day,c0,p1,present,',
        '2026-11-23,noon,c7b,p1,present,',
        '23-11-2026,day,c7b,p1,present,',
        '2026-11-23,day,c7b,,present,',
      ),
    ).to.deep.equal([
      ['unknown-person', 2],
      ['unknown-class', 3],
      ['unknown-slot', 4],
      ['bad-date', 5],
      ['missing-cell', 6],
    ]);
  });

  it('say one thing twice: the first stands', async () => {
    const result = await imported(lines(header, '2026-11-23,day,c7b,p1,К,', '2026-11-23,day,c7b,p1,K,'));
    expect(result.report.repairs).to.deep.equal([
      {file: 'a.csv', line: 3, problem: 'duplicate-line', value: 'K', taken: false, firstLine: 2},
    ]);
    expect(registers(result)[0]?.marks).to.have.length(1);
  });

  it('contradict each other: then nobody knows, and none of them counts', async () => {
    const result = await imported(
      lines(
        header,
        '2026-11-23,day,c7b,p1,present,',
        '2026-11-23,day,c7b,p1,Ж,',
        '2026-11-23,day,c7b,p2,present,',
      ),
    );
    expect(result.report.repairs.map(({problem, line}) => [problem, line])).to.deep.equal([
      ['contradiction', 3],
      ['contradiction', 2],
    ]);
    expect(registers(result)[0]).to.deep.include({present: [p2], marks: []});
  });
});

describe('a file beside what is there', () => {
  it('changes nothing the second time', async () => {
    const first = await imported(attendanceCsv);
    const again = await imported(attendanceCsv, written(first.drafts));
    expect(again.drafts).to.deep.equal([]);
    expect(again.counts).to.include({unchanged: 3, added: 0, changed: 0});
  });

  it('replaces what an earlier file said', async () => {
    const earlier = written((await imported(attendanceCsv)).drafts);
    const result = await imported(attendanceCsv.replace('absent,illness', 'present,'), earlier);
    expect(result.counts).to.include({changed: 1, unchanged: 2});
    expect(result.drafts[0]?.replaces).to.deep.equal([earlier[0]?.id]);
  });

  it('never overwrites a register that staff took', async () => {
    const [first] = (await imported(attendanceCsv)).drafts;
    const taken: Register = {...(first!.body as Register), source: 'staff', present: [], marks: []};
    const result = await imported(attendanceCsv, written([draft(registerTaken, first!.about, taken)]));
    expect(result.counts).to.include({staffTook: 1, added: 2});
    expect(registers(result).map(({day, classKey}) => `${day} ${classKey}`)).not.to.include('2026-11-23 c7b');
    expect(result.report.repairs).to.deep.equal([
      {file: 'a.csv', line: 2, problem: 'staff-took-it', value: '2026-11-23, day', taken: false},
    ]);
  });

  it('counts registers of days that were noted as closed, and names each day of each class once', async () => {
    const {drafts, counts} = await imported(attendanceCsv + lines('2026-11-24,am,c7b,p1,present,'));
    expect(counts).to.include({added: 4});
    const closures = foldAll(closuresFold, [
      closureEntry(closureOf('2026-11-24..2026-11-27', 'Flu', 'c7b')),
      closureEntry(closureOf('2026-11-23', 'No heating', 'c8a')),
    ]);
    expect(onClosedDays(drafts, school.roster, closedOn(closures))).to.deep.equal([
      {className: '7 Б', day: '2026-11-24', reason: 'Flu'},
    ]);
  });

  it('says nothing of closed days in a file that is here already', async () => {
    const entries = written((await imported(attendanceCsv)).drafts);
    const {drafts} = await imported(attendanceCsv, entries);
    const closures = foldAll(closuresFold, [closureEntry(closureOf('2026-11-24', 'Flu', 'c7b'))]);
    expect(onClosedDays(drafts, school.roster, closedOn(closures))).to.deep.equal([]);
  });

  it('gives the same whichever table of codes was tried before', async () => {
    const report: AttendanceReport = new Report();
    const table = await readTable('a.csv', attendanceCsv, hurried, report);
    if (isRefusal(table)) throw new Error(table.refused);
    const once = attendanceOf(table, school, () => [], report, {table: 'england-2024'});
    const twice = attendanceOf(table, school, () => [], report, {table: 'england-2024'});
    expect(twice).to.deep.equal(once);
  });
});

describe('a file of attendance that cannot be taken', () => {
  it('lacks a column, or writes days that could be two', async () => {
    expect(await read(lines('date,userSourcedId', '2026-11-23,p1'))).to.deep.equal({
      refused: 'column-missing',
      detail: {file: 'a.csv', column: 'code'},
    });
    expect(await read(lines('date,pupil,code', '03/04/2026,p1,Ж'))).to.have.property(
      'refused',
      'dates-ambiguous',
    );
  });
});

describe('any file of attendance', () => {
  it('has every row used, passed over or listed', async () => {
    const row = fc.tuple(
      fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-22', '24.11.2026', '', 'x'),
      fc.constantFrom('', 'am', 'lesson-1', '?'),
      fc.constantFrom('c7b', 'c8a', '', 'c0'),
      fc.constantFrom('p1', 'p2', 'p3', 'p9', ''),
      fc.constantFrom('present', 'Ж', 'К', 'ЩЩ', '', '"'),
      fc.constantFrom('', 'illness', 'x,y'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 60}), async (rows) => {
        const {report, counts} = await imported(lines(header, ...rows.map((cells) => cells.join(','))));
        const [count] = report.files;
        expect((count?.used ?? 0) + (count?.dropped ?? 0) + (count?.leftOut ?? 0)).to.equal(count?.rows);
        expect(count?.used).to.equal(counts.marks);
      }),
      {numRuns: 300},
    );
  });

  it('of 53,000 rows is read to its end', async () => {
    const days = Array.from({length: 31}, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`);
    const rows = Array.from(
      {length: 53_000},
      (_, at) => `${days[at % 31]!},lesson-${(at % 8) + 1},c7b,p${(at % 3) + 1},К,`,
    );
    const result = await imported(lines(header, ...rows));
    const [count] = result.report.files;
    expect(count?.rows).to.equal(53_000);
    expect((count?.used ?? 0) + (count?.dropped ?? 0) + (count?.leftOut ?? 0)).to.equal(53_000);
  });
});
