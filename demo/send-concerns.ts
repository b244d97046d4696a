import {sha256} from '@noble/hashes/sha2.js';
import {readFiles} from '../src/attendance/import/read-import.js';
import {keyFromBytes, type StaffId} from '../src/kernel/ids.js';
import {isArrayOf, isFields, isText} from '../src/kernel/guards.js';
import {isRefusal} from '../src/kernel/refusal.js';
import type {SchoolDay} from '../src/kernel/school-day.js';
import {rosterOf} from '../src/roster/import/roster-of.js';
import type {Roster} from '../src/roster/roster.js';
import type {Handler} from '../src/server/index.js';
import {wavePublished} from '../src/survey/wave.js';
import {sealEnvelope} from '../src/vault/envelope.js';
import {logConcern} from '../src/voices/log-concern.js';
import type {DemoConcern} from './school/concerns.js';
import {demoSchool} from './school/school.js';

/**
 * Other teachers' devices, played by the server: as soon as the care team has published its key with a wave that lets pupils
 * ask for an adult, their concerns of the last weeks arrive in the drop-box, sealed as any concern is. The server keeps nothing of what it sealed
 * and can open none of it, and a key that is published twice gets each once.
 *
 * @param school what is mounted under `/pana/`
 */
export function withConcerns(school: Handler, today: () => SchoolDay): Handler {
  const answered = new Set<string>();
  return async (request) => {
    const response = await school(request);
    const isPublished = request.method === 'PUT' && new URL(request.url).pathname.includes('/public/');
    if (!isPublished || !response.ok) return response;
    for (const key of await contactKeys(school)) {
      if (answered.has(key)) continue;
      answered.add(key);
      await sendAll(school, key, today());
    }
    return response;
  };
}

async function contactKeys(school: Handler): Promise<readonly string[]> {
  const response = await school(new Request('http://school.invalid/pana/public'));
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (!isFields(answer) || !isArrayOf(answer['entries'], isFields)) return [];
  return answer['entries']
    .map(({content}) => content)
    .filter((content) => isFields(content) && content['kind'] === wavePublished.name)
    .flatMap((content) => {
      const body = isFields(content) ? content['body'] : undefined;
      const key = isFields(body) ? body['contactKey'] : undefined;
      return isText(key) ? [key] : [];
    });
}

async function sendAll(school: Handler, contactKey: string, today: SchoolDay): Promise<void> {
  const demo = demoSchool({today});
  const roster = await rosterIn(demo.oneRoster('1.1'));
  for (const [number, concern] of demo.concerns.entries()) {
    // The same name for the same concern: a demo that is started again on its old folder sends nothing twice.
    const named = new TextEncoder().encode(JSON.stringify([contactKey, number]));
    const key = keyFromBytes(sha256(named).subarray(0, 16));
    const {sealed} = await sealEnvelope(contactKey, key, messageOf(concern, roster));
    const headers = {'Content-Type': 'application/octet-stream'};
    const address = `http://school.invalid/pana/inbox/${key}`;
    await school(new Request(address, {method: 'PUT', headers, body: sealed.slice()}));
  }
}

/** Children get the keys that any device gives them when it imports the same file. */
async function rosterIn(file: Uint8Array): Promise<Roster> {
  const reading = {pause: () => Promise.resolve(), progress: () => undefined, isCancelled: () => false};
  const read = await readFiles([new File([file.slice()], 'oneroster.zip')], reading);
  const [bundle] = isRefusal(read) ? [] : read.flatMap((one) => (one.kind === 'roster' ? [one.bundle] : []));
  if (!bundle) throw new Error('the demo school cannot be read');
  return rosterOf(bundle, {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()}).roster;
}

/** By the rule that the form goes by. */
function messageOf(told: DemoConcern, roster: Roster): object {
  const keys = new Map(roster.pupils.map(({sourcedId, key}) => [sourcedId, key]));
  const pupils = told.pupils.flatMap(([id, role]) => {
    const pupil = keys.get(id);
    return pupil ? [{pupil, role}] : [];
  });
  const isNameless = told.pupils.length === 0;
  const {kind, incident, place, hour, text} = told;
  const command = {
    lifeSafety: told.lifeSafety === true,
    kind,
    incident,
    pupils,
    nobodyKnown: isNameless,
    place,
    hour,
    day: told.day,
    text,
    by: told.by as StaffId,
  };
  const message = logConcern(command, roster, told.day, new Date(`${told.day}T10:00:00Z`));
  if (isRefusal(message)) throw new Error(`a concern of the demo is refused: ${message.refused}`);
  return message;
}
