import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {LitElement} from 'lit';
import '../../src/define/pana-register.js';
import {ClosuresDoor} from '../../src/attendance/closures/closures-door.js';
import en from '../../src/attendance/messages/en.js';
import type {RegisterElement} from '../../src/attendance/register-element.js';
import {listsOf, registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {shortDay} from '../../src/i18n/format.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {closedOn, closuresFold} from '../../src/roster/closures-view.js';
import {closureDraft, closureOf} from '../support/closures.js';
import {eachInPage, textOf, until} from '../support/page.js';
import {markOf} from '../support/registers.js';
import {classKey, schoolOf, sessionOf, twoClasses} from '../support/school.js';
import {mounted} from '../support/states.js';

const quarantine = closureOf('2026-11-16..2026-11-20');
const daysOf = (from: string, to: string): string =>
  `${shortDay('en', day(from))} to ${shortDay('en', day(to))}`;

describe('the closed days of a class in <pana-register>', () => {
  const container = eachInPage();

  async function shown(school: School, state = 'untaken'): Promise<RegisterElement> {
    const element = document.createElement('pana-register');
    element.school = school;
    return mounted(container(), element, state);
  }

  async function opened(school: School, state = 'untaken'): Promise<RegisterElement> {
    const element = await shown(school, state);
    press(element, 'Closed days');
    await until(() => active(element)?.id === 'closures');
    return element;
  }

  it('are noted by keyboard alone, and then no register of them is asked for', async () => {
    const school = await schoolOf('teacher');
    await takeRegister(school, '2026-11-13');
    const element = await shown(school);
    expect(page(element)).to.include(`No register yet: ${shortDay('en', day('2026-11-16'))}`);
    named(element, 'Closed days').focus();
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.id === 'closures');
    named(element, 'Note closed days').focus();
    await sendKeys({press: 'Enter'});
    await until(() => active(element)?.id === 'closure-from');
    type(element, '#closure-from', '2026-11-16');
    type(element, '#closure-until', '2026-11-20');
    field(element, '#closure-reason').focus();
    await sendKeys({type: 'Quarantine'});
    await sendKeys({press: 'Enter'});
    await until(() => page(element).includes(`Noted: closed ${daysOf('2026-11-16', '2026-11-20')}.`));
    expect(active(element)?.className).to.equal('said');
    press(element, 'Back to the register');
    await until(() => textOf(active(element)) === 'Closed days');
    expect(page(element)).not.to.include('No register yet');
  });

  it('keep what was typed where something is wrong, and say what', async () => {
    const element = await opened(await schoolOf('office'));
    press(element, 'Note closed days');
    await until(() => active(element)?.id === 'closure-from');
    type(element, '#closure-until', '2026-11-20');
    press(element, 'Close these days');
    await until(() => page(element).includes('The last day lies before the first.'));
    expect(active(element)?.id).to.equal('closure-until');
    type(element, '#closure-until', '2026-11-24');
    press(element, 'Close these days');
    await until(() => page(element).includes('Say in a few words why.'));
    expect(field(element, '#closure-until').value).to.equal('2026-11-24');
    expect(active(element)?.id).to.equal('closure-reason');
  });

  it('keep what was typed where the device is full', async () => {
    const replica = new FullLater();
    const school = await schoolOf('teacher', {replica});
    const element = await opened(school);
    press(element, 'Note closed days');
    await until(() => active(element)?.id === 'closure-from');
    type(element, '#closure-reason', 'No heating');
    replica.isFull = true;
    press(element, 'Close these days');
    await until(() => page(element).includes('This device is full'));
    expect(field(element, '#closure-reason').value).to.equal('No heating');
    replica.isFull = false;
    press(element, 'Close these days');
    await until(() => page(element).includes('Noted: closed'));
  });

  it('are prolonged and taken back', async () => {
    const school = await schoolOf('teacher');
    await school.journal.append({school: [closureDraft(quarantine)]});
    const element = await opened(school);
    press(element, 'Change');
    await until(() => active(element)?.id === 'closure-until');
    type(element, '#closure-until', '2026-11-23');
    press(element, 'Save change');
    await until(() => page(element).includes(`Noted: closed ${daysOf('2026-11-16', '2026-11-23')}.`));
    expect(await isClosed(school, '2026-11-23')).to.equal(true);
    press(element, 'Take back');
    await until(() => page(element).includes('Taken back ('));
    expect(page(element)).to.include('No closed days are noted for this class.');
    expect(await isClosed(school, '2026-11-18')).to.equal(false);
  });

  it('say that a register was taken all the same, on that day and in the list', async () => {
    const school = await schoolOf('teacher');
    await school.journal.append({school: [closureDraft(closureOf('2026-11-20..2026-11-27'))]});
    const element = await shown(school);
    expect(page(element)).to.include('closed on this day (“Quarantine”). No register is expected.');
    expect(page(element)).not.to.include('Not taken yet');
    press(element, 'All present');
    press(element, 'Save');
    await until(() => element.state === 'taken');
    await until(() => page(element).includes('and there is a register. The register counts.'));
    press(element, 'Closed days');
    await until(() => active(element)?.id === 'closures');
    const taken = shortDay('en', day('2026-11-23'));
    expect(page(element)).to.include(`There are registers of these days all the same (${taken}).`);
  });

  it('lie beside each other where two people say different things, until one is kept', async () => {
    const school = await schoolOf('office');
    const longer = closureOf('2026-11-16..2026-11-23');
    await school.journal.append({school: [closureDraft(quarantine), closureDraft(longer)]});
    expect(await isClosed(school, '2026-11-23')).to.equal(false);
    const element = await opened(school);
    expect(page(element)).to.include('There are two versions of these days.');
    named(element, `Keep this version: ${daysOf('2026-11-16', '2026-11-23')}`).click();
    await until(() => !page(element).includes('two versions'));
    expect(await isClosed(school, '2026-11-23')).to.equal(true);
  });

  it('are noted by the office for other classes at once, and one that is in the way is named', async () => {
    const school = await schoolOf('office', {roster: twoClasses});
    await school.journal.append({school: [closureDraft(closureOf('2026-11-24', 'Flood', '8a'))]});
    const element = await opened(school);
    press(element, 'Note closed days');
    await until(() => active(element)?.id === 'closure-from');
    type(element, '#closure-from', '2026-11-23');
    type(element, '#closure-until', '2026-11-24');
    type(element, '#closure-reason', 'Frost');
    element.renderRoot.querySelector<HTMLElement>('[data-others] summary')?.focus();
    await sendKeys({press: 'Enter'});
    const box = field(element, '[data-others] input');
    box.focus();
    await sendKeys({press: 'Space'});
    press(element, 'Close these days');
    await until(() => page(element).includes('8 А: Some of these days are noted as closed already.'));
    expect(page(element)).not.to.include('Noted: closed');
    type(element, '#closure-until', '2026-11-23');
    press(element, 'Close these days');
    await until(() =>
      page(element).includes(`Noted: closed ${shortDay('en', day('2026-11-23'))}. 2 classes.`),
    );
    const isClosed = closedOn(await school.journal.read(closuresFold));
    for (const each of ['7b', '8a'])
      expect(isClosed(classKey(each), day('2026-11-23')), each).to.equal('Frost');
  });

  it('are offered to a teacher for the classes that are theirs', async () => {
    const element = await opened(await schoolOf('teacher', {roster: twoClasses}));
    press(element, 'Note closed days');
    await until(() => active(element)?.id === 'closure-from');
    expect(element.renderRoot.querySelector('[data-others]')).to.equal(null);
  });

  it('are read and not changed by a teacher who stands in', async () => {
    const school = await schoolOf('teacher');
    await school.journal.append({school: [closureDraft(quarantine)]});
    const session = {...sessionOf('teacher'), staffId: 'teacher-9' as never, classes: []};
    const element = document.createElement('pana-register');
    element.classId = '7b';
    element.school = {...school, session};
    await mounted(container(), element, 'untaken');
    press(element, 'Closed days');
    await until(() => active(element)?.id === 'closures');
    expect(page(element)).to.include('Quarantine');
    expect(page(element)).to.include('noted by the class’s own teachers and the office');
    expect(buttons(element).map(textOf)).to.deep.equal(['Back to the register']);
  });

  it('say so where their screen cannot be fetched, and come with the next press', async () => {
    let isAway = true;
    const host = new DoorHost();
    const school = await schoolOf('teacher');
    const door = new ClosuresDoor(
      host,
      () => school,
      () =>
        isAway
          ? Promise.reject(new Error('offline'))
          : import('../../src/attendance/closures/closures-screen.js'),
    );
    host.door = door;
    container().append(host);
    await until(() => textOf(host.renderRoot.querySelector('button')) === 'Closed days');
    await door.open();
    expect(textOf(host.renderRoot.querySelector('.notice'))).to.include('This screen could not be fetched.');
    expect((host.renderRoot as ShadowRoot).activeElement?.localName).to.equal('button');
    isAway = false;
    await door.open();
    expect(door.isOpen).to.equal(true);
    expect(host.renderRoot.querySelector('.notice')).to.equal(null);
  });

  it('are put away when somebody else signs in', async () => {
    const school = await schoolOf('teacher');
    const element = await opened(school);
    press(element, 'Note closed days');
    await until(() => active(element)?.id === 'closure-from');
    type(element, '#closure-reason', 'No heating');
    element.school = {...school, session: {...sessionOf('office'), staffId: 'office-2' as never}};
    await until(() => page(element).includes('All present'));
    press(element, 'Closed days');
    await until(() => active(element)?.id === 'closures');
    expect(element.renderRoot.querySelector('#closure-reason')).to.equal(null);
  });
});

class DoorHost extends LitElement {
  door: ClosuresDoor | undefined;

  override render(): unknown {
    return this.door?.renderOpener(en);
  }
}
customElements.define('test-closures-door', DoorHost);

class FullLater extends MemoryReplica {
  isFull = false;

  override async append(...batch: Parameters<MemoryReplica['append']>): Promise<void> {
    if (this.isFull) throw new JournalError('quota');
    return super.append(...batch);
  }
}

async function takeRegister(school: School, on: string): Promise<void> {
  const about = {classKey: classKey('7b'), day: day(on), slot: 'day'} as const;
  const body = {...about, source: 'staff', ...listsOf([markOf('p1')])} as const;
  await school.journal.append({school: [draft(registerTaken, registerSubject(about), body)]});
}

async function isClosed(school: School, on: string): Promise<boolean> {
  return closedOn(await school.journal.read(closuresFold))(classKey('7b'), day(on)) !== undefined;
}

function page(element: RegisterElement): string {
  return textOf(element.renderRoot.firstElementChild?.parentNode as Element);
}

function active({renderRoot}: RegisterElement): Element | null {
  return (renderRoot as ShadowRoot).activeElement;
}

function buttons({renderRoot}: RegisterElement): readonly HTMLButtonElement[] {
  return [...renderRoot.querySelectorAll('button')];
}

function press(element: RegisterElement, text: string): void {
  buttons(element)
    .find((button) => textOf(button) === text)!
    .click();
}

function named(element: RegisterElement, name: string): HTMLButtonElement {
  return buttons(element).find((button) => (button.ariaLabel ?? textOf(button)) === name)!;
}

function field({renderRoot}: RegisterElement, selector: string): HTMLInputElement {
  return renderRoot.querySelector<HTMLInputElement>(selector)!;
}

function type(element: RegisterElement, selector: string, value: string): void {
  const input = field(element, selector);
  input.value = value;
  input.dispatchEvent(new Event(input.type === 'date' ? 'change' : 'input'));
}
