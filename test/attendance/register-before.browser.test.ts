import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import '../../src/define/pana-register.js';
import {attendanceFold, currentRegisters} from '../../src/attendance/attendance-view.js';
import type {Slot} from '../../src/attendance/marks.js';
import type {RegisterElement} from '../../src/attendance/register-element.js';
import {marksOf, registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {shortDay} from '../../src/i18n/format.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {until} from '../support/page.js';
import {registerOf, type Line} from '../support/registers.js';
import {classKey, pupilNamed, schoolOf, smallRoster, staffId} from '../support/school.js';

/** Engines write days each in their own way. */
const friday = shortDay('en', day('2026-11-20'));

type Taken = readonly [on: string, lines: readonly Line[], slot?: Slot];

/** On Monday, 23 November 2026. */
async function schoolAfter(...taken: readonly Taken[]): Promise<School> {
  const school = await schoolOf('teacher');
  const registers = taken.map((one) => registerOf(...one));
  const drafts = registers.map((body) => draft(registerTaken, registerSubject(body), body));
  await school.journal.append({school: drafts});
  return school;
}

async function shown(school: School, comes = 'h2'): Promise<RegisterElement> {
  const element = await fixture<RegisterElement>(
    html`<pana-register lang="en" .school=${school}></pana-register>`,
  );
  await until(() => element.renderRoot.querySelector(comes) !== null);
  return element;
}

function buttons(element: RegisterElement, selector: string): readonly HTMLButtonElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLButtonElement>(selector)];
}

function press(element: RegisterElement, text: string): Promise<boolean> {
  buttons(element, 'button')
    .find(({textContent}) => textContent.includes(text))!
    .click();
  return element.updateComplete;
}

async function saved(school: School, on: string, slot: Slot = 'day'): Promise<Record<string, string>> {
  const about = registerSubject({classKey: classKey('7b'), day: day(on), slot});
  const [register] = currentRegisters(await school.journal.read(attendanceFold), about);
  const marks = register ? [...marksOf(register.body).values()] : [];
  return Object.fromEntries(
    marks.map(({pupil, status, justification}) => [pupil, [status, justification].filter(Boolean).join('/')]),
  );
}

const textsOf = (all: readonly Element[]): readonly string[] =>
  all.map(({textContent}) => textContent.trim());
const slotPicker = (element: RegisterElement): HTMLSelectElement =>
  element.renderRoot.querySelector<HTMLSelectElement>('select[aria-label="Part of the day"]')!;

describe('pana-register and the registers before', () => {
  it('begins with the exceptions of the day before, which are saved only with the rest', async () => {
    const school = await schoolAfter(['2026-11-20', ['p1:absent/illness', 'p2:absent/unexcused', 'p3:late']]);
    const element = await shown(school);
    expect(textsOf(buttons(element, '.start'))).to.deep.equal([`As on ${friday}: 2 not here`]);
    await press(element, 'As on');
    expect(buttons(element, '.start')).to.deep.equal([]);
    expect(await saved(school, '2026-11-23')).to.deep.equal({});
    await press(element, 'Others present');
    await press(element, 'Save');
    await until(() => element.state === 'taken');
    const said = {p1: 'absent/illness', p2: 'absent/pending', p3: 'present'};
    expect(await saved(school, '2026-11-23')).to.deep.equal(said);
  });

  it('leaves the focus in the list, so that the keys go on', async () => {
    const element = await shown(await schoolAfter(['2026-11-20', ['p1:absent/illness']]));
    await press(element, 'As on');
    await until(() => (element.renderRoot as ShadowRoot).activeElement?.closest('.pupil') !== undefined);
    const focused = (element.renderRoot as ShadowRoot).activeElement;
    expect(focused?.closest('.pupil')?.getAttribute('data-row')).to.equal('0');
  });

  it('offers no start to whoever has begun, and none where everybody was there', async () => {
    const begun = await shown(await schoolAfter(['2026-11-20', ['p1:absent/illness']]));
    begun.renderRoot.querySelector<HTMLElement>('.pupil label')!.click();
    await begun.updateComplete;
    expect(buttons(begun, '.start')).to.deep.equal([]);
    const whole = await shown(await schoolAfter(['2026-11-20', ['p1', 'p2', 'p3']]));
    expect(buttons(whole, '.start')).to.deep.equal([]);
  });

  it('names the registers that are missing, leads to them, and stops once they are taken', async () => {
    const school = await schoolAfter(
      ['2026-11-18', ['p1']],
      ['2026-11-19', ['p1'], 'am'],
      ['2026-11-19', ['p1'], 'pm'],
    );
    const element = await shown(school);
    expect(textsOf(buttons(element, '.untaken button'))).to.deep.equal([friday]);
    await press(element, friday);
    expect(element.day).to.equal('2026-11-20');
    expect(buttons(element, '.untaken button')).to.deep.equal([]);
    await press(element, 'All present');
    await press(element, 'Save');
    await until(() => element.state === 'taken');
    element.day = '2026-11-23';
    await element.updateComplete;
    expect(buttons(element, '.untaken button')).to.deep.equal([]);
  });

  it('takes half-days and lessons, each by itself, and says which of them were taken', async () => {
    const school = await schoolAfter(['2026-11-23', ['p1', 'p2', 'p3'], 'am']);
    const element = await shown(school);
    const labels = textsOf([...slotPicker(element).options]);
    expect(labels.slice(0, 4)).to.deep.equal(['Whole day', 'Morning, taken', 'Afternoon', 'Lesson 1']);
    slotPicker(element).value = 'lesson-2';
    slotPicker(element).dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.state).to.equal('untaken');
    await press(element, 'All present');
    await press(element, 'Save');
    await until(() => element.state === 'taken');
    expect(await saved(school, '2026-11-23', 'lesson-2')).to.deep.equal({
      p1: 'present',
      p2: 'present',
      p3: 'present',
    });
    expect(await saved(school, '2026-11-23')).to.deep.equal({});
  });

  it('leads back to the part of the day in which marks are not saved', async () => {
    const element = await shown(await schoolAfter());
    slotPicker(element).value = 'pm';
    slotPicker(element).dispatchEvent(new Event('change'));
    await element.updateComplete;
    await press(element, 'All present');
    slotPicker(element).value = 'day';
    slotPicker(element).dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.notice')!.textContent).to.contain(
      `${shortDay('en', day('2026-11-23'))}, Afternoon`,
    );
    await press(element, 'Show it');
    expect([element.registerSlot, slotPicker(element).value]).to.deep.equal(['pm', 'pm']);
  });

  it('lets a teacher stand in for another in a class that is not theirs', async () => {
    const other = {
      ...smallRoster.classes[0]!,
      key: classKey('8a'),
      sourcedId: 'c-8a',
      title: '8 А',
      teachers: [],
    };
    const roster = {
      ...smallRoster,
      classes: [...smallRoster.classes, other],
      pupils: [...smallRoster.pupils, pupilNamed('q1', 'Timur', 'Sadykov', '8a')],
    };
    const school = await schoolOf('teacher', {roster});
    const element = await shown(school);
    const picker = element.renderRoot.querySelector('select')!;
    expect(picker.value).to.equal('7b');
    expect(picker.querySelector('optgroup')!.label).to.equal('Standing in for another class');
    picker.value = '8a';
    picker.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await press(element, 'All present');
    await press(element, 'Save');
    await until(() => element.state === 'taken');
    const about = registerSubject({classKey: classKey('8a'), day: day('2026-11-23'), slot: 'day'});
    const [register] = currentRegisters(await school.journal.read(attendanceFold), about);
    expect([register?.by, register?.body.present]).to.deep.equal(['teacher-1', ['q1']]);
  });

  it('lets a teacher without a class choose one', async () => {
    const school = await schoolOf('teacher');
    const element = await shown(
      {...school, session: {...school.session, staffId: staffId('t-9'), classes: []}},
      '.notice',
    );
    expect(element.state).to.equal('no-class');
    const picker = element.renderRoot.querySelector('select')!;
    picker.value = '7b';
    picker.dispatchEvent(new Event('change'));
    await until(() => element.state === 'untaken');
  });
});
