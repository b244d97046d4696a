import {sendKeys} from '@web/test-runner-commands';
import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import '../../src/define/pana-concern.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {School} from '../../src/host/school.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import {ensureReaderKeys} from '../../src/vault/reader-keys.js';
import type {Remote} from '../../src/sync/remote.js';
import type {ConcernElement} from '../../src/voices/concern-element.js';
import type {ConcernMessage} from '../../src/voices/concern.js';
import {careKeys, withCareTeam} from '../support/care.js';
import {expectAccessible} from '../support/accessible.js';
import {until} from '../support/page.js';
import {pupilNamed, schoolOf, sessionOf, smallRoster, staffId} from '../support/school.js';

async function teacher(parts: Parameters<typeof schoolOf>[1] = {}): Promise<School> {
  return withCareTeam(await schoolOf('teacher', parts));
}

async function shown(school: School): Promise<ConcernElement> {
  const element = await fixture<ConcernElement>(
    html`<pana-concern lang="en" .school=${school}></pana-concern>`,
  );
  await until(() => element.state === 'form' && one(element, 'form') !== null);
  return element;
}

/** Most of what is looked for is an input; the rest shares what is asked of it. */
function one(element: ConcernElement, selector: string): HTMLInputElement | null {
  return element.renderRoot.querySelector<HTMLInputElement>(selector);
}

function all(element: ConcernElement, selector: string): readonly HTMLInputElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLInputElement>(selector)];
}

function textOf(element: ConcernElement): string {
  return (element.renderRoot as ShadowRoot).textContent.replaceAll(/\s+/g, ' ');
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** Says that nobody is in danger now, and moves into the search. */
async function begin(element: ConcernElement): Promise<void> {
  all(element, '[name="danger"]')[1]?.click();
  await element.updateComplete;
  one(element, '#who')?.focus();
}

/** All that is needed, by keyboard alone. */
async function fill(element: ConcernElement, text: string): Promise<void> {
  await begin(element);
  await sendKeys({type: 'petr'});
  await press('Enter', 'Tab', 'Space');
  one(element, '#text')?.focus();
  await sendKeys({type: text});
}

async function sealedIn({journal}: School): Promise<readonly ConcernMessage[]> {
  const envelopes = await journal.envelopes();
  const opened = await Promise.all(envelopes.map((envelope) => openEnvelope(careKeys, envelope)));
  return opened as ConcernMessage[];
}

describe('<pana-concern>', () => {
  it('is filled in and sent by keyboard, and only the care team can open what was said', async () => {
    const school = await teacher();
    const element = await shown(school);
    all(element, '[name="danger"]')[1]?.focus();
    await press('Space', 'Tab');
    await sendKeys({type: 'ol pet'});
    await press('Enter', 'Tab', 'ArrowDown'); // to the roles, and on to the second
    one(element, '#text')?.focus();
    await sendKeys({type: 'Shouting by the gym.'});
    await press('Tab', 'Enter');
    await until(() => element.state === 'sent');
    const [message] = await sealedIn(school);
    expect(message?.concern).to.deep.include({
      lifeSafety: false,
      kind: 'other',
      day: '2026-11-23',
      text: 'Shouting by the gym.',
      by: 'teacher-1',
      pupils: [{pupil: 'p3', role: 'harming'}],
    });
    expect(await school.journal.unshared()).to.have.length(1);
  });

  it('tells of a theft of which nobody is known, its place and hour, by keyboard', async () => {
    const school = await teacher();
    const element = await shown(school);
    await begin(element);
    expect(one(element, '#nobody')).to.equal(null);
    one(element, '[name="kind"]:checked')?.focus();
    await press('ArrowDown'); // from the last kind to the first incident
    expect(one(element, '[name="kind"]:checked')?.value).to.equal('theft');
    one(element, '#nobody')?.focus();
    await press('Space');
    one(element, '[name="place"]')?.focus();
    await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const hour = element.renderRoot.querySelector<HTMLSelectElement>('#hour')!;
    hour.value = 'break';
    hour.dispatchEvent(new Event('change', {bubbles: true}));
    one(element, '#text')?.focus();
    await sendKeys({type: 'A coat is gone.'});
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    const [message] = await sealedIn(school);
    expect(message?.concern).to.deep.include({
      kind: 'other',
      incident: 'theft',
      place: 'changing',
      hour: 'break',
      pupils: [],
    });
    const [envelope] = await school.journal.envelopes();
    expect(envelope?.sealed.length).to.equal(4096);
  });

  it('asks for a pupil where nothing but an incident may name none, and says how', async () => {
    const element = await shown(await teacher());
    await begin(element);
    one(element, '[name="kind"][value="damage"]')?.click();
    await element.updateComplete;
    one(element, '#nobody')?.click();
    one(element, '[name="kind"][value="bullying"]')?.click();
    await element.updateComplete;
    expect(one(element, '#nobody')).to.equal(null);
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'invalid');
    expect(textOf(element)).to.include('Choose at least one pupil.').and.not.include('Or say below');
    one(element, '[name="kind"][value="damage"]')?.click();
    await until(() => textOf(element).includes('Or say below that nobody knows'));
    expect(one(element, '#nobody')?.checked).to.equal(false);
    one(element, '#nobody')?.click();
    await until(() => !textOf(element).includes('Choose at least one pupil.'));
  });

  it('asks whose classroom it was, of a classroom alone', async () => {
    const school = await teacher();
    const element = await shown(school);
    await fill(element, 'Chairs were thrown.');
    one(element, '[name="place"][value="gym"]')?.click();
    await element.updateComplete;
    expect(one(element, '#room')).to.equal(null);
    one(element, '[name="place"][value="classroom"]')?.click();
    await until(() => one(element, '#room') !== null);
    const room = element.renderRoot.querySelector<HTMLSelectElement>('#room')!;
    expect([...room.options].map(({text}) => text)).to.deep.equal(['Not known', '7 Б']);
    room.value = '7b';
    room.dispatchEvent(new Event('change'));
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    const [message] = await sealedIn(school);
    expect(message?.concern).to.deep.include({place: 'classroom', room: '7b'});
  });

  it('says what not to ask where it is about sexual harm, and sends it so that every version reads it', async () => {
    const school = await teacher();
    const element = await shown(school);
    await begin(element);
    expect(textOf(element)).to.not.include('Do not ask for details');
    one(element, '[name="kind"][value="sexual-harm"]')?.click();
    await until(() => textOf(element).includes('Do not ask for details, names or reasons'));
    expect(all(element, '[value="sexual-harm"]')).to.have.length(1);
    one(element, '#nobody')?.click();
    one(element, '#text')?.focus();
    await sendKeys({type: 'A man by the fence.'});
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    const [message] = await sealedIn(school);
    expect(message?.concern).to.deep.include({kind: 'violence', incident: 'sexual-harm', pupils: []});
  });

  it('takes “nobody knows” back as soon as somebody is named', async () => {
    const element = await shown(await teacher());
    await begin(element);
    one(element, '[name="kind"][value="weapon"]')?.click();
    await element.updateComplete;
    one(element, '#nobody')?.click();
    one(element, '#who')?.focus();
    await sendKeys({type: 'petr'});
    await press('Enter');
    await until(() => one(element, '#nobody') === null);
    await press('Backspace');
    await until(() => one(element, '#nobody') !== null);
    expect(one(element, '#nobody')?.checked).to.equal(false);
  });

  it('is sent without a place by whoever does not know it', async () => {
    const school = await teacher();
    const element = await shown(school);
    await fill(element, 'x');
    expect(all(element, '[name="place"]').some(({checked}) => checked)).to.equal(false);
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    const [message] = await sealedIn(school);
    expect(message?.concern).to.not.have.any.keys('place', 'hour', 'incident');
  });

  it('shows nothing of what was sent, and begins anew', async () => {
    const element = await shown(await teacher());
    await fill(element, 'Shouting by the gym.');
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    expect(textOf(element)).to.not.match(/Petrova|gym/);
    expect(one(element, '#sent')?.matches(':focus')).to.equal(true);
    one(element, 'button')?.click();
    await until(() => one(element, 'form') !== null);
    expect(all(element, '[name="danger"]').some(({checked}) => checked)).to.equal(false);
    expect(one(element, 'textarea')).to.equal(null);
  });

  it('says what to do first when a child is in danger', async () => {
    const element = await shown(await teacher());
    all(element, '[name="danger"]')[0]?.click();
    await until(() => element.state === 'danger');
    expect(one(element, '[role="alert"]')?.textContent).to.include('112');
    expect(one(element, 'a.call')?.getAttribute('href')).to.equal('tel:112');
  });

  it('moves through the list with arrows, takes nobody twice, and takes the last one back with Backspace', async () => {
    const element = await shown(await teacher());
    await begin(element);
    await press('ArrowDown', 'ArrowDown');
    const active = one(element, '#who')?.getAttribute('aria-activedescendant');
    expect(one(element, `#${String(active)}`)?.textContent).to.include('Bekov');
    await press('Enter');
    expect(textOf(element)).to.include('Bekov Daniyar');
    await sendKeys({type: 'bek'});
    expect(all(element, '[role="option"]')).to.have.length(0);
    await press('Escape', 'Escape');
    expect(one(element, '#who')?.value).to.equal('');
    await press('Backspace');
    expect(all(element, '.involved li')).to.have.length(0);
    expect(one(element, '#who')?.matches(':focus')).to.equal(true);
  });

  it('keeps the search open and accessible while somebody types', async () => {
    const element = await shown(await teacher());
    await begin(element);
    await sendKeys({type: '7'});
    expect(all(element, '[role="option"]')).to.have.length(3);
    await expectAccessible(element);
    await sendKeys({type: 'zz'});
    expect(textOf(element)).to.include('No pupil begins so');
  });

  it('offers the first twelve of 620 pupils, says how many more, and narrows with every word', async () => {
    const pupils = Array.from({length: 620}, (_, at) =>
      pupilNamed(`p${at}`, `Aruzhan${at % 31}`, `Omarova${at}`),
    );
    const element = await shown(await teacher({roster: {...smallRoster, pupils}}));
    await begin(element);
    const field = one(element, '#who')!;
    const type = async (query: string) => {
      field.value = query;
      field.dispatchEvent(new Event('input'));
      await element.updateComplete;
    };
    await type('om');
    expect(all(element, '[role="option"]')).to.have.length(12);
    expect(one(element, '.rest')?.textContent).to.contain('608');
    await type('7 omarova61 aru');
    const names = all(element, '[role="option"] bdi:first-child').map(({textContent}) => textContent);
    const tens = Array.from({length: 10}, (_, at) => `Omarova61${at}`);
    expect(names.map((name) => name.split(' ')[0])).to.have.members(['Omarova61', ...tens]);
  });

  it('marks what is missing, goes to the first of it, and lets go as it is mended', async () => {
    const element = await shown(await teacher());
    await begin(element);
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'invalid');
    await until(() => one(element, '#who')?.matches(':focus') === true);
    expect(all(element, '.field-error').map(({textContent}) => textContent)).to.deep.equal([
      'Choose at least one pupil.',
      'Write a sentence or two.',
    ]);
    await fill(element, 'x');
    await until(() => element.state === 'form');
  });

  it('keeps what was typed when the device is full', async () => {
    class Full extends MemoryReplica {
      override putEnvelopes(): Promise<readonly string[]> {
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      }
    }
    const element = await shown(await teacher({replica: new Full()}));
    await fill(element, 'Shouting by the gym.');
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'failed');
    expect(one(element, '#text')?.value).to.equal('Shouting by the gym.');
    expect(textOf(element)).to.include('Petrova Olga');
  });

  it('says that it is saved and will be shared later when the network is away', async () => {
    const remote: Remote = {
      push: (_, items) =>
        Promise.resolve(
          items.map((item) => ({key: 'key' in item ? item.key : item.id, outcome: 'later' as const})),
        ),
      pull: () => Promise.reject(new Error('away')),
    };
    const element = await shown({...(await teacher()), remote});
    await fill(element, 'x');
    one(element, 'button.primary')?.click();
    await until(() => textOf(element).includes('when the network is back'));
    expect(element.state).to.equal('sent');
  });

  it('asks before the page goes away with something typed, and only then', async () => {
    const element = await shown(await teacher());
    const leaving = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    expect(leaving()).to.equal(false);
    await fill(element, 'x');
    await element.updateComplete;
    expect(leaving()).to.equal(true);
    one(element, 'button.primary')?.click();
    await until(() => element.state === 'sent');
    expect(leaving()).to.equal(false);
    await fillAnother(element);
    element.remove();
    expect(leaving()).to.equal(false);
  });

  it('keeps a draft through a move in the document, and drops it for another person', async () => {
    const school = await teacher();
    const element = await shown(school);
    await fill(element, 'Half a sentence');
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    await until(() => one(element, '#text')?.value === 'Half a sentence');
    element.school = {...school, session: sessionOf('head')};
    await element.updateComplete;
    expect(textOf(element)).to.not.include('Petrova');
    expect(one(element, '#text')).to.equal(null);
    other.remove();
  });

  it('takes nothing down that nobody could read', async () => {
    const element = await fixture<ConcernElement>(
      html`<pana-concern lang="en" .school=${await schoolOf('teacher')}></pana-concern>`,
    );
    await until(() => element.state === 'no-reader');
    expect(one(element, 'form')).to.equal(null);
    expect(textOf(element)).to.include('in person');
  });

  it('sends nothing that the person it is about would read, and keeps what was typed', async () => {
    const school = await teacher();
    const element = await shown(school);
    await fill(element, 'He shouts at them.');
    one(element, '[name="about-team"]')!.click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Tell the head of the school');
    await expectAccessible(element);
    one(element, 'button.primary')!.click();
    await until(() => element.state === 'invalid');
    expect(element.renderRoot.querySelector(':focus')?.getAttribute('name')).to.equal('about-team');
    expect(await school.journal.envelopes()).to.deep.equal([]);
    expect(one(element, '#text')!.value).to.equal('He shouts at them.');
    one(element, '[name="about-team"]')!.click();
    await until(() => element.state === 'form');
    one(element, 'button.primary')!.click();
    await until(() => element.state === 'sent');
    expect(await school.journal.envelopes()).to.have.length(1);
  });

  it('names those who are known to read it', async () => {
    const replica = new MemoryReplica();
    const school = await teacher({replica});
    const dana = {staffId: staffId('psychologist-1'), name: 'Dana Sarsen'};
    const author = {by: dana.staffId, device: 'theirs' as DeviceId};
    await ensureReaderKeys(new Journal({replica, author, now: school.now}), dana);
    const element = await shown(school);
    await begin(element);
    await until(() => textOf(element).includes('As far as is known here: Dana Sarsen'));
  });
});

/** A second concern, begun and not sent. */
async function fillAnother(element: ConcernElement): Promise<void> {
  one(element, 'button')?.click();
  await until(() => one(element, 'form') !== null);
  await fill(element, 'y');
}
