// Loaded when somebody releases a wave: opening its answers into sums, and what may be shown of them.
import {today, type School} from '../host/school.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {openEnvelope} from '../vault/envelope.js';
import {careClimateFold} from './care-climate-view.js';
import {climateFold} from './climate-view.js';
import {judgeTicket} from './judge-ticket.js';
import {promisedFloors, releaseWave} from './make-release.js';
import {inSteps} from './participation.js';
import {countedIn} from './plan-wave.js';
import {openReadingKey} from './reading-keys.js';
import type {Release} from './release.js';
import {noteSetAside} from './set-aside.js';
import {share} from './surveys-work.js';
import {tallyResponses, type ClassFinder} from './tally-responses.js';
import type {Wave} from './wave-view.js';

export type ReleaseRefusal =
  'destroyed' | 'no-key' | 'answers-missing' | 'already-released' | 'not-closed' | 'too-few' | 'shown-before';

/** Opens the frozen answers into sums and releases what may be shown. @returns how many envelopes were set aside */
export async function release(
  school: School,
  wave: Wave,
): Promise<{readonly setAside: number} | Refusal<ReleaseRefusal>> {
  if (wave.destroyed) return refuse('destroyed');
  const keys = await openReadingKey(school, wave);
  if (!keys) return refuse('no-key');
  await share(school);
  const envelopes = new Map((await school.journal.envelopes()).map((envelope) => [envelope.key, envelope]));
  const open = async (ticket: string): Promise<unknown> => {
    const envelope = envelopes.get(ticket);
    return envelope ? openEnvelope(keys, envelope) : null;
  };
  const classOf: ClassFinder = async (ticket, message) => {
    const judged = await judgeTicket(wave.published, ticket, message);
    return 'classKey' in judged ? judged.classKey : undefined;
  };
  const {classes, missing, malformed, declined} = await tallyResponses(wave, countedIn(wave), open, classOf);
  if (missing > 0) return refuse('answers-missing', {count: missing});
  const {title, instrument, window} = wave.published;
  const floors = promisedFloors(wave.published);
  const earlier = await releasedBefore(school);
  const head = {wave: wave.id, title, instrument, window, day: today(school)};
  const counted = {...head, earlier, tallies: classes, floors};
  const drafts = releaseWave(counted, {closed: wave.closings.length > 0, released: wave.released});
  if (isRefusal(drafts)) return drafts;
  const atLeast = inSteps(declined);
  const care = noteSetAside(wave.id, atLeast > 0 ? {declined: atLeast} : {}, []);
  await school.journal.append({...drafts, care});
  return {setAside: malformed};
}

/** All that was ever released, to the care team too: where devices released apart, each of it may have been read. */
async function releasedBefore({journal}: School): Promise<readonly Release[]> {
  const told = await Promise.all([journal.read(climateFold), journal.read(careClimateFold)]);
  return told.flatMap(({current}) => [...current.values()].flat().map(({body}) => body));
}
