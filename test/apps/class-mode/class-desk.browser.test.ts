import {expect} from 'chai';
import {ClassDesk} from '../../../src/apps/staff/class-mode/class-desk.js';
import {IdbReplica} from '../../../src/journal/idb-replica.js';
import {Journal} from '../../../src/journal/journal.js';
import type {DeviceId, StaffId, WaveId} from '../../../src/kernel/ids.js';
import {drawCode, ticketId} from '../../../src/survey/tickets.js';
import {careKeys} from '../../support/care.js';
import {startedWave, type StartedWave} from '../../support/survey.js';

const database = 'pana-class-desk';
const now = (): Date => new Date('2026-11-24T04:00:00Z');

describe('the inbox of a class’s device', () => {
  let started: StartedWave;

  beforeEach(async () => {
    started = await startedWave(undefined, {duties: {contactKey: careKeys.publicKey}});
    const journal = await staffJournal();
    await journal.append({...started.drafts});
    journal.close();
  });

  afterEach(async () => {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(database);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  });

  async function staffJournal(): Promise<Journal> {
    const author = {by: 'psychologist-1' as StaffId, device: 'device-1' as DeviceId};
    return new Journal({replica: await IdbReplica.open(database), author, now});
  }

  async function openDesk(): Promise<ClassDesk> {
    return ClassDesk.open(await IdbReplica.open(database), now);
  }

  it('tells no order of those who answered in turn, nor which envelope is a request', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => ticketId(started.wave, drawCode())));
    const latestFirst = keys.sort().reverse();
    const desk = await openDesk();
    const station = desk.station(() => undefined);
    for (const key of latestFirst) await station.keep('', started.published, {key}, {});
    const request = {
      name: 'Aigerim A.',
      className: '7 B',
      about: '',
      when: '',
      day: started.published.window.from,
    };
    const to = {server: '', publicKey: careKeys.publicKey};
    await station.ask(to, {kind: 'contact', request}, () => undefined);
    await desk.close();

    const journal = await staffJournal();
    const [kept, waiting] = [await journal.envelopes(), await journal.unshared()];
    journal.close();
    const order = kept.map(({key}) => key);
    expect(order).to.have.length(5).and.to.include.members(keys);
    expect(order).to.deep.equal([...order].sort());
    expect(waiting.map(({key}) => key)).to.deep.equal(order);
    expect(kept.every((envelope) => Object.keys(envelope).sort().join() === 'key,sealed')).to.equal(true);
    expect(new Set(kept.map(({sealed}) => sealed.length)).size).to.equal(1);
  });

  it('finds a wave by this device’s clock', async () => {
    const desk = await openDesk();
    expect(desk.find(started.wave)).to.deep.equal({found: 'open', wave: started.published});
    expect(desk.find('unknown' as WaveId)).to.deep.equal({found: 'missing'});
    await desk.close();
  });

  it('keeps what a pupil has just sent before it is closed', async () => {
    const desk = await openDesk();
    const key = await ticketId(started.wave, drawCode());
    const kept = desk.station(() => undefined).keep('', started.published, {key}, {});
    await desk.close();
    expect(await kept).to.equal('kept');
    const journal = await staffJournal();
    expect((await journal.envelopes()).map((envelope) => envelope.key)).to.deep.equal([key]);
    journal.close();
  });
});
