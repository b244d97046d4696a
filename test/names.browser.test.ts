import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import './../src/define/all.js';
import type {School} from '../src/host/school.js';
import {careRoster, careSchool, fullCase, openFor, raise} from './support/casework.js';
import {withCareTeam} from './support/care.js';
import {flagOf} from './support/flags.js';
import {until} from './support/page.js';
import {classKey, pupilKey, schoolOf} from './support/school.js';
import {mounted} from './support/states.js';

/** Of `careRoster`: one that is a script with quotes and a sign, one that turns the direction of writing. */
const hostile = ['p5', 'p6'].map((key) => careRoster.pupils.find((pupil) => pupil.key === key)!);
const written = hostile.map(({familyName, givenName}) => `${familyName} ${givenName}`);

let container: HTMLElement;

async function shown(
  tag: keyof HTMLElementTagNameMap,
  school: School,
  state: string,
  more: object = {},
): Promise<HTMLElement> {
  const element = Object.assign(document.createElement(tag), {school, lang: 'en', ...more});
  return mounted(container, element as unknown as HTMLElement & {state: string}, state);
}

async function expectAsText(element: HTMLElement, ...names: readonly string[]): Promise<void> {
  const root = element.shadowRoot!;
  for (let tries = 0; tries < 1_000 && !names.every((name) => root.textContent.includes(name)); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  for (const name of names) {
    expect(root.textContent).to.contain(name);
    // Apart from what is around it, so that one name does not turn a whole line.
    const apart = [...root.querySelectorAll('bdi')].some(({textContent}) => textContent.includes(name));
    expect(apart, `${element.localName} puts ${name} into <bdi>`).to.equal(true);
  }
  expect(root.querySelectorAll('script')).to.have.length(0);
}

describe('names with tags, quotes, signs and marks of direction are text', () => {
  beforeEach(() => {
    container = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => container.remove());

  it('in triage', async () => {
    const school = await careSchool();
    await raise(school, ...hostile.map(({key}) => flagOf({of: {pupil: key}})));
    await expectAsText(await shown('pana-triage', school, 'full'), ...written);
  });

  it('in a case', async () => {
    const school = await careSchool();
    await fullCase(school, 'case-1', 'p5');
    await expectAsText(await shown('pana-case', school, 'full', {caseId: 'case-1'}), written[0]!);
  });

  it('in the caseload', async () => {
    const school = await careSchool();
    for (const {key} of hostile) await openFor(school, `case-${key}`, key);
    await expectAsText(await shown('pana-caseload', school, 'full'), ...written);
  });

  it('on a pupil’s page', async () => {
    const school = await careSchool();
    await raise(school, flagOf({of: {pupil: pupilKey('p5')}}));
    await expectAsText(await shown('pana-pupil', school, 'full', {pupilId: 'p5'}), written[0]!);
  });

  it('in the search of a concern and in its list', async () => {
    const school = await withCareTeam(await schoolOf('psychologist', {roster: careRoster}));
    const element = await shown('pana-concern', school, 'form');
    const root = element.shadowRoot!;
    root.querySelectorAll<HTMLElement>('[name="danger"]')[1]?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    root.querySelector<HTMLElement>('#who')!.focus();
    await sendKeys({type: "o'brien"});
    await until(() => root.textContent.includes(written[0]!));
    expect(root.querySelectorAll('script')).to.have.length(0);
    await sendKeys({press: 'Enter'});
    await until(() => root.querySelector('.involved') !== null);
    await expectAsText(element, written[0]!);
    expect(root.querySelector('.involved')!.textContent).to.contain(written[0]);
  });

  it('as the title of a class', async () => {
    const title = '<b>7</b> "Б" \u202e🙂';
    const roster = {...careRoster, classes: [{...careRoster.classes[0]!, key: classKey('7b'), title}]};
    const school = await schoolOf('teacher', {roster});
    const element = await shown('pana-register', school, 'untaken');
    await expectAsText(element, title);
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
  });
});
