import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-triage.js';
import {allCases, caseworkFold} from '../../src/casework/casework-view.js';
import type {TriageElement} from '../../src/casework/triage-element.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import type {Flag} from '../../src/signals/flag.js';
import {allFlags, flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {careSchool, flagsFor, fullTriage, openFor, raise} from '../support/casework.js';
import {flagOf} from '../support/flags.js';
import {eachInPage, root, until} from '../support/page.js';
import {pupilKey} from '../support/school.js';
import {mounted} from '../support/states.js';

const page = eachInPage();

const focused = (element: TriageElement): Element | null => root(element).activeElement;
const rows = (element: TriageElement): number => root(element).querySelectorAll('.flag').length;
const textOf = (element: TriageElement, selector: string): string =>
  root(element).querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ') ?? '';

async function shown(school: School, state = 'full'): Promise<TriageElement> {
  const element = document.createElement('pana-triage');
  element.school = school;
  await mounted(page(), element, state);
  root(element).querySelector<HTMLElement>('.flag[aria-current]')?.focus();
  return element;
}

/** One way through a flag, as a person types it; `Control+Enter` saves from a note of several lines. */
const ways = {
  open: ['o', 'Control+Enter'],
  join: ['j', 'Control+Enter'],
  watch: ['w', 'Enter'],
  dismiss: ['d', 'Space', 'Enter'],
} as const;
type Way = keyof typeof ways;

async function press(key: string): Promise<void> {
  const [held, pressed] = key.split('+') as [string, string?];
  if (!pressed) return sendKeys({press: key});
  await sendKeys({down: held});
  await sendKeys({press: pressed});
  await sendKeys({up: held});
}

async function take(element: TriageElement, way: Way): Promise<number> {
  const before = rows(element);
  const [letter, ...rest] = ways[way];
  await press(letter);
  await until(
    () => root(element).querySelector('[data-form]')?.contains(focused(element)) === true,
    `${way} opens`,
  );
  for (const key of rest) await press(key);
  await until(() => rows(element) < before, `${way} decides`);
  await element.updateComplete;
  return ways[way].length;
}

function offered(element: TriageElement): readonly Way[] {
  const buttons = [...root(element).querySelectorAll<HTMLElement>('.decide [data-opens]')];
  return buttons.map((button) => (button.dataset['opens'] ?? '').split(' ')[0] as Way);
}

function talkedFlag(): Flag {
  return flagOf({rule: 'unexcused-run', urgency: 'soon', values: {days: 3, threshold: 3}});
}

describe('pana-triage by keyboard alone', () => {
  it('works through more than forty flags, each in two or three keys, and never loses the focus', async function () {
    this.timeout(120_000);
    const school = await careSchool();
    await fullTriage(school);
    const element = await shown(school);
    const all = rows(element);
    expect(all).to.be.at.least(40);
    const taken: Record<Way, number> = {open: 0, join: 0, watch: 0, dismiss: 0};
    let keys = 0;
    for (let turn = 0; rows(element) > 0; turn += 1) {
      const ways = offered(element);
      const way = taken.join === 0 && ways.includes('join') ? 'join' : (ways[turn % ways.length] as Way);
      keys += await take(element, way);
      taken[way] += 1;
      const isLast = rows(element) === 0;
      await until(
        () => focused(element)?.matches(isLast ? '#triage' : '.flag[aria-current]') === true,
        `focus after ${way}`,
      );
    }
    for (const [way, count] of Object.entries(taken)) expect(count, way).to.be.above(0);
    expect(keys / all).to.be.below(3);
    expect(element.state).to.equal('empty');
    const state = await school.journal.read(flagsFold);
    expect(openFlags(state, day('2026-11-23'))).to.have.length(0);
    expect(allFlags(state).every(({triage}) => triage !== undefined)).to.equal(true);
    const opened = allCases(await school.journal.read(caseworkFold));
    expect(opened.length).to.equal(taken.open + 1);
  });

  it('puts a form away by Escape, and goes on in the list', async () => {
    const school = await careSchool();
    await raise(school, ...flagsFor(2));
    const element = await shown(school);
    const whom = textOf(element, '.detail h3');
    await press('d');
    await until(() => focused(element)?.matches('[data-form] input') === true);
    await press('Escape');
    await until(() => focused(element)?.matches('[data-opens^="dismiss"]') === true);
    expect(root(element).querySelector('[data-form]')).to.equal(null);
    await press('End');
    await until(() => textOf(element, '.detail h3') !== whom);
    await press('Home');
    await until(() => textOf(element, '.detail h3') === whom);
  });

  it('lets a person out at the end: nothing traps the Tab key', async () => {
    const school = await careSchool();
    await raise(school, ...flagsFor(2));
    const element = await shown(school);
    // Something to come to: out of the page the focus would be in the browser, and lost to other tests.
    const next = document.createElement('input');
    next.ariaLabel = 'What comes after';
    page().append(next);
    for (let presses = 0; presses < 60 && document.activeElement === element; presses += 1)
      await press('Tab');
    expect(document.activeElement).to.equal(next);
  });

  it('marks that somebody talked with the pupil: other flags of the registers wait among the routine ones', async () => {
    const school = await careSchool();
    const other = flagOf({of: {pupil: pupilKey('p3')}, rule: 'unexcused-run', urgency: 'soon'});
    await raise(school, flagOf(), talkedFlag(), other);
    const element = await shown(school);
    expect(textOf(element, '.flag')).to.contain('Soon');
    await until(() => textOf(element, '.detail h3').includes('Abdikadyr'));
    await press('ArrowDown');
    await press('w');
    await until(() => focused(element)?.matches('[data-form] input') === true);
    const box = root(element).querySelector<HTMLInputElement>('input[name="talked"]')!;
    box.focus();
    await press('Space');
    await press('Control+Enter');
    await until(() => rows(element) === 2);
    await until(() => textOf(element, '.list .group:first-child').includes('Petrova'));
    expect(textOf(element, '.list .group:last-child')).not.to.contain('Soon');
    await press('End');
    await until(() => textOf(element, '.detail').includes('Somebody was in contact with this pupil'));
  });

  it('says how often a rule led to something, once ten of its flags were looked at', async () => {
    const school = await careSchool();
    const ofPupil = (at: number): Flag => flagOf({of: {pupil: pupilKey(`p${at}`)}});
    await raise(school, ...Array.from({length: 11}, (_, at) => ofPupil(at + 1)));
    await openFor(school, 'known', 'p1', [ofPupil(1)]);
    const element = await shown(school);
    for (let count = 0; count < 8; count += 1) await take(element, 'dismiss');
    expect(textOf(element, '.past')).to.contain('Fewer than 10 flags');
    await take(element, 'dismiss');
    await until(() => textOf(element, '.past').includes('Of 10 flags'));
    // The case, and nine times the first reason: somebody helps already.
    expect(textOf(element, '.past')).to.contain('10 led to something');
  });
});
