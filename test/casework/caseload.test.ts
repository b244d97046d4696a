import {expect} from 'chai';
import {day} from '../../src/kernel/school-day.js';
import {addWorkingDays, bandOf, caseload, tasksOf} from '../../src/casework/caseload.js';
import {closeCase, takeStep} from '../../src/casework/case-rules.js';
import {setAction} from '../../src/casework/plan-rules.js';
import {CaseStory, talk, today} from '../support/cases.js';

function planned(id: string, due: string, level: 'high' | 'medium' | 'low' = 'medium'): CaseStory {
  return new CaseStory(id)
    .assessed(level)
    .planned(due)
    .add((record) => takeStep({to: 'assessed'}, record, today))
    .add((record) => takeStep({to: 'planned'}, record, today));
}

const ids = (stories: readonly CaseStory[], on: string) =>
  caseload(
    stories.map(({record}) => record),
    day(on),
  ).map(({record, band}) => `${record.id} ${band}`);

describe('the caseload', () => {
  it('puts what is overdue first, then today, soon, undated and later', () => {
    const undated = planned('undated', '2026-12-01').add((record) =>
      setAction({...talk(), status: 'done'}, record, today),
    );
    const stories = [
      planned('later', '2027-01-20'),
      planned('soon', '2026-12-08'),
      undated,
      planned('today', '2026-12-02'),
      planned('overdue', '2026-12-01'),
    ];
    expect(ids(stories, '2026-12-02')).to.deep.equal([
      'overdue overdue',
      'today today',
      'soon soon',
      'undated undated',
      'later later',
    ]);
  });

  it('puts the higher risk first among overdue ones', () => {
    const stories = [planned('low', '2026-11-24', 'low'), planned('high', '2026-11-27', 'high')];
    expect(ids(stories, '2026-12-01')).to.deep.equal(['high overdue', 'low overdue']);
  });

  it('leaves closed cases out', () => {
    const closed = new CaseStory().add((record) =>
      closeCase({outcome: 'better', reason: 'Done', leftOpen: {}}, record, today),
    );
    expect(ids([closed], '2026-12-01')).to.deep.equal([]);
    expect(tasksOf(closed.record)).to.deep.equal([]);
  });

  it('wants a case without a risk assessed within two working days', () => {
    expect(tasksOf(new CaseStory().record)).to.deep.equal([{kind: 'assess', due: '2026-11-25'}]);
  });

  it('counts no weekend as working days', () => {
    expect(addWorkingDays(day('2026-11-27'), 2)).to.equal('2026-12-01');
  });

  it('calls seven days soon and eight later', () => {
    expect(bandOf(day('2026-11-30'), today)).to.equal('soon');
    expect(bandOf(day('2026-12-01'), today)).to.equal('later');
  });
});
