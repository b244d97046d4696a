import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import type {Replica} from '../../src/journal/replica.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import type {Audience, KeyRing, LedgerKey} from '../../src/vault/key-ring.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {author, note, registers} from '../ledger-drafts.js';

type How = 'sealed' | 'plain';

const audiences = ['school', 'care', 'case/case-1'] as readonly Audience[];
const names = {sealed: 'bench-sealed', plain: 'bench-plain'};
let ring: Promise<KeyRing> | undefined;

async function makeRing(): Promise<KeyRing> {
  const keys = await Promise.all(
    audiences.map(async (audience): Promise<LedgerKey> => {
      const usages = ['encrypt', 'decrypt'] as const;
      const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, usages);
      return {id: crypto.randomUUID(), audience, key};
    }),
  );
  return {
    current: (audience) => keys.find((key) => key.audience === audience),
    byId: (id) => keys.find((key) => key.id === id),
    onChange: () => () => undefined,
  };
}

/** As after unlocking: nothing was opened yet, and no snapshot lies there. */
async function freshly(how: How): Promise<Replica> {
  const inner = await IdbReplica.open(names[how]);
  inner.readSnapshot = () => Promise.resolve(undefined);
  inner.writeSnapshot = () => Promise.resolve();
  return how === 'plain' ? inner : new SealingReplica({inner, keys: await (ring ??= makeRing()), audienceOf});
}

function journalOn(replica: Replica): Journal {
  return new Journal({replica, author, now: () => new Date()});
}

/** Fills both devices with the same registers. */
async function fill(count: number): Promise<void> {
  const drafts = registers(count);
  for (const how of ['plain', 'sealed'] as const) {
    const journal = journalOn(await freshly(how));
    for (let from = 0; from < count; from += 5_000)
      await journal.append({school: drafts.slice(from, from + 5_000)});
    journal.close();
  }
}

/** @returns ms until the attendance view is ready, and the longest time for which the page could do nothing else */
async function open(how: How): Promise<readonly [number, number]> {
  const replica = await freshly(how);
  const beat = heartbeat();
  const start = performance.now();
  const journal = journalOn(replica);
  await journal.read(attendanceFold);
  const took = performance.now() - start;
  journal.close();
  return [took, beat()];
}

/** @returns ends it, and gives the longest pause between two turns of the page */
function heartbeat(): () => number {
  const {port1, port2} = new MessageChannel();
  let [last, longest, on] = [performance.now(), 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    on = false;
    return longest;
  };
}

let alone: Promise<Readonly<Record<How, Journal>>> | undefined;

/** One register of a class of 25, or one note in a case, durable. @returns ms */
async function appendOne(what: 'register' | 'note', how: How): Promise<number> {
  alone ??= (async () => {
    const keys = await (ring ??= makeRing());
    const open = (): Promise<IdbReplica> => IdbReplica.open(`one-${crypto.randomUUID()}`);
    const sealed = new SealingReplica({inner: await open(), keys, audienceOf});
    return {plain: journalOn(await open()), sealed: journalOn(sealed)};
  })();
  const journal = (await alone)[how];
  const drafts = what === 'register' ? {school: registers(1)} : {care: [note()]};
  const start = performance.now();
  await journal.append(drafts);
  return performance.now() - start;
}

export const bench = {fill, open, appendOne};
Object.assign(globalThis, {bench});
