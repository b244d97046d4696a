import type {School} from '../host/school.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {exchangeInbox} from '../sync/exchange.js';
import {signText} from '../vault/signature.js';
import {ensureTeamKeys} from '../vault/team-keys.js';
import {sortBlind, type BlindInbox} from './blind-responses.js';
import {noteSetAside} from './set-aside.js';
import {mayCountAnew, participation} from './participation.js';
import {closeWave, joinClosings, noteParticipation} from './plan-wave.js';
import {openReadingKey} from './reading-keys.js';
import {endedText} from './wave-promise.js';
import {closeIssuer} from './wave-issuers.js';
import type {Wave} from './wave-view.js';

/** Whether the school's server has all that it should, and we all that it has. */
export type Sharing = 'no-server' | 'shared' | 'waiting';

/** Sends what is published and takes in what pupils sent. */
export async function share(school: School): Promise<Sharing> {
  if (!school.remote) return 'no-server';
  const {waiting, problem} = await exchangeInbox(school.journal, school.remote);
  return waiting > 0 || problem ? 'waiting' : 'shared';
}

/** Counts anew where a lesson has passed; else what was shown stands. */
export async function countParticipation(school: School, wave: Wave): Promise<void> {
  if (!mayCountAnew(wave, school.now())) return;
  const received = new Set((await school.journal.envelopes()).map(({key}) => key));
  const {valid} = await blindOf(school, wave);
  const shown = participation(wave, received, [...valid.values()]);
  await school.journal.append({care: noteParticipation(wave, shown)});
}

/** Takes in the last answers first: closing without them would lose them. */
export async function endWave(
  school: School,
  wave: Wave,
): Promise<Refusal<'closed' | 'server-unreachable' | 'no-key'> | undefined> {
  if ((await share(school)) === 'waiting') return refuse('server-unreachable');
  const received = (await school.journal.envelopes()).map(({key}) => key);
  const blind = await blindOf(school, wave);
  // Without the key nobody can tell which of the answers to blind tickets count.
  if (wave.published.issuers && blind === nothingBlind) return refuse('no-key');
  const {valid, setAside, overfull} = blind;
  const signature = await signText(await ensureTeamKeys(school.journal), endedText(wave.id));
  const drafts = closeWave(wave, received, valid.keys(), signature);
  if (isRefusal(drafts)) return drafts;
  const care = [...drafts.care, ...noteSetAside(wave.id, setAside, overfull)];
  await school.journal.append({...drafts, care});
  await closeIssuer(school, wave.published);
  return undefined;
}

const nothingBlind: BlindInbox = {valid: new Map(), setAside: {}, overfull: []};

async function blindOf(school: School, wave: Wave): Promise<BlindInbox> {
  const keys = await openReadingKey(school, wave);
  return keys ? sortBlind(school, wave, keys) : nothingBlind;
}

export async function settleClosings(school: School, wave: Wave): Promise<void> {
  const drafts = joinClosings(wave);
  if (!isRefusal(drafts)) await school.journal.append({care: drafts});
}
