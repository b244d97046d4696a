import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-case.js';
import type {CaseElement} from '../../src/casework/case-element.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {School} from '../../src/host/school.js';
import {BreakableReplica, careSchool, closeIt, contestCase, fullCase, openFor} from '../support/casework.js';
import {caseId} from '../support/cases.js';
import {mounted} from '../support/states.js';
import {withoutRight} from '../support/without-right.js';

let container: HTMLElement;

async function shown(school: School, state: CaseElement['state'] = 'full'): Promise<CaseElement> {
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  return mounted(container, element, state);
}

const root = (element: CaseElement) => element.renderRoot as ShadowRoot;
const find = (element: CaseElement, selector: string): HTMLElement => {
  const found = root(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const valueIn = (element: CaseElement, selector: string) =>
  (find(element, selector) as HTMLInputElement).value;
const fill = (element: CaseElement, selector: string, value: string) => {
  const field = find(element, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
};
const recordIn = async (school: School) => caseOf(await school.journal.read(caseworkFold), caseId('case-1'))!;

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !check(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(check()).to.equal(true);
}

async function opened(element: CaseElement, name: string): Promise<void> {
  find(element, `[data-opens="${name}"]`).focus();
  await sendKeys({press: 'Enter'});
  await until(() => root(element).querySelector('[data-form]') !== null);
  await until(() => root(element).activeElement?.closest('[data-form]') != null);
}

async function save(element: CaseElement): Promise<void> {
  find(element, '[data-form] :is(.primary, .danger)').focus();
  await sendKeys({press: 'Enter'});
}

const closed = (element: CaseElement) => until(() => root(element).querySelector('[data-form]') === null);

describe('pana-case', () => {
  beforeEach(() => {
    container = document.createElement('main');
    container.lang = 'en';
    document.body.append(container);
  });

  afterEach(() => container.remove());

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

  it('marks an action as done and keeps focus beside it', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    find(element, 'button[aria-label="Mark as done: Talk with the class teacher"]').click();
    await until(() => root(element).activeElement?.getAttribute('data-opens') === 'action a1');
    expect((await recordIn(school)).actions.find(({value}) => value.action === 'a1')?.value.status).to.equal(
      'done',
    );
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
    container.addEventListener('pana-pupil-open', ({detail}) => heard.push(detail));
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
    container.append(element);
    await until(() => element.state === 'full');
    await element.updateComplete;
    expect((await recordIn(school)).reads).to.have.length(1);
  });

  it('shows a child’s case to nobody without the right, and reads nothing for them', async () => {
    const school = await careSchool('teacher');
    const element = await shown(school, 'not-allowed');
    expect(root(element).textContent).to.contain('other members of staff');
  });
});
