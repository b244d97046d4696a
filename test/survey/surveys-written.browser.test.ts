import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/pana-surveys.js';
import type {School} from '../../src/host/school.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {RemoteError} from '../../src/sync/remote.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {writtenFold, writtenIn} from '../../src/survey/written-view.js';
import {textWarningsFold} from '../../src/voices/text-warnings-view.js';
import {expectAccessible} from '../support/accessible.js';
import {waveIn} from '../support/destroyed.js';
import {until} from '../support/page.js';
import {schoolOf, staffId} from '../support/school.js';
import {mounted} from '../support/states.js';
import {issuedTo, schoolRoster, type StartedWave} from '../support/survey.js';
import {lines, said, wordsWave, write} from '../support/written.js';

describe('<pana-surveys>, where pupils write in their own words', () => {
  let container: HTMLElement;
  let now: Date;

  beforeEach(() => {
    now = new Date(2026, 10, 24, 12);
    container = document.createElement('div');
    container.lang = 'en';
    document.body.append(container);
  });

  afterEach(() => container.remove());

  async function running(replica = new MemoryReplica()): Promise<{school: School; started: StartedWave}> {
    const school = await schoolOf('psychologist', {roster: schoolRoster, replica, now: () => now});
    const started = await wordsWave([issuedTo('7a', 24)]);
    await school.journal.append({...started.drafts});
    return {school, started};
  }

  async function listed(school: School): Promise<SurveysElement> {
    const element = Object.assign(document.createElement('pana-surveys'), {school});
    await mounted(container, element, 'list');
    return element;
  }

  async function waveOpened(school: School): Promise<SurveysElement> {
    const element = await listed(school);
    find(element, '.wave').click();
    await mounted(container, element, 'open-wave');
    await until(() => text(element).includes('In pupils’ own words'), 'the card');
    return element;
  }

  async function reading(school: School): Promise<SurveysElement> {
    const element = await waveOpened(school);
    button(element, 'Look and read').click();
    await mounted(container, element, 'written');
    await until(() => has(element, 'Look again'), 'the texts');
    return element;
  }

  it('says in the list by when somebody has to read, and by how much it is late', async () => {
    const {school} = await running();
    const element = await listed(school);
    await until(() => text(element).includes('To be read by'), 'a badge');
    expect(text(element)).to.match(/To be read by Tue,? 24 Nov, 16:00/);
    now = new Date(2026, 10, 25, 11);
    element.requestUpdate();
    await until(() => text(element).includes('Reading overdue by 3 school hours'), 'overdue');
    find(element, '.wave').click();
    await until(
      () => text(element).includes('The promised time has passed by 3 school hours'),
      'on the wave',
    );
  });

  it('shows texts apart from all else, lets the reader mark danger, and takes the reading as done', async () => {
    const {school, started} = await running();
    await write(school, started, {
      ...lines('7a', 0, 11),
      '7a-11': said('I am beaten\u202e at home', 'Nobody', 2),
    });
    const element = await reading(school);
    expect(all(element, '.written li')).to.have.length(13);
    expect(all(element, 'h3').map((each) => each.textContent)).to.deep.equal([
      'What should change at our school?',
      'Whom or what are you thankful for?',
    ]);
    const page = text(element);
    for (const hidden of ['7 А', '7a', 'More often'])
      expect(page.replaceAll(/Line \d+ of 7a/g, '')).not.to.include(hidden);
    const danger = all(element, '.written li').find((each) => each.textContent.includes('I am beaten'))!;
    expect(danger.querySelector('p')!.textContent).to.equal('I am beaten  at home');
    danger.querySelector('button')!.click();
    await until(() => danger.textContent.includes('Marked: tells of danger'), 'the mark');
    expect(text(element)).to.include('1 flag raised in triage.');
    const [warning] = (await school.journal.read(textWarningsFold)).values();
    expect(warning).to.deep.equal({
      wave: started.wave,
      title: 'Autumn 2026',
      text: 'I am beaten  at home',
      day: '2026-11-24',
    });
    button(element, 'I have read all 13').click();
    await until(() => text(element).includes('There is nothing to read now'), 'read');
    expect(text(element)).to.include('13 texts read before');
    button(element, '← Autumn 2026').click();
    await until(() => text(element).includes('Read. The next look is due by'), 'kept');
    expect(all(element, '.written li')).to.have.length(0);
    expect(
      (await school.journal.entries('school'))
        .map(({kind}) => kind)
        .filter((kind) => kind.startsWith('survey/')),
    ).to.deep.equal([]);
  });

  it('opens nothing of fewer than ten, whoever looks after each arrival, and counts that as looked', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 8));
    const element = await reading(school);
    expect(text(element)).to.include('stays closed until ten have answered');
    await write(school, started, {'7a-8': said('The ninth')});
    await lookAgain(element);
    expect(all(element, '.written li')).to.have.length(0);
    expect(text(element)).not.to.match(/\b[89]\b/);
    await until(() => text(element).includes('The next look is due by'), 'kept');
    await write(school, started, {'7a-9': said('The tenth')});
    button(element, 'Look again').click();
    await until(() => all(element, '.written li').length === 10, 'ten');
  });

  it('looks the same whether somebody wrote what is still closed or nobody did', async () => {
    const {school, started} = await running();
    const element = await reading(school);
    const before = text(element);
    await write(school, started, {'7a-0': said('The first'), '7a-1': said(null)});
    await lookAgain(element);
    expect(text(element)).to.equal(before);
  });

  it('is gone from the page when the screen is left, or another person signs in', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 12));
    const element = await reading(school);
    const session = {...school.session, staffId: staffId('psychologist-2'), name: 'Another'};
    element.school = {...school, session};
    await mounted(container, element, 'list');
    expect(text(element)).not.to.include('Line 3');
    find(element, '.wave').click();
    await until(() => text(element).includes('Only those who are named can open it.'), 'no button');
    expect(has(element, 'Look and read')).to.equal(false);
  });

  it('tells whoever is named and has no key here that this device cannot open it', async () => {
    const {started} = await running();
    const bare = await schoolOf('psychologist', {roster: schoolRoster, now: () => now});
    const care = started.drafts.care.filter(({kind}) => kind !== 'vault/reader-keys-made');
    await bare.journal.append({public: started.drafts.public, care});
    const element = await waveOpened(bare);
    expect(text(element)).to.include('you cannot open the answers on this device');
  });

  it('says what was set aside and why', async () => {
    const {school, started} = await running();
    await write(school, started, {...lines('7a', 0, 10), '7a-20': said('x'.repeat(400))});
    const element = await reading(school);
    expect(text(element)).to.include(
      '1 answer that does not fit the questions, or is longer than the form allows',
    );
  });

  it('keeps the texts on the screen where a mark or a reading could not be saved', async () => {
    const replica = new MemoryReplica();
    const {school, started} = await running(replica);
    await write(school, started, lines('7a', 0, 12));
    const element = await reading(school);
    const {append} = MemoryReplica.prototype;
    replica.append = () => Promise.reject(new JournalError('quota'));
    button(element, 'I have read all 12').click();
    await until(() => text(element).includes('This device is full'), 'the failure');
    expect(all(element, '.written li')).to.have.length(12);
    replica.append = append;
    button(element, 'I have read all 12').click();
    await until(() => text(element).includes('There is nothing to read now'), 'read');
    const state = writtenIn(await school.journal.read(writtenFold), (await waveIn(school)).id);
    expect(state.read.size).to.equal(12);
  });

  it('says that a look does not count while the school’s server cannot be reached', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 12));
    const offline = () => Promise.reject(new RemoteError('unreachable'));
    const remote = {pull: offline, push: offline, pullEnvelopes: offline, pushEnvelopes: offline} as never;
    const element = await reading({...school, remote});
    expect(text(element)).to.include('so this look does not count');
    button(element, 'I have read all 12').click();
    await until(() => text(element).includes('There is nothing to read now'), 'read');
    expect(text(element)).to.include('Somebody has to look by');
  });

  it('is gone through by keyboard, and is accessible', async () => {
    const {school, started} = await running();
    await write(school, started, lines('7a', 0, 10));
    const element = await reading(school);
    await until(() => active(element)?.localName === 'h2', 'the heading');
    const first = find(element, '.written li button');
    first.focus();
    await sendKeys({press: 'Enter'});
    await until(() => first.textContent.includes('Marked'), 'marked');
    button(element, 'I have read all 10').focus();
    await sendKeys({press: 'Enter'});
    await until(() => text(element).includes('There is nothing to read now'), 'read');
    find(element, 'details summary').click();
    await expectAccessible(element);
  });
});

function all(element: SurveysElement, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

function find(element: SurveysElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`no ${selector} in ${element.state}`);
  return found;
}

function has(element: SurveysElement, label: string): boolean {
  return all(element, 'button').some((each) => flat(each) === label);
}

function button(element: SurveysElement, label: string): HTMLElement {
  const found = all(element, 'button').find((each) => flat(each) === label);
  if (!found) throw new Error(`no ${label} in ${text(element)}`);
  return found;
}

/** Until the look has begun, the button is as it is when it has ended. */
async function lookAgain(element: SurveysElement): Promise<void> {
  const isBusy = () => (button(element, 'Look again') as HTMLButtonElement).disabled;
  button(element, 'Look again').click();
  await element.updateComplete;
  expect(isBusy(), 'looking').to.equal(true);
  await until(() => !isBusy(), 'looked');
}

function flat(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** With two spaces where something was taken out of a text. */
function text(element: SurveysElement): string {
  return all(element, '.frame')
    .map(({textContent}) => textContent)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ');
}

function active(element: SurveysElement): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}
