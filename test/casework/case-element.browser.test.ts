import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-case.js';
import type {CaseElement} from '../../src/casework/case-element.js';
import {approvalOf} from '../../src/casework/approvals/approval-rules.js';
import {heldIn, type CaseRecord} from '../../src/casework/case-record.js';
import {othersIn} from '../../src/casework/people/incidents-view.js';
import {adultNamed, incidentJoined} from '../../src/casework/people/people-kinds.js';
import {caseworkFold} from '../../src/casework/casework-view.js';
import type {School} from '../../src/host/school.js';
import {
  BreakableReplica,
  careSchool,
  closeIt,
  contestCase,
  fullCase,
  openFor,
  watchedBySecond,
} from '../support/casework.js';
import {caseId} from '../support/cases.js';
import {caseIn, closed, opened, recordIn, save} from '../support/case-page.js';
import {eachInPage, fill, find, root, until} from '../support/page.js';
import {staffId} from '../support/school.js';
import {withoutRight} from '../support/without-right.js';

const page = eachInPage();
const shown = caseIn(page);

const valueIn = (element: CaseElement, selector: string) => find<HTMLInputElement>(element, selector).value;
const incidentOf = (record: CaseRecord) => heldIn(record, incidentJoined)[0]!.value.incident;

describe('pana-case', () => {
  it('says what the next step wants, and refuses it in place until it is there', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    find(element, '.next-step .primary').click();
    await until(() => find(element, '.next-step').textContent.includes('Set a risk level first'));
    expect(root(element).querySelector('.next-step [role="alert"]')).to.not.equal(null);
    expect((await recordIn(school)).step).to.equal('identified');
  });

  it('takes a child from identified to planned by keyboard', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    await opened(element, 'risk');
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'Afraid of the way home'});
    await save(element);
    await closed(element);
    await opened(element, 'note');
    find(element, 'textarea').focus();
    await sendKeys({type: 'Talked in the library'});
    await save(element);
    await closed(element);
    find(element, '.next-step .primary').click();
    await until(() => find(element, '[aria-current]').textContent.includes('Assessed'));
    await opened(element, 'goal new');
    await sendKeys({type: 'Goes home without fear'});
    await save(element);
    await until(() => element.state === 'full');
    await opened(element, find(element, '[data-opens^="action new"]').dataset['opens']!);
    await sendKeys({type: 'Walk with her'});
    fill(element, '#field-who', 'teacher-1');
    fill(element, '#field-due', '2026-12-01');
    await save(element);
    await closed(element);
    find(element, '.next-step .primary').click();
    await until(() => find(element, '[aria-current]').textContent.includes('Planned'));
    const {step, risk, actions} = await recordIn(school);
    expect({step, risk}).to.deep.equal({step: 'planned', risk: 'high'});
    expect(actions[0]?.value).to.deep.include({responsible: {staff: 'teacher-1'}, due: '2026-12-01'});
  });

  it('marks an action as done, with how it went, and keeps focus beside it', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'done a1');
    find(element, 'input[name="went"][value="helped"]').click();
    find(element, 'textarea').focus();
    await sendKeys({type: 'She sits with us now'});
    await save(element);
    await until(
      () => root(element).activeElement?.closest('.action')?.textContent.includes('It helped') === true,
    );
    expect((await recordIn(school)).actions.find(({value}) => value.action === 'a1')?.value).to.deep.include({
      status: 'done',
      went: 'helped',
      result: 'She sits with us now',
      endedOn: '2026-11-23',
    });
  });

  it('puts the fault beside its field and keeps what was typed', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'action new g2');
    await sendKeys({type: 'Ask two classmates'});
    await save(element);
    await until(() => root(element).activeElement?.id === 'field-who');
    expect(find(element, '#fault-who').textContent).to.contain('responsible');
    expect(valueIn(element, 'textarea')).to.equal('Ask two classmates');
  });

  it('keeps a note that could not be saved, and one whose form was left', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('psychologist', replica);
    await fullCase(school);
    const element = await shown(school);
    await until(() => find(element, '.reads').textContent.includes('once'));
    await opened(element, 'note');
    find(element, 'textarea').focus();
    await sendKeys({type: 'Mother rang'});
    replica.broken = 'quota';
    await save(element);
    await until(() => root(element).querySelector('[data-form] [role="alert"]') !== null);
    await opened(element, 'risk');
    await opened(element, 'note');
    expect(valueIn(element, 'textarea')).to.equal('Mother rang');
    replica.broken = undefined;
    await save(element);
    await closed(element);
    expect((await recordIn(school)).notes.map(({body}) => body.text)).to.include('Mother rang');
  });

  it('shows both versions of a contested risk, counts the higher and lets a person choose', async () => {
    const school = await careSchool();
    await fullCase(school);
    await contestCase(school);
    const element = await shown(school, 'conflict');
    await until(() => root(element).querySelector('.conflict') !== null);
    expect(find(element, '.facts').textContent).to.contain('High risk');
    find(element, 'button[aria-label^="Choose this: Low risk"]').click();
    await until(() => root(element).querySelectorAll('.conflict').length === 1);
    const record = await recordIn(school);
    expect(record.risk).to.equal('low');
    expect(record.log.filter(({kind}) => kind === 'casework/risk-set')).to.have.length(4);
  });

  it('closes with an outcome and reasons, and is reopened with one', async () => {
    const school = await careSchool();
    await fullCase(school);
    await closeIt(school);
    const element = await shown(school, 'closed');
    await opened(element, 'reopen');
    find(element, 'textarea').focus();
    await sendKeys({type: 'It began again'});
    await save(element);
    await until(() => element.state === 'full');
    expect((await recordIn(school)).step).to.equal('assessed');
  });

  it('leads to the child’s page by keyboard, and tells the page the key alone', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    await shown(school, 'empty');
    const heard: unknown[] = [];
    page().addEventListener('pana-pupil-open', ({detail}) => heard.push(detail));
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    expect(heard).to.deep.equal([{pupil: 'p3'}]);
  });

  it('shows the case without a way to the child’s page to whoever may not read it', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    await withoutRight('pupil.read', async () => {
      const element = await shown(school, 'empty');
      await until(() => root(element).querySelector('h2') !== null);
      expect(find(element, 'h2').textContent).to.contain('Petrova');
      expect(root(element).querySelector('.to-pupil')).to.equal(null);
    });
  });

  it('records once a sitting that somebody looked', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await until(() => find(element, '.reads').textContent.includes('once'));
    element.remove();
    page().append(element);
    await until(() => element.state === 'full');
    await element.updateComplete;
    expect((await recordIn(school)).reads).to.have.length(1);
  });

  it('shows a child’s case to nobody without the right, and reads nothing for them', async () => {
    const school = await careSchool('teacher');
    const element = await shown(school, 'not-allowed');
    expect(root(element).textContent).to.contain('other members of staff');
  });

  it('asks a second person again for what was sent back, and lets nobody answer their own', async () => {
    const school = await careSchool();
    await fullCase(school);
    await watchedBySecond(school);
    const element = await shown(school);
    await until(() => root(element).querySelector('.approval') !== null);
    const [plan, closure] = root(element).querySelectorAll<HTMLElement>('.approval');
    expect(plan?.textContent).to.contain('Sent back.').and.contain('Who waits with her on Fridays?');
    expect(closure?.textContent).to.contain('somebody else has to answer');
    await opened(element, 'ask plan');
    fill(element, '[name="note"]', 'Her uncle, on Fridays.');
    await save(element);
    await closed(element);
    expect(approvalOf(await recordIn(school), 'plan')).to.include({state: 'asked'});
    await opened(element, 'close');
    find(element, '[name="outcome"]').click();
    fill(element, '[name="reason"]', 'Well again');
    await save(element);
    await until(
      () => root(element).querySelector('[data-form]')?.textContent.includes('second person') === true,
    );
    expect((await recordIn(school)).isOpen).to.equal(true);
    expect(valueIn(element, '[name="reason"]')).to.equal('Well again');
  });

  it('lets a second person approve by keyboard', async () => {
    const replica = new BreakableReplica();
    const asking = await careSchool('psychologist', replica);
    await fullCase(asking);
    await watchedBySecond(asking);
    const second: School = {
      ...asking,
      session: {...asking.session, staffId: staffId('head-1'), roles: ['lead']},
    };
    const element = await shown(second);
    await opened(element, 'answer closure');
    await save(element);
    await until(
      () =>
        root(element)
          .querySelector('[data-form] [role="alert"]')
          ?.textContent.includes('Choose an answer') === true,
    );
    find(element, '[value="approved"]').click();
    await save(element);
    await closed(element);
    expect(approvalOf(await recordIn(second), 'closure')).to.include({state: 'approved'});
  });

  it('opens a case for another child of an incident, in words that name nobody', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'incident new');
    fill(element, '[name="happened"]', '2026-11-20');
    fill(element, '[name="told"]', 'Aigerim was pushed on the stairs.');
    find(element, '[name="part"][value="harmed"]').click();
    await save(element);
    await until(
      () => root(element).querySelector('[data-form]')?.textContent.includes('it names one of them') === true,
    );
    expect(root(element).activeElement?.getAttribute('name')).to.equal('told');
    fill(element, '[name="told"]', 'A child was pushed on the stairs.');
    await save(element);
    await closed(element);
    find(element, '.incident [data-opens^="child"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => root(element).activeElement?.getAttribute('name') === 'query');
    await sendKeys({type: 'bekov'});
    await until(() => root(element).querySelector('[name="pupil"]') !== null);
    find(element, '[name="pupil"]').click();
    find(element, '[name="part"][value="harming"]').click();
    await save(element);
    await closed(element);
    const [other] = othersIn(await school.journal.read(caseworkFold), incidentOf(await recordIn(school)), {
      id: caseId('case-1'),
    });
    expect(other).to.include({role: 'harming', isOpen: true});
    const shownText = find(element, '.incident').textContent;
    expect(shownText).to.contain('Another child: May have harmed somebody').and.not.to.contain('Bekov');
    const asked: string[] = [];
    page().addEventListener('pana-case-open', ({detail}) => asked.push(detail.caseId));
    find(element, '.incident li button').click();
    expect(asked).to.deep.equal([other?.caseId]);
  });

  it('names an adult who answers for something, and says when that is over', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'adult new');
    await save(element);
    await until(() => root(element).querySelector('[data-form] .field-error') !== null);
    fill(element, '[name="who"]', 'teacher-1');
    fill(element, '[name="duty"]', 'Waits at the gate');
    await save(element);
    await closed(element);
    expect(find(element, '.people').textContent).to.contain('Waits at the gate');
    find(element, '.people .rows [data-opens^="adult"]').click();
    await until(() => root(element).querySelector('[name="over"]') !== null);
    find(element, '[name="over"]').click();
    await save(element);
    await closed(element);
    expect(heldIn(await recordIn(school), adultNamed)[0]?.value.isCurrent).to.equal(false);
  });

  it('offers nothing that was typed for one child in the case of another', async () => {
    const school = await careSchool();
    await fullCase(school);
    await openFor(school, 'case-other', 'p9');
    const element = await shown(school);
    await opened(element, 'risk');
    fill(element, '[name="reason"]', 'Afraid of the way home');
    element.caseId = 'case-other';
    await element.updateComplete;
    expect(root(element).querySelector('[data-form]')).to.equal(null);
    await opened(element, 'risk');
    expect(valueIn(element, '[name="reason"]')).to.equal('');
    element.caseId = 'case-1';
    await element.updateComplete;
    await opened(element, 'risk');
    expect(valueIn(element, '[name="reason"]')).to.equal('Afraid of the way home');
  });
});
