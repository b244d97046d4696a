import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {writtenIn} from '../../../src/casework/case-record.js';
import {documentMade, exploitationConfirmed} from '../../../src/casework/exchange/exchange-kinds.js';
import type {School} from '../../../src/host/school.js';
import {expectAccessible} from '../../support/accessible.js';
import {append, BreakableReplica, careSchool, fullCase, openFor, work} from '../../support/casework.js';
import {receivedConcern, receivedDraft} from '../../support/concerns.js';
import {downloadsStandIn, type DownloadsStandIn} from '../../support/downloads.js';
import {recordIn} from '../../support/case-page.js';
import {eachInPage, fill, find, root, until} from '../../support/page.js';
import {pupilKey} from '../../support/school.js';
import {mounted} from '../../support/states.js';
import {joinConcern} from '../../support/exchange.js';

const page = eachInPage();
let downloads: DownloadsStandIn;
const {print} = window;
let printed: string[] = [];

const said = (element: CaseElement, selector: string) =>
  root(element).querySelector(selector)?.textContent ?? '';
const tick = (element: CaseElement, name: string) => find(element, `[name="${name}"]`).click();
const paper = (element: CaseElement) => find(element, '.paper').textContent.replace(/\s+/g, ' ');

/** A concern that names another child in its words and in a role. */
async function schoolWithOther(replica?: BreakableReplica): Promise<School> {
  const school = await careSchool('psychologist', replica);
  await fullCase(school);
  const told = receivedConcern('envelope-9', {
    kind: 'bullying',
    text: 'Olga Petrova waits for her at the gate. Olgaga aitpa!',
    pupils: [
      {pupil: pupilKey('p1'), role: 'harmed'},
      {pupil: pupilKey('p3'), role: 'harming'},
    ],
  });
  await append(school, {care: [receivedDraft(told)]});
  await work(school, 'case-1', (record) => joinConcern(record, 'concern/envelope-9'));
  return school;
}

async function opened(school: School, door: string): Promise<CaseElement> {
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  await mounted(page(), element, 'full');
  find(element, `[data-door="${door}"]`).focus();
  await sendKeys({press: 'Enter'});
  await until(() => root(element).querySelector('[data-form]') !== null);
  return element;
}

describe('what leaves a case', () => {
  beforeEach(() => {
    downloads = downloadsStandIn();
    printed = [];
    window.print = () => {
      printed.push(document.title);
      window.dispatchEvent(new Event('afterprint'));
    };
  });

  afterEach(() => {
    downloads.restore();
    window.print = print;
  });

  it('prints nothing before it is said for whom and why, and keeps what was chosen', async () => {
    const school = await schoolWithOther();
    const element = await opened(school, 'paper');
    tick(element, 'part concerns');
    find(element, '.out .primary').click();
    await until(() => said(element, '#fault-forWhom').includes('who may read'));
    expect(printed).to.deep.equal([]);
    expect(find<HTMLInputElement>(element, '[name="part concerns"]').checked).to.equal(true);
    expect(writtenIn(await recordIn(school), documentMade)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('strikes other children out of text, roles and title, records how many, and prints', async () => {
    const school = await schoolWithOther();
    const title = document.title;
    const element = await opened(school, 'paper');
    tick(element, 'part concerns');
    fill(element, '[name="forWhom"]', 'Social services, S. Omarova');
    fill(element, '[name="why"]', 'Meeting of Tuesday');
    fill(element, '[name="words"]', 'gate');
    await element.updateComplete;
    expect(paper(element)).to.not.match(/Olga|Petrova|gate/i);
    expect(paper(element)).to.contain('removed waits for her at the removed').and.contain('Abdikadyr');
    find(element, '.out .primary').click();
    await until(() => printed.length === 1);
    expect(printed).to.deep.equal(['Case document']);
    expect(document.title).to.equal(title);
    expect(find(element, '.paper').outerHTML).to.not.match(/Olga|Petrova|gate/i);
    const [made] = writtenIn(await recordIn(school), documentMade);
    expect(made?.body).to.deep.include({
      form: 'print',
      forWhom: 'Social services, S. Omarova',
      why: 'Meeting of Tuesday',
      contents: ['summary', 'plan', 'concerns'],
      redacted: {people: 1, words: 1},
    });
    await expectAccessible(element);
  });

  it('puts away what was chosen of one child when the screen turns to another', async () => {
    const school = await schoolWithOther();
    await openFor(school, 'case-2', 'p2');
    const element = await opened(school, 'paper');
    fill(element, '[name="forWhom"]', 'Social services, S. Omarova');
    fill(element, '[name="words"]', 'gate');
    element.caseId = 'case-2';
    await until(() => root(element).querySelector('.timeline'), 'the other case');
    expect(root(element).querySelector('.out')).to.equal(null);
    find(element, '[data-door="paper"]').click();
    await until(() => root(element).querySelector('[data-form]'), 'the form');
    expect(find<HTMLInputElement>(element, '[name="forWhom"]').value).to.equal('');
    expect(find<HTMLInputElement>(element, '[name="words"]').value).to.equal('');
  });

  it('names another child where a person lets the name stand, and not the child where that is struck', async () => {
    const element = await opened(await schoolWithOther(), 'paper');
    tick(element, 'part concerns');
    tick(element, 'strike p3');
    tick(element, 'strike child');
    await element.updateComplete;
    expect(paper(element)).to.contain('Olga Petrova').and.not.contain('Abdikadyr');
  });

  it('prints nothing that could not be recorded, and says so', async () => {
    const replica = new BreakableReplica();
    const element = await opened(await schoolWithOther(replica), 'paper');
    fill(element, '[name="forWhom"]', 'The doctor');
    fill(element, '[name="why"]', 'Examination');
    replica.broken = 'quota';
    find(element, '.out .primary').click();
    await until(() => find(element, '.out').textContent.includes('device is full'));
    expect(printed).to.deep.equal([]);
    expect(find<HTMLInputElement>(element, '[name="forWhom"]').value).to.equal('The doctor');
  });

  it('hands out HTCDS only after a person confirmed, with as little as possible', async () => {
    const school = await schoolWithOther();
    const element = await opened(school, 'htcds');
    find(element, '.out .primary').click();
    await until(() => said(element, '#fault-types').includes('Choose at least one'));
    tick(element, 'type ChildLabour');
    fill(element, '[name="reason"]', 'Told on Friday');
    find(element, '.out .primary').click();
    await until(() => root(element).querySelector('[name="field cas_Status"]') !== null);
    expect(writtenIn(await recordIn(school), exploitationConfirmed)[0]?.body.types).to.deep.equal([
      'ChildLabour',
    ]);
    await expectAccessible(element);
    fill(element, '[name="forWhom"]', 'Labour inspectorate');
    fill(element, '[name="why"]', 'Asked for');
    find(element, '.out .primary').click();
    await until(() => downloads.taken.length === 1);
    const [file] = downloads.taken;
    expect(file?.name).to.match(/^htcds-\d{4}-\d\d-\d\d\.json$/);
    const {records} = JSON.parse(await file!.blob.text()) as {records: unknown[]};
    expect(records).to.deep.equal([
      {org_Type: 'SchoolOrCollege', vic_TypeOfExploitation: ['ChildLabour'], cas_Status: 'Active'},
    ]);
    const made = writtenIn(await recordIn(school), documentMade);
    expect(made.map(({body}) => [body.form, body.contents])).to.deep.equal([
      ['htcds', ['org_Type', 'vic_TypeOfExploitation', 'cas_Status']],
    ]);
  });

  it('keeps a file that the browser did not take, to be saved again', async () => {
    const school = await schoolWithOther();
    const element = await opened(school, 'htcds');
    tick(element, 'type ForcedLabour');
    fill(element, '[name="reason"]', 'Told on Friday');
    find(element, '.out .primary').click();
    await until(() => root(element).querySelector('[name="field cas_Status"]') !== null);
    fill(element, '[name="forWhom"]', 'Labour inspectorate');
    fill(element, '[name="why"]', 'Asked for');
    downloads.isFull = true;
    find(element, '.out .primary').click();
    await until(() => root(element).querySelector('[data-again]') !== null);
    downloads.isFull = false;
    find(element, '[data-again]').click();
    await until(() => downloads.taken.length === 1);
    expect(writtenIn(await recordIn(school), documentMade)).to.have.length(1);
  });

  it('comes back to where it was opened', async () => {
    const element = await opened(await schoolWithOther(), 'paper');
    find(element, '[name="forWhom"]').focus();
    await sendKeys({press: 'Escape'});
    await until(() => root(element).activeElement?.getAttribute('data-door') === 'paper');
    expect(root(element).querySelector('.timeline')).to.not.equal(null);
  });

  it('covers names and words on the screen and changes nothing', async () => {
    const school = await schoolWithOther();
    const element = document.createElement('pana-case');
    element.caseId = 'case-1';
    element.school = school;
    await mounted(page(), element, 'full');
    const name = find(element, 'h2 bdi');
    const before = (await recordIn(school)).log.length;
    find(element, '.mask-button').focus();
    await sendKeys({press: 'Enter'});
    await until(() => element.masked);
    expect(getComputedStyle(name).color).to.equal('rgba(0, 0, 0, 0)');
    expect(find(element, '.mask-button').textContent).to.contain('Show names');
    await sendKeys({press: 'Enter'});
    await until(() => !element.masked);
    expect(getComputedStyle(name).color).to.not.equal('rgba(0, 0, 0, 0)');
    expect((await recordIn(school)).log.length).to.equal(before);
  });
});
