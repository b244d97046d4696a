import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-caseload.js';
import '../../src/define/pana-pupil.js';
import {careSchool, fullCase, fullCaseload} from '../support/casework.js';
import {mounted} from '../support/states.js';

let container: HTMLElement;

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('pana-caseload', () => {
  beforeEach(() => {
    container = document.createElement('main');
    container.lang = 'en';
    document.body.append(container);
  });

  afterEach(() => container.remove());

  it('warns above fifteen cases, finds by name and opens by keyboard', async () => {
    const school = await careSchool();
    await fullCaseload(school);
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(container, element, 'full');
    const root = element.renderRoot as ShadowRoot;
    expect(root.querySelector('[role="alert"]')?.textContent).to.contain('17 open cases');
    const opened: string[] = [];
    container.addEventListener('pana-case-open', ({detail}) => opened.push(detail.caseId));
    root.querySelector<HTMLElement>('#search')?.focus();
    await sendKeys({type: 'abdikadyr aig'});
    await settled();
    expect(root.querySelectorAll('tbody tr')).to.have.length(1);
    root.querySelector<HTMLElement>('tbody button')?.focus();
    await sendKeys({press: 'Enter'});
    expect(opened).to.deep.equal(['case-1']);
  });

  it('shows one step and everything again', async () => {
    const school = await careSchool();
    await fullCaseload(school, 6);
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(container, element, 'full');
    const root = element.renderRoot as ShadowRoot;
    const select = root.querySelector<HTMLSelectElement>('#step')!;
    select.value = 'under-review';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.state).to.equal('no-match');
    root.querySelector<HTMLElement>('.empty button')?.click();
    await settled();
    expect(root.querySelectorAll('tbody tr')).to.have.length(6);
    expect(root.activeElement?.id).to.equal('search');
  });

  it('moves through the names with arrows', async () => {
    const school = await careSchool();
    await fullCaseload(school, 3);
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(container, element, 'full');
    const root = element.renderRoot as ShadowRoot;
    const names = root.querySelectorAll<HTMLElement>('tbody .linklike');
    names[0]?.focus();
    await sendKeys({press: 'ArrowDown'});
    expect(root.activeElement).to.equal(names[1]);
  });
});

describe('pana-pupil', () => {
  beforeEach(() => {
    container = document.createElement('main');
    container.lang = 'en';
    document.body.append(container);
  });

  afterEach(() => container.remove());

  it('finds a pupil by keyboard and shows the year, flags, concerns and cases', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = document.createElement('pana-pupil');
    element.school = school;
    await mounted(container, element, 'choosing');
    const root = element.renderRoot as ShadowRoot;
    root.querySelector<HTMLElement>('#query')?.focus();
    await sendKeys({type: 'abdi aig 7'});
    await settled();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    await settled();
    expect(element.state).to.equal('full');
    expect(root.activeElement?.id).to.equal('name');
    expect(root.querySelectorAll('.year svg').length).to.be.greaterThan(3);
    expect(root.textContent)
      .to.contain('Missed 20%')
      .and.contain('does not want to wake up')
      .and.contain('In progress');
    const opened: string[] = [];
    container.addEventListener('pana-case-open', ({detail}) => opened.push(detail.caseId));
    root.querySelector<HTMLElement>('.linklike')?.click();
    expect(opened).to.deep.equal(['case-1']);
  });
});
