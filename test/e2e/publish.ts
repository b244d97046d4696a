import {expect} from 'chai';
import {writeEntry} from '../../src/journal/entry.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import type {StartedWave} from '../support/survey.js';
import {ask} from './ask.js';
import type {Portal} from './portal.js';

/** Puts a wave on the school's server, as its psychologist's device would. */
export async function publish(portal: Portal, {drafts}: StartedWave): Promise<void> {
  const {staff, survey} = portal.addresses;
  const token = (await ask(`${staff}practice/token?role=psychologist`)).text;
  const author = {by: 'psychologist-1' as StaffId, device: 'device-1' as DeviceId};
  for (const draft of drafts.public) {
    const content = writeEntry(draft, author, stampOf(new Date('2026-11-23T06:00:00Z')));
    const body = new TextEncoder().encode(JSON.stringify({id: content.id, content}));
    const headers = {'Content-Type': 'application/json', Authorization: `Bearer ${token}`};
    const {status} = await ask(`${survey}pana/public/${content.id}`, {method: 'PUT', body, headers});
    expect(status).to.equal(201);
  }
}
