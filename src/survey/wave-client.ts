import type {WaveId} from '../kernel/ids.js';
import {isArrayOf, isFields, type Fields} from '../kernel/guards.js';
import {localDay, type SchoolDay} from '../kernel/school-day.js';
import {askFor, addressOf} from './wave-request.js';
import {isEnded, trustIn} from './wave-trust.js';
import {isPublishedWave, type PublishedWave} from './wave.js';

/** What a pupil's device found out about a wave. */
export type WaveFinding =
  | {readonly found: 'open'; readonly wave: PublishedWave}
  | {readonly found: 'not-open'; readonly from: SchoolDay}
  /** `untrusted`: the care team did not sign it. */
  | {readonly found: 'over' | 'missing' | 'unreachable' | 'untrusted'};

/** Base64url SPKI; absent where the app pins none. */
export type TeamKeys = readonly string[] | undefined;

/**
 * @param server base address of the handlers, with a closing slash
 * @param asked what the server was asked before, and says of this wave
 */
export async function findWave(
  server: string,
  wave: WaveId,
  teamKeys?: TeamKeys,
  asked = askFor(addressOf(server, wave)),
): Promise<WaveFinding> {
  const answer = await entriesOf(asked);
  if (typeof answer === 'string') return {found: answer};
  return find(answer, wave, teamKeys);
}

/** For an address that was typed and names no wave. @returns those that are open today */
export async function findOpenWaves(
  server: string,
  teamKeys?: TeamKeys,
): Promise<readonly PublishedWave[] | Exclude<WaveFinding['found'], 'open' | 'not-open'>> {
  const answer = await entriesOf(askFor(addressOf(server)));
  if (typeof answer === 'string') return answer;
  const ids = new Set(answer.contents.map(({body}) => (isFields(body) ? body['wave'] : undefined)));
  const findings = await Promise.all([...ids].map((id) => find(answer, id as WaveId, teamKeys)));
  const open = findings.flatMap((finding) => (finding.found === 'open' ? [finding.wave] : []));
  if (open.length > 0) return open;
  return findings.some(({found}) => found === 'untrusted') ? 'untrusted' : 'missing';
}

interface Answer {
  readonly contents: readonly Fields[];
  readonly today: SchoolDay;
}

/** A wave whose id is not made of what it says was put there by somebody else: it is passed over. */
async function find({contents, today}: Answer, id: WaveId, teamKeys: TeamKeys): Promise<WaveFinding> {
  const bodies = contents.map(({body}) => body).filter((body) => isFields(body) && body['wave'] === id);
  const waves = bodies.filter(isPublishedWave);
  const judged = await Promise.all(waves.map((wave) => trustIn(wave, teamKeys)));
  const wave = waves[judged.indexOf('trusted')];
  if (!wave) return {found: judged.includes('untrusted') ? 'untrusted' : 'missing'};
  if ((await isEnded(contents, id, teamKeys)) || today > wave.window.until) return {found: 'over'};
  return today < wave.window.from ? {found: 'not-open', from: wave.window.from} : {found: 'open', wave};
}

async function entriesOf(asked: Promise<Response>): Promise<Answer | 'missing' | 'unreachable'> {
  try {
    const response = await asked;
    if (response.status === 404) return 'missing';
    const answer: unknown = response.ok ? await response.json() : undefined;
    if (!isFields(answer) || !isArrayOf(answer['entries'], isFields)) return 'unreachable';
    const contents = answer['entries'].map(({content}) => content).filter(isFields);
    return {contents, today: todayBy(response)};
  } catch {
    return 'unreachable';
  }
}

/** By the server's clock where it tells: a tablet whose clock is wrong must not keep a pupil out. */
function todayBy(response: Response): SchoolDay {
  const told = Date.parse(response.headers.get('Date') ?? '');
  return localDay(Number.isNaN(told) ? new Date() : new Date(told));
}
