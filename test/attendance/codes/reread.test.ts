import {expect} from 'chai';
import {
  attendanceFold,
  currentRegisters,
  type AttendanceState,
} from '../../../src/attendance/attendance-view.js';
import type {CodeMeaning} from '../../../src/attendance/codes/code-table.js';
import {readCode, tableNamed, type OwnCodes} from '../../../src/attendance/codes/presets.js';
import {rereadRegisters, waitingCodes} from '../../../src/attendance/codes/reread-view.js';
import {absenceRate} from '../../../src/attendance/indicators.js';
import type {Mark} from '../../../src/attendance/marks.js';
import {
  listsOf,
  marksOf,
  registerSubject,
  registerTaken,
  type Register,
} from '../../../src/attendance/register.js';
import {buildSeries} from '../../../src/attendance/series.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft} from '../../../src/kernel/draft.js';
import {day} from '../../../src/kernel/school-day.js';
import {written} from '../../support/entries.js';
import {autumnCalendar, classKey, pupilKey, smallRoster} from '../../support/school.js';

const [p1, p2, p3] = ['p1', 'p2', 'p3'].map(pupilKey) as [Mark['pupil'], Mark['pupil'], Mark['pupil']];
const ofSchool = smallRoster.classes[0]!.key;
const late: CodeMeaning = {status: 'late'};
const unexcused: CodeMeaning = {status: 'absent', justification: 'unexcused'};

const unknown = (pupil: Mark['pupil'], sourceCode: string): Mark => ({pupil, status: 'unknown', sourceCode});

function registerWith(on: string, marks: readonly Mark[], source: Register['source'] = 'import'): Register {
  return {classKey: ofSchool, day: day(on), slot: 'day', source, ...listsOf(marks)};
}

const taken = (...registers: readonly Register[]): readonly Entry[] =>
  written(registers.map((register) => draft(registerTaken, registerSubject(register), register)));

const stateOf = (entries: readonly Entry[]): AttendanceState => foldAll(attendanceFold, entries);

const by =
  (own: OwnCodes) =>
  (code: string): ReturnType<typeof readCode> =>
    readCode(code, tableNamed('words'), own);

const monday = [
  unknown(p1, 'ЩЩ'),
  {pupil: p2, status: 'present'} as const,
  {pupil: p3, status: 'absent', justification: 'illness', sourceCode: 'А'} as const,
];

describe('codes that wait in registers', () => {
  it('are counted in whatever spelling, the most frequent first, with the latest day', () => {
    const state = stateOf(
      taken(
        registerWith('2026-11-23', [unknown(p1, 'ЩЩ'), unknown(p2, 'qq')]),
        registerWith('2026-11-24', [unknown(p1, 'щщ'), {pupil: p2, status: 'present'}]),
      ),
    );
    expect(waitingCodes(state).map(({key, marks, example}) => [key, marks, example.day])).to.deep.equal([
      ['щщ', 2, '2026-11-24'],
      ['qq', 1, '2026-11-23'],
    ]);
  });

  it('do not include what registers disagree about, nor marks without a code', () => {
    const state = stateOf(
      taken(
        registerWith('2026-11-23', [unknown(p1, 'ЩЩ')]),
        registerWith('2026-11-23', [{pupil: p1, status: 'present'}]),
        registerWith('2026-11-24', [{pupil: p1, status: 'unknown'}]),
      ),
    );
    expect(waitingCodes(state)).to.deep.equal([]);
  });
});

describe('registers whose codes are explained later', () => {
  it('keep the minutes and the note of a mark that is read anew', () => {
    const noted: Mark = {...unknown(p1, 'ЩЩ'), minutes: 5, note: 'Rang at nine'};
    const {drafts} = rereadRegisters(stateOf(taken(registerWith('2026-11-23', [noted]))), {
      read: by(new Map([['щщ', unexcused]])),
    });
    const [mark] = (drafts[0]?.body as Register).marks;
    expect(mark).to.deep.equal({pupil: p1, ...unexcused, sourceCode: 'ЩЩ', minutes: 5, note: 'Rang at nine'});
  });

  it('count by the new meaning: only those marks change, and the code stays', () => {
    const entries = taken(registerWith('2026-11-23', monday));
    const {drafts, marks} = rereadRegisters(stateOf(entries), {read: by(new Map([['щщ', unexcused]]))});
    expect(marks).to.equal(1);
    expect(drafts).to.have.length(1);
    expect(drafts[0]?.replaces).to.deep.equal([entries[0]?.id]);
    const after = stateOf([...written(drafts), ...entries]);
    const [current] = currentRegisters(after, drafts[0]!.about);
    expect(marksOf(current!.body).get(p1)).to.deep.equal({pupil: p1, ...unexcused, sourceCode: 'ЩЩ'});
    expect(marksOf(current!.body).get(p2)).to.deep.equal(monday[1]);
    expect(marksOf(current!.body).get(p3)).to.deep.equal(monday[2]);
    expect(current?.body.source).to.equal('import');
    expect(waitingCodes(after)).to.deep.equal([]);
  });

  it('move a pupil’s rate from neither side to one', () => {
    const entries = taken(
      registerWith('2026-11-23', [unknown(p1, 'ЩЩ')]),
      registerWith('2026-11-24', [{pupil: p1, status: 'present'}]),
    );
    const rateOf = (state: AttendanceState) =>
      absenceRate(
        buildSeries({
          roster: smallRoster,
          calendar: autumnCalendar,
          state,
          from: day('2026-11-23'),
          until: day('2026-11-24'),
        }),
        p1,
      );
    expect(rateOf(stateOf(entries))).to.deep.equal({absent: 0, possible: 1});
    const {drafts} = rereadRegisters(stateOf(entries), {read: by(new Map([['щщ', unexcused]]))});
    expect(rateOf(stateOf([...entries, ...written(drafts)]))).to.deep.equal({absent: 1, possible: 2});
  });

  it('change nothing a second time, and nothing while people disagree about the code', () => {
    const entries = taken(registerWith('2026-11-23', monday));
    const own = new Map([['щщ', late]]);
    const once = [...entries, ...written(rereadRegisters(stateOf(entries), {read: by(own)}).drafts)];
    expect(rereadRegisters(stateOf(once), {read: by(own)}).drafts).to.deep.equal([]);
    expect(rereadRegisters(stateOf(entries), {read: by(new Map([['щщ', undefined]]))}).drafts).to.deep.equal(
      [],
    );
  });

  it('change again with a changed meaning, and wait again when it is taken back, even from present', () => {
    const entries = taken(registerWith('2026-11-23', [unknown(p1, 'ЩЩ')]));
    const codes = new Set(['щщ']);
    let all = entries;
    const step = (own: OwnCodes): Mark | undefined => {
      const {drafts} = rereadRegisters(stateOf(all), {read: by(own), codes});
      all = [...all, ...written(drafts)];
      const [current] = currentRegisters(stateOf(all), all[0]!.about);
      return marksOf(current!.body).get(p1);
    };
    expect(step(new Map([['щщ', {status: 'present'}]]))).to.include({status: 'present', sourceCode: 'ЩЩ'});
    expect(step(new Map([['щщ', late]]))).to.include({status: 'late'});
    expect(step(new Map())).to.deep.equal(unknown(p1, 'ЩЩ'));
  });

  it('keep minutes, and a reason that stood beside the code', () => {
    const marks: readonly Mark[] = [
      {pupil: p1, status: 'unknown', sourceCode: 'x', minutes: 12},
      {pupil: p2, status: 'absent', justification: 'illness', sourceCode: 'x'},
    ];
    const state = stateOf(taken(registerWith('2026-11-23', marks)));
    const open = rereadRegisters(state, {
      read: by(new Map([['x', {status: 'absent', justification: 'unknown'}]])),
      codes: new Set(['x']),
    });
    const lines = (reread: typeof open) => [...marksOf(reread.drafts[0]!.body as Register).values()];
    expect(open.marks).to.equal(1);
    expect(lines(open)[0]).to.include({status: 'absent', minutes: 12});
    expect(lines(open)[1]).to.deep.equal(marks[1]);
  });

  it('leave alone what a person here marked, what is contested, and what is written anyway', () => {
    const own = new Map([['щщ', late]]);
    const staff = taken(registerWith('2026-11-23', [{pupil: p1, status: 'unknown'}], 'staff'));
    expect(rereadRegisters(stateOf(staff), {read: by(own)}).drafts).to.deep.equal([]);
    const both = taken(
      registerWith('2026-11-24', [unknown(p1, 'ЩЩ')]),
      registerWith('2026-11-24', [{pupil: p1, status: 'present'}]),
    );
    expect(rereadRegisters(stateOf(both), {read: by(own)}).drafts).to.deep.equal([]);
    const register = registerWith('2026-11-25', [unknown(p1, 'ЩЩ')]);
    const except = new Set([registerSubject(register)]);
    expect(rereadRegisters(stateOf(taken(register)), {read: by(own), except}).drafts).to.deep.equal([]);
  });

  it('settle two that say the same into one', () => {
    const register = registerWith('2026-11-23', [unknown(p1, 'ЩЩ')]);
    const entries = [...taken(register), ...taken({...register, source: 'staff'})];
    const {drafts} = rereadRegisters(stateOf(entries), {read: by(new Map([['щщ', late]]))});
    expect(drafts[0]?.replaces).to.have.members(entries.map(({id}) => id));
    expect(currentRegisters(stateOf([...entries, ...written(drafts)]), drafts[0]!.about)).to.have.length(1);
  });

  it('of a large school are read anew, all of them', () => {
    const days = Array.from({length: 180}, (_, at) =>
      new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10),
    );
    const classes = Array.from({length: 40}, (_, at) => classKey(`c${at}`));
    const marks = Array.from({length: 24}, (_, at): Mark => {
      const pupil = pupilKey(`p${at}`);
      return at < 2 ? unknown(pupil, at === 0 ? 'ЩЩ' : 'absent') : {pupil, status: 'present'};
    });
    const registers = classes.flatMap((key) =>
      days.map((on) => ({...registerWith(on, marks), classKey: key})),
    );
    const state = stateOf(taken(...registers));
    expect(waitingCodes(state)[0]?.marks).to.equal(7_200);
    expect(rereadRegisters(state, {read: by(new Map([['щщ', late]]))}).drafts).to.have.length(7_200);
  });
});
