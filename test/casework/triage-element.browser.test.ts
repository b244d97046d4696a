import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import '../../src/define/pana-triage.js';
import type {CaseOpenEvent} from '../../src/casework/case-open-event.js';
import {casesOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {PupilOpenEvent} from '../../src/casework/pupil-open-event.js';
import type {TriageElement} from '../../src/casework/triage-element.js';
import type {School} from '../../src/host/school.js';
import {draft} from '../../src/kernel/draft.js';
import {flagRaised, flagSubject} from '../../src/signals/flag.js';
import {flagBy, flagsFold} from '../../src/signals/flags-view.js';
import {
  append,
  BreakableReplica,
  careSchool,
  climateFlag,
  flagsFor,
  fullTriage,
  openFor,
  raise,
} from '../support/casework.js';
import {flagOf} from '../support/flags.js';
import {eachInPage, root, until} from '../support/page.js';
import {registerOf} from '../support/registers.js';
import {classKey, pupilKey, schoolOf, staffId} from '../support/school.js';
import {mounted} from '../support/states.js';
import {withoutRight} from '../support/without-right.js';

const page = eachInPage();
const ofPupil = (pupil: string) => flagOf({of: {pupil: pupilKey(pupil)}});

async function triage(school: School): Promise<TriageElement> {
  const element = document.createElement('pana-triage');
  element.school = school;
  return mounted(page(), element, 'full');
}

const focused = (element: TriageElement) => root(element).activeElement;
const textOf = (element: TriageElement, selector: string) =>
  root(element).querySelector(selector)?.textContent ?? '';

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function focusList(element: TriageElement): void {
  root(element).querySelector<HTMLElement>('.flag[aria-current]')?.focus();
}

async function decisionOn(school: School, pupil: string) {
  const standing = flagBy(await school.journal.read(flagsFold), flagSubject(ofPupil(pupil)));
  return standing?.triage?.body;
}

describe('pana-triage', () => {
  it('puts a concern for life first and says so in words', async () => {
    const school = await careSchool();
    await fullTriage(school, 6);
    const element = await triage(school);
    expect(textOf(element, '.flag')).to.contain('Danger to life');
    expect(textOf(element, '[role="alert"]')).to.contain('danger to life');
    expect(textOf(element, '.detail')).to.contain('does not want to wake up');
  });

  it('watches for two weeks with two keys and goes on to the next flag', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    focusList(element);
    await press('w', 'Enter');
    await until(() => root(element).querySelectorAll('.flag').length === 1);
    expect((await decisionOn(school, 'p1'))?.decision).to.deep.equal({kind: 'watched', until: '2026-12-07'});
    await until(() => focused(element)?.matches('.flag') === true);
    expect(textOf(element, '.detail h3')).to.contain('Petrova');
  });

  it('dismisses for a chosen reason only', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    focusList(element);
    await press('ArrowDown', 'd', 'Enter');
    await until(() => textOf(element, '.field-error') !== '');
    expect(await decisionOn(school, 'p3')).to.equal(undefined);
    await press('ArrowDown', 'Enter');
    await until(() => root(element).querySelectorAll('.flag').length === 1);
    expect((await decisionOn(school, 'p3'))?.decision).to.deep.equal({
      kind: 'dismissed',
      reason: 'not-applicable',
    });
  });

  it('opens a case with all flags of the pupil and tells the page its id alone', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), flagOf({rule: 'absence-20'}), ofPupil('p3'));
    const element = await triage(school);
    const heard: CaseOpenEvent[] = [];
    page().addEventListener('pana-case-open', (event) => heard.push(event));
    focusList(element);
    await press('o');
    await sendKeys({type: 'Seen by the nurse'});
    root(element).querySelector<HTMLElement>('[data-form] .primary')?.focus();
    await press('Enter');
    await until(() => heard.length === 1);
    const [record] = casesOf(await school.journal.read(caseworkFold), pupilKey('p1'));
    expect(record?.flags).to.have.length(2);
    expect(heard[0]?.detail).to.deep.equal({caseId: record?.id});
    expect((await decisionOn(school, 'p1'))?.note).to.equal('Seen by the nurse');
  });

  it('joins the case that the pupil has', async () => {
    const school = await careSchool();
    await openFor(school, 'known', 'p1');
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    focusList(element);
    await press('j');
    root(element).querySelector<HTMLElement>('[data-form] .primary')?.focus();
    await press('Enter');
    await until(() => root(element).querySelectorAll('.flag').length === 1);
    expect((await decisionOn(school, 'p1'))?.decision).to.deep.equal({kind: 'joined', caseId: 'known'});
  });

  it('offers no case for a class', async () => {
    const school = await careSchool();
    await raise(school, climateFlag);
    const element = await triage(school);
    const offered = [...root(element).querySelectorAll('.decide button')].map((button) =>
      button.textContent.trim(),
    );
    expect(offered.join(' ')).to.match(/^Watch\s+W Dismiss\s+D$/);
  });

  it('leads from a flag to its pupil’s page by keyboard, and tells the page the key alone', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    const heard: PupilOpenEvent[] = [];
    page().addEventListener('pana-pupil-open', (event) => heard.push(event));
    focusList(element);
    await press('ArrowDown', 'Tab', 'Enter');
    expect(heard.map(({detail}) => detail)).to.deep.equal([{pupil: 'p3'}]);
  });

  it('offers no pupil’s page for a class, for a child who is on no list, or to whoever may not read it', async () => {
    const school = await careSchool();
    await raise(school, climateFlag, ofPupil('gone'));
    const element = await triage(school);
    const link = () => root(element).querySelector('.detail .to-pupil');
    focusList(element);
    expect(textOf(element, '.detail h3')).to.contain('8 А');
    expect(link()).to.equal(null);
    await press('ArrowDown');
    expect(textOf(element, '.detail h3')).to.contain('Name cannot be read');
    expect(link()).to.equal(null);
    await raise(school, ofPupil('p1'));
    await until(() => root(element).querySelectorAll('.flag').length === 3);
    root(element).querySelector<HTMLElement>('.flag[data-flag*="p1"]')?.click();
    await until(() => link() !== null);
    await withoutRight('pupil.read', async () => {
      element.requestUpdate();
      await element.updateComplete;
      expect(textOf(element, '.detail h3')).to.contain('Abdikadyr');
      expect(link()).to.equal(null);
    });
  });

  it('leaves letters to a note', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    focusList(element);
    await press('w');
    root(element).querySelector<HTMLElement>('textarea')?.focus();
    await sendKeys({type: 'do wait'});
    expect(root(element).querySelector<HTMLTextAreaElement>('textarea')?.value).to.equal('do wait');
    expect(textOf(element, '[data-form] .primary')).to.contain('Watch');
  });

  it('keeps what was typed when the device is full', async () => {
    const replica = new BreakableReplica();
    const school = await careSchool('psychologist', replica);
    await raise(school, ofPupil('p1'));
    const element = await triage(school);
    focusList(element);
    await press('w');
    root(element).querySelector<HTMLElement>('textarea')?.focus();
    await sendKeys({type: 'Ask on Monday'});
    replica.broken = 'quota';
    root(element).querySelector<HTMLElement>('[data-form] .primary')?.click();
    await until(() => textOf(element, '[data-form] [role="alert"]').includes('full'));
    expect(root(element).querySelector<HTMLTextAreaElement>('textarea')?.value).to.equal('Ask on Monday');
    replica.broken = undefined;
    root(element).querySelector<HTMLElement>('[data-form] .primary')?.click();
    await until(() => element.state === 'empty');
    expect((await decisionOn(school, 'p1'))?.note).to.equal('Ask on Monday');
  });

  it('keeps a note through an import that renews the school, and shows it to nobody else who signs in', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'));
    const element = await triage(school);
    focusList(element);
    await press('w');
    const note = () => root(element).querySelector<HTMLTextAreaElement>('textarea')?.value;
    root(element).querySelector<HTMLElement>('textarea')?.focus();
    await sendKeys({type: 'Ask on Monday'});
    element.school = {...school, session: {...school.session, classes: [classKey('7b')]}};
    await element.updateComplete;
    expect(note()).to.equal('Ask on Monday');
    element.school = {...school, session: {...school.session, staffId: staffId('psychologist-2')}};
    await element.updateComplete;
    expect(note()).to.equal(undefined);
    focusList(element);
    await press('w');
    expect(note()).to.equal('');
  });

  it('lets a decision be changed, by one that replaces it', async () => {
    const school = await careSchool();
    await raise(school, ofPupil('p1'), ofPupil('p3'));
    const element = await triage(school);
    focusList(element);
    await press('w', 'Enter');
    await until(() => root(element).querySelector('.last button') !== null);
    root(element).querySelector<HTMLElement>('.last button')?.click();
    await until(() => textOf(element, '.detail h3').includes('Abdikadyr'));
    root(element).querySelector<HTMLElement>('[data-opens^="dismiss"]')?.click();
    await until(() => focused(element)?.matches('input') === true);
    await press('Space', 'Enter');
    await until(() => textOf(element, '.last').includes('Dismissed'));
    expect((await decisionOn(school, 'p1'))?.decision.kind).to.equal('dismissed');
  });

  it('is no all-clear when registers are missing', async () => {
    const school = await careSchool();
    const later = {...school, now: () => new Date('2026-12-01T07:00:00Z')};
    const element = document.createElement('pana-triage');
    element.school = later;
    await mounted(page(), element, 'empty');
    expect(textOf(element, '[role="alert"]')).to.contain('The latest register is of').and.contain('20');
    expect(textOf(element, '.empty')).to.contain('That is no all-clear');
  });

  it('is no all-clear when a record cannot be read, and none is claimed where nothing is missing', async () => {
    const school = await schoolOf('psychologist');
    const register = registerOf('2026-11-20', ['p1', 'p2', 'p3']);
    await append(school, {school: [draft(registerTaken, registerSubject(register), register)]});
    const element = document.createElement('pana-triage');
    element.school = school;
    await mounted(page(), element, 'empty');
    await until(() => textOf(element, '.empty').trim() === 'No flags wait.');
    const newer = {kind: flagRaised.name, about: flagSubject(flagOf()), body: {rule: 'of-another-year'}};
    await append(school, {care: [newer]});
    await until(() => textOf(element, '.empty').includes('That is no all-clear'));
    expect(textOf(element, '[role="alert"]')).to.contain('could not be read');
  });

  it('works on after it was taken out of the page and put back', async () => {
    const school = await careSchool();
    await raise(school, ...flagsFor(2));
    const element = await triage(school);
    element.remove();
    page().append(element);
    await until(() => element.state === 'full');
    focusList(element);
    await press('ArrowDown');
    expect(focused(element)?.textContent).to.contain('Repeated days');
  });
});
