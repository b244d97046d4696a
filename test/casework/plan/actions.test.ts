import {expect} from 'chai';
import {day} from '../../../src/kernel/school-day.js';
import {bandOfTask, caseload, tasksOf} from '../../../src/casework/caseload.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {setAction, setRisk} from '../../../src/casework/plan-rules.js';
import type {SetAction} from '../../../src/casework/plan/action-parts.js';
import {windowOf} from '../../../src/casework/plan/action-tasks.js';
import {kindOf, wentOf} from '../../../src/casework/plan/plan-kinds.js';
import {CaseStory, refusedAs, talk, today} from '../../support/cases.js';
import {staffId} from '../../support/school.js';

const set =
  (change: Partial<SetAction>, on = today) =>
  (record: CaseStory['record']) =>
    setAction({...talk(), ...change}, record, on);
const refused = (change: Partial<SetAction>, story = new CaseStory().assessed(), on = today) =>
  refusedAs(set(change, on)(story.record));
const value = (story: CaseStory) => story.record.actions[0]!.value;

describe('the window of an action', () => {
  it('begins before its day and ends after it', () => {
    const window = {start: day('2026-11-25'), due: day('2026-12-01'), end: day('2026-12-10')};
    expect(value(new CaseStory().add(set(window)))).to.deep.include(window);
    expect(refused({...window, start: day('2026-12-02')})).to.equal('start-after-due');
    expect(refused({...window, end: day('2026-11-30')})).to.equal('end-before-due');
    expect(refused({...window, start: window.due, end: window.due})).to.equal(undefined);
  });

  it('is no slip of the finger: no day beyond two years', () => {
    expect(refused({due: day('2062-12-01')})).to.equal('day-far');
    expect(refused({end: day('2062-12-01')})).to.equal('day-far');
  });

  it('that has passed stays as it was, and no other past day is set', () => {
    const later = day('2027-01-15');
    const story = new CaseStory().add(set({end: day('2026-12-10')}));
    expect(refused({end: day('2026-12-10'), status: 'done'}, story, later)).to.equal(undefined);
    expect(refused({end: day('2026-12-11')}, story, later)).to.equal('end-past');
    expect(refused({due: day('2026-12-02'), end: undefined}, story, later)).to.equal('day-past');
  });

  it('is not yet, open or too late', () => {
    const window = {start: day('2026-11-25'), end: day('2026-12-10')};
    const on = ['2026-11-24', '2026-11-25', '2026-12-10', '2026-12-11'].map((at) =>
      windowOf(window, day(at)),
    );
    expect(on).to.deep.equal(['not-yet', 'open', 'open', 'too-late']);
    expect(windowOf({}, today)).to.equal('open');
  });
});

describe('the tasks of a plan', () => {
  const planned = (change: Partial<SetAction>) =>
    new CaseStory()
      .assessed()
      .planned()
      .add(set({...change, text: 'Visit'}));
  const bandOn = (story: CaseStory, on: string) =>
    tasksOf(story.record, today)
      .filter(({kind}) => kind === 'action')
      .map((task) => bandOfTask(task, day(on)));

  it('do not press before they may begin', () => {
    const story = planned({start: day('2026-11-30'), due: day('2026-12-01')});
    expect(bandOn(story, '2026-11-28')).to.deep.equal(['later']);
    expect(bandOn(story, '2026-11-30')).to.deep.equal(['soon']);
  });

  it('ask what now once they are too late, in the caseload too', () => {
    const story = planned({due: day('2026-12-01'), end: day('2026-12-03')});
    expect(bandOn(story, '2026-12-02')).to.deep.equal(['overdue']);
    expect(caseload([story.record], day('2026-12-04'))[0]).to.deep.include({band: 'overdue'});
  });

  it('are begun and still to do: counted, and asked about at the closing', () => {
    const story = planned({status: 'begun'});
    expect(tasksOf(story.record, today).map(({kind}) => kind)).to.include('action');
    const closing = {outcome: 'better' as const, reason: 'Well', leftOpen: {}};
    expect(refusedAs(closeCase(closing, story.record, today))).to.equal('actions-open');
  });

  it('show the one that presses before one that may not begin yet, though its day is sooner', () => {
    const story = planned({start: day('2026-12-05'), due: day('2026-12-05')}).add((record) =>
      setAction({...talk('2026-12-07'), action: 'a2' as never, text: 'Call'}, record, today),
    );
    for (const step of ['assessed', 'planned'] as const)
      story.add((record) => [
        {
          kind: 'casework/case-step',
          about: 'case/case-1/step' as never,
          body: {caseId: record.id, step},
          replaces: record.stepHeld?.entries.map(({id}) => id) ?? [],
        },
      ]);
    const [row] = caseload([story.record], day('2026-12-02'));
    expect(row?.next).to.deep.include({text: 'Call'});
  });
});

describe('what became of an action', () => {
  it('is kept with the day on which it ended, which later changes leave alone', () => {
    const story = new CaseStory()
      .add(set({}))
      .add(set({status: 'done', went: 'helped', result: 'Sat with her'}));
    expect(value(story)).to.deep.include({went: 'helped', endedOn: today, result: 'Sat with her'});
    story.add(set({status: 'done', went: 'partly'}, day('2026-12-09')));
    expect(value(story)).to.deep.include({went: 'partly', endedOn: today});
    story.add(set({status: 'begun'}));
    expect(value(story)).to.not.have.any.keys('went', 'endedOn');
  });

  it('needs a reason where it was dropped', () => {
    expect(refused({status: 'dropped', result: ''})).to.equal('result-missing');
  });

  it('reads words of later versions as not known here, and keeps them', () => {
    const story = new CaseStory().add(set({kind: 'chess', status: 'done', went: 'greatly'}));
    expect([kindOf(value(story)), wentOf(value(story))]).to.deep.equal([undefined, undefined]);
    expect(value(story)).to.deep.include({kind: 'chess', went: 'greatly'});
  });
});

describe('mediation', () => {
  const between = (fit: string) => ({
    kind: 'mediation',
    mediation: {between: 'harmed-harming' as const, fit},
  });

  it('says between whom', () => {
    expect(refused({kind: 'mediation'})).to.equal('between-missing');
    expect(refused({kind: 'mediation', mediation: {between: 'others', fit: ''}})).to.equal(undefined);
  });

  it('between the harmed and the harming says what makes it fit', () => {
    expect(refused(between(' '))).to.equal('fit-missing');
    expect(refused(between('It stopped in May; both asked for it alone'))).to.equal(undefined);
  });

  it('between them is refused at high risk and before the risk is set', () => {
    expect(refused(between('They want it'), new CaseStory().assessed('high'))).to.equal('mediation-at-risk');
    expect(refused(between('They want it'), new CaseStory())).to.equal('mediation-at-risk');
  });

  it('that took place before the risk rose is told as it was', () => {
    const story = new CaseStory().assessed('low').add(set(between('They wanted it')));
    story.add((record) => setRisk({level: 'high', reason: 'A new bruise'}, record));
    expect(refused({...between('They wanted it'), status: 'begun'}, story)).to.equal('mediation-at-risk');
    expect(refused({...between('They wanted it'), status: 'done'}, story)).to.equal(undefined);
  });
});

describe('handing an action over', () => {
  const handed = {handover: 'h1' as never, need: 'She likes to sit at the window'};

  it('is for members of staff', () => {
    expect(refused({handed, responsible: {name: 'Zh. Omarova', role: 'aunt'}})).to.equal('handed-outside');
    expect(refused({handed, responsible: {staff: staffId('teacher-1')}})).to.equal(undefined);
  });

  it('wants to know about which child', () => {
    const story = new CaseStory().planned();
    story.entries = story.entries.filter(({kind}) => kind !== 'casework/case-opened');
    expect(refused({handed}, story)).to.equal('handed-unknown-pupil');
  });
});
