import {expect} from 'chai';
import '../../src/define/pana-rules.js';
import type {RulesElement} from '../../src/casework/rules/rules-element.js';
import type {School} from '../../src/host/school.js';
import {modelFold, modelHistory, standingModel} from '../../src/signals/model/model-view.js';
import {modelSet, modelSubject} from '../../src/signals/model/model-kinds.js';
import {draft} from '../../src/kernel/draft.js';
import {append, BreakableReplica} from '../support/casework.js';
import {modelSchool} from '../support/model-school.js';
import {eachInPage, until} from '../support/page.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

const all = (element: RulesElement, selector: string): readonly HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>(selector),
];
const text = (element: RulesElement): string =>
  (element.shadowRoot!.querySelector('.model')?.textContent ?? '').replace(/\s+/g, ' ');

function find(element: RulesElement, selector: string): HTMLInputElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function press(element: RulesElement, words: string): void {
  all(element, '.model button')
    .find(({textContent}) => textContent.includes(words))!
    .click();
}

function type(element: RulesElement, selector: string, value: string): void {
  const input = find(element, selector);
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

const isReady = (element: RulesElement) => () =>
  all(element, '.model-fit button[type="submit"]:not([disabled]), .model .notice.info').length > 0;

async function opened(school: School): Promise<RulesElement> {
  const element = document.createElement('pana-rules');
  element.school = school;
  await mounted(page(), element, 'full');
  find(element, '#model-open').click();
  await until(() => element.shadowRoot!.activeElement?.id === 'model');
  await until(isReady(element));
  return element;
}

async function fitted(element: RulesElement): Promise<void> {
  find(element, '.model-fit button[type="submit"]').click();
  await until(() => element.shadowRoot!.activeElement?.id === 'model-report');
}

describe('the model of pana-rules', function () {
  this.timeout(60_000);

  it('is fitted on last year’s terms, says what it is worth, is used with a reason, and stopped', async () => {
    const school = await modelSchool();
    const element = await opened(school);
    expect(all(element, '.model-fit tbody tr')).to.have.length(3);
    expect(text(element)).to.contain('2025/26: 1 September to 19 September').and.contain('No model is used');
    await fitted(element);
    expect(text(element)).to.match(/Checked on 300 pupils and 900 terms of theirs/);
    expect(text(element)).to.match(
      /it puts the right one first in \d\d of 100 cases \(likely \d\d to \d\d\)/,
    );
    expect(text(element)).to.match(/Lists of 12 a term: of 36 names on them, \d+ missed that much/);
    expect(text(element)).to.match(/advise against using it|finds more pupils than the plain rule/);
    press(element, 'Use it from the next list on');
    await until(() => element.shadowRoot!.activeElement?.id === 'model-why');
    expect(text(element)).to.contain('Say why in a sentence');
    type(element, '#model-why', 'Agreed by the team');
    press(element, 'Use it from the next list on');
    await until(() => text(element).includes('Version 1 is used: 12 pupils a term at most'));
    const {inUse} = standingModel(await school.journal.read(modelFold));
    expect(inUse[0]?.fittedOn.map(({until: last}) => last)).to.deep.equal([
      '2025-11-21',
      '2026-01-30',
      '2026-04-24',
    ]);
    press(element, 'Stop using it…');
    await until(() => all(element, '#model-stop-why').length > 0);
    type(element, '#model-stop-why', 'Nobody has time for it');
    find(element, '.model .inline-form button.danger').click();
    await until(() => text(element).includes('No model is used any more'));
    const history = modelHistory(await school.journal.read(modelFold));
    expect(history.map(({body}) => [body.version, body.reason])).to.deep.equal([
      [2, 'Nobody has time for it'],
      [1, 'Agreed by the team'],
    ]);
  });

  it('is refused below 200 pupils, with how many there are', async () => {
    const element = await opened(await modelSchool({pupils: 150}));
    expect(text(element)).to.contain('Too few pupils: 150, and at least 200 are needed');
    expect(find(element, '.model-fit button[type="submit"]').disabled).to.equal(true);
  });

  it('says so where no term is over together with the next', async () => {
    const school = await modelSchool({pupils: 0});
    const element = document.createElement('pana-rules');
    element.school = school;
    await mounted(page(), element, 'too-few');
    find(element, '#model-open').click();
    await until(() => text(element).includes('No term is over yet together with the one after it'));
  });

  it('can be called off, lets the page have its turn meanwhile, and wants a whole number of pupils', async () => {
    const element = await opened(await modelSchool());
    type(element, '#model-capacity', '0.5');
    find(element, '.model-fit button[type="submit"]').click();
    await until(() => element.shadowRoot!.activeElement?.id === 'model-capacity');
    expect(text(element)).to.contain('A whole number from 1 to 200');
    type(element, '#model-capacity', '20');
    await element.updateComplete;
    find(element, '.model-fit button[type="submit"]').click();
    await until(() => all(element, '.model progress').length > 0);
    press(element, 'Stop');
    await until(() => all(element, '.model progress').length === 0);
    expect(all(element, '#model-report')).to.deep.equal([]);
    await fitted(element);
    expect(text(element)).to.contain('Lists of 20 a term');
  });

  it('shows both sides of two people who did not know of each other, until one settles it', async () => {
    const school = await modelSchool({used: 2});
    const element = await opened(school);
    expect(text(element)).to.contain('Two people said different things about the model');
    expect(all(element, '.model-in-use')).to.have.length(2);
    press(element, 'Stop using it…');
    await until(() => all(element, '#model-stop-why').length > 0);
    type(element, '#model-stop-why', 'We talk about it first');
    find(element, '.model .inline-form button.danger').click();
    await until(() => text(element).includes('No model is used any more'));
    expect(standingModel(await school.journal.read(modelFold))).to.include({contested: false, version: 2});
  });

  it('counts what it cannot read, and keeps what was typed when saving fails', async () => {
    const replica = new BreakableReplica();
    const school = await modelSchool({used: 1, replica: replica});
    const strange = draft(modelSet, modelSubject, {version: 9, use: {form: 2} as never, reason: 'newer'});
    await append(school, {care: [strange]});
    const element = await opened(school);
    expect(text(element)).to.contain('One record about the model could not be read here');
    press(element, 'Stop using it…');
    await until(() => all(element, '#model-stop-why').length > 0);
    type(element, '#model-stop-why', 'A reason');
    replica.broken = 'quota';
    find(element, '.model .inline-form button.danger').click();
    await until(() => all(element, '.model .notice.danger').length > 0);
    expect(find(element, '#model-stop-why').value).to.equal('A reason');
  });
});
