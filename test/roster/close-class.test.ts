import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../src/journal/fold.js';
import type {Entry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import {isRefusal, type Decision} from '../../src/kernel/refusal.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {closeClass, closeClasses, reopenClass, type CloseClass} from '../../src/roster/close-class.js';
import {classReopened, closureSubject} from '../../src/roster/closure-kinds.js';
import {
  closedOn,
  closuresFold,
  closuresOf,
  isClosureContested,
  type ClosuresState,
} from '../../src/roster/closures-view.js';
import {closureEntry, closureOf} from '../support/closures.js';
import {written} from '../support/entries.js';
import {autumnCalendar, classKey, smallRoster, twoClasses} from '../support/school.js';

const inClass = classKey('7b');
const quarantine = closureOf('2026-11-09..2026-11-13');
const noted = closureEntry(quarantine);

const stateOf = (...entries: readonly Entry[]): ClosuresState => foldAll(closuresFold, entries);

function close(command: Partial<CloseClass>, state = stateOf()): Decision {
  const whole = {...quarantine, basedOn: [], ...command};
  return closeClass(whole, state, smallRoster, autumnCalendar);
}

function refusedOf(decision: Decision): string | undefined {
  return isRefusal(decision) ? decision.refused : undefined;
}

/** What the state is after a decision. */
function after(decision: Decision, ...before: readonly Entry[]): ClosuresState {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return stateOf(...before, ...written(decision));
}

/** Which days of two weeks of November are closed. */
function closedDays(state: ClosuresState): readonly string[] {
  const days = Array.from({length: 14}, (_, at) => addDays(day('2026-11-09'), at));
  return days.filter((on) => closedOn(state)(inClass, on) !== undefined).map((on) => on.slice(8));
}

const reopened = (...replaces: readonly Entry[]): Entry => {
  const of = {classKey: inClass, from: quarantine.from};
  const ids = replaces.map(({id}) => id);
  return written([draft(classReopened, closureSubject(of), of, ids)])[0]!;
};

describe('closed days of one class', () => {
  it('are noted from the first to the last day, for that class alone', () => {
    const state = after(close({reason: '  Quarantine \n measles '}));
    expect(closedDays(state)).to.deep.equal(['09', '10', '11', '12', '13']);
    expect(closedOn(state)(inClass, day('2026-11-10'))).to.equal('Quarantine   measles');
    expect(closedOn(state)(classKey('8a'), day('2026-11-10'))).to.equal(undefined);
  });

  it('may lie ahead', () => {
    expect(closedDays(after(close({from: '2026-11-19', until: '2026-11-20'})))).to.deep.equal(['19', '20']);
  });

  const wrong: readonly (readonly [string, Partial<CloseClass>])[] = [
    ['unknown-class', {classKey: classKey('1x')}],
    ['no-first-day', {from: ''}],
    ['no-last-day', {until: '2026-11-31'}],
    ['ends-before-it-begins', {until: '2026-11-08'}],
    ['outside-year', {until: '2027-06-01'}],
    ['outside-year', {from: '2026-08-31'}],
    ['no-school-day', {from: '2026-11-14', until: '2026-11-15'}],
    ['no-reason', {reason: ' \n'}],
    ['reason-too-long', {reason: 'x'.repeat(81)}],
  ];
  for (const [reason, command] of wrong)
    it(`are refused: ${reason} (${JSON.stringify(command).slice(0, 40)})`, () => {
      expect(refusedOf(close(command))).to.equal(reason);
    });

  it('do not overlap others of the class, whose first day is named', () => {
    const decision = close({from: '2026-11-06', until: '2026-11-09'}, stateOf(noted));
    expect(decision).to.deep.equal({refused: 'overlaps', detail: {from: '2026-11-09'}});
    const other = closureOf('2026-11-09..2026-11-13', 'No heating', '8a');
    expect(isRefusal(close({}, stateOf(closureEntry(other))))).to.equal(false);
  });

  it('are prolonged and shortened by the same first day', () => {
    const basedOn = [noted.id];
    const longer = close({until: '2026-11-17', basedOn}, stateOf(noted));
    expect(closedDays(after(longer, noted)).at(-1)).to.equal('17');
    const shorter = close({until: '2026-11-10', basedOn}, stateOf(noted));
    expect(closedDays(after(shorter, noted))).to.deep.equal(['09', '10']);
    expect(refusedOf(close({basedOn}, stateOf(noted)))).to.equal('nothing-changed');
  });

  it('are not changed by somebody who looked before another wrote', () => {
    const prolonged = closureEntry({...quarantine, until: day('2026-11-17')}, [noted.id]);
    const state = stateOf(noted, prolonged);
    expect(refusedOf(close({until: '2026-11-10', basedOn: [noted.id]}, state))).to.equal('stale');
    expect(refusedOf(reopenClass({...quarantine, basedOn: [noted.id]}, state))).to.equal('stale');
  });

  it('are taken back, once, and may be noted again', () => {
    const back = reopenClass({...quarantine, basedOn: [noted.id]}, stateOf(noted));
    const state = after(back, noted);
    expect(closedDays(state)).to.deep.equal([]);
    expect(closuresOf(state, inClass)).to.deep.equal([]);
    const entry = reopened(noted);
    const again = reopenClass({...quarantine, basedOn: [entry.id]}, stateOf(noted, entry));
    expect(refusedOf(again)).to.equal('nothing-changed');
    expect(closedDays(after(close({}, stateOf(noted, entry)), noted, entry))).to.have.length(5);
  });
});

describe('closed days of which two people say different things', () => {
  const prolonged = closureEntry({...quarantine, until: day('2026-11-17')}, [noted.id]);
  const shortened = closureEntry({...quarantine, until: day('2026-11-11')}, [noted.id]);

  it('count where both agree, until somebody chooses', () => {
    const state = stateOf(noted, prolonged, shortened);
    const [standing] = closuresOf(state, inClass);
    expect(standing?.versions).to.have.length(2);
    expect(isClosureContested(standing!)).to.equal(true);
    expect(closedDays(state)).to.deep.equal(['09', '10', '11']);
    const basedOn = [prolonged.id, shortened.id];
    const chosen = after(close({until: '2026-11-17', basedOn}, state), noted, prolonged, shortened);
    expect(closedDays(chosen).at(-1)).to.equal('17');
    expect(isClosureContested(closuresOf(chosen, inClass)[0]!)).to.equal(false);
  });

  it('count as taught where one of them took the days back', () => {
    const back = reopened(noted);
    const state = stateOf(noted, prolonged, back);
    expect(closedDays(state)).to.deep.equal([]);
    expect(isClosureContested(closuresOf(state, inClass)[0]!)).to.equal(true);
    const kept = close({until: '2026-11-17', basedOn: [prolonged.id, back.id]}, state);
    expect(closedDays(after(kept, noted, prolonged, back)).at(-1)).to.equal('17');
  });

  it('are no conflict where both say the same', () => {
    const twice = [noted, closureEntry({...quarantine})];
    expect(isClosureContested(closuresOf(stateOf(...twice), inClass)[0]!)).to.equal(false);
    expect(closedDays(stateOf(...twice))).to.have.length(5);
  });

  it('are the same in whatever order the entries come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([noted, prolonged, shortened], {minLength: 3}), (entries) => {
        expect(closedDays(stateOf(...entries))).to.deep.equal(['09', '10', '11']);
      }),
    );
  });
});

describe('the same closed days for several classes', () => {
  const other = classKey('8a');
  const closeAll = (state = stateOf(), command: Partial<CloseClass> = {}): Decision =>
    closeClasses({...quarantine, basedOn: [], ...command}, [other], state, twoClasses, autumnCalendar);

  const abouts = (decision: Decision) => (isRefusal(decision) ? decision : decision.map(({about}) => about));

  it('are noted for each of them, in one go', () => {
    const isClosed = closedOn(after(closeAll()));
    for (const each of [inClass, other]) expect(isClosed(each, quarantine.from)).to.equal('Quarantine');
  });

  it('leave a class alone of which it is noted already', () => {
    const there = closureEntry({...quarantine, classKey: other});
    expect(abouts(closeAll(stateOf(there)))).to.deep.equal([closureSubject(quarantine)]);
    const [basedOn, both] = [[noted.id], stateOf(noted, there)];
    expect(abouts(closeAll(stateOf(noted), {basedOn}))).to.deep.equal([
      closureSubject({...quarantine, classKey: other}),
    ]);
    expect(refusedOf(closeAll(both, {basedOn}))).to.equal('nothing-changed');
  });

  it('are noted for none where one of them has other closed days then, and say which', () => {
    const inTheWay = closureEntry(closureOf('2026-11-12..2026-11-20', 'Flood', '8a'));
    expect(closeAll(stateOf(inTheWay))).to.deep.equal({
      refused: 'overlaps',
      detail: {from: day('2026-11-12'), classKey: other},
    });
  });

  it('call another note that begins on the same day in the way, since nobody looked at it', () => {
    const longer = closureEntry(closureOf('2026-11-09..2026-11-20', 'Flood', '8a'));
    expect(closeAll(stateOf(longer))).to.deep.equal({
      refused: 'overlaps',
      detail: {from: quarantine.from, classKey: other},
    });
  });

  it('speak of the own class where that one is at fault', () => {
    const longer = closureEntry(closureOf('2026-11-09..2026-11-20', 'Flood'));
    expect(refusedOf(closeAll(stateOf(longer)))).to.equal('stale');
    expect(closeAll(stateOf(), {reason: ' '})).to.deep.equal({refused: 'no-reason'});
  });
});
