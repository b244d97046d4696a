import type {School} from '../../src/host/school.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {makeIssuingKeys} from '../../src/vault/ticket-signature.js';
import {blindAnswer, drawn, issuersOf} from './blind-responses.js';
import {schoolOf} from './school.js';
import {answer, issuedTo, schoolRoster, startedWave, type StartedWave} from './survey.js';

/**
 * An open wave of 7b, 3 pupils, into whose inbox somebody put more than they should: 4 good answers, and beside them 2
 * under codes of no slip, one each forged, replayed, for another wave, and damaged.
 */
export async function stuffedWave(): Promise<{readonly school: School; readonly started: StartedWave}> {
  const school = await schoolOf('psychologist', {roster: schoolRoster});
  const issued = [issuedTo('7b', 3)];
  const started = await startedWave(issued, {issuers: await issuersOf('7b')});
  await school.journal.append({...started.drafts});
  await answer(school, started, [...issued[0]!.tickets, ...codesOfNoSlip], 2);
  const {wave} = started;
  const [good, forged] = await Promise.all([drawn(wave, '7b'), drawn(wave, '7b', await makeIssuingKeys())]);
  const envelopes = await Promise.all([
    blindAnswer(started, good),
    blindAnswer(started, forged),
    blindAnswer(started, good, {key: 'k'.repeat(43)}),
    blindAnswer(started, await drawn(wave, '7b'), {of: 'another-wave' as WaveId}),
  ]);
  const damaged = {key: 'd'.repeat(43), sealed: new Uint8Array(4096).fill(7)};
  await school.journal.putEnvelopes([...envelopes, damaged]);
  return {school, started};
}

const codesOfNoSlip = ['x', 'y'].map((sign) => sign.repeat(43));
