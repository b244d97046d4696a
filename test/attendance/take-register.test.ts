import {expect} from 'chai';
import {
  attendanceFold,
  currentRegisters,
  isRegisterContested,
  type AttendanceState,
} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import type {Register} from '../../src/attendance/register.js';
import {takeRegister, type TakeRegister} from '../../src/attendance/take-register.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {written} from '../support/entries.js';
import {markOf, registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, smallRoster} from '../support/school.js';

const monday = day('2026-11-23');
const empty = attendanceFold.empty();
const command: TakeRegister = {
  classKey: classKey('7b'),
  day: monday,
  slot: 'day',
  marks: ['p1', 'p2:absent/illness'].map(markOf),
  basedOn: [],
};

function take(more: Partial<TakeRegister>, state: AttendanceState = empty, roster = smallRoster) {
  return takeRegister({...command, ...more}, state, roster, autumnCalendar, monday);
}

function draftOf(decision: ReturnType<typeof take>): Draft<string, Register> {
  if (isRefusal(decision)) throw new Error(decision.refused);
  expect(decision).to.have.length(1);
  return decision[0] as Draft<string, Register>;
}

function noted(note: string): Mark {
  return {pupil: pupilKey('p1'), status: 'late', note};
}

describe('taking a register', () => {
  it('writes who is present and who is not, and nobody who has no mark', () => {
    const {body} = draftOf(take({}));
    expect(body.present).to.deep.equal(['p1']);
    expect(body.marks).to.deep.equal([{pupil: 'p2', status: 'absent', justification: 'illness'}]);
  });

  it('corrects an earlier register by an entry that replaces it', () => {
    const [first] = written([draftOf(take({}))]);
    const state = foldAll(attendanceFold, [first!]);
    const correction = draftOf(take({marks: [markOf('p1')], basedOn: [first!.id]}, state));
    expect(correction.replaces).to.deep.equal([first!.id]);
  });

  it('ends a conflict by one entry that replaces both sides', () => {
    const sides = [registerOf('2026-11-23', ['p1']), registerOf('2026-11-23', ['p1:late'])].map((side) =>
      registerEntry(side),
    );
    const state = foldAll(attendanceFold, sides);
    const end = draftOf(take({marks: [markOf('p1')], basedOn: sides.map(({id}) => id)}, state));
    const after = foldAll(attendanceFold, [...sides, ...written([end])]);
    const current = currentRegisters(after, end.about);
    expect(current).to.have.length(1);
    expect(isRegisterContested(current)).to.equal(false);
  });

  it('lets a person end a conflict with exactly one of its sides', () => {
    const sides = [registerOf('2026-11-23', ['p1']), registerOf('2026-11-23', ['p1:late'])].map((side) =>
      registerEntry(side),
    );
    const state = foldAll(attendanceFold, sides);
    for (const line of ['p1', 'p1:late'])
      expect(isRefusal(take({marks: [markOf(line)], basedOn: sides.map(({id}) => id)}, state))).to.equal(
        false,
      );
  });

  it('carries over the mark of a pupil whom the roster has lost', () => {
    const first = registerEntry(registerOf('2026-11-23', ['p1', 'gone:absent/unexcused']));
    const state = foldAll(attendanceFold, [first]);
    const {body} = draftOf(take({marks: [markOf('p1:late')], basedOn: [first.id]}, state));
    expect(body.marks.map(({pupil}) => pupil)).to.deep.equal(['gone', 'p1']);
  });

  it('lets a mark of a pupil who left the class be corrected', () => {
    const moved = {...pupilNamed('p9', 'Timur', 'Akhmetov'), enrolments: []};
    const roster = {...smallRoster, pupils: [...smallRoster.pupils, moved]};
    const first = registerEntry(registerOf('2026-11-23', ['p1', 'p9:absent/unexcused']));
    const state = foldAll(attendanceFold, [first]);
    const {body} = draftOf(take({marks: [markOf('p1')], basedOn: [first.id]}, state, roster));
    expect([...body.present, ...body.marks]).to.deep.equal(['p1']);
  });

  const refusals: readonly [string, string, () => unknown][] = [
    ['a class that the school does not have', 'unknown-class', () => take({classKey: classKey('9z')})],
    ['a day to come', 'future-day', () => take({day: day('2026-11-24')})],
    ['a Sunday', 'not-a-school-day', () => take({day: day('2026-11-22')})],
    ['a day of the autumn break', 'not-a-school-day', () => take({day: day('2026-10-28')})],
    ['a class without pupils', 'no-pupils', () => take({}, empty, {...smallRoster, pupils: []})],
    ['a mark of a stranger', 'not-in-class', () => take({marks: [markOf('p77')]})],
    ['a note that is too long', 'note-too-long', () => take({marks: [noted('x'.repeat(281))]})],
    ['a register without a single mark', 'nothing-changed', () => take({marks: []})],
  ];
  for (const [what, reason, decide] of refusals) {
    it(`refuses ${what}`, () => expect(decide()).to.deep.equal({refused: reason}));
  }

  it('takes a note as long as may be, in signs as people count them', () => {
    const note = '🙂'.repeat(280);
    expect(draftOf(take({marks: [noted(note)]})).body.marks).to.deep.equal([noted(note)]);
  });

  it('refuses what was decided on another register than the current one', () => {
    const first = registerEntry(registerOf('2026-11-23', ['p1']));
    const state = foldAll(attendanceFold, [first]);
    expect(take({}, state)).to.deep.equal({refused: 'stale'});
  });

  it('refuses a correction that changes nothing', () => {
    const first = registerEntry(registerOf('2026-11-23', ['p1', 'p2:absent/illness']));
    const state = foldAll(attendanceFold, [first]);
    expect(take({basedOn: [first.id]}, state)).to.deep.equal({refused: 'nothing-changed'});
  });

  it('takes a register of yesterday for a pupil who joined the class today without them', () => {
    const joiner = {
      ...pupilNamed('p8', 'Dana', 'Serik'),
      enrolments: [{classKey: classKey('7b'), from: monday}],
    };
    const roster = {...smallRoster, pupils: [...smallRoster.pupils, joiner]};
    const marks = [{pupil: pupilKey('p8'), status: 'absent'} as const];
    expect(take({marks}, empty, roster)).to.have.length(1);
    expect(take({marks, day: day('2026-11-20')}, empty, roster)).to.deep.equal({refused: 'not-in-class'});
  });
});
