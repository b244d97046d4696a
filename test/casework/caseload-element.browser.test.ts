import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-caseload.js';
import '../../src/define/pana-pupil.js';
import {caseworkFold, waysIn} from '../../src/casework/casework-view.js';
import {shortDay} from '../../src/i18n/format.js';
import {day} from '../../src/kernel/school-day.js';
import {careSchool, fullCase, fullCaseload, openFor} from '../support/casework.js';
import {eachInPage, until} from '../support/page.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('pana-caseload', () => {
  it('warns above fifteen cases, finds by name and opens by keyboard', async () => {
    const school = await careSchool();
    await fullCaseload(school);
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(page(), element, 'full');
    const root = element.renderRoot as ShadowRoot;
    expect(root.querySelector('[role="alert"]')?.textContent).to.contain('17 open cases');
    const opened: string[] = [];
    page().addEventListener('pana-case-open', ({detail}) => opened.push(detail.caseId));
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
    await mounted(page(), element, 'full');
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
    await mounted(page(), element, 'full');
    const root = element.renderRoot as ShadowRoot;
    const names = root.querySelectorAll<HTMLElement>('tbody .linklike');
    names[0]?.focus();
    await sendKeys({press: 'ArrowDown'});
    expect(root.activeElement).to.equal(names[1]);
  });
});

describe('pana-pupil', () => {
  it('finds a pupil by keyboard and shows the year, flags, concerns and cases', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = document.createElement('pana-pupil');
    element.school = school;
    await mounted(page(), element, 'choosing');
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
    page().addEventListener('pana-case-open', ({detail}) => opened.push(detail.caseId));
    root.querySelector<HTMLElement>('.linklike')?.click();
    expect(opened).to.deep.equal(['case-1']);
  });

  it('changes the deadlines of the school with a reason, and measures every case by them at once', async () => {
    const school = await careSchool();
    await openFor(school, 'case-9', 'p9');
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(page(), element, 'full');
    const root = element.renderRoot as ShadowRoot;
    const field = (name: string) => root.querySelector<HTMLInputElement>(`.ways [name="${name}"]`)!;
    const fill = (name: string, value: string) => {
      field(name).value = value;
      field(name).dispatchEvent(new Event('input', {bubbles: true}));
    };
    const submit = async () => {
      root.querySelector<HTMLFormElement>('form.ways')!.requestSubmit();
      await settled();
    };
    root.querySelector<HTMLElement>('[data-opens="ways"]')!.click();
    await element.updateComplete;
    fill('assessment-high', '90');
    fill('reason', 'Agreed');
    await submit();
    expect(root.querySelector('form.ways')?.textContent).to.contain(
      'Assessment: Whole numbers of days from 1 to 60',
    );
    expect(field('assessment-high').getAttribute('aria-invalid')).to.equal('true');
    fill('assessment-high', '');
    await submit();
    expect(root.querySelector('form.ways')?.textContent).to.contain('Assessment: Whole numbers');
    fill('assessment-high', '1');
    fill('reason', ' ');
    await submit();
    expect(root.querySelector('form.ways')?.textContent).to.contain('Say why.');
    fill('reason', 'We are three now');
    await submit();
    await until(() => root.querySelector('form.ways') === null);
    expect(waysIn(await school.journal.read(caseworkFold)).clocks.assessment.high).to.equal(1);
    await until(
      () => root.querySelector('tbody')?.textContent.includes(shortDay('en', day('2026-11-24'))) === true,
    );
  });

  it('holds the rows near the screen of a thousand cases, and lets arrows go through all of them', async () => {
    const school = await careSchool();
    for (let at = 0; at < 260; at += 1) await openFor(school, `case-${at}`, `p${(at % 40) + 2}`);
    const element = document.createElement('pana-caseload');
    element.school = school;
    await mounted(page(), element, 'full');
    const root = element.renderRoot as ShadowRoot;
    const rows = () => root.querySelectorAll('tbody tr[aria-rowindex]');
    await until(() => root.querySelector('td.far') !== null);
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).to.equal('261');
    expect(rows().length).to.be.within(50, 200);
    root.querySelector<HTMLElement>('tbody button')?.focus();
    const reached = () => Number(root.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let tries = 0; tries < 600 && reached() < 122; tries += 1) {
      root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}));
      await frame();
    }
    expect(reached()).to.equal(122);
    expect(rows().length).to.be.within(50, 200);
    element.search = 'nobody is called so';
    await element.updateComplete;
    expect(element.state).to.equal('no-match');
    element.search = '';
    const isSeen = (row: Element) => {
      const {top, bottom} = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    await until(() => [...rows()].some(isSeen));
  });
});
