import {expect} from 'chai';
import '../../src/define/pana-rules.js';
import type {RulesElement} from '../../src/casework/rules/rules-element.js';
import {FairnessDoor} from '../../src/casework/rules/fairness-door.js';
import type {School} from '../../src/host/school.js';
import {auditFold, auditIds, auditIn} from '../../src/signals/audit/audit-view.js';
import {append} from '../support/casework.js';
import {eachInPage, until} from '../support/page.js';
import {auditDraft, rulesRoster, rulesSchool} from '../support/rules.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

const all = (element: RulesElement, selector: string): readonly HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>(selector),
];
const text = (element: RulesElement): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

function find(element: RulesElement, selector: string): HTMLInputElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function press(element: RulesElement, words: string): void {
  all(element, 'button')
    .find(({textContent}) => textContent.includes(words))!
    .click();
}

async function opened(school: School): Promise<RulesElement> {
  const element = document.createElement('pana-rules');
  element.school = school;
  return mounted(page(), element, 'full');
}

/** Nobody keeps groups yet: a person asks for the page. */
async function asked(school: School): Promise<RulesElement> {
  const element = await opened(school);
  find(element, '#fairness-open').click();
  await until(() => element.shadowRoot!.activeElement?.id === 'fairness');
  return element;
}

/** Chooses a file by dropping it. */
async function drop(element: RulesElement, content: string, name = 'demographics.csv'): Promise<void> {
  await until(() => all(element, '.drop').length > 0);
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name, {type: 'text/csv'}));
  find(element, '.drop').dispatchEvent(new DragEvent('drop', {dataTransfer: chosen}));
}

const lines = rulesRoster.pupils.map(({sourcedId}, at) => `${sourcedId},${at % 2 ? 'female' : 'male'}`);
const demographics = ['sourcedId,sex', ...lines, 'stranger,male'].join('\n');

describe('the fairness of pana-rules', () => {
  it('keeps groups from a file with a reason, compares by them, and erases them for good', async () => {
    const school = await rulesSchool();
    const element = await asked(school);
    expect(text(element)).to.contain('No groups are kept');
    find(element, '#groups-open').click();
    await drop(element, demographics);
    await until(() => all(element, '#groups-column').length > 0);
    expect(text(element)).to.contain('Lines that name nobody of the school: 1');
    find(element, '.fairness button.primary').click();
    await until(() => element.shadowRoot!.activeElement?.id === 'groups-why');
    const why = find(element, '#groups-why');
    why.value = 'Decision of the head';
    why.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
    find(element, '.fairness button.primary').click();
    await until(() => all(element, '.audit tbody tr').length === 2);
    expect(text(element)).to.contain('Kept for: Decision of the head');
    expect(text(element)).to.contain('Pupils at whom nobody looked count as not in need');
    press(element, 'Stop, and erase');
    await element.updateComplete;
    press(element, 'Erase them for good');
    await until(() => text(element).includes('The groups are erased'));
    const state = await school.journal.read(auditFold);
    expect(auditIds(state)).to.deep.equal([]);
  });

  it('warns unasked, at the head of the page, of a group that is pointed out more often, and shows no small group', async () => {
    const school = await rulesSchool();
    await append(school, {care: [auditDraft()]});
    const element = await opened(school);
    await until(() => all(element, '.audit').length > 0);
    const alert = find(element, '.notice.danger');
    expect(alert.textContent).to.match(/female: pointed out more often than the others/);
    expect(alert.compareDocumentPosition(find(element, '.parts'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(find(element, '.audit').textContent).not.to.contain('not said');
    expect(text(element)).to.contain('One group of fewer than ten pupils is not shown');
  });

  it('says of what is tried who would appear, by group', async () => {
    const school = await rulesSchool();
    await append(school, {care: [auditDraft()]});
    const element = await opened(school);
    const percent = find(element, '#absence-10-percent');
    percent.value = '16';
    percent.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => text(element).includes('Who would appear, by group'));
    expect(find(element, '#audit-setting').value).to.equal('tried');
  });

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    const school = await rulesSchool();
    const element = await asked(school);
    find(element, '#groups-open').click();
    await drop(element, 'a,b\n1,2');
    await until(() => text(element).includes('No column of this file holds ids'));
    await drop(
      element,
      ['sourcedId,name', ...lines.map((line, at) => `${line.split(',')[0]},n${at}`)].join('\n'),
    );
    await until(() => text(element).includes('has between 2 and 12 groups'));
    await drop(element, '');
    await until(() => text(element).includes('This file is empty'));
    expect(auditIn(await school.journal.read(auditFold)).kind).to.equal('none');
  });

  it('counts neither of two sets of groups that contradict each other', async () => {
    const school = await rulesSchool();
    await append(school, {care: [auditDraft(), auditDraft('language')]});
    const element = await opened(school);
    await until(() => text(element).includes('Neither counts until you keep one anew'));
    expect(all(element, '.audit')).to.deep.equal([]);
  });

  it('says so where its part cannot be fetched', async () => {
    const school = await rulesSchool();
    const element = document.createElement('pana-rules');
    element.school = school;
    await mounted(page(), element, 'full');
    const door = new FairnessDoor(
      element,
      () => school,
      () => Promise.reject(new Error('offline')),
    );
    const {html, render} = await import('lit');
    const place = document.createElement('div');
    const t = {fairness: {open: 'Open'}, unreached: 'It could not be fetched'};
    const draw = (): unknown => render(html`${door.render({t} as never)}`, place);
    draw();
    place.querySelector('button')!.click();
    await until(() => (draw(), place.textContent.includes('It could not be fetched')));
  });
});
