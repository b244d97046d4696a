import {fixture, html} from '@open-wc/testing-helpers';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-register.js';
import {attendanceFold, currentRegisters} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import type {RegisterElement} from '../../src/attendance/register-element.js';
import {marksOf, registerSubject} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {until} from '../support/page.js';
import {classKey, pupilKey, schoolOf} from '../support/school.js';

const about = {classKey: classKey('7b'), day: day('2026-11-23'), slot: 'day'} as const;

async function shown(school: School): Promise<RegisterElement> {
  const element = await fixture<RegisterElement>(
    html`<pana-register lang="en" .school=${school}></pana-register>`,
  );
  await until(() => element.renderRoot.querySelector('.pupil') !== null);
  row(element, 0).querySelector('input')!.focus();
  return element;
}

function row(element: RegisterElement, at: number): HTMLElement {
  return element.renderRoot.querySelectorAll<HTMLElement>('.pupil')[at]!;
}

function focused(element: RegisterElement): Element | null {
  return (element.renderRoot as ShadowRoot).activeElement;
}

function focusedRow(element: RegisterElement): string | null | undefined {
  return focused(element)?.closest('.pupil')?.getAttribute('data-row');
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

async function save(element: RegisterElement): Promise<void> {
  await sendKeys({down: 'Control'});
  await sendKeys({press: 'Enter'});
  await sendKeys({up: 'Control'});
  await element.updateComplete;
}

async function savedMark(school: School, pupil: string): Promise<Mark | undefined> {
  const [register] = currentRegisters(await school.journal.read(attendanceFold), registerSubject(about));
  return register && marksOf(register.body).get(pupilKey(pupil));
}

function words(element: RegisterElement): string {
  return element.renderRoot.querySelector('.foot')!.textContent;
}

const field = (element: RegisterElement): HTMLTextAreaElement | null =>
  element.renderRoot.querySelector('textarea');

describe('minutes and notes in pana-register', () => {
  it('take how late somebody is by figures alone, and go on to the next pupil', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    await press('1');
    await until(() => focused(element)?.matches('.minutes input') ?? false);
    await press('5', 'Enter');
    await until(() => focusedRow(element) === '1');
    await press('p');
    await save(element);
    await until(() => element.state === 'taken');
    expect(await savedMark(school, 'p1')).to.deep.equal({pupil: 'p1', status: 'late', minutes: 15});
  });

  it('save minutes that were typed a moment ago, with the field still open', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    await press('7');
    await until(() => focused(element)?.matches('.minutes input') ?? false);
    await save(element);
    await until(() => element.state === 'taken');
    expect(await savedMark(school, 'p1')).to.include({minutes: 7});
  });

  it('do not save what is no number of minutes: they say so in place and keep it', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    await press('9');
    await until(() => focused(element)?.matches('.minutes input') ?? false);
    await press('9', '9', 'Escape');
    await until(() => focused(element)?.matches('[type="radio"]') ?? false);
    await save(element);
    await until(() => focused(element)?.matches('.minutes input') ?? false);
    expect((focused(element) as HTMLInputElement).value).to.equal('999');
    expect(focused(element)?.getAttribute('aria-invalid')).to.equal('true');
    expect(row(element, 0).textContent).to.contain('Whole minutes, 1 to 600');
    expect(words(element)).to.contain('no number of minutes');
    expect(element.state).to.equal('untaken');
  });

  it('write a note by keyboard, and say who reads it and where a worry belongs', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    await press('i', 'ArrowUp', 'Enter');
    await until(() => focused(element) === field(element));
    expect(row(element, 0).textContent).to.contain('All staff can read notes');
    expect(row(element, 0).textContent).to.contain('belongs in a concern');
    await sendKeys({type: 'Back on Monday'});
    await press('Enter');
    await until(() => focusedRow(element) === '1');
    expect(row(element, 0).textContent).to.contain('Back on Monday');
    await save(element);
    await until(() => element.state === 'taken');
    expect(await savedMark(school, 'p1')).to.include({justification: 'illness', note: 'Back on Monday'});
  });

  it('do not take letters of a note for marks', async () => {
    const element = await shown(await schoolOf('teacher'));
    await press('p', 'ArrowUp', 'Enter');
    await until(() => focused(element) === field(element));
    await sendKeys({type: 'u a l 3'});
    expect(row(element, 0).querySelector<HTMLInputElement>('label.present input')!.checked).to.equal(true);
    expect(field(element)?.value).to.equal('u a l 3');
  });

  it('keep half a word while another part of the day is looked at', async () => {
    const element = await shown(await schoolOf('teacher'));
    await press('l', 'ArrowUp', 'Enter');
    await until(() => focused(element) === field(element));
    await sendKeys({type: 'Her bro'});
    element.registerSlot = 'pm';
    await until(() => element.renderRoot.textContent.includes('Not saved yet: 7 Б'));
    expect(field(element)).to.equal(null);
    element.registerSlot = 'day';
    await until(() => row(element, 0).textContent.includes('Her bro'));
  });

  it('do not save a note that is too long, and lose none of it', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    await press('l', 'ArrowUp', 'Enter');
    await until(() => focused(element) === field(element));
    const long = 'x'.repeat(283);
    field(element)!.value = long;
    field(element)!.dispatchEvent(new Event('input'));
    await until(() => row(element, 0).textContent.includes('3 signs too many'));
    await save(element);
    await until(() => words(element).includes('longer than 280'));
    expect(field(element)?.value).to.equal(long);
    expect(await savedMark(school, 'p1')).to.equal(undefined);
  });

  it('do not drop a note whose mark was taken away: they ask for a mark', async () => {
    const element = await shown(await schoolOf('teacher'));
    await press('l', 'ArrowUp', 'Enter');
    await until(() => focused(element) === field(element));
    await sendKeys({type: 'Bus'});
    await press('Escape');
    await until(() => focusedRow(element) === '0' && field(element) === null);
    await press('Backspace', 'ArrowDown', 'p');
    await save(element);
    await until(() => words(element).includes('A note stands beside a mark'));
    await until(() => focused(element) === field(element));
    expect(field(element)?.value).to.equal('Bus');
  });

  it('open by touch on the pupil that a person is at', async () => {
    const element = await shown(await schoolOf('teacher'));
    expect(element.renderRoot.querySelector('.pen')).to.equal(null);
    await press('p');
    await press('ArrowUp');
    await until(() => row(element, 0).querySelector('.pen') !== null);
    row(element, 0).querySelector<HTMLElement>('.pen')!.click();
    await until(() => focused(element) === field(element));
  });
});
