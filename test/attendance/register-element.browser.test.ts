import {fixture, html} from '@open-wc/testing-helpers';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/define/pana-register.js';
import {
  attendanceFold,
  currentRegisters,
  type CurrentRegister,
} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import type {RegisterElement} from '../../src/attendance/register-element.js';
import {listsOf, marksOf, registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {RegisterSavedEvent} from '../../src/attendance/register-saved-event.js';
import type {School} from '../../src/host/school.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {largeRoster} from '../support/large-class.js';
import {until} from '../support/page.js';
import {markOf} from '../support/registers.js';
import {classKey, pupilKey, schoolOf, smallRoster, staffId} from '../support/school.js';

const about = {classKey: classKey('7b'), day: day('2026-11-23'), slot: 'day'} as const;

async function shown(
  school: School,
  language = 'en',
  more: Partial<RegisterElement> = {},
): Promise<RegisterElement> {
  const element = await fixture<RegisterElement>(
    html`<pana-register lang=${language} .school=${school}></pana-register>`,
  );
  Object.assign(element, more);
  await until(() => element.renderRoot.querySelector('h2') !== null);
  return element;
}

async function current(school: School, on = about): Promise<readonly CurrentRegister[]> {
  return currentRegisters(await school.journal.read(attendanceFold), registerSubject(on));
}

async function saved(school: School): Promise<Record<string, string>> {
  const [register] = await current(school);
  const lines = register ? [...marksOf(register.body).values()] : [];
  return Object.fromEntries(lines.map((mark) => [mark.pupil, said(mark)]));
}

function said({status, justification, minutes}: Mark): string {
  return [status, justification, minutes].filter(Boolean).join('/');
}

async function take(school: School, ...lines: readonly string[]): Promise<void> {
  const body = {...about, source: 'staff', ...listsOf(lines.map(markOf))} as const;
  await school.journal.append({school: [draft(registerTaken, registerSubject(about), body)]});
}

function row(element: RegisterElement, at: number): HTMLElement {
  return element.renderRoot.querySelectorAll<HTMLElement>('.pupil')[at]!;
}

function rowText(element: RegisterElement, at: number): string {
  return row(element, at).querySelector('bdi')!.textContent;
}

function focusFirst(element: RegisterElement): void {
  row(element, 0).querySelector('input')!.focus();
}

function focusedRow(element: RegisterElement): string | null | undefined {
  return (element.renderRoot as ShadowRoot).activeElement?.closest('.pupil')?.getAttribute('data-row');
}

function press(element: RegisterElement, text: string): void {
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  buttons.find((button) => button.textContent.includes(text))!.click();
}

async function pressControlEnter(): Promise<void> {
  await sendKeys({down: 'Control'});
  await sendKeys({press: 'Enter'});
  await sendKeys({up: 'Control'});
}

function pick(element: RegisterElement, at: number, label: string): void {
  const labels = [...row(element, at).querySelectorAll('label')];
  labels.find((one) => one.textContent.includes(label))!.click();
}

function notices(element: RegisterElement): string {
  return [...element.renderRoot.querySelectorAll('.notice')].map(({textContent}) => textContent).join(' ');
}

describe('pana-register', () => {
  it('takes a register by the keyboard alone', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    focusFirst(element);
    await sendKeys({press: 'p'});
    await sendKeys({press: 'i'});
    expect(focusedRow(element)).to.equal('2');
    await sendKeys({press: 'a'});
    await sendKeys({press: 'ArrowUp'});
    expect(focusedRow(element)).to.equal('1');
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'u'});
    await pressControlEnter();
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({p1: 'present', p2: 'absent/unexcused', p3: 'absent/pending'});
    await until(() => notices(element).includes('Saved on this device'));
  });

  it('goes to the first and the last pupil by Home and End, and no further', async () => {
    const element = await shown(await schoolOf('teacher'));
    focusFirst(element);
    await sendKeys({press: 'End'});
    await sendKeys({press: 'ArrowDown'});
    expect(focusedRow(element)).to.equal('2');
    await sendKeys({press: 'Home'});
    expect(focusedRow(element)).to.equal('0');
  });

  it('needs one press of Tab to leave the pupils', async () => {
    const element = await shown(await schoolOf('teacher'));
    focusFirst(element);
    await sendKeys({press: 'ArrowDown'});
    await element.updateComplete;
    await sendKeys({press: 'Tab'});
    const focused = (element.renderRoot as ShadowRoot).activeElement;
    expect(focused?.closest('.foot')).to.not.equal(null);
  });

  it('marks by the place of the key where the other layout is switched on', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school, 'ru');
    focusFirst(element);
    await sendKeys({press: 'KeyY'}); // Н on ЙЦУКЕН
    await pressControlEnter();
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({p1: 'absent/pending'});
  });

  it('marks everyone present and then the exceptions by touch', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    pick(element, 1, 'Late');
    await element.updateComplete;
    const minutes = row(element, 1).querySelector<HTMLInputElement>('.minutes input')!;
    minutes.value = '10';
    minutes.dispatchEvent(new Event('input'));
    press(element, 'Others present');
    await element.updateComplete;
    pick(element, 2, 'Absent');
    await element.updateComplete;
    pick(element, 2, 'Ill');
    await element.updateComplete;
    press(element, 'Save');
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({p1: 'present', p2: 'late/10', p3: 'absent/illness'});
  });

  it('says how many have no mark, and saves them as unknown, not as present', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    pick(element, 0, 'Present');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.foot')!.textContent).to.include('2 pupils have no mark');
    press(element, 'Save');
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({p1: 'present'});
  });

  it('corrects later by an entry that replaces the first', async () => {
    const school = await schoolOf('teacher');
    await take(school, 'p1', 'p2', 'p3');
    const [first] = await current(school);
    const element = await shown(school);
    pick(element, 0, 'Late');
    await element.updateComplete;
    press(element, 'Save correction');
    await until(() => notices(element).includes('Saved'));
    const entries = await school.journal.entries('school');
    expect(entries.at(-1)?.replaces).to.deep.equal([first?.id]);
    expect(await saved(school)).to.include({p1: 'late', p2: 'present'});
  });

  it('tells the page which register was saved, by ids alone', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    const heard: RegisterSavedEvent[] = [];
    const listen = (event: RegisterSavedEvent): unknown => heard.push(event);
    document.body.addEventListener('pana-register-saved', listen);
    press(element, 'All present');
    await element.updateComplete;
    press(element, 'Save');
    await until(() => heard.length > 0);
    document.body.removeEventListener('pana-register-saved', listen);
    expect(heard[0]?.detail).to.deep.equal(about);
  });

  it('does not save an empty register and says why', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    press(element, 'Save');
    await until(() => notices(element).includes('at least one pupil'));
    expect(await current(school)).to.have.length(0);
  });

  it('shows both versions of a conflict and ends it by one that replaces both', async () => {
    const school = await schoolOf('teacher');
    await take(school, 'p1', 'p2');
    await take(school, 'p1', 'p2:absent/unexcused');
    const element = await shown(school);
    expect(element.state).to.equal('conflict');
    expect(row(element, 0).querySelector('.versions')).to.equal(null);
    press(element, 'Save correction');
    await until(() => notices(element).includes('one more pupil'));
    expect(await current(school)).to.have.length(2);
    press(element, 'Others present');
    await element.updateComplete;
    expect(row(element, 1).querySelector(':checked'), 'decided in passing').to.equal(null);
    expect(row(element, 2).querySelector(':checked')).to.not.equal(null);
    const sides = row(element, 1).querySelectorAll<HTMLButtonElement>('.versions button');
    const texts = [...sides].map(({textContent}) => textContent);
    expect(texts.some((text) => text.includes('Absent, No excuse'))).to.equal(true);
    [...sides].find(({textContent}) => textContent.includes('Present'))!.click();
    await element.updateComplete;
    press(element, 'Save correction');
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({p1: 'present', p2: 'present', p3: 'present'});
  });

  it('keeps unsaved marks while another register comes in, and saves only after another look', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    pick(element, 0, 'Late');
    await take(school, 'p1', 'p2', 'p3');
    await until(() => notices(element).includes('meanwhile'));
    press(element, 'Save correction');
    await until(() => notices(element).includes('Look again before you save'));
    press(element, 'keep my marks');
    await element.updateComplete;
    press(element, 'Save correction');
    await until(() => notices(element).includes('Saved'));
    expect(await saved(school)).to.deep.equal({p1: 'late', p2: 'present', p3: 'present'});
  });

  it('keeps the marks and says what to do when the device is full', async () => {
    const replica = new MemoryReplica();
    const school = await schoolOf('teacher', {replica});
    const element = await shown(school);
    press(element, 'All present');
    replica.append = () => Promise.reject(new JournalError('quota'));
    await element.updateComplete;
    press(element, 'Save');
    await until(() => notices(element).includes('full'));
    expect(element.renderRoot.querySelectorAll('.statuses :checked')).to.have.length(3);
    expect(element.state).to.equal('untaken');
  });

  it('says that a register of a shape it does not know is kept, instead of showing none', async () => {
    const school = await schoolOf('teacher');
    const body = {...about, source: 'staff', shape: 2};
    await school.journal.append({school: [{kind: registerTaken.name, about: registerSubject(about), body}]});
    const element = await shown(school);
    expect(element.state).to.equal('untaken');
    expect(notices(element)).to.contain('could not be read');
  });

  it('leads back to marks of another day that are not saved, and warns before the page is left', async () => {
    const element = await shown(await schoolOf('teacher'));
    pick(element, 0, 'Late');
    await element.updateComplete;
    const leaving = new Event('beforeunload', {cancelable: true});
    expect(window.dispatchEvent(leaving)).to.equal(false);
    element.day = '2026-11-20';
    await element.updateComplete;
    expect(row(element, 0).querySelector(':checked')).to.equal(null);
    press(element, 'Show it');
    await element.updateComplete;
    expect(element.day).to.equal('2026-11-23');
    expect(row(element, 0).querySelector<HTMLInputElement>('label.late input')!.checked).to.equal(true);
    element.remove();
    expect(window.dispatchEvent(new Event('beforeunload', {cancelable: true}))).to.equal(true);
  });

  it('shows unsaved marks to nobody else who signs in', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    pick(element, 0, 'Late');
    const marked = () => element.renderRoot.querySelectorAll('.pupil input:checked').length;
    element.school = {...school, session: {...school.session, name: 'The same, renamed'}};
    await element.updateComplete;
    expect(marked()).to.equal(1);
    element.school = {...school, session: {...school.session, staffId: staffId('teacher-2')}};
    await element.updateComplete;
    expect(marked()).to.equal(0);
  });

  it('leads from a Sunday to the last school day', async () => {
    const element = await shown(await schoolOf('teacher'), 'en', {day: '2026-11-22'});
    await until(() => element.state === 'not-a-school-day');
    press(element, 'Go to');
    await until(() => element.state === 'untaken');
    expect(element.day).to.equal('2026-11-20');
  });

  it('finds the class by the id that the host has for it', async () => {
    const element = await shown(await schoolOf('office'), 'en', {classId: 'c-7b'});
    expect(element.state).to.equal('untaken');
    element.classId = 'nowhere';
    expect(element.state).to.equal('no-class');
  });

  it('lets a teacher of two classes choose', async () => {
    const second = {...smallRoster.classes[0]!, key: classKey('8a'), sourcedId: 'c-8a', title: '8 А'};
    const roster = {...smallRoster, classes: [...smallRoster.classes, second]};
    const element = await shown(await schoolOf('teacher', {roster}));
    const select = element.renderRoot.querySelector('select')!;
    select.value = '8a';
    select.dispatchEvent(new Event('change'));
    await until(() => element.state === 'empty-class');
  });

  it('shows names as text, in the order of the language', async () => {
    const element = await shown(await schoolOf('teacher', {roster: largeRoster(8)}), 'kk');
    const names = Array.from({length: 8}, (_, at) => rowText(element, at));
    expect(names).to.include('O’Neill <script>alert(1)</script>');
    const ordered = names.filter((name) => /^\p{Script=Cyrillic}/u.test(name));
    expect(ordered.map((name) => name[0])).to.deep.equal(['А', 'Ж', 'Қ', 'Ү']);
  });

  it('goes on working after it was moved in the page', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(school);
    pick(element, 0, 'Late');
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    await until(() => element.state === 'untaken');
    await until(() => row(element, 0).querySelector<HTMLInputElement>('label.late input')!.checked);
    press(element, 'Save');
    await until(() => element.state === 'taken');
    expect(await saved(school)).to.deep.equal({[pupilKey('p1')]: 'late'});
    other.remove();
  });
});
