import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../../src/define/pana-received.js';
import {allCases, caseworkFold} from '../../../src/casework/casework-view.js';
import type {ReceivedElement} from '../../../src/casework/received/received-element.js';
import type {School} from '../../../src/host/school.js';
import {careSchool} from '../../support/casework.js';
import {active, eachInPage, fill, find, root, textOf, until} from '../../support/page.js';
import {chooseFile, lockedFile, parcelFor, words} from '../../support/received.js';
import {clinic} from '../../support/sharing.js';
import {mounted} from '../../support/states.js';

const page = eachInPage();

async function shown(school?: School): Promise<ReceivedElement> {
  const element = document.createElement('pana-received');
  if (school) element.school = school;
  return mounted(page(), element, 'ready');
}

async function unlocked(element: ReceivedElement, file?: File): Promise<void> {
  chooseFile(find(element, '#file'), file ?? (await lockedFile()));
  await until(() => active(element)?.id === 'passphrase');
  await sendKeys({type: words});
  await sendKeys({press: 'Enter'});
  await until(() => element.state === 'shown', 'the opened file');
}

const says = (element: ReceivedElement, text: string | RegExp): Promise<void> =>
  until(() => textOf(root(element).firstElementChild).match(text), String(text));

async function casesIn(school: School) {
  return allCases(await school.journal.read(caseworkFold));
}

describe('pana-received', () => {
  it('opens a file on a bare page by keyboard, without any school, and offers to print it', async () => {
    const element = await shown();
    await unlocked(element, await lockedFile(parcelFor(clinic)));
    await says(element, /Abdikadyr Aigerim/);
    await says(element, /Answer by telephone: A psychologist, School 12\. Name the reference r1\./);
    expect(active(element)?.id).to.equal('received');
    expect(root(element).querySelector('[data-opens="take-up"]')).to.equal(null);
  });

  it('says at the field that the words do not fit, and takes the right ones after that', async () => {
    const element = await shown();
    chooseFile(find(element, '#file'), await lockedFile());
    await until(() => active(element)?.id === 'passphrase');
    await sendKeys({type: 'copper geese'});
    await sendKeys({press: 'Enter'});
    await says(element, 'does not fit this file');
    expect(active(element)?.id).to.equal('passphrase');
    expect(active(element)?.getAttribute('aria-invalid')).to.equal('true');
    expect(find<HTMLInputElement>(element, '#passphrase').value).to.equal('copper geese');
    fill(element, '#passphrase', words);
    await sendKeys({press: 'Enter'});
    await says(element, /Abdikadyr Aigerim/);
  });

  it('tells another file from a locked one', async () => {
    const element = await shown();
    chooseFile(find(element, '#file'), new File(['{"a":1}'], 'other.json'));
    await until(() => active(element)?.id === 'passphrase');
    await sendKeys({type: words});
    await sendKeys({press: 'Enter'});
    await says(element, 'not a locked file of Pana');
  });

  it('takes it up as a case of the pupil whom a person names, once', async () => {
    const school = await careSchool();
    const element = await shown(school);
    await unlocked(element);
    await until(() => root(element).querySelector('[data-opens="take-up"]'));
    find(element, '[data-opens="take-up"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.id === 'field-query');
    find(element, '[data-form] .primary').click();
    await says(element, 'Choose who of your school it is.');
    find(element, '#field-query').focus();
    await sendKeys({type: 'Dani'});
    await until(() => root(element).querySelector('input[name="pupil"]'));
    find(element, 'input[name="pupil"]').click();
    find(element, '[data-form] .primary').click();
    await until(() => active(element)?.id === 'to-case', 'the way to the case');
    await says(element, 'This file was taken up before.');
    const [record] = await casesIn(school);
    expect(record?.notes[0]?.body.text)
      .to.contain('Received from School 12')
      .and.contain('Abdikadyr Aigerim');
    let opened = '';
    element.addEventListener('pana-case-open', ({detail}) => (opened = detail.caseId));
    await sendKeys({press: 'Enter'});
    expect(opened).to.equal(record?.id);
    expect(await casesIn(school)).to.have.length(1);
  });

  it('offers no case to a teacher, who can read it all the same', async () => {
    const element = await shown(await careSchool('teacher'));
    await unlocked(element);
    await says(element, /Abdikadyr Aigerim/);
    expect(root(element).querySelector('[data-opens="take-up"]')).to.equal(null);
  });

  it('shows nothing of it once it is closed, or somebody else is here', async () => {
    const element = await shown(await careSchool());
    await unlocked(element);
    [...root(element).querySelectorAll('button')].find((one) => textOf(one) === 'Close the file')?.click();
    await until(() => element.state === 'ready');
    expect(textOf(root(element).firstElementChild)).not.to.contain('Aigerim');
    await unlocked(element);
    element.school = await careSchool('teacher');
    await until(() => element.state === 'ready');
    expect(textOf(root(element).firstElementChild)).not.to.contain('Aigerim');
  });
});
