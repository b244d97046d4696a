import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-rules.js';
import type {RulesElement} from '../../src/casework/rules/rules-element.js';
import type {School} from '../../src/host/school.js';
import type {RuleSet} from '../../src/signals/rule-kinds.js';
import {ruleHistory, rulesFold, rulesIn, standingRule} from '../../src/signals/rules-view.js';
import {append, BreakableReplica, careSchool} from '../support/casework.js';
import {eachInPage, until} from '../support/page.js';
import {ruleDraft, rulesSchool} from '../support/rules.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

async function shown(school: School, state = 'full'): Promise<RulesElement> {
  const element = document.createElement('pana-rules');
  element.school = school;
  return mounted(page(), element, state);
}

function find(element: RulesElement, selector: string): HTMLInputElement {
  const found = element.shadowRoot!.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
const text = (element: RulesElement): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

function type(element: RulesElement, selector: string, value: string): void {
  const field = find(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const percent = '#absence-10-percent';
const saveButton = '.save .primary';

async function current(school: School) {
  return rulesIn(await school.journal.read(rulesFold));
}

describe('pana-rules', () => {
  it('shows by keyboard, before anything is saved, whom a threshold would leave out, and saves with a reason', async () => {
    const school = await rulesSchool();
    const element = await shown(school);
    expect(text(element)).to.contain('Nothing is moved yet');
    find(element, '#rule-absence-10 input[type="range"]').focus();
    for (let press = 0; press < 6; press += 1) await sendKeys({press: 'ArrowRight'});
    expect(find(element, percent).value).to.equal('16');
    await until(() => element.shadowRoot!.querySelector('.who'));
    await until(() => /Would not appear any more: [1-9]/.test(text(element)));
    expect(find(element, '.summary').textContent).to.match(/Pupils a week: [\d.]+ → [\d.]+/);
    expect((await current(school))['absence-10'].percent).to.equal(10);
    find(element, '#reason').focus();
    await sendKeys({type: 'Too many in November'});
    find(element, saveButton).focus();
    await sendKeys({press: 'Enter'});
    await until(() => element.shadowRoot!.querySelector('.said .success'));
    await until(() => element.shadowRoot!.activeElement === find(element, '.said'));
    const state = await school.journal.read(rulesFold);
    expect(rulesIn(state)['absence-10']).to.deep.include({percent: 16, minDays: 20, version: 2});
    expect(ruleHistory(state, 'absence-10').map(({body}) => body.reason)).to.deep.equal([
      'Too many in November',
    ]);
    await until(() => find(element, '.history').textContent.includes('Too many in November'));
    await until(() => text(element).includes('Nothing is moved yet'));
  });

  it('names those who would be left out and had a case, before all others', async () => {
    const element = await shown(await rulesSchool());
    type(element, percent, '19');
    await until(() => element.shadowRoot!.querySelector('.names li'));
    await until(() => find(element, '.names li').classList.contains('lost'));
    expect(text(element)).to.match(/\d of them had a case or were helped already/);
  });

  it('wants a reason, and loses nothing by asking for it', async () => {
    const school = await rulesSchool();
    const element = await shown(school);
    type(element, percent, '12');
    await element.updateComplete;
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.activeElement?.id === 'reason');
    expect(find(element, '#reason').getAttribute('aria-invalid')).to.equal('true');
    expect(find(element, '#reason-hint').textContent).to.contain('Say why');
    expect(find(element, percent).value).to.equal('12');
    expect((await current(school))['absence-10'].percent).to.equal(10);
  });

  it('says beside the rule what is out of bounds, and goes there', async () => {
    const school = await rulesSchool();
    const element = await shown(school);
    type(element, percent, '55');
    type(element, '#reason', 'x');
    await element.updateComplete;
    expect(find(element, percent).getAttribute('aria-invalid')).to.equal('true');
    expect(find(element, '#absence-10-percent-hint').textContent).to.contain('3 to 30');
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.activeElement?.id === 'rule-absence-10');
    expect((await current(school))['absence-10'].percent).to.equal(10);
    type(element, percent, '');
    await element.updateComplete;
    expect(find(element, percent).getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps the two levels of absence apart', async () => {
    const element = await shown(await rulesSchool());
    type(element, percent, '20');
    type(element, '#reason', 'x');
    await element.updateComplete;
    find(element, saveButton).click();
    await until(() => text(element).includes('must lie above the first'));
  });

  it('keeps what was typed where saving fails', async () => {
    const replica = new BreakableReplica();
    const school = await rulesSchool({replica});
    const element = await shown(school);
    type(element, percent, '12');
    type(element, '#reason', 'Too many');
    await element.updateComplete;
    replica.broken = 'quota';
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.querySelector('.save .danger'));
    expect(find(element, '#reason').value).to.equal('Too many');
    expect(find(element, percent).value).to.equal('12');
    replica.broken = undefined;
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.querySelector('.said .success'));
  });

  it('asks to look again where somebody else moved the rule meanwhile', async () => {
    const school = await rulesSchool();
    const element = await shown(school);
    type(element, percent, '12');
    type(element, '#reason', 'Too many');
    await element.updateComplete;
    await append(school, {care: [ruleDraft({percent: 8, minDays: 20}, 'We can see more')]});
    await until(() => find(element, '#absence-10-percent-hint').textContent.includes('Holds now: 8'));
    find(element, saveButton).click();
    await until(() => text(element).includes('Somebody else moved this rule meanwhile'));
    expect((await current(school))['absence-10'].percent).to.equal(8);
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.querySelector('.said .success'));
    expect((await current(school))['absence-10']).to.deep.include({percent: 12, version: 3});
  });

  it('shows both sides of a conflict and ends it', async () => {
    const school = await rulesSchool();
    const bodies: readonly Partial<RuleSet>[] = [{reason: 'Too many'}, {reason: 'Too few'}];
    await append(school, {
      care: [
        ruleDraft({percent: 12, minDays: 20}, bodies[0]!.reason!),
        ruleDraft({percent: 8, minDays: 30}, bodies[1]!.reason!),
      ],
    });
    const element = await shown(school, 'conflict');
    expect(text(element)).to.contain('Too many').and.to.contain('Too few');
    expect((await current(school))['absence-10']).to.deep.include({percent: 8, minDays: 20});
    const sides = [...element.shadowRoot!.querySelectorAll<HTMLElement>('#rule-absence-10 .notice button')];
    sides.find(({textContent}) => textContent.includes('12'))!.click();
    type(element, '#reason', 'Agreed on Monday');
    await element.updateComplete;
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.querySelector('.said .success'));
    await until(() => element.state === 'full');
    const standing = standingRule(await school.journal.read(rulesFold), 'absence-10');
    expect(standing).to.deep.include({contested: false, version: 3, values: {percent: 12, minDays: 20}});
  });

  it('proposes thresholds for what a team can see to, and saves none of them', async () => {
    const school = await rulesSchool();
    const element = await shown(school);
    await until(() => element.shadowRoot!.querySelector('#capacity-number'), 'what is fetched');
    type(element, '#capacity-number', '2');
    find(element, '.capacity button').click();
    await until(() => /2 asked|for 2/.test(text(element)));
    await until(() => element.shadowRoot!.querySelector('.rule.moved'));
    await until(() => element.shadowRoot!.querySelector('.who'));
    expect((await current(school))['absence-10'].version).to.equal(1);
    type(element, '#capacity-number', '0');
    find(element, '.capacity button').click();
    await until(() => text(element).includes('A number from 1 to 200'));
  });

  it('lets thresholds be moved without a preview where little is known, and says so', async () => {
    const school = await careSchool();
    const element = await shown(school, 'too-few');
    expect(text(element)).to.contain('15 days');
    expect(element.shadowRoot!.querySelector('.preview')).to.equal(null);
    type(element, percent, '12');
    type(element, '#reason', 'Agreed');
    await element.updateComplete;
    find(element, saveButton).click();
    await until(() => element.shadowRoot!.querySelector('.said .success'));
    expect((await current(school))['absence-10'].percent).to.equal(12);
  });

  it('goes on working after it was moved in the page, with what was tried', async () => {
    const element = await shown(await rulesSchool());
    type(element, percent, '16');
    await until(() => element.shadowRoot!.querySelector('.who'));
    const other = document.createElement('div');
    page().append(other);
    other.append(element);
    await until(() => element.state === 'full' && element.shadowRoot!.querySelector('.who'));
    expect(find(element, percent).value).to.equal('16');
  });
});
