import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {endOf, isEndTold} from '../../../src/casework/closing/closing-rules.js';
import {setWays, usualWays} from '../../../src/casework/ways/ways.js';
import {caseIn, closed, opened, recordIn, save} from '../../support/case-page.js';
import {append, BreakableReplica, careSchool, closeIt, fullCase} from '../../support/casework.js';
import {allowed} from '../../support/cases.js';
import {eachInPage, fill as fillIn, find, root, until} from '../../support/page.js';
import {heldDraft} from '../../support/retention.js';

const page = eachInPage();
const shown = caseIn(page);

const fill = (element: CaseElement, name: string, value: string): void =>
  fillIn(element, `[data-form] [name="${name}"]`, value);

function leaveOpen(element: CaseElement): void {
  for (const field of root(element).querySelectorAll<HTMLInputElement>('[data-form] [name^="left-"]'))
    fill(element, field.name, 'Not needed any more');
}

describe('closing a case', () => {
  it('asks by keyboard how child and family see it, says in place what is missing, and shows it afterwards', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'close');
    find(element, '[name="outcome"]').click();
    fill(element, 'reason', 'Well again');
    leaveOpen(element);
    await save(element);
    await until(() => root(element).activeElement?.getAttribute('name') === 'child-said');
    expect(find(element, '[data-form]').textContent).to.contain('Say how the child sees it');
    await sendKeys({press: 'Space'});
    fill(element, 'child-words', 'They let me play again.');
    find(element, '[name="family-said"][value="not-asked"]').click();
    await save(element);
    await until(() => root(element).activeElement?.getAttribute('name') === 'family-words');
    expect((await recordIn(school)).isOpen).to.equal(true);
    await sendKeys({type: 'The mother is abroad.'});
    fill(element, 'worked', 'Two friends on the way home');
    await save(element);
    await until(() => element.state === 'closed');
    await until(() => find(element, '.next-step').textContent.includes('The mother is abroad.'));
    expect(find(element, '.next-step').textContent).to.contain('They let me play again.');
    expect(find(element, '.timeline').textContent).to.contain('The child’s view');
  });

  it('keeps what was typed where saving fails', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('psychologist', replica);
    await fullCase(school);
    const element = await shown(school);
    await opened(element, 'close');
    find(element, '[name="outcome"]').click();
    fill(element, 'reason', 'Well again');
    leaveOpen(element);
    for (const giver of ['child', 'family']) {
      find(element, `[name="${giver}-said"][value="said"]`).click();
      fill(element, `${giver}-words`, `${giver} said so`);
    }
    replica.broken = 'quota';
    await save(element);
    await until(() => root(element).querySelector('[data-form] [role="alert"]') !== null);
    expect(find<HTMLTextAreaElement>(element, '[name="child-words"]').value).to.equal('child said so');
    replica.broken = undefined;
    await save(element);
    await until(() => element.state === 'closed');
    expect(isEndTold(endOf(await recordIn(school)))).to.equal(true);
  });

  it('writes views ahead where a second person approves the closing', async () => {
    const school = await careSchool();
    await fullCase(school);
    const ways = {...usualWays, approvals: ['closure'], reason: 'Two of us'} as const;
    await append(school, {care: allowed(setWays(ways, []))});
    const element = await shown(school);
    await opened(element, 'end');
    for (const giver of ['child', 'family'])
      find(element, `[name="${giver}-said"][value="would-not"]`).click();
    await save(element);
    await closed(element);
    expect(isEndTold(endOf(await recordIn(school)))).to.equal(true);
    await opened(element, 'close');
    expect(find(element, '[data-form]').textContent).to.contain('Did not want to say');
    expect(root(element).querySelector('[name="child-said"]')).to.equal(null);
  });

  it('says of a closed case what was said, and opens it again', async () => {
    const school = await careSchool();
    await fullCase(school);
    await closeIt(school);
    const element = await shown(school, 'closed');
    await until(() => find(element, '.next-step').textContent.includes('They let me play again.'));
    await opened(element, 'reopen');
    fill(element, 'reason', 'It began again');
    await save(element);
    await until(() => element.state === 'full');
    expect(endOf(await recordIn(school)).views).to.deep.equal({});
  });

  it('says until when a closed case is kept, and what holds it', async () => {
    const school = await careSchool();
    await fullCase(school);
    await closeIt(school);
    const element = await shown(school, 'closed');
    await until(() => root(element).querySelector('[data-kept]'), 'until when it is kept');
    expect(find(element, '[data-kept]').textContent).to.contain('Kept until').and.contain('2031');
    await append(school, {care: [heldDraft()]});
    await until(() => find(element, '[data-held]').textContent.includes('The court asked'), 'the hold');
    expect(find(element, '[data-kept]').textContent).not.to.contain('Kept until');
  });
});
