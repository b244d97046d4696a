import {expect} from 'chai';
import fc from 'fast-check';
import {
  attendanceFold,
  contestedMarks,
  currentRegisters,
  isRegisterContested,
  lastTakenDay,
  registersOf,
  type AttendanceState,
} from '../../src/attendance/attendance-view.js';
import {justifications, statuses, type Mark} from '../../src/attendance/marks.js';
import {marksOf, registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {markOf, registerEntry, registerOf} from '../support/registers.js';
import {classKey, pupilKey} from '../support/school.js';

const seventhB = classKey('7b');

describe('the view of registers', () => {
  it('gives back a register as it was written, with minutes, the code of its source and a note', () => {
    const late: Mark = {pupil: pupilKey('p2'), status: 'late', minutes: 12, sourceCode: 'К'};
    const noted: Mark = {pupil: pupilKey('p3'), status: 'present', note: 'Came with her aunt: "back soon"'};
    const register = {...registerOf('2026-11-23', ['p1']), marks: [late, noted]};
    const entry = registerEntry(register);
    const state = foldAll(attendanceFold, [entry]);
    const [read] = currentRegisters(state, registerSubject(register));
    expect(read?.body).to.deep.equal(register);
    expect(read).to.include({id: entry.id, at: entry.at, by: entry.by, about: entry.about});
  });

  it('finds a class whose key holds a slash and a percent sign', () => {
    const register = registerOf('2026-11-23', ['p1'], 'day', '7/b%2F');
    const state = foldAll(attendanceFold, [registerEntry(register)]);
    expect(currentRegisters(state, registerSubject(register))).to.have.length(1);
  });

  it('shows a correction in the place of what it corrects', () => {
    const first = registerEntry(registerOf('2026-11-23', ['p1', 'p2']));
    const second = registerEntry(registerOf('2026-11-23', ['p1', 'p2:absent/illness']), [first.id]);
    const state = foldAll(attendanceFold, [second, first]);
    expect(currentRegisters(state, first.about).map(({id}) => id)).to.deep.equal([second.id]);
  });

  it('shows both sides when two devices took the same register, and ends it with one that replaces both', () => {
    const one = registerEntry(registerOf('2026-11-23', ['p1', 'p2']));
    const other = registerEntry(registerOf('2026-11-23', ['p1', 'p2:absent/unexcused']));
    const contested = currentRegisters(foldAll(attendanceFold, [one, other]), one.about);
    expect(isRegisterContested(contested)).to.equal(true);
    expect([...contestedMarks(contested).keys()]).to.deep.equal([pupilKey('p2')]);
    const end = registerEntry(registerOf('2026-11-23', ['p1', 'p2:late']), [one.id, other.id]);
    const ended = currentRegisters(foldAll(attendanceFold, [one, end, other]), one.about);
    expect(ended.map(({id}) => id)).to.deep.equal([end.id]);
  });

  it('does not call two equal registers a conflict, whoever took them', () => {
    const one = registerEntry(registerOf('2026-11-23', ['p1', 'p2']));
    const other = registerEntry({...registerOf('2026-11-23', ['p2', 'p1']), source: 'import'});
    const current = currentRegisters(foldAll(attendanceFold, [one, other]), one.about);
    expect(current).to.have.length(2);
    expect(isRegisterContested(current)).to.equal(false);
  });

  it('says that nothing is known of a pupil whom one register names twice with two marks', () => {
    const register = {...registerOf('2026-11-23', ['p1']), marks: [markOf('p1:absent/unexcused')]};
    const state = foldAll(attendanceFold, [registerEntry(register)]);
    const [read] = currentRegisters(state, registerSubject(register));
    expect(read?.body.marks).to.deep.equal([{pupil: 'p1', status: 'unknown'}]);
  });

  it('knows the last day that a class has a register of', () => {
    const days = ['2026-11-20', '2026-11-23', '2026-11-19'];
    const state = foldAll(
      attendanceFold,
      days.map((on) => registerEntry(registerOf(on, ['p1']))),
    );
    expect(lastTakenDay(state, seventhB)).to.equal(day('2026-11-23'));
    expect(lastTakenDay(state, classKey('8a'))).to.equal(undefined);
    expect(registersOf(state, seventhB).map(({body}) => body.day)).to.deep.equal([...days].sort());
  });

  it('refuses a body whose justification nobody knows', () => {
    const body = {
      ...registerOf('2026-11-23', []),
      marks: [{pupil: 'p1', status: 'absent', justification: 'x'}],
    };
    expect(registerTaken.is(body)).to.equal(false);
  });

  it('shows the same whatever the order, however often entries arrive, through snapshots too', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (entries, chances) => {
        const straight = foldAll(attendanceFold, entries);
        const doubled = shuffled([...entries, ...entries.slice(0, 3)], chances);
        const half = foldAll(attendanceFold, doubled.slice(0, 4));
        const resumed = structuredClone(half);
        for (const entry of doubled.slice(4)) attendanceFold.add(resumed, entry);
        expect(shownOf(resumed)).to.deep.equal(shownOf(straight));
      }),
    );
  });

  it('keeps exactly the entries that no other replaces', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const state = foldAll(attendanceFold, entries);
        const replaced = new Set(
          entries.flatMap(({about, replaces}) => (replaces ?? []).map((id) => `${about} ${id}`)),
        );
        const standing = entries.filter(({about, id}) => !replaced.has(`${about} ${id}`));
        const shown = registersOf(state, seventhB);
        expect(shown.map(({id}) => id).sort()).to.deep.equal(standing.map(({id}) => id).sort());
        for (const {id, body} of shown) {
          const written = entries.find((entry) => entry.id === id);
          expect(linesOf(body)).to.deep.equal(linesOf(written!.body));
        }
      }),
    );
  });
});

const marks = fc.record<Mark>(
  {
    pupil: fc.constantFrom('p1', 'p2', 'p3', 'p4').map(pupilKey),
    status: fc.constantFrom(...statuses),
    justification: fc.constantFrom(...justifications),
    minutes: fc.constantFrom(5, 10),
    sourceCode: fc.constantFrom('Н', '=x', ''),
  },
  {requiredKeys: ['pupil', 'status'], noNullPrototype: true},
);

const registers = fc.record({
  on: fc.constantFrom('2026-11-20', '2026-11-23'),
  slot: fc.constantFrom('day' as const, 'lesson-2' as const),
  marks: fc.uniqueArray(marks, {selector: ({pupil}) => pupil}),
});

/** Up to eight registers, each replacing some of those before it: chains, conflicts and ends of conflicts. */
const histories = fc
  .array(fc.tuple(registers, fc.array(fc.nat(7), {maxLength: 3})), {minLength: 1, maxLength: 8})
  .map((steps) => {
    const entries: Entry<string, Register>[] = [];
    for (const [{on, slot, marks}, earlier] of steps) {
      const replaces = [...new Set(earlier)].flatMap((at) => entries[at]?.id ?? []);
      entries.push(registerEntry({...registerOf(on, [], slot), marks}, replaces));
    }
    return entries;
  });

function shuffled<Item>(items: readonly Item[], chances: fc.Stream<number>): readonly Item[] {
  const keyed = items.map((item) => ({item, key: chances.next().value as number}));
  return keyed.sort((a, b) => a.key - b.key).map(({item}) => item);
}

function shownOf(state: AttendanceState): unknown {
  return registersOf(state, seventhB);
}

function linesOf(register: Register): readonly Mark[] {
  return [...marksOf(register).values()].sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
}
