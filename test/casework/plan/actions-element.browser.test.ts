import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-actions.js';
import type {ActionsElement} from '../../../src/casework/plan/actions-element.js';
import {handedFold, handoverOf} from '../../../src/casework/plan/handed-view.js';
import type {School} from '../../../src/host/school.js';
import {day} from '../../../src/kernel/school-day.js';
import {BreakableReplica, careSchool} from '../../support/casework.js';
import {handedDraft, handOver, handoverId} from '../../support/handed.js';
import {eachInPage, find, root, until} from '../../support/page.js';
import {pupilKey, staffId} from '../../support/school.js';
import {mounted} from '../../support/states.js';
import {withoutRight} from '../../support/without-right.js';
import {differingAnswers, fullHands} from '../../states/pana-actions.js';

const page = eachInPage();

const shown = (school: School, state: ActionsElement['state'] = 'full'): Promise<ActionsElement> => {
  const element = document.createElement('pana-actions');
  element.school = school;
  return mounted(page(), element, state);
};
const words = (element: ActionsElement) => root(element).textContent;
const answerIn = async (school: School, id = 'h1') =>
  handoverOf(await school.journal.read(handedFold), handoverId(id))?.answer?.value;

async function opened(element: ActionsElement, name: string): Promise<void> {
  find(element, `[data-opens="${name}"]`).focus();
  await sendKeys({press: 'Enter'});
  await until(() => root(element).activeElement?.closest('[data-form]') != null);
}

async function save(element: ActionsElement): Promise<void> {
  find(element, '[data-form] .primary').focus();
  await sendKeys({press: 'Enter'});
}

async function asked(...drafts: readonly ReturnType<typeof handedDraft>[]): Promise<School> {
  const school = await careSchool('teacher');
  await handOver(school, ...(drafts.length > 0 ? drafts : [handedDraft()]));
  return school;
}

describe('pana-actions', () => {
  it('shows what is asked of oneself, of whom and until when, and of no other teacher', async () => {
    const other = handedDraft('h2', {to: staffId('teacher-2'), text: 'Another’s'});
    const element = await shown(await asked(handedDraft('h1', {pupil: pupilKey('p3')}), other));
    expect(words(element)).to.contain('Olga').and.contain('7 Б').and.contain('She asked for it herself');
    expect(words(element)).to.not.contain('Another’s');
    expect(words(element)).to.not.contain('Petrova');
  });

  it('says more of the name where the first name alone could be somebody else of the class', async () => {
    const element = await shown(await asked(handedDraft('h1', {pupil: pupilKey('p1')})));
    await until(() => find(element, '.of').textContent.includes('Abdikadyr Aigerim'));
  });

  it('takes “begun” with one press by keyboard, and goes on at “done”', async () => {
    const school = await asked();
    const element = await shown(school);
    find(element, '#begin-h1').focus();
    await sendKeys({press: 'Enter'});
    await until(() => words(element).includes('You began'));
    expect(await answerIn(school)).to.deep.include({status: 'begun', day: '2026-11-23'});
    await until(() => root(element).activeElement?.getAttribute('data-opens') === 'done h1');
  });

  it('takes “done” with how it went, and puts the card among the answered ones', async () => {
    const school = await asked();
    const element = await shown(school);
    await opened(element, 'done h1');
    await save(element);
    await until(() => words(element).includes('Choose how it went.'));
    find(element, 'input[value="helped"]').click();
    find(element, 'textarea').focus();
    await sendKeys({type: 'They laugh together'});
    await save(element);
    await until(() => root(element).querySelector('details') !== null);
    expect(await answerIn(school)).to.deep.include({
      status: 'done',
      went: 'helped',
      text: 'They laugh together',
    });
    expect(words(element)).to.contain('Nothing is asked of you now');
  });

  it('takes “cannot” only with a reason, and keeps what was typed where saving fails', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('teacher', replica);
    await handOver(school, handedDraft());
    const element = await shown(school);
    await opened(element, 'cannot h1');
    await save(element);
    await until(() => root(element).querySelector('#fault-text') !== null);
    find(element, 'textarea').focus();
    await sendKeys({type: 'Ill until Monday'});
    replica.broken = 'quota';
    await save(element);
    await until(() => words(element).includes('This device is full'));
    replica.broken = undefined;
    await save(element);
    await until(() => root(element).querySelector('[data-form]') === null);
    expect(await answerIn(school)).to.deep.include({status: 'cannot', text: 'Ill until Monday'});
  });

  it('says in its place that “begun” could not be saved', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('teacher', replica);
    await handOver(school, handedDraft());
    const element = await shown(school);
    replica.broken = 'quota';
    find(element, '#begin-h1').click();
    await until(() => find(element, '.hand-card').textContent.includes('This device is full'));
    expect(await answerIn(school)).to.equal(undefined);
  });

  it('refuses an answer to what was taken back while somebody typed, and loses no word of it', async () => {
    const school = await careSchool('teacher');
    const first = await handOver(school, handedDraft());
    const element = await shown(school);
    await opened(element, 'cannot h1');
    find(element, 'textarea').focus();
    await sendKeys({type: 'No time'});
    await handOver(school, handedDraft('h1', {takenBack: day('2026-11-23')}, first));
    await until(() => words(element).includes('No longer needed'));
    expect(words(element)).to.contain('Taken back on');
    expect(await answerIn(school)).to.equal(undefined);
  });

  it('shows both of two answers that differ, and ends that with a third', async () => {
    const school = await differingAnswers();
    const element = await shown(school, 'conflict');
    expect(words(element)).to.contain('They laugh together').and.contain('ill until Monday');
    find(element, '#begin-h1').click();
    await until(() => element.state === 'full');
    expect(await answerIn(school)).to.deep.include({status: 'begun'});
  });

  it('says that it was changed after one had answered', async () => {
    const school = await careSchool('teacher');
    const first = await handOver(school, handedDraft());
    const element = await shown(school);
    find(element, '#begin-h1').click();
    await until(() => words(element).includes('You began'));
    await handOver(school, handedDraft('h1', {text: 'Let her choose her seat'}, first));
    await until(() => words(element).includes('It was changed after you answered'));
    expect(find(element, '#begin-h1')).to.not.equal(null);
  });

  it('forgets what one person typed when another signs in', async () => {
    const school = await asked();
    const element = await shown(school);
    await opened(element, 'cannot h1');
    find(element, 'textarea').focus();
    await sendKeys({type: 'Private'});
    element.school = {...school, session: {...school.session, staffId: staffId('teacher-2')}};
    await until(() => element.state === 'empty');
    element.school = school;
    await until(() => element.state === 'full');
    await opened(element, 'cannot h1');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
  });

  it('shows nothing to whoever may not answer, and goes on after it was moved', async () => {
    const school = await fullHands();
    await withoutRight('action.answer', async () => {
      const element = await shown(school, 'not-allowed');
      expect(words(element)).to.not.contain('Aigerim');
      element.remove();
    });
    const element = await shown(school);
    element.remove();
    page().append(element);
    await until(() => element.state === 'full');
    expect(words(element)).to.contain('Walk the back stairs');
  });
});
