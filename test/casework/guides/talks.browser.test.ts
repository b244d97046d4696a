import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {bullying} from '../../../src/casework/guides/own/bullying.js';
import {work} from '../../../src/casework/guides/own/work.js';
import {interviewsOf, toldIn} from '../../../src/casework/guides/interview.js';
import type {School} from '../../../src/host/school.js';
import {BreakableReplica, careSchool, openFor, work as decideOn} from '../../support/casework.js';
import {caseId, today} from '../../support/cases.js';
import {chosen, figure, inWords} from '../../support/interviews.js';
import {eachInPage, find, root, until} from '../../support/page.js';
import {mounted} from '../../support/states.js';
import {contestAnswer, interviewIn, openTalk, shownIn, talk} from '../../support/talks.js';

const page = eachInPage();

async function shown(school: School, state: CaseElement['state'] = 'empty'): Promise<CaseElement> {
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  return mounted(page(), element, state);
}

async function freshCase(replica = new BreakableReplica()): Promise<School> {
  const school = await careSchool('psychologist', replica);
  await openFor(school, 'case-1', 'p3');
  return school;
}

const words = (element: CaseElement) => root(element).textContent;

const asked = (element: CaseElement) =>
  root(element).querySelector<HTMLElement>('form.talk-question')?.dataset['question'];
const onQuestion = (element: CaseElement, id: string) => until(() => asked(element) === id, id);
const focused = (element: CaseElement) => root(element).activeElement as HTMLElement | null;

async function press(element: CaseElement, selector: string): Promise<void> {
  (await shownIn(element, selector)).focus();
  await sendKeys({press: 'Enter'});
}

async function allTold(school: School) {
  const record = caseOf(await school.journal.read(caseworkFold), caseId('case-1'))!;
  return interviewsOf(record);
}

describe('conversations in a case', () => {
  it('are begun, held and left by keyboard, and the case is out of sight meanwhile', async () => {
    const school = await freshCase();
    const element = await shown(school);
    await press(element, '[data-opens="talk"]');
    await shownIn(element, '.choose-guide');
    await until(() => focused(element)?.getAttribute('type') === 'radio', 'focus in the choice');
    await sendKeys({press: 'Space'});
    await press(element, '.choose-guide .primary');
    await shownIn(element, '.talk-start');
    expect(words(element)).to.contain('I cannot promise to keep everything to myself');
    expect(root(element).querySelector('.timeline')).to.equal(null);
    await press(element, '[data-first]');
    await onQuestion(element, 'usual-day');
    await until(() => focused(element)?.tagName === 'TEXTAREA', 'focus in the answer');
    await sendKeys({type: 'Break is hard'});
    await press(element, '.talk-question .primary');
    await onQuestion(element, 'happened');
    await press(element, '[data-leave]');
    await shownIn(element, '.timeline');
    await until(() => focused(element)?.dataset['talk'] !== undefined, 'focus at the conversation');
    const [interview] = await allTold(school);
    expect(toldIn(interview!, bullying).answers.get('usual-day')).to.deep.equal(inWords('Break is hard'));
  });

  it('keep the choice of a guide for one child out of the case of another', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    await openFor(school, 'case-2', 'p2');
    const element = await shown(school);
    const guide = '.choose-guide [type="radio"]';
    await press(element, '[data-opens="talk"]');
    ((await shownIn(element, guide)) as HTMLInputElement).click();
    element.caseId = 'case-2';
    await until(() => !root(element).querySelector(guide), 'the form put away');
    await press(element, '[data-opens="talk"]');
    expect(((await shownIn(element, guide)) as HTMLInputElement).checked).to.equal(false);
    element.caseId = 'case-1';
    await until(() => !root(element).querySelector(guide), 'the form put away again');
    await press(element, '[data-opens="talk"]');
    expect(((await shownIn(element, guide)) as HTMLInputElement).checked).to.equal(true);
  });

  it('go on where they were left, also after the page was closed', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x'), happened: inWords('y')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'last-time');
    element.remove();
    const again = await shown(school);
    await openTalk(again);
    await onQuestion(again, 'last-time');
  });

  it('keep what was typed when the element goes away in the middle of a question', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'happened');
    await until(() => focused(element)?.tagName === 'TEXTAREA', 'focus');
    await sendKeys({type: 'They took my shoes'});
    element.remove();
    for (let tries = 0; tries < 500; tries += 1) {
      if ((await interviewIn(school)).answers.has('happened')) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(toldIn(await interviewIn(school)).answers.get('happened')).to.deep.equal(
      inWords('They took my shoes'),
    );
  });

  it('say in place what is no answer, and lose nothing', async () => {
    const school = await freshCase();
    await talk(school, work);
    const element = await shown(school);
    await openTalk(element);
    await press(element, '[data-first]');
    await onQuestion(element, 'age');
    await press(element, '.talk-question .primary');
    await until(() => words(element).includes('Write or choose what was said'), 'the fault');
    await until(() => focused(element)?.id === 'field-answer', 'focus at the fault');
    await sendKeys({type: '18'});
    await press(element, '.talk-question .primary');
    await until(() => words(element).includes('within the bounds'), 'the bounds');
    expect(find<HTMLInputElement>(element, '#field-answer').value).to.equal('18');
    expect((await interviewIn(school)).answers.size).to.equal(0);
  });

  it('refuse “none of these” beside something else', async () => {
    const school = await freshCase();
    await talk(school, work, {
      answers: {age: figure(13), 'usual-day': inWords('x'), 'work-told': inWords('y')},
    });
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'kinds');
    for (const option of ['family', 'none'])
      (await shownIn(element, `input[name="option-${option}"]`)).click();
    await press(element, '.talk-question .primary');
    await until(() => words(element).includes('goes with none of the others'), 'the fault');
    find(element, 'input[name="option-none"]').click();
    await press(element, '.talk-question .primary');
    await onQuestion(element, 'what');
    expect(toldIn(await interviewIn(school)).answers.get('kinds')).to.deep.equal(chosen('family'));
  });

  it('keep an answer that could not be saved, and say so', async () => {
    const replica = new BreakableReplica();
    const school = await freshCase(replica);
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'happened');
    await until(() => focused(element)?.tagName === 'TEXTAREA', 'focus');
    await sendKeys({type: 'A long story'});
    replica.broken = 'quota';
    await press(element, '.talk-question .primary');
    await until(() => root(element).querySelector('.talk-question [role="alert"]') !== null, 'the fault');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('A long story');
    replica.broken = undefined;
    await press(element, '.talk-question .primary');
    await onQuestion(element, 'last-time');
  });

  it('write down that nothing was said, and go on', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'happened');
    await press(element, '[data-not-said]');
    await onQuestion(element, 'last-time');
    expect(toldIn(await interviewIn(school)).answers.get('happened')).to.deep.equal({said: 'nothing'});
  });

  it('ask nothing more once danger was noticed, until the child is safe', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'happened');
    (await shownIn(element, 'input[name="sign-life"]')).click();
    await shownIn(element, '.urgent');
    expect(asked(element)).to.equal(undefined);
    expect(find(element, '.urgent').textContent).to.contain('Do not leave the child alone');
    await press(element, '[data-acted]');
    await onQuestion(element, 'happened');
    expect((await interviewIn(school)).heard.get('life')?.value).to.deep.include({heard: true, acted: true});
  });

  it('show both answers of two devices beside the question', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    await contestAnswer(school, bullying, 'safe', [chosen('safe'), chosen('not')]);
    const element = await shown(school, 'conflict');
    expect((await shownIn(element, '.conflicts')).textContent).to.contain('Until then');
    await openTalk(element);
    (await shownIn(element, '[data-goto="safe"]')).click();
    await onQuestion(element, 'safe');
    expect(find(element, '.talk-question .notice').textContent).to.match(
      /Two devices[^]*Not safe[^]*Safe|Two devices[^]*Safe[^]*Not safe/,
    );
    (await shownIn(element, 'input[value="partly"]')).click();
    await press(element, '.talk-question .primary');
    await until(() => element.state === 'empty', 'the end of the conflict');
    expect(toldIn(await interviewIn(school)).answers.get('safe')).to.deep.equal(chosen('partly'));
  });

  it('read the questions of work in Kyrgyz', async () => {
    const school = await freshCase();
    await talk(school, work);
    const element = await shown(school);
    await openTalk(element);
    const select = (await shownIn(element, '.language select')) as HTMLSelectElement;
    select.value = 'ky';
    select.dispatchEvent(new Event('change'));
    await until(() => words(element).includes('убада бере албайм'), 'Kyrgyz');
    expect(find(element, '.spoken').lang).to.equal('ky');
  });

  it('end with a note that says what was asked and what is open', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {happened: inWords('They take my cap'), safe: chosen('not')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'usual-day');
    (await shownIn(element, '.talk-overview p > button')).click();
    await shownIn(element, '.talk-end');
    expect(find(element, '.talk-end .card').textContent).to.contain('worries you');
    find<HTMLTextAreaElement>(element, '#field-words').focus();
    await sendKeys({type: 'Agreed to talk on Friday'});
    await press(element, '.talk-end .primary');
    await shownIn(element, '.timeline');
    const record = caseOf(await school.journal.read(caseworkFold), caseId('case-1'))!;
    const text = record.notes[0]?.body.text ?? '';
    expect(text).to.contain('They take my cap');
    expect(text).to.contain('Not asked yet:');
    expect(text).to.contain('Agreed to talk on Friday');
    expect(record.notes[0]?.body.kind).to.equal('assessment');
    expect(find(element, '.talk-item').textContent).to.contain('Finished');
    expect(find(element, '.timeline').textContent).to.contain('Conversation finished');
  });

  const told = {
    ...{age: figure(13), 'work-told': inWords('Bricks'), kinds: chosen('for-others')},
    ...{'hours-week': figure(4), 'hours-busiest': figure(4), places: chosen('heights')},
  };

  it('propose a status for work with its sources, and keep a person’s other word beside it', async () => {
    const school = await freshCase();
    await talk(school, work, {answers: told, finish: 'kz'});
    const element = await shown(school);
    const card = await shownIn(element, '.status');
    expect(card.textContent).to.contain('The answers point to: hazardous work');
    expect(card.textContent).to.contain('no verdict');
    expect(card.textContent).to.contain('ILO Recommendation 190, para. 3');
    expect(card.textContent).to.contain('Labour Code of Kazakhstan, art. 31');
    await press(element, '[data-opens="status talk-1"]');
    const select = (await shownIn(element, '#field-status')) as HTMLSelectElement;
    select.value = 'below-minimum-age';
    select.dispatchEvent(new Event('input', {bubbles: true}));
    await press(element, '.status form .primary');
    await until(() => words(element).includes('Say why it is another one'), 'the reason');
    await until(() => focused(element)?.id === 'field-reason', 'focus');
    await sendKeys({type: 'The roof is a low shed'});
    await press(element, '.status form .primary');
    await until(() => words(element).includes('Proposed was: hazardous work'), 'the decision');
    const {proposed, decided} = await interviewIn(school);
    expect([proposed?.value.assessment.status, decided?.value.status]).to.deep.equal([
      'hazardous',
      'below-minimum-age',
    ]);
  });

  it('confirm a proposal with one press', async () => {
    const school = await freshCase();
    await talk(school, work, {answers: told, finish: 'generic'});
    const element = await shown(school);
    await press(element, '[data-confirm]');
    await until(() => words(element).includes('For the record: hazardous work'), 'the decision');
    expect((await interviewIn(school)).decided?.value.status).to.equal('hazardous');
  });

  it('can be read and not begun in a closed case', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {happened: inWords('x')}, finish: 'generic'});
    await decideOn(school, 'case-1', (record) =>
      closeCase({outcome: 'better', reason: 'x', leftOpen: {}}, record, today),
    );
    const element = await shown(school, 'closed');
    await shownIn(element, '[data-talk="talk-1"]');
    expect(root(element).querySelector('[data-opens="talk"]')).to.equal(null);
  });

  it('show what another version of a guide asked as kept, and do not go on in it', async () => {
    const school = await freshCase();
    await talk(school, {...bullying, version: 99}, {answers: {happened: inWords('x')}});
    const element = await shown(school);
    const item = await shownIn(element, '.talk-item');
    expect(item.textContent).to.contain('version 99');
    expect(item.textContent).to.contain('1 answer');
    expect(root(element).querySelector('[data-talk]')).to.equal(null);
  });

  it('leave nothing on the screen for the next person', async () => {
    const school = await freshCase();
    await talk(school, bullying, {answers: {'usual-day': inWords('x')}});
    const element = await shown(school);
    await openTalk(element);
    await onQuestion(element, 'happened');
    element.school = await careSchool('teacher');
    await until(() => element.state === 'not-allowed', 'the gate');
    element.school = school;
    await shownIn(element, '.timeline');
    expect(root(element).querySelector('.talk')).to.equal(null);
  });
});
