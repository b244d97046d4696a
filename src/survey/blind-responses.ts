import type {Envelope} from '../journal/entry.js';
import type {School} from '../host/school.js';
import type {Journal} from '../journal/journal.js';
import type {ClassKey, WaveId} from '../kernel/ids.js';
import {careKeysFold} from '../vault/care-keys.js';
import {openEnvelope, type SealingKeys} from '../vault/envelope.js';
import {judgeTicket, type Judgement} from './judge-ticket.js';
import {openReadingKey} from './reading-keys.js';
import {overfullClasses, type Overfull, type SetAsideCounts, type SetAsideReason} from './set-aside.js';
import {careWavesFold, publicWavesFold, releasedWavesFold, wavesIn, type Wave} from './wave-view.js';

/** What lies in the inbox for one wave under keys that are no slip's. Of what was answered nothing is kept. */
export interface BlindInbox {
  /** The class of each good ticket, by its envelope's key. */
  readonly valid: ReadonlyMap<string, ClassKey>;
  readonly setAside: SetAsideCounts;
  /** Classes with more answers than pupils, slips and blind tickets together. */
  readonly overfull: readonly Overfull[];
}

/** `shut`: not sealed for this wave. */
type Finding = Judgement | 'shut';

/**
 * What lies under a key never changes, so each envelope is opened once a sitting for each wave: a millisecond each. In
 * memory alone, and without the answers.
 */
const memories = new WeakMap<object, Map<string, Finding>>();

/**
 * Looks through what is no slip's: which envelopes bring a good ticket of this wave, and why the others do not count.
 *
 * @param keys the wave's own
 */
export async function sortBlind(school: School, wave: Wave, keys: SealingKeys): Promise<BlindInbox> {
  const {journal} = school;
  const [waves, envelopes] = await Promise.all([allWaves(journal), journal.envelopes()]);
  const slips = new Set(waves.flatMap(({classes}) => classes.flatMap(({tickets}) => tickets)));
  const valid = new Map<string, ClassKey>();
  const reasons: SetAsideReason[] = [];
  const shut: Envelope[] = [];
  for (const envelope of envelopes) {
    if (slips.has(envelope.key)) continue;
    const finding = await findingOf(journal, wave, keys, envelope);
    if (finding === 'shut') shut.push(envelope);
    else if ('reason' in finding) reasons.push(finding.reason);
    else valid.set(envelope.key, finding.classKey);
  }
  const others = waves.filter(({id, destroyed}) => id !== wave.id && !destroyed);
  const unreadable = shut.length > 0 ? await unreadableAmong(school, shut, others) : [];
  const setAside = counted([...reasons, ...unreadable.map(() => 'unreadable' as const)]);
  return {valid, setAside, overfull: overfull(wave, envelopes, valid)};
}

/** What was found out about a wave's envelopes goes with them. */
export function forgetFindings(journal: Journal, wave: WaveId): void {
  const memory = memories.get(journal.opening);
  for (const name of memory?.keys() ?? []) if (name.startsWith(`${wave} `)) memory?.delete(name);
}

async function allWaves(journal: Journal): Promise<readonly Wave[]> {
  const [open, care, released] = await Promise.all([
    journal.read(publicWavesFold),
    journal.read(careWavesFold),
    journal.read(releasedWavesFold),
  ]);
  return wavesIn(open, care, released);
}

async function findingOf(
  journal: Journal,
  {id, published}: Wave,
  keys: SealingKeys,
  envelope: Envelope,
): Promise<Finding> {
  const memory = memories.get(journal.opening) ?? new Map<string, Finding>();
  memories.set(journal.opening, memory);
  const name = `${id} ${envelope.key}`;
  const known = memory.get(name);
  if (known) return known;
  const message = await openEnvelope(keys, envelope);
  const finding = message === undefined ? 'shut' : await judgeTicket(published, envelope.key, message);
  memory.set(name, finding);
  return finding;
}

/**
 * Of what is not for this wave, what nobody here can open: no other wave, and not the care team. Where the key of
 * another wave is on another device nobody can tell, and nothing is said.
 */
async function unreadableAmong(
  school: School,
  shut: readonly Envelope[],
  others: readonly Wave[],
): Promise<readonly Envelope[]> {
  const pairs = await Promise.all(others.map((wave) => openReadingKey(school, wave)));
  if (pairs.includes(undefined)) return [];
  const known = others.flatMap((wave, at) => (pairs[at] ? [{wave, keys: pairs[at]}] : []));
  const careKeys = [...(await school.journal.read(careKeysFold)).values()];
  const found: Envelope[] = [];
  for (const envelope of shut)
    if (!(await opensFor(school.journal, envelope, known, careKeys))) found.push(envelope);
  return found;
}

async function opensFor(
  journal: Journal,
  envelope: Envelope,
  waves: readonly {readonly wave: Wave; readonly keys: SealingKeys}[],
  careKeys: readonly SealingKeys[],
): Promise<boolean> {
  for (const {wave, keys} of waves)
    if ((await findingOf(journal, wave, keys, envelope)) !== 'shut') return true;
  for (const keys of careKeys) if ((await openEnvelope(keys, envelope)) !== undefined) return true;
  return false;
}

function overfull(
  wave: Wave,
  envelopes: readonly Envelope[],
  valid: ReadonlyMap<string, ClassKey>,
): readonly Overfull[] {
  const here = new Set(envelopes.map(({key}) => key));
  const responses = new Map(
    wave.classes.map(({classKey, tickets}) => [
      classKey,
      tickets.filter((ticket) => here.has(ticket)).length,
    ]),
  );
  for (const classKey of valid.values()) responses.set(classKey, (responses.get(classKey) ?? 0) + 1);
  return overfullClasses(wave.classes, responses);
}

function counted(reasons: readonly SetAsideReason[]): SetAsideCounts {
  const counts: Partial<Record<SetAsideReason, number>> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
