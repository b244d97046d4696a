import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {LitElement} from 'lit';
import '../../src/define/pana-case.js';
import {careSchool, fullCase, fullPeople, openFor} from '../support/casework.js';
import {caseIn, closed, recordIn} from '../support/case-page.js';
import {active, eachInPage, find, pause, root, until} from '../support/page.js';

const page = eachInPage();
const shown = caseIn(page);

/** More stops than any case of a test has. */
const mostStops = 200;

function press(key: string): Promise<void> {
  return sendKeys({press: key});
}

async function held(down: string, key: string): Promise<void> {
  await sendKeys({down});
  await press(key);
  await sendKeys({up: down});
}

/** By Tab alone, forth or back as a person would. */
async function tabTo(element: LitElement, selector: string): Promise<void> {
  await until(() => root(element).querySelector(selector), selector);
  for (let stop = 0; stop < mostStops; stop += 1) {
    const [at, target] = [active(element), find(element, selector)];
    if (at === target) return;
    const isBehind = at && at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBehind) await held('Shift', 'Tab');
    else await press('Tab');
  }
  expect.fail(`no stop of Tab is ${selector}`);
}

/** Parts of a case are fetched one after the other: all are there once nothing is added for a while. */
async function openersOf(element: LitElement): Promise<readonly HTMLElement[]> {
  const there = (): readonly HTMLElement[] =>
    [...root(element).querySelectorAll<HTMLButtonElement>('[data-opens]')].filter(
      (each) => each.checkVisibility() && !each.disabled,
    );
  for (let calm = 0, count = 0; calm < 20;) {
    await pause(50);
    calm = there().length === count && count > 8 ? calm + 1 : 0;
    count = there().length;
  }
  return there();
}

async function openedBy(element: LitElement, name: string): Promise<void> {
  await tabTo(element, `[data-opens="${name}"]`);
  await press('Enter');
  await until(() => active(element)?.closest('[data-form]'), `the focus in ${name}`);
}

/** Saves from whatever field has the focus. */
function savedBy(): Promise<void> {
  return held('Control', 'Enter');
}

describe('pana-case by keyboard alone', () => {
  it('stops at each way to write something once, in the order of the page, and lets go at its end', async () => {
    const school = await careSchool();
    await fullCase(school);
    await fullPeople(school);
    const element = await shown(school);
    const after = document.createElement('button');
    page().append(after);
    const openers = await openersOf(element);
    const stops: Element[] = [];
    for (let stop = 0; stop < mostStops && document.activeElement !== after; stop += 1) {
      await press('Tab');
      const at = active(element);
      if (at) stops.push(at);
    }
    expect(document.activeElement, 'Tab ends behind the case').to.equal(after);
    expect(new Set(stops).size, 'no stop twice').to.equal(stops.length);
    expect(stops.filter((each) => each.matches('[data-opens]'))).to.deep.equal(openers);
  });

  it('opens every form by Enter, with the focus in it, and gives the focus back by Escape', async () => {
    const school = await careSchool();
    await fullCase(school);
    await fullPeople(school);
    const element = await shown(school);
    const names = (await openersOf(element)).map(({dataset}) => dataset['opens']!);
    for (const name of new Set(names)) {
      await openedBy(element, name);
      await press('Escape');
      await until(() => active(element)?.matches(`[data-opens="${CSS.escape(name)}"]`), `back at ${name}`);
      expect(root(element).querySelector('[data-form]'), name).to.equal(null);
    }
  });

  it('takes a child from identified to planned', async () => {
    const school = await careSchool();
    await openFor(school, 'case-1', 'p3');
    const element = await shown(school, 'empty');
    await openedBy(element, 'risk');
    await press('Space');
    await press('Tab');
    await sendKeys({type: 'Afraid of the way home'});
    await savedBy();
    await closed(element);
    await openedBy(element, 'note');
    await tabTo(element, '[data-form] textarea');
    await sendKeys({type: 'Talked in the library'});
    await savedBy();
    await closed(element);
    await tabTo(element, '.next-step .primary');
    await press('Enter');
    await until(() => find(element, '[aria-current]').textContent.includes('Assessed'));
    await openedBy(element, 'goal new');
    await sendKeys({type: 'Goes home without fear'});
    await savedBy();
    await until(() => element.state === 'full');
    const {goals} = await recordIn(school);
    expect(goals.map(({value}) => value.text)).to.deep.equal(['Goes home without fear']);
    expect((await recordIn(school)).step).to.equal('assessed');
  });

  it('says a fault where it is, and the next key goes on there', async () => {
    const school = await careSchool();
    await fullCase(school);
    const element = await shown(school);
    await openedBy(element, 'note');
    await savedBy();
    await until(() => active(element)?.getAttribute('aria-invalid') === 'true', 'the field at fault');
    await sendKeys({type: 'Mother rang'});
    await savedBy();
    await closed(element);
    expect(find(element, 'article').textContent).to.contain('Mother rang');
  });
});
