import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-case.js';
import type {CaseElement} from '../../../src/casework/case-element.js';
import {handedFold, handoversTo} from '../../../src/casework/plan/handed-view.js';
import {safetyPlanOf} from '../../../src/casework/plan/safety-kinds.js';
import {protocolLines} from '../../../src/casework/plan/templates.js';
import {undoneLines} from '../../../src/casework/plan/use-template.js';
import {careSchool, fullCase, openFor} from '../../support/casework.js';
import {caseIn, closed, recordIn, save} from '../../support/case-page.js';
import {eachInPage, fill as fillIn, find, root, until} from '../../support/page.js';
import {chooseTemplate, dangerSchool, openRare, planSchool} from '../../support/plans.js';
import {staffId} from '../../support/school.js';

const page = eachInPage();
const shown = caseIn(page);

const fill = (element: CaseElement, name: string, value: string): void =>
  fillIn(element, `[data-form] [name="${name}"]`, value);

describe('the plan of pana-case', () => {
  it('plans from a template once somebody has named who and when, and says which line still wants it', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    await chooseTemplate(element, 'witness');
    await until(() => root(element).textContent.includes('A child saw it happen'));
    find(element, '.proposals').closest('form')?.querySelector<HTMLElement>('button.compact')?.click();
    await until(() => find<HTMLInputElement>(element, '[name="due-witness-talk"]').value === '2026-11-26');
    fill(element, 'who-witness-talk', 'psychologist-1');
    find(element, '[name="skip-witness-family"]').click();
    await save(element);
    await until(() => root(element).activeElement?.id === 'field-who-witness-adult');
    fill(element, 'who-witness-adult', 'teacher-1');
    await save(element);
    await until(() => element.state === 'full');
    const {actions, goals} = await recordIn(school);
    expect(goals.map(({value}) => value.domain)).to.deep.equal(['wellbeing']);
    expect(actions.map(({value}) => value.origin?.line)).to.have.members(['talk', 'adult']);
  });

  it('keeps what was filled in when another template is looked at in between', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    await chooseTemplate(element, 'witness');
    fill(element, 'text-witness-talk', 'Ask what she saw');
    await chooseTemplate(element, 'absence');
    await until(() => root(element).querySelector('[name="text-witness-talk"]') === null);
    await chooseTemplate(element, 'witness');
    await until(() => root(element).querySelector('[name="text-witness-talk"]') !== null);
    expect(find<HTMLTextAreaElement>(element, '[name="text-witness-talk"]').value).to.equal(
      'Ask what she saw',
    );
  });

  it('says the protocol first where danger to life was named, and begins it with two names', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    const first = root(element).querySelector('article > *');
    expect(first?.textContent).to.contain('Danger to life was named').and.contain('112');
    await openRare(element, 'protocol');
    await save(element);
    await until(() => root(element).activeElement?.id === 'field-who-stays');
    fill(element, 'who-stays', 'psychologist-1');
    fill(element, 'who-calls', 'teacher-1');
    fill(element, 'skip-family', 'Danger comes from home');
    await save(element);
    await closed(element);
    expect(undoneLines(await recordIn(school))).to.have.length(protocolLines.length - 1);
    await until(() => find(element, '.danger-first').textContent.includes('8 things are still to be done'));
  });

  it('shows the numbers that the school set, and no others', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown({...school, helpLines: [{number: '103', name: {en: 'Ambulance'}}]});
    expect(find(element, '.numbers').textContent).to.contain('103').and.not.contain('111');
  });

  it('stops saying it once a person has judged the risk to be less', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    find(element, '[data-opens="risk"]').click();
    await until(() => root(element).querySelector('[data-form]') !== null);
    find(element, '[name="level"][value="medium"]').click();
    fill(element, 'reason', 'Talked with her and the family; it was a line from a song.');
    await save(element);
    await until(() => root(element).querySelector('.danger-first') === null);
  });

  it('keeps saying what of the protocol is undone until all of it is', async () => {
    const school = await dangerSchool();
    const element = await shown(school);
    for (let left = undoneLines(await recordIn(school)).length; left > 0; left -= 1) {
      expect(root(element).querySelectorAll('.danger-first ol > li')).to.have.length(left);
      find(element, '.danger-first [data-opens]').click();
      await until(() => root(element).querySelector('[data-form]') !== null);
      await save(element);
      await closed(element);
      await until(() => root(element).querySelectorAll('.danger-first ol > li').length === left - 1);
    }
    expect(root(element).querySelector('.danger-first')).to.equal(null);
  });

  it('writes a safety plan with the child, and not without an adult to call', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    find(element, '[data-opens="safety-plan"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => root(element).activeElement?.getAttribute('name') === 'signs');
    await sendKeys({type: 'I stop talking'});
    await save(element);
    await until(() => root(element).activeElement?.getAttribute('name') === 'adults');
    await sendKeys({type: 'Aunt Zhanna'});
    await save(element);
    await until(() => root(element).querySelector('.safety') !== null);
    expect(safetyPlanOf(await recordIn(school))?.value.parts.signs).to.equal('I stop talking');
  });

  it('hands an action over word for word as shown, and takes it back with the change', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    find(element, '[data-opens="action a1"]').click();
    await until(() => root(element).querySelector('[data-form]') !== null);
    fill(element, 'who', 'teacher-1');
    await until(() => root(element).querySelector('[name="hand"]') !== null);
    find(element, '[name="hand"]').click();
    await until(() => root(element).querySelector('[name="need"]') !== null);
    fill(element, 'need', 'She asked for it herself');
    await until(() => find(element, '.they-read').textContent.includes('for it herself'));
    expect(find(element, '.they-read').textContent)
      .to.contain('Abdikadyr Aigerim')
      .and.contain('She asked for it herself');
    await save(element);
    await closed(element);
    const inHand = async () => handoversTo(await school.journal.read(handedFold), staffId('teacher-1'));
    expect((await inHand())[0]?.value).to.deep.include({pupil: 'p1', need: 'She asked for it herself'});
    expect(JSON.stringify((await inHand())[0])).to.not.contain('case-1');
    find(element, '[data-opens="action a1"]').click();
    await until(() => root(element).querySelector('[name="hand"]') !== null);
    find(element, '[name="hand"]').click();
    await save(element);
    await closed(element);
    expect((await inHand())[0]?.value).to.deep.include({takenBack: '2026-11-23', need: ''});
  });

  it('shows a teacher’s answer as theirs, and asks what now where they cannot', async () => {
    const element = await shown(await planSchool());
    const words = find(element, '.plan').textContent;
    expect(words).to.contain('Omarova Saule: Done').and.contain('They talk. Dana is ill this week.');
    expect(words).to.contain('Omarova Saule: Cannot').and.contain('What now');
  });
});
