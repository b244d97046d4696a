import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-triage.js';
import {casesOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {TriageElement} from '../../src/casework/triage-element.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {careSchool, openFor} from '../support/casework.js';
import {raiseContact, raiseWarning} from '../support/contacts.js';
import {eachInPage, root, until} from '../support/page.js';
import {pupilKey} from '../support/school.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

async function triage(school: School, state: string): Promise<TriageElement> {
  const element = document.createElement('pana-triage');
  element.school = school;
  return mounted(page(), element, state);
}

const textOf = (element: TriageElement, selector: string) => {
  const text = root(element).querySelector(selector)?.textContent ?? '';
  return text.replaceAll(/\s+/g, ' ');
};

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function findAigerim(element: TriageElement): Promise<void> {
  root(element).querySelector<HTMLElement>('.flag[aria-current]')!.focus();
  await press('o');
  await until(() => root(element).activeElement?.id === 'field-query');
  await sendKeys({type: 'abdi'});
  await until(() => root(element).querySelectorAll('[name="pupil"]').length > 0);
}

async function casesOfPupil(school: School) {
  return casesOf(await school.journal.read(caseworkFold), pupilKey('p1'));
}

describe('a request for contact in pana-triage', () => {
  it('says what was asked, when, by when an answer was promised, and what clears it', async () => {
    const school = await careSchool();
    await raiseContact(school);
    const element = await triage(school, 'contact');
    expect(textOf(element, '.flag')).to.contain('A pupil asks for contact').and.contain('Today');
    const said = textOf(element, '.detail');
    for (const part of [
      '7 Б',
      'Aigerim A.',
      'Somebody takes my things.',
      'After lesson 5',
      'Friday, 20 November',
    ])
      expect(said).to.contain(part);
    expect(said).to.contain('They were told: by 23 November').and.contain('What clears it');
    expect(said).to.not.contain('That day has passed');
    expect(root(element).querySelector('[name="pupil"]')).to.equal(null);
  });

  it('says so where the promised day has passed', async () => {
    const school = await careSchool();
    await raiseContact(school, {day: day('2026-11-18')});
    expect(textOf(await triage(school, 'contact'), '.detail')).to.contain('That day has passed');
  });

  it('leads by keyboard to the pupil whom a person chose, and opens their case with it', async () => {
    const school = await careSchool();
    await raiseContact(school);
    const element = await triage(school, 'contact');
    let opened = '';
    element.addEventListener('pana-case-open', (event) => (opened = event.detail.caseId));
    await findAigerim(element);
    await press('Tab', 'Space', 'Enter');
    await until(async () => (await casesOfPupil(school)).length === 1);
    const [record] = await casesOfPupil(school);
    await until(() => opened === record!.id);
    expect(record!.flags).to.have.length(1);
    await mounted(page(), element, 'empty');
  });

  it('is added to the case that the pupil has already', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p1');
    await raiseContact(school);
    const element = await triage(school, 'contact');
    await findAigerim(element);
    await press('Tab', 'Space', 'Enter');
    await until(async () => (await casesOfPupil(school))[0]?.flags.length === 1);
    expect(await casesOfPupil(school)).to.have.length(1);
  });

  it('refuses to go on without a pupil, in place, and loses nothing of what was typed', async () => {
    const school = await careSchool();
    await raiseContact(school);
    const element = await triage(school, 'contact');
    root(element).querySelector<HTMLElement>('.flag[aria-current]')!.focus();
    await press('o');
    await until(() => root(element).activeElement?.id === 'field-query');
    await sendKeys({type: 'zzz'});
    await until(() => textOf(element, '[role="status"]').includes('Nobody is called so'));
    await press('Enter');
    await until(() => textOf(element, '.detail').includes('Choose the pupil who asked'));
    expect(root(element).querySelector<HTMLInputElement>('#field-query')!.value).to.equal('zzz');
    expect(await casesOfPupil(school)).to.have.length(0);
  });

  it('shows hostile text as text', async () => {
    const school = await careSchool();
    await raiseContact(school, {
      name: '<img src=x onerror=alert(1)>',
      about: '\u0645\u0631\u062d\u0628\u0627',
    });
    const element = await triage(school, 'contact');
    expect(textOf(element, '.contact')).to.contain('<img src=x');
    expect(root(element).querySelector('.contact img')).to.equal(null);
  });

  it('about a text that tells of danger names its survey, and opens nobody’s case', async () => {
    const school = await careSchool();
    await raiseWarning(school);
    const element = await triage(school, 'full');
    expect(textOf(element, '.detail')).to.contain('Survey: Autumn 2026').and.contain('with a knife');
    const offered = [...root(element).querySelectorAll('.decide [data-opens]')].map(
      (button) => button.textContent,
    );
    expect(offered.map((text) => text.trim().split(/\s+/)[0])).to.deep.equal(['Watch', 'Dismiss']);
  });
});
