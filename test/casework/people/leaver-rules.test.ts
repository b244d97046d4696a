import {expect} from 'chai';
import {handOnWork, openWorkOf} from '../../../src/casework/people/leaver-rules.js';
import {setAction} from '../../../src/casework/plan-rules.js';
import {followHandings} from '../../../src/casework/plan/hand-over.js';
import type {ActionHanded} from '../../../src/casework/plan/handed-kinds.js';
import {handedFold} from '../../../src/casework/plan/handed-view.js';
import {openTransfers, transfersIn} from '../../../src/casework/referral/transfer-rules.js';
import {takeStep} from '../../../src/casework/case-rules.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {foldAll} from '../../../src/journal/fold.js';
import type {StaffId} from '../../../src/kernel/ids.js';
import {day} from '../../../src/kernel/school-day.js';
import {allowed, CaseStory, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {handoverId} from '../../support/handed.js';
import {staffId} from '../../support/school.js';

const leaver = staffId('psychologist-1');
const [me, colleague] = [staffId('lead-1'), staffId('psychologist-2')];
const nobodyHas = foldAll(handedFold, []);

function handOn(story: CaseStory, to: StaffId | undefined, handed = nobodyHas) {
  const command = {
    ...{from: leaver, me, reason: 'Dana left the care team.', key: 'k'},
    to: new Map(to ? [[story.id, to]] : []),
  };
  return handOnWork(command, openWorkOf(leaver, [story.record]), handed, today);
}

const after = (story: CaseStory, to: StaffId): CaseRecord => story.add(() => handOn(story, to).care).record;

describe('the work of somebody who leaves', () => {
  it('is the open cases that they lead and what they still have to do, and nothing else', () => {
    const mine = new CaseStory('case-1').planned();
    const [work] = openWorkOf(leaver, [mine.record]);
    expect(work?.isLead).to.equal(true);
    expect(work?.actions.map(({value}) => value.action)).to.deep.equal(['a1']);
    expect(openWorkOf(colleague, [mine.record])).to.deep.equal([]);
    mine.add((record) =>
      setAction({...record.actions[0]!.value, status: 'done', result: 'Talked'}, record, today),
    );
    expect(openWorkOf(leaver, [mine.record])[0]?.actions).to.deep.equal([]);
  });

  it('goes over at once to whoever removes them', () => {
    const record = after(new CaseStory().planned(), me);
    expect(record.lead).to.equal(me);
    expect(record.actions[0]?.value.responsible).to.deep.equal({staff: me});
    expect(record.conflicts).to.deep.equal([]);
    expect(openTransfers(record)).to.deep.equal([]);
  });

  it('asks a colleague to lead, who answers within a week; actions go over at once', () => {
    const record = after(new CaseStory().planned(), colleague);
    expect(record.lead).to.equal(leaver);
    expect(record.actions[0]?.value.responsible).to.deep.equal({staff: colleague});
    const [{asked}] = transfersIn(record) as [ReturnType<typeof transfersIn>[number]];
    expect(asked.value).to.include({from: leaver, to: colleague, reason: 'Dana left the care team.'});
    expect(asked.value.answerBy).to.equal(day('2026-11-30'));
  });

  it('asks nobody twice where somebody was asked before', () => {
    const story = new CaseStory().planned();
    story.add(() => handOn(story, colleague).care);
    expect(openTransfers(story.record)).to.have.length(1);
    story.add(() => handOn(story, staffId('psychologist-3')).care);
    expect(openTransfers(story.record)).to.have.length(1);
  });

  it('stays where nobody is named, and where the leaver is', () => {
    const story = new CaseStory().planned();
    for (const to of [undefined, leaver]) expect(handOn(story, to)).to.deep.equal({care: [], school: []});
  });

  it('changes nothing else of an action: its words, its day though it has passed, its goal', () => {
    const story = new CaseStory().planned();
    const before = story.record.actions[0]!.value;
    const value = after(story, me).actions[0]!.value;
    expect({...value, responsible: before.responsible}).to.deep.equal(before);
  });

  it('takes what the leaver had in hand out of their hands, and gives it to the next person', () => {
    const story = new CaseStory().planned();
    const given = allowed(
      setAction(
        {
          ...story.record.actions[0]!.value,
          handed: {handover: handoverId('h1'), need: 'She asked for it'},
        },
        story.record,
        today,
      ),
    );
    const outside = written(followHandings(given, story.record, nobodyHas, today));
    story.add(() => given);
    const {school} = handOn(story, me, foldAll(handedFold, outside));
    const bodies = school.map(({body}) => body as ActionHanded);
    expect(bodies).to.have.length(2);
    expect(bodies.find(({to}) => to === leaver)?.takenBack).to.equal(today);
    expect(bodies.find(({to}) => to === me)?.need).to.equal('She asked for it');
    expect(bodies.find(({to}) => to === me)?.handover).not.to.equal('h1');
  });

  it('leaves closed steps alone: a case on another step is handed on as well', () => {
    const story = new CaseStory().assessed();
    story.add((record) => takeStep({to: 'assessed'}, record, today));
    expect(after(story, me).lead).to.equal(me);
    expect(story.record.step).to.equal('assessed');
  });
});
