import {expect} from 'chai';
import {answerApproval, approvalOf, askApproval} from '../../../src/casework/approvals/approval-rules.js';
import {reopenCase} from '../../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {endHelp, endView} from '../../../src/casework/closing/closing-kinds.js';
import {endCase, endOf, isEndTold, tellEnd} from '../../../src/casework/closing/closing-rules.js';
import {fileItems, keysIn, ownFileOf} from '../../../src/casework/own-file/own-file.js';
import {setWays, usualWays} from '../../../src/casework/ways/ways.js';
import {foldAll} from '../../../src/journal/fold.js';
import {actionId, allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {toldEnd} from '../../support/closing.js';
import {written} from '../../support/entries.js';
import {staffId} from '../../support/school.js';

const close = {
  outcome: 'better',
  reason: 'Goals reached',
  leftOpen: {[actionId('a1')]: 'Done by the class'},
} as const;
const nobodyElse = {reader: 'child', others: []} as const;

const begun = () => new CaseStory().assessed().planned();

/** A school in which a second person approves each closing. */
function watched(): CaseStory {
  const story = begun();
  story.entries = [
    ...story.entries,
    ...written(allowed(setWays({...usualWays, approvals: ['closure'], reason: 'Two of us'}, []))),
  ];
  return story;
}

function approve(story: CaseStory): CaseStory {
  return story
    .add((record) => askApproval({what: 'closure', note: ''}, record))
    .add((record) => {
      const asked = approvalOf(record, 'closure').asked!.id;
      return answerApproval({asked, verdict: 'approved', comment: '', by: staffId('lead-1')}, record);
    });
}

describe('what is said as a case ends', () => {
  it('wants the child’s and the family’s view, or why nobody asked', () => {
    const {record} = begun();
    const views = toldEnd().views;
    const refused = (told: Partial<typeof views>) =>
      refusedAs(endCase({...close, told: toldEnd({views: {...views, ...told}})}, record, today));
    expect(refused({child: {said: undefined, words: 'x'}})).to.equal('child-said-missing');
    expect(refused({child: {said: 'said', words: ' '}})).to.equal('child-words-missing');
    expect(refused({family: {said: 'not-asked', words: ''}})).to.equal('family-words-missing');
    expect(refused({family: {said: 'would-not', words: ''}})).to.equal(undefined);
    expect(refusedAs(endCase(close, record, today))).to.equal('child-said-missing');
  });

  it('is kept with the closing, with what worked of the plan’s own actions', () => {
    const actions = [
      {action: actionId('a1'), went: 'helped'},
      {action: actionId('of-another-case'), went: 'helped'},
    ] as const;
    const story = begun().add((record) => endCase({...close, told: toldEnd({actions})}, record, today));
    const {views, help, round} = endOf(story.record);
    expect(story.record.isOpen).to.equal(false);
    expect(round).to.equal(0);
    expect(views.child?.value.words).to.equal('They let me play again.');
    expect(views.family?.value).to.include({said: 'would-not', words: ''});
    expect(help?.value.actions).to.deep.equal([{action: 'a1', went: 'helped'}]);
  });

  it('writes nothing twice, and says the outcome’s fault after the views’', () => {
    const story = begun().add((record) => tellEnd(toldEnd(), record, today));
    expect(isEndTold(endOf(story.record))).to.equal(true);
    expect(tellEnd(toldEnd(), story.record, today)).to.deep.equal([]);
    const untold = {...close, outcome: undefined, told: toldEnd()};
    expect(refusedAs(endCase(untold, story.record, today))).to.equal('outcome-missing');
  });

  it('is asked anew when a case that was opened again is closed again', () => {
    const story = begun()
      .add((record) => endCase({...close, told: toldEnd()}, record, today))
      .add((record) => reopenCase({to: 'assessed', reason: 'It began again'}, record, undefined, today));
    expect(endOf(story.record)).to.deep.include({round: 1, views: {}, help: undefined});
    expect(refusedAs(endCase({...close, leftOpen: {}}, story.record, today))).to.equal('child-said-missing');
    const again = toldEnd({words: 'Another class'});
    story.add((record) => endCase({...close, leftOpen: {}, told: again}, record, today));
    expect(endOf(story.record).help?.value.words).to.equal('Another class');
    expect(story.record.log.filter(({kind}) => kind === endView.name)).to.have.length(4);
  });

  it('keeps both of what two devices wrote, and that somebody spoke counts', () => {
    const story = begun();
    const silent = toldEnd({
      views: {...toldEnd().views, child: {said: 'not-asked', words: 'Moved away'}},
      words: '',
    });
    const both = [toldEnd(), silent].flatMap((told) => written(allowed(tellEnd(told, story.record, today))));
    const record = caseOf(foldAll(caseworkFold, [...story.entries, ...both]), story.id)!;
    expect(record.conflicts.map(({kind}) => kind)).to.have.members([endView.name, endHelp.name]);
    expect(endOf(record).views.child?.value.said).to.equal('said');
    expect(endOf(record).views.child?.entries).to.have.length(2);
  });

  it('leaves a case readable that was closed without it', () => {
    const story = new CaseStory();
    story.add(({id}) => [
      {
        kind: 'casework/case-step',
        about: `case/${id}/step` as never,
        body: {caseId: id, step: 'closed', outcome: 'better', reason: 'x'},
      },
    ]);
    expect(story.record.isOpen).to.equal(false);
    expect(endOf(story.record)).to.deep.include({views: {}, help: undefined});
  });
});

describe('a closing that a second person approves', () => {
  it('wants the views written before the approval is asked', () => {
    const story = approve(watched());
    expect(refusedAs(endCase({...close, told: toldEnd()}, story.record, today))).to.equal('not-approved');
    expect(refusedAs(endCase(close, story.record, today))).to.equal('child-said-missing');
  });

  it('goes through with the views that were approved, and not with others', () => {
    const story = approve(watched().add((record) => tellEnd(toldEnd(), record, today)));
    const changed = toldEnd({words: 'Something else'});
    expect(refusedAs(endCase({...close, told: changed}, story.record, today))).to.equal('not-approved');
    story.add((record) => endCase(close, record, today));
    expect(story.record.isOpen).to.equal(false);
  });

  it('has to be asked again once a view is changed', () => {
    const story = approve(watched().add((record) => tellEnd(toldEnd(), record, today)));
    expect(approvalOf(story.record, 'closure').state).to.equal('approved');
    const views = {...toldEnd().views, child: {said: 'said', words: 'I am still afraid.'}} as const;
    story.add((record) => tellEnd(toldEnd({views}), record, today));
    expect(approvalOf(story.record, 'closure').state).to.equal('changed');
    expect(refusedAs(endCase(close, story.record, today))).to.equal('not-approved');
  });
});

describe('views in the file of child and family', () => {
  const views = {
    child: {said: 'said', words: 'They let me play again.'},
    family: {said: 'said', words: 'She sleeps again.'},
  } as const;
  const {record} = begun().add((open) => endCase({...close, told: toldEnd({views})}, open, today));

  it('are each reader’s own and never the other’s', () => {
    const viewsOf = (reader: 'child' | 'family') =>
      fileItems(record, {reader, others: []}).flatMap(({kind, text}) => (kind === 'view' ? [text] : []));
    expect(viewsOf('child')).to.deep.equal(['They let me play again.']);
    expect(viewsOf('family')).to.deep.equal(['She sleeps again.']);
  });

  it('are shown where they were chosen, and noted as shown', () => {
    const file = ownFileOf(record, nobodyElse, new Set(['view-0']));
    expect(file.views).to.deep.equal([{key: 'view-0', text: 'They let me play again.'}]);
    expect(keysIn(file)).to.deep.equal(['view-0']);
    expect(ownFileOf(record, nobodyElse, new Set()).views).to.deep.equal([]);
  });

  it('stay out where they name another child', () => {
    const named = {...views, child: {said: 'said', words: 'Daniyar let me play again.'}} as const;
    const {record: other} = begun().add((open) =>
      endCase({...close, told: toldEnd({views: named})}, open, today),
    );
    const others = [{called: 'Daniyar Bekov', names: ['Daniyar', 'Bekov']}];
    const [item] = fileItems(other, {reader: 'child', others}).filter(({kind}) => kind === 'view');
    expect(item?.barred?.why).to.equal('names');
  });
});
