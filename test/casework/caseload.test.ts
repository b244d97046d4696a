import {expect} from 'chai';
import {day} from '../../src/kernel/school-day.js';
import {bandOf, caseload, tasksOf} from '../../src/casework/caseload.js';
import {closeCase, takeStep} from '../../src/casework/case-rules.js';
import {recordContact} from '../../src/casework/files/contact-rules.js';
import {setAction} from '../../src/casework/plan-rules.js';
import {askApproval} from '../../src/casework/approvals/approval-rules.js';
import {CaseStory, talk, today} from '../support/cases.js';
import {contactOf} from '../support/keeping.js';
import {autumnCalendar} from '../support/school.js';

function planned(id: string, due: string, level: 'high' | 'medium' | 'low' = 'medium'): CaseStory {
  return new CaseStory(id)
    .assessed(level)
    .planned(due)
    .add((record) => takeStep({to: 'assessed'}, record, today))
    .add((record) => takeStep({to: 'planned'}, record, today));
}

const closed = (on: string) => ({from: day(on), until: day(on), title: 'Closed'});

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
    expect(tasksOf(closed.record, today)).to.deep.equal([]);
  });

  it('wants a case without a risk assessed as soon as one of high risk', () => {
    expect(tasksOf(new CaseStory().record, today)).to.deep.equal([
      {kind: 'contact', due: '2026-11-25'},
      {kind: 'assess', due: '2026-11-30'},
    ]);
    expect(tasksOf(new CaseStory().assessed('high').record, today)).to.deep.include({
      kind: 'assess',
      due: '2026-11-30',
    });
    expect(tasksOf(new CaseStory().assessed('low').record, today)).to.deep.include({
      kind: 'assess',
      due: '2026-12-14',
    });
  });

  it('wants a talk with the child first, until one is written down that counts', () => {
    const kinds = (story: CaseStory) => tasksOf(story.record, today).map(({kind}) => kind);
    const story = new CaseStory();
    expect(kinds(story)).to.include('contact');
    const family = new CaseStory().add((record) =>
      recordContact(contactOf({with: ['family']}), record, today),
    );
    expect(kinds(family)).to.include('contact');
    story.add((record) => recordContact(contactOf({with: ['child'], day: today}), record, today));
    expect(kinds(story)).to.deep.equal(['assess']);
  });

  it('wants a plan so many school days after the assessment', () => {
    const story = new CaseStory()
      .assessed('medium')
      .add((record) => takeStep({to: 'assessed'}, record, day('2026-11-27')));
    expect(tasksOf(story.record, today)).to.deep.equal([{kind: 'plan', due: '2026-12-11'}]);
    expect(tasksOf(story.record, today, {...autumnCalendar, closures: [closed('2026-12-01')]})).to.deep.equal(
      [{kind: 'plan', due: '2026-12-14'}],
    );
  });

  it('names whom a second person keeps waiting', () => {
    const story = new CaseStory().assessed().add((record) => askApproval({what: 'plan', note: ''}, record));
    expect(tasksOf(story.record, today)).to.deep.include({kind: 'approve', due: undefined, what: 'plan'});
  });

  it('calls seven days soon and eight later', () => {
    expect(bandOf(day('2026-11-30'), today)).to.equal('soon');
    expect(bandOf(day('2026-12-01'), today)).to.equal('later');
  });
});
