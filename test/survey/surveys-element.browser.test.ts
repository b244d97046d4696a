import '../../src/define/pana-surveys.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {fixture, html} from '@open-wc/testing-helpers';
import type {School} from '../../src/host/school.js';
import type {Release} from '../../src/survey/release.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {readSheet, writeSheet} from '../../src/survey/recovery-sheet.js';
import {wavePublished, waveSubject} from '../../src/survey/wave.js';
import {readCode, ticketId} from '../../src/survey/tickets.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {usualFloors} from '../../src/disclosure/floors.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {readerKeyAnnounced, type ReaderKey} from '../../src/vault/key-kinds.js';
import {ensureReaderKeys} from '../../src/vault/reader-keys.js';
import {ensureTeamKeys} from '../../src/vault/team-keys.js';
import {isPair} from '../../src/vault/wrapped-key.js';
import {RemoteError, type Remote} from '../../src/sync/remote.js';
import {withCareTeam} from '../support/care.js';
import {BreakableReplica} from '../support/casework.js';
import {hasWords} from '../support/has-words.js';
import {schoolOf, staffId} from '../support/school.js';
import {answer, issuedTo, schoolRoster, startedWave} from '../support/survey.js';

const surveyApp = 'https://survey.school.example/';

async function psychologist(more: Partial<School> = {}): Promise<School> {
  return {...(await schoolOf('psychologist', {roster: schoolRoster})), surveyApp, ...more};
}

async function opened(school: School): Promise<SurveysElement> {
  const element = await fixture<SurveysElement>(
    html`<pana-surveys lang="en" .school=${school}></pana-surveys>`,
  );
  const isThere = () => element.state !== 'loading' && element.shadowRoot!.querySelector('h2, .notice');
  for (let tries = 0; tries < 1_000 && !isThere(); tries += 1) await pause();
  return element;
}

async function until(element: SurveysElement, state: string): Promise<void> {
  const isThere = () => element.state === state && hasWords(element);
  for (let tries = 0; tries < 1_000 && !isThere(); tries += 1) await pause();
  expect(element.state).to.equal(state);
  await settled(element);
}

async function settled(element: SurveysElement): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await pause();
  await element.updateComplete;
}

function button(element: SurveysElement, label: string): HTMLButtonElement {
  const all = [...element.shadowRoot!.querySelectorAll('button')];
  const found = all.find(({textContent}) => textContent.includes(label));
  if (!found)
    throw new Error(
      `no button '${label}' among ${all.map(({textContent}) => textContent.trim()).join(', ')}`,
    );
  return found;
}

async function press(element: SurveysElement, label: string): Promise<void> {
  button(element, label).click();
  await settled(element);
}

async function wavesOf(school: School): Promise<readonly Wave[]> {
  const {journal} = school;
  return wavesIn(
    await journal.read(publicWavesFold),
    await journal.read(careWavesFold),
    await journal.read(releasedWavesFold),
  );
}

async function fill(element: SurveysElement): Promise<void> {
  element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
  element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
  await settled(element);
}

async function plan(element: SurveysElement): Promise<void> {
  await press(element, 'Plan a wave');
  await fill(element);
  await press(element, 'Make 2 slips');
  await until(element, 'slips');
}

const text = (element: SurveysElement) => element.shadowRoot!.textContent;
const codesOn = (element: SurveysElement) =>
  [...element.shadowRoot!.querySelectorAll('.slip-code b')].map(({textContent}) => textContent);

describe('<pana-surveys>', () => {
  it('plans a wave by keyboard and hands over a slip for each pupil, none of which is stored', async () => {
    const school = await psychologist();
    const element = await opened(school);
    button(element, 'Plan a wave').focus();
    await sendKeys({press: 'Enter'});
    await until(element, 'planning');
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'Autumn 2026'});
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.choice input')].at(-1)!.focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(element, 'slips');

    const codes = codesOn(element).map((code) => (readCode(code) as {code: string}).code);
    const [wave] = await wavesOf(school);
    expect(wave!.published.title).to.equal('Autumn 2026');
    expect(wave!.readers).to.deep.equal([school.session.staffId]);
    const ids = await Promise.all(codes.map((code) => ticketId(wave!.id, code)));
    expect(ids.sort()).to.deep.equal(wave!.classes[0]!.tickets);
    const [care, open] = await Promise.all([
      school.journal.entries('care'),
      school.journal.entries('public'),
    ]);
    for (const code of codes) expect(JSON.stringify([care, open])).not.to.include(code);
  });

  it('names no pupil on a slip, and forgets the codes when their screen is left', async () => {
    const element = await opened(await psychologist());
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = '<script>alert(1)</script>';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await settled(element);
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    for (const name of ['Arman', 'Madina', 'Ermek']) expect(text(element)).not.to.include(name);
    expect(element.shadowRoot!.querySelector('script')).to.equal(null);
    expect(codesOn(element)).to.have.length(2);
    await press(element, 'Forget the codes');
    expect(codesOn(element)).to.deep.equal([]);
    expect(element.state).to.equal('recovery');
  });

  it('shows the recovery sheet once, on a page of its own, and what is on it opens the wave', async () => {
    const school = await psychologist();
    const element = await opened(school);
    await plan(element);
    expect(text(element)).to.include('You print the slips and you hold the key');
    await press(element, 'Forget the codes');
    const sheet = [...element.shadowRoot!.querySelectorAll('.recovery-key b')].map((b) => b.textContent);
    const reading = readSheet(sheet.join(' '));
    const [wave] = await wavesOf(school);
    const {publicKey} = wave!.published;
    expect('privateKey' in reading && (await isPair({publicKey, ...reading}))).to.equal(true);
    const alone = element.shadowRoot!.querySelectorAll('.slip-code');
    expect(alone).to.have.length(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.offsetHeight).to.be.above(0);
    window.dispatchEvent(new Event('afterprint'));
    await press(element, 'Forget the key');
    expect(element.state).to.equal('open-wave');
    for (const group of sheet) expect(text(element)).not.to.include(group);
    await press(element, 'All waves');
    await press(element, 'Autumn');
    expect(element.shadowRoot!.querySelector('.recovery')).to.equal(null);
  });

  it('lets one of two print and the other read, and refuses where nobody reads', async () => {
    const school = await psychologist();
    const dana = {staffId: staffId('psychologist-2'), name: 'Dana'};
    const {journal} = await schoolOf('psychologist');
    await ensureReaderKeys(journal, dana);
    const [announced] = (await journal.entries('school')).filter(
      ({kind}) => kind === readerKeyAnnounced.name,
    );
    const replica = new MemoryReplica();
    const theirs = new Journal({replica, author: {by: dana.staffId, device: 'd2' as never}, now: school.now});
    await theirs.append({
      school: [
        draft(readerKeyAnnounced, announced!.about, announced!.body as ReaderKey),
        ...(await school.journal.entries('school')).map(({kind, about, body}) => ({kind, about, body})),
      ],
    });
    const journalOfBoth = new Journal({
      replica,
      author: {by: school.session.staffId, device: 'd1' as never},
      now: school.now,
    });
    const both = {...school, journal: journalOfBoth};
    const element = await opened(both);
    await press(element, 'Plan a wave');
    const boxes = () => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=reader]')];
    expect(boxes().map(({checked}) => checked)).to.deep.equal([true, false]);
    boxes()[0]!.click();
    await fill(element);
    await press(element, 'Make 2 slips');
    await until(element, 'planning');
    expect(element.shadowRoot!.querySelector('.field-error')!.textContent).to.include('holds the key');
    boxes()[1]!.click();
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    expect(text(element)).to.include('somebody else holds the key');
    const [wave] = await wavesOf(both);
    expect(wave!.readers).to.deep.equal(['psychologist-2']);
    await press(element, 'Forget the codes');
    await press(element, 'Forget the key');
    expect(text(element)).to.include('You cannot open this wave’s answers here');
  });

  it('takes a wave’s key back from paper, says what is wrong with it in place, and keeps what was typed', async () => {
    const school = await psychologist();
    const started = await startedWave([issuedTo('7a', 24)]);
    const care = started.drafts.care.filter(({kind}) => kind !== 'vault/reader-keys-made');
    await school.journal.append({public: started.drafts.public, care});
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    const field = () => element.shadowRoot!.querySelector<HTMLTextAreaElement>('#sheet');
    const sheet = writeSheet(started.keys.privateKey).join('\n');
    field()!.value = sheet.slice(1);
    await press(element, 'Take the key');
    expect(element.shadowRoot!.querySelector('#sheet-problem')!.textContent).to.include('These are 71');
    expect(field()!.value).to.equal(sheet.slice(1));
    field()!.value = sheet;
    await press(element, 'Take the key');
    for (let tries = 0; tries < 1_000 && field(); tries += 1) await pause();
    expect(field()).to.equal(null);
    expect(text(element)).not.to.include('You cannot open');
  });

  it('shows the key to pin, and tells of entries that would change a wave', async () => {
    const school = await psychologist();
    const key = await ensureTeamKeys(school.journal);
    const started = await startedWave();
    const weaker = {...started.published, floors: {...usualFloors, people: 5}};
    const stray = {...(await startedWave()).published, title: 'Not ours'};
    await school.journal.append({
      ...started.drafts,
      public: [
        ...started.drafts.public,
        draft(wavePublished, waveSubject(started.wave), weaker),
        draft(wavePublished, waveSubject(stray.wave), stray),
      ],
    });
    const element = await opened(school);
    const line = element.shadowRoot!.querySelector<HTMLTextAreaElement>('.pin textarea')!;
    expect(JSON.parse(`{${line.value}}`)).to.deep.equal({teamKeys: [key.publicKey]});
    expect(text(element)).to.include('1 entry calls itself a wave');
    expect(text(element)).not.to.include('Not ours');
    await press(element, 'Autumn 2026');
    expect(text(element)).to.include('1 entry tries to change what this wave promised');
  });

  it('tells who plans a wave that pupils may ask for an adult, where the care team can read it', async () => {
    const said = async (school: School): Promise<string> => {
      const element = await opened(school);
      await press(element, 'Plan a wave');
      return element.shadowRoot!.querySelector('form')!.textContent;
    };
    expect(await said(await psychologist())).not.to.contain('an adult contacts them');
    expect(await said(await withCareTeam(await psychologist()))).to.contain('an adult contacts them');
  });

  it('tells after the release how many answered nothing, in steps of five', async () => {
    const school = await psychologist();
    const issued = issuedTo('7a', 32);
    const started = await startedWave([issued]);
    await school.journal.append({...started.drafts});
    await answer(school, started, issued.tickets.slice(7), 2);
    await answer(school, started, issued.tickets.slice(0, 7), null);
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    await press(element, 'Close the wave');
    await press(element, 'Close for good');
    await until(element, 'closed-wave');
    expect(element.shadowRoot!.textContent).not.to.contain('without answering');
    await press(element, 'Release the results');
    await press(element, 'Release to staff');
    await until(element, 'released');
    expect(element.shadowRoot!.textContent).to.contain('At least 5 pupils');
  });

  it('says what is missing and keeps what was typed', async () => {
    const element = await opened(await psychologist());
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    await press(element, 'Make 0 slips');
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('at least one class');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value).to.equal('Autumn');
  });

  it('shows participation in steps of five, and no more in the same lesson', async () => {
    const school = await psychologist();
    const started = await startedWave([issuedTo('7a', 24)]);
    await school.journal.append({...started.drafts});
    const {tickets} = issuedTo('7a', 24);
    await answer(school, started, [...tickets.slice(0, 17), 'stranger'], 0);
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    expect(text(element)).to.include('About 15 of 24 answered');
    await answer(school, started, tickets.slice(17), 0);
    await press(element, 'All waves');
    await press(element, 'Autumn 2026');
    expect(text(element)).to.include('About 15 of 24 answered');
    expect(button(element, 'Count again').disabled).to.equal(true);
  });

  it('closes after a warning, releases after another, and lets nothing in between count', async () => {
    const school = await psychologist();
    const started = await startedWave([issuedTo('7a', 24)]);
    await school.journal.append({...started.drafts});
    const {tickets} = issuedTo('7a', 24);
    await answer(school, started, tickets.slice(0, 22), 3);
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    await press(element, 'Close the wave');
    expect(text(element)).to.include('cannot be undone');
    await press(element, 'Close for good');
    await until(element, 'closed-wave');
    await answer(school, started, tickets.slice(22), 0);
    await press(element, 'Release the results');
    await press(element, 'Release to staff');
    await until(element, 'released');
    const entries = await school.journal.entries('school');
    const releases = entries
      .filter(({kind}) => kind === 'survey/wave-released')
      .map(({body}) => body as Release);
    expect(releases).to.have.length(1);
    expect(releases[0]!.groups[0]!.people).to.equal(20);
    expect(JSON.stringify(releases)).not.to.include(tickets[0]!);
  });

  it('refuses to release what too few answered', async () => {
    const school = await psychologist();
    const started = await startedWave([issuedTo('7b', 3)]);
    await school.journal.append({...started.drafts});
    await answer(school, started, issuedTo('7b', 3).tickets, 3);
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    await press(element, 'Close the wave');
    await press(element, 'Close for good');
    await press(element, 'Release the results');
    await press(element, 'Release to staff');
    expect(text(element)).to.include('Too few pupils answered');
    expect(element.state).to.equal('closed-wave');
  });

  it('does not close while the server that holds answers cannot be reached', async () => {
    const remote: Remote = {
      push: (_, entries) =>
        Promise.resolve(
          entries.map((entry) => ({key: 'id' in entry ? entry.id : entry.key, outcome: 'later'})),
        ),
      pull: () => Promise.reject(new RemoteError('unreachable')),
    };
    const school = await psychologist({remote});
    await school.journal.append({...(await startedWave()).drafts});
    const element = await opened(school);
    await press(element, 'Autumn 2026');
    expect(text(element)).to.include('does not have this wave yet');
    await press(element, 'Close the wave');
    await press(element, 'Close for good');
    expect(element.state).to.equal('open-wave');
    expect(text(element)).to.include('cannot be reached');
  });

  it('prints the slips alone and puts the page back as it was', async () => {
    const element = await opened(await psychologist());
    const beside = document.createElement('p');
    beside.style.color = 'red';
    document.body.append(beside);
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await settled(element);
    window.dispatchEvent(new Event('beforeprint'));
    expect(getComputedStyle(beside).display).to.equal('block');
    window.dispatchEvent(new Event('afterprint'));
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    window.dispatchEvent(new Event('beforeprint'));
    expect(getComputedStyle(beside).display).to.equal('none');
    expect(element.offsetHeight).to.be.above(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(getComputedStyle(beside).display).to.equal('block');
    expect(beside.style.cssText).to.equal('color: red;');
    beside.remove();
  });

  it('keeps the slips when it is moved, and not when it is gone', async () => {
    const element = await opened(await psychologist());
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await settled(element);
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    const parent = element.parentElement!;
    parent.append(element);
    await settled(element);
    expect(codesOn(element)).to.have.length(2);
    element.remove();
    await settled(element);
    parent.append(element);
    await settled(element);
    expect(codesOn(element)).to.deep.equal([]);
    expect(element.state).to.equal('list');
  });

  it('says that a wave of a shape it does not know is kept, instead of showing none', async () => {
    const school = await psychologist();
    const {wave} = await startedWave();
    await school.journal.append({
      public: [{kind: 'survey/wave-published', about: waveSubject(wave), body: {wave, format: 2}}],
    });
    const element = await opened(school);
    await settled(element);
    expect(text(element)).to.contain('could not be read');
  });

  it('shows the slips to nobody else who signs in', async () => {
    const school = await psychologist();
    const element = await opened(school);
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await settled(element);
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    element.school = {...school, session: {...school.session, staffId: staffId('psychologist-2')}};
    await settled(element);
    expect(codesOn(element)).to.deep.equal([]);
    expect(element.state).to.equal('list');
  });

  it('keeps the plan when the device is full, writes nothing of it, and makes it once there is room', async () => {
    const replica = new BreakableReplica();
    const school = {...(await schoolOf('psychologist', {roster: schoolRoster, replica})), surveyApp};
    const element = await opened(school);
    await press(element, 'Plan a wave');
    const title = () => element.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
    title().value = 'Autumn';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await settled(element);
    replica.broken = 'quota';
    await press(element, 'Make 2 slips');
    await until(element, 'planning');
    expect(text(element)).to.contain('full');
    expect(title().value).to.equal('Autumn');
    expect(await wavesOf(school)).to.deep.equal([]);
    replica.broken = undefined;
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    expect(await wavesOf(school)).to.have.length(1);
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
