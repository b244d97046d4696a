import type {Envelope} from '../../src/journal/entry.js';
import type {ClassKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {Answers} from '../../src/survey/instrument/answers.js';
import {Post} from '../../src/survey/post.js';
import {responseOf, roomFor} from '../../src/survey/response.js';
import {tallyResponses} from '../../src/survey/tally-responses.js';
import {waveIdOf} from '../../src/survey/wave-id.js';
import type {Wave} from '../../src/survey/wave-view.js';
import type {PublishedWave} from '../../src/survey/wave.js';
import {makeSealingKeys, openEnvelope, sealEnvelope, type SealingKeys} from '../../src/vault/envelope.js';
import {instrument, texts} from '../survey/questions.js';

const pupilsAClass = 25;
const asked = {
  ...instrument(1),
  measures: [
    {kind: 'share' as const, id: 'often', item: 'q1', from: 2},
    {kind: 'mean' as const, id: 'climate', items: ['q2', 'q3', 'q4', 'q5'], answered: 3},
  ],
};

interface Filled {
  readonly wave: Wave;
  readonly keys: SealingKeys;
  readonly envelopes: ReadonlyMap<string, Envelope>;
}
let filled: Filled | undefined;

/** Seals a response and waits until it is on the disk. @returns ms for each */
async function sealAndQueue(times: number): Promise<readonly number[]> {
  const {publicKey} = await makeSealingKeys();
  const published = publishedWith(publicKey);
  const post = new Post(() => undefined);
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await post.keep('/nowhere/', published, {key: ticket(at)}, answersOf(at));
    took.push(performance.now() - start);
  }
  post.stop();
  return took;
}

/** The floor: as many bytes put raw, in one transaction each. @returns ms for each */
async function queueRaw(times: number): Promise<readonly number[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`raw-${crypto.randomUUID()}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('waiting', {keyPath: 'key'});
    request.onsuccess = () => resolve(request.result);
  });
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    const transaction = database.transaction('waiting', 'readwrite');
    transaction.objectStore('waiting').add({key: ticket(at), sealed: new Uint8Array(4096)});
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    took.push(performance.now() - start);
  }
  database.close();
  return took;
}

/** Seals the answers of a school, which is not measured. */
async function fill(responses: number): Promise<void> {
  const keys = await makeSealingKeys();
  const published = publishedWith(keys.publicKey);
  const room = roomFor(published.wave, asked);
  const envelopes = new Map<string, Envelope>();
  for (let at = 0; at < responses; at += 1) {
    const message = responseOf(published.wave, asked, answersOf(at));
    envelopes.set(ticket(at), await sealEnvelope(keys.publicKey, ticket(at), message, room));
  }
  filled = {wave: waveOf(published, [...envelopes.keys()]), keys, envelopes};
}

/** Opens every envelope into sums. @returns ms */
async function tally(): Promise<number> {
  const {wave, keys, envelopes} = school();
  const open = async (key: string): Promise<unknown> => openEnvelope(keys, envelopes.get(key) as Envelope);
  const start = performance.now();
  const {missing, malformed} = await tallyResponses(wave, [...envelopes.keys()], open);
  const took = performance.now() - start;
  if (missing + malformed > 0) throw new Error('answers were lost');
  return took;
}

/** The floor: opened and left. @returns ms */
async function openAlone(): Promise<number> {
  const {keys, envelopes} = school();
  const start = performance.now();
  for (const envelope of envelopes.values()) await openEnvelope(keys, envelope);
  return performance.now() - start;
}

function school(): Filled {
  if (!filled) throw new Error('nothing was sealed');
  return filled;
}

function ticket(at: number): string {
  return `ticket-${String(at).padStart(36, '0')}`;
}

function answersOf(at: number): Answers {
  const ids = Object.keys(texts.items);
  return Object.fromEntries(ids.map((id, item) => [id, (at + item) % 5]));
}

function publishedWith(publicKey: string): PublishedWave {
  const window = {from: day('2026-11-23'), until: day('2026-12-04')};
  const described = {title: 'Bench', instrument: asked, texts: {en: texts}, window, publicKey};
  return {wave: waveIdOf(described), ...described};
}

function waveOf(published: PublishedWave, tickets: readonly string[]): Wave {
  const classes = Array.from({length: Math.ceil(tickets.length / pupilsAClass)}, (_, at) => ({
    classKey: `class-${at}` as ClassKey,
    year: String((at % 11) + 1),
    pupils: pupilsAClass,
    tickets: tickets.slice(at * pupilsAClass, (at + 1) * pupilsAClass),
  }));
  const held = {keys: [], readers: [], altered: 0};
  return {id: published.wave, published, classes, closings: [], released: false, ...held};
}

export const bench = {sealAndQueue, queueRaw, fill, tally, openAlone};
Object.assign(globalThis, {bench});
