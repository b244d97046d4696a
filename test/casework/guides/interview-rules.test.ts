import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../../src/journal/fold.js';
import type {Entry} from '../../../src/journal/entry.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {writtenIn} from '../../../src/casework/case-record.js';
import {settle} from '../../../src/casework/settle.js';
import {timelineOf} from '../../../src/casework/timeline.js';
import {interviewAnswered, interviewFinished} from '../../../src/casework/guides/interview-kinds.js';
import {
  beginInterview,
  finishInterview,
  giveAnswer,
  noteSign,
} from '../../../src/casework/guides/interview-rules.js';
import {interviewBy, toldIn} from '../../../src/casework/guides/interview.js';
import {bullying} from '../../../src/casework/guides/own/bullying.js';
import {work} from '../../../src/casework/guides/own/work.js';
import {walk} from '../../../src/casework/guides/walk.js';
import {concernsFold} from '../../../src/voices/concerns-view.js';
import {flagsFold} from '../../../src/signals/flags-view.js';
import {allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {
  chosen,
  endOf,
  figure,
  interviewId,
  InterviewStory,
  inWords,
  notSaid,
} from '../../support/interviews.js';

const generic = {...endOf(), profile: 'generic'} as const;

/** Two devices that know the same and answer one question without each other. */
function apart(
  story: InterviewStory,
  question: string,
  first: Parameters<typeof giveAnswer>[0]['answer'],
  second: typeof first,
) {
  const {interview, guide} = story;
  const one = written(allowed(giveAnswer({question, answer: first}, interview, guide)));
  const two = written(allowed(giveAnswer({question, answer: second}, interview, guide)));
  return [...story.cases.entries, ...one, ...two];
}

const readBack = (entries: readonly Entry[], story: InterviewStory) => {
  const record = caseOf(foldAll(caseworkFold, entries), story.cases.id)!;
  return {record, interview: interviewBy(record, story.id)!};
};

describe('a conversation in a case', () => {
  it('is there again after the tab was closed in the middle', () => {
    const story = new InterviewStory().say('usual-day', inWords('We play football')).hear('blames-self');
    const {interview} = readBack(story.cases.entries, story);
    expect([interview.guide, interview.version, interview.day]).to.deep.equal(['pana-bullying', 1, today]);
    expect(toldIn(interview, bullying).answers.get('usual-day')).to.deep.equal(inWords('We play football'));
    expect(walk(bullying, toldIn(interview, bullying)).next?.id).to.equal('happened');
    expect([interview.finished, interview.heard.has('blames-self')]).to.deep.equal([undefined, true]);
  });

  it('begins in an open case, with a guide that is known', () => {
    const story = new CaseStory();
    const begin = {interview: interviewId('x'), guide: bullying};
    expect(refusedAs(beginInterview({...begin, guide: undefined}, story.record, today))).to.equal(
      'guide-missing',
    );
    story.add((record) => closeCase({outcome: 'better', reason: 'x', leftOpen: {}}, record, today));
    expect(refusedAs(beginInterview(begin, story.record, today))).to.equal('closed');
  });

  it('replaces an answer by the next one, and takes one back', () => {
    const story = new InterviewStory().say('safe', chosen('not')).say('safe', chosen('safe'));
    expect(story.interview.answers.get('safe')?.entries).to.have.length(1);
    expect(toldIn(story.interview, bullying).answers.get('safe')).to.deep.equal(chosen('safe'));
    story.say('safe', {said: 'taken-back'});
    expect(toldIn(story.interview, bullying).answers.has('safe')).to.equal(false);
    expect(writtenIn(story.cases.record, interviewAnswered)).to.have.length(3);
  });

  it('writes nothing where nothing new is said', () => {
    const story = new InterviewStory().say('knows', chosen('friend', 'family')).hear('blames-self');
    const again = (answer: Parameters<typeof giveAnswer>[0]['answer'], question = 'knows') =>
      giveAnswer({question, answer}, story.interview, bullying);
    expect(again(chosen('family', 'friend'))).to.deep.equal([]);
    expect(again({said: 'taken-back'}, 'safe')).to.deep.equal([]);
    const sign = {sign: 'blames-self', heard: true, acted: false};
    expect(noteSign(sign, story.interview, bullying)).to.deep.equal([]);
    expect(noteSign({...sign, sign: 'weapon', heard: false}, story.interview, bullying)).to.deep.equal([]);
  });

  it('refuses what is no answer, and keeps what stood', () => {
    const {interview} = new InterviewStory().say('safe', chosen('not'));
    const give = (question: string, answer: Parameters<typeof giveAnswer>[0]['answer'], guide = bullying) =>
      refusedAs(giveAnswer({question, answer}, interview, guide));
    expect(give('safe', chosen('perhaps'))).to.equal('unknown-option');
    expect(give('no-such', notSaid)).to.equal('unknown-question');
    expect(give('age', figure(12), work)).to.equal('other-version');
    expect(give('safe', chosen('safe'), {...bullying, version: 2})).to.equal('other-version');
    expect(refusedAs(noteSign({sign: 'none', heard: true, acted: false}, interview, bullying))).to.equal(
      'unknown-sign',
    );
  });

  it('shows both answers of two devices until a person chooses, and the careful one counts', () => {
    const story = new InterviewStory();
    const entries = apart(story, 'way-home', chosen('no'), chosen('yes'));
    const {record, interview} = readBack(entries, story);
    expect(record.conflicts.map(({kind}) => kind)).to.deep.equal(['casework/interview-answered']);
    expect(toldIn(interview, bullying).answers.get('way-home')).to.deep.equal(chosen('yes'));
    const held = interview.answers.get('way-home')!;
    const no = held.entries.find(
      ({body}) => body.answer.said === 'chosen' && body.answer.chosen[0] === 'no',
    )!;
    const settled = readBack([...entries, ...written(allowed(settle(no.id, held)))], story);
    expect(settled.record.conflicts).to.deep.equal([]);
    expect(toldIn(settled.interview, bullying).answers.get('way-home')).to.deep.equal(chosen('no'));
  });

  it('takes a sign for heard while two devices disagree', () => {
    const story = new InterviewStory().hear('life');
    const acted = written(
      allowed(noteSign({sign: 'life', heard: true, acted: true}, story.interview, bullying)),
    );
    const mistaken = written(
      allowed(noteSign({sign: 'life', heard: false, acted: false}, story.interview, bullying)),
    );
    const {interview} = readBack([...story.cases.entries, ...acted, ...mistaken], story);
    expect(toldIn(interview, bullying).heard.get('life')).to.deep.equal({acted: true});
    expect(interview.heard.get('life')?.contested).to.equal(true);
  });

  it('ends half done with what is open, a note that can be read without the guide, and no status where none is worked out', () => {
    const story = new InterviewStory().say('happened', inWords('They laugh')).finish();
    const {interview, cases} = story;
    expect(interview.finished?.value).to.deep.include({words: 'She was calm.', day: today});
    expect(interview.finished?.value.open).to.be.greaterThan(5);
    expect(cases.record.notes.map(({body}) => body.text)).to.deep.equal(['Asked and said.\n\nShe was calm.']);
    expect(interview.proposed).to.equal(undefined);
  });

  it('does not end with nothing said, or before what is urgent was acted on', () => {
    const empty = new InterviewStory();
    expect(refusedAs(finishInterview(generic, empty.interview, bullying, today))).to.equal('nothing-said');
    const urgent = new InterviewStory().hear('life');
    expect(refusedAs(finishInterview(generic, urgent.interview, bullying, today))).to.equal('act-first');
    urgent.hear('life', true);
    expect(refusedAs(finishInterview(generic, urgent.interview, bullying, today))).to.equal(undefined);
  });

  it('takes what is said after the end too, says so, and ends once more', () => {
    const story = new InterviewStory().say('happened', inWords('They laugh')).finish();
    expect(story.interview.isReopened).to.equal(false);
    story.say('safe', chosen('not'));
    expect(story.interview.isReopened).to.equal(true);
    story.finish('second');
    expect([story.interview.isReopened, story.interview.finished?.contested]).to.deep.equal([false, false]);
    expect(writtenIn(story.cases.record, interviewFinished)).to.have.length(2);
    expect(story.cases.record.notes).to.have.length(2);
  });

  it('keeps an answer that another device gave before it knew of the end, and says that the end does not know it', () => {
    const story = new InterviewStory().say('happened', inWords('They laugh'));
    const offline = written(
      allowed(giveAnswer({question: 'safe', answer: chosen('not')}, story.interview, bullying)),
    );
    story.finish();
    const {interview} = readBack([...story.cases.entries, ...offline], story);
    expect([interview.isReopened, interview.answers.has('safe')]).to.deep.equal([true, true]);
  });

  it('takes answers in a case that was closed meanwhile', () => {
    const story = new InterviewStory();
    story.cases.add((record) => closeCase({outcome: 'better', reason: 'x', leftOpen: {}}, record, today));
    story.say('happened', inWords('Again')).finish();
    expect(story.interview.finished).not.to.equal(undefined);
  });

  it('shows what was said where its beginning cannot be read here', () => {
    const story = new InterviewStory().say('happened', inWords('They laugh'));
    const without = story.cases.entries.filter(({kind}) => kind !== 'casework/interview-begun');
    const {interview} = readBack(without, story);
    expect([interview.begun, interview.guide, interview.answers.size]).to.deep.equal([
      undefined,
      'pana-bullying',
      1,
    ]);
  });

  it('is two lines in the timeline, not one for each answer', () => {
    const story = new InterviewStory()
      .say('happened', inWords('x'))
      .say('safe', chosen('not'))
      .hear('weapon', true)
      .finish();
    const events = timelineOf(story.cases.record, flagsFold.empty(), concernsFold.empty());
    const kinds = events.flatMap((event) => (event.kind === 'entry' ? event.entry.kind : []));
    expect(kinds.filter((kind) => kind.includes('interview')).sort()).to.deep.equal([
      'casework/interview-begun',
      'casework/interview-finished',
    ]);
    expect(story.cases.record.log.length).to.be.greaterThan(events.length);
  });

  it('amounts to the same in any order of arrival', () => {
    const story = new InterviewStory().say('safe', chosen('not')).hear('weapon');
    const entries = apart(story, 'safe', chosen('safe'), chosen('partly'));
    const read = (order: readonly Entry[]) => toldIn(readBack(order, story).interview, bullying);
    const expected = read(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], {minLength: entries.length}), (order) => {
        expect(read(order)).to.deep.equal(expected);
      }),
    );
  });
});
