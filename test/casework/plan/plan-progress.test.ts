import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, day, weekdayOf} from '../../../src/kernel/school-day.js';
import {endGoal, setAction} from '../../../src/casework/plan-rules.js';
import {progressOf} from '../../../src/casework/plan/plan-progress.js';
import {actionId, CaseStory, goalId, talk, today} from '../../support/cases.js';

/** Done `a1` on the day it was due; `a2` is due on Friday the 27th and open. */
function story(): CaseStory {
  return new CaseStory()
    .planned('2026-11-24')
    .add((record) => setAction({...talk('2026-11-27'), action: actionId('a2')}, record, today))
    .add((record) =>
      setAction({...talk('2026-11-24'), status: 'done', went: 'helped'}, record, day('2026-12-02')),
    );
}

describe('the progress of a plan', () => {
  it('counts what was done in a week, and what was overdue at its end', () => {
    const {weeks, done, open, overdue} = progressOf(story().record, day('2026-12-09'));
    expect(weeks).to.deep.equal([
      {monday: '2026-11-23', done: 0, overdue: 2},
      {monday: '2026-11-30', done: 1, overdue: 1},
      {monday: '2026-12-07', done: 0, overdue: 1},
    ]);
    expect({done, open, overdue}).to.deep.equal({done: 1, open: 1, overdue: 1});
  });

  it('calls nothing overdue before its day is over', () => {
    expect(progressOf(story().record, day('2026-11-27')).overdue).to.equal(0);
    expect(progressOf(story().record, day('2026-11-28')).overdue).to.equal(1);
  });

  it('counts goals by where they stand', () => {
    const ended = story().add((record) =>
      endGoal({goal: goalId('g1'), state: 'partly', why: 'On most days'}, record, today),
    );
    expect(progressOf(ended.record, today).goals).to.deep.equal({
      reached: 0,
      partly: 1,
      'not-reached': 0,
      'going-on': 0,
    });
  });

  it('says of an older Pana’s actions that their day is not known', () => {
    const old = new CaseStory().planned().add((record) => [
      {
        kind: 'casework/action-set',
        about: 'case/case-1/action/a1' as never,
        body: {...record.actions[0]!.value, status: 'done'},
        replaces: record.actions[0]!.entries.map(({id}) => id),
      },
    ]);
    expect(progressOf(old.record, day('2026-12-20'))).to.deep.include({done: 1, undated: 1, overdue: 0});
  });

  it('shows twelve weeks at most, each from its Monday, up to today', () => {
    fc.assert(
      fc.property(fc.nat(400), (later) => {
        const on = addDays(today, later);
        const {weeks} = progressOf(story().record, on);
        const last = weeks.at(-1)!.monday;
        expect(weeks.length).to.be.within(1, 12);
        expect(weeks.every(({monday}) => weekdayOf(monday) === 1)).to.equal(true);
        expect(last <= on && on <= addDays(last, 6)).to.equal(true);
      }),
      {numRuns: 200},
    );
  });
});
