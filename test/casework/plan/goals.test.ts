import {expect} from 'chai';
import {day} from '../../../src/kernel/school-day.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {endGoal, setAction, setGoal} from '../../../src/casework/plan-rules.js';
import {domainOf} from '../../../src/casework/plan/plan-kinds.js';
import {CaseStory, goalId, refusedAs, talk, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';

const closed = (story: CaseStory): CaseStory =>
  story.add((record) =>
    closeCase(
      {outcome: 'better', reason: 'Well again', leftOpen: {a1: 'Not needed'} as never},
      record,
      today,
    ),
  );
const goal = (story: CaseStory) => story.record.goals[0]!.value;
const reached = {goal: goalId('g1'), state: 'reached' as const, why: ' She walks home with friends '};

describe('a goal', () => {
  it('is for one of six things, and an older one for none of them', () => {
    const story = new CaseStory().planned();
    expect(domainOf(goal(story))).to.equal('other');
    story.add((record) => setGoal({goal: goalId('g1'), text: 'Safe', domain: 'safety'}, record));
    expect(domainOf(goal(story))).to.equal('safety');
    story.add((record) => setGoal({goal: goalId('g1'), text: 'Safe on the stairs'}, record));
    expect(goal(story)).to.deep.include({text: 'Safe on the stairs', domain: 'safety'});
    story.add((record) => setGoal({goal: goalId('g1'), text: 'Safe', domain: ''}, record));
    expect(goal(story)).to.not.have.property('domain');
  });

  it('of a later version keeps its place among the others', () => {
    expect(domainOf({domain: 'toString'})).to.equal('other');
  });

  it('is reached on a day, with how one can see that, and may be worked on again', () => {
    const story = new CaseStory().planned().add((record) => endGoal(reached, record, today));
    expect(goal(story).end).to.deep.equal({state: 'reached', day: today, why: 'She walks home with friends'});
    story.add((record) => endGoal({...reached, why: 'And alone'}, record, day('2026-12-01')));
    expect(goal(story).end).to.deep.equal({state: 'reached', day: today, why: 'And alone'});
    story.add((record) => endGoal({...reached, state: 'going-on', why: ''}, record, today));
    expect(goal(story)).to.not.have.property('end');
  });

  it('keeps how it ended when only its words are changed', () => {
    const story = new CaseStory().planned().add((record) => endGoal(reached, record, today));
    story.add((record) => setGoal({goal: goalId('g1'), text: 'Other words'}, record));
    expect(goal(story).end?.state).to.equal('reached');
  });

  it('is not ended without a state, a reason, or where it cannot be read', () => {
    const {record} = new CaseStory().planned();
    expect(refusedAs(endGoal({...reached, state: undefined}, record, today))).to.equal('state-missing');
    expect(refusedAs(endGoal({...reached, why: ' '}, record, today))).to.equal('why-missing');
    expect(refusedAs(endGoal({...reached, goal: goalId('g9')}, record, today))).to.equal('unknown-goal');
    const lost = new CaseStory().add((given) => setAction(talk(), given, today)).record;
    expect(refusedAs(endGoal(reached, lost, today))).to.equal('unknown-goal');
    expect(refusedAs(endGoal(reached, closed(new CaseStory().planned()).record, today))).to.equal('closed');
  });

  it('takes no new action once it has ended, and keeps those that it has', () => {
    const {record} = new CaseStory().planned().add((given) => endGoal(reached, given, today));
    expect(refusedAs(setAction({...talk(), action: 'a9' as never}, record, today))).to.equal('goal-ended');
    expect(refusedAs(setAction({...talk(), text: 'Goes on'}, record, today))).to.equal(undefined);
  });

  it('that one of two still works on is worked on, and both stay', () => {
    const story = new CaseStory().planned();
    const {record} = story;
    const both = [
      endGoal(reached, record, today),
      setGoal({goal: goalId('g1'), text: 'Still afraid', domain: 'safety'}, record),
      endGoal({...reached, state: 'partly'}, record, today),
    ];
    for (const decision of both) story.entries = [...story.entries, ...written(decision as never)];
    expect(goal(story)).to.deep.include({text: 'Still afraid'}).and.not.have.property('end');
    expect(story.record.conflicts[0]?.entries).to.have.length(3);
  });
});
