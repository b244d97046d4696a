import {expect} from 'chai';
import '../../src/define/pana-sync.js';
import {JournalError} from '../../src/journal/journal-error.js';
import type {SyncElement} from '../../src/sync-screen/sync-element.js';
import {eachInPage, find, textOf, until} from '../support/page.js';
import {schoolOf} from '../support/school.js';
import {mounted} from '../support/states.js';
import {allShared, refusedFor, sharedSchool, ToldSharing} from '../support/sync-status.js';

const page = eachInPage();

async function shown(sharing: ToldSharing, state: string): Promise<SyncElement> {
  const element = document.createElement('pana-sync');
  element.school = await sharedSchool(sharing);
  return mounted(page(), element, state);
}

const words = ({renderRoot}: SyncElement): string => textOf(renderRoot as unknown as Element);
const refused = {
  ...allShared,
  allShared: false,
  refused: [refusedFor('forbidden', 1, 'needs the role care')],
};

describe('pana-sync', () => {
  it('says that records stay on this device where no server is set', async () => {
    const element = document.createElement('pana-sync');
    element.school = await schoolOf('teacher');
    await mounted(page(), element, 'alone');
    expect(words(element)).to.include('not shared with other devices');
  });

  it('follows what waits and what is shared, and takes back that all is', async () => {
    const sharing = new ToldSharing({...allShared, allShared: false, waiting: 3});
    const element = await shown(sharing, 'waiting');
    expect(words(element)).to.include('3 wait.');
    sharing.tell(allShared);
    await until(() => element.state === 'shared' && words(element).includes('shared with the school.'));
    sharing.tell({...allShared, problems: {care: 'unreachable'}});
    await until(() => element.state === 'offline' && words(element).includes('No connection'));
    expect(words(element)).not.to.include('shared with the school.');
  });

  it('names the reason of what was refused, and offers it again', async () => {
    const sharing = new ToldSharing(refused);
    const element = await shown(sharing, 'refused');
    expect(words(element)).to.include('no right to put it there');
    expect(words(element)).to.include('needs the role care');
    await until(() => document.querySelector('[aria-live]')?.textContent.includes('refused'), 'said aloud');
    find(element, 'summary').click();
    find(element, '[data-retry]').click();
    await until(() => sharing.retried === 1);
    await until(() => !find<HTMLButtonElement>(element, '[data-retry]').disabled);
  });

  it('says that trying again failed, and lets it be tried once more', async () => {
    const sharing = new ToldSharing(refused);
    const element = await shown(sharing, 'refused');
    sharing.failure = new JournalError('blocked');
    find(element, '[data-retry]').click();
    await until(() => element.renderRoot.querySelector('[role="alert"]'), 'the alert');
    expect(find<HTMLButtonElement>(element, '[data-retry]').disabled).to.equal(false);
  });

  it('says nothing of what is shared where this device’s storage cannot be read', async () => {
    const sharing = new ToldSharing(allShared);
    sharing.failure = new JournalError('blocked');
    const element = await shown(sharing, 'storage');
    expect(words(element)).to.include('Close other tabs');
    expect(words(element)).not.to.include('has all of it');
  });

  it('listens while it is in the page, and again when it is put back', async () => {
    const sharing = new ToldSharing(allShared);
    const element = await shown(sharing, 'shared');
    element.remove();
    expect(sharing.listeners.size).to.equal(0);
    sharing.tell({...allShared, allShared: false, waiting: 1});
    page().append(element);
    await until(() => element.state === 'waiting');
    expect(sharing.listeners.size).to.equal(1);
  });

  it('never shows what one sharing said for another', async () => {
    const element = await shown(new ToldSharing(allShared), 'shared');
    element.school = await sharedSchool(new ToldSharing(refused));
    expect(element.state).to.equal('loading');
    await until(() => element.state === 'refused');
  });
});
