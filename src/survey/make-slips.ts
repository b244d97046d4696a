import type {ClassKey, WaveId} from '../kernel/ids.js';
import {drawCode, ticketId} from './tickets.js';
import {shuffled} from './tally-responses.js';
import type {SlipOrder} from './plan-wave.js';
import type {IssuedClass} from './wave.js';

/** Codes of one class, in an order drawn by chance. Held in memory until they are printed, and kept nowhere. */
export interface ClassSlips {
  readonly classKey: ClassKey;
  readonly codes: readonly string[];
}

export interface MadeSlips {
  readonly slips: readonly ClassSlips[];
  readonly issued: readonly IssuedClass[];
}

/** Slips stretched at a time: the browser's own threads do the work, so the page stays quick. */
const atOnce = 4;

/**
 * @param progress called with how many are ready
 * @returns `undefined` where the signal ended it: nothing was kept then
 */
export async function makeSlips(
  wave: WaveId,
  orders: readonly SlipOrder[],
  progress: (done: number) => void,
  signal?: AbortSignal,
): Promise<MadeSlips | undefined> {
  const codes = drawDistinct(orders.reduce((sum, {pupils}) => sum + pupils, 0));
  const ids = await stretched(wave, codes, progress, signal);
  if (!ids) return undefined;
  let at = 0;
  const parts = orders.map((order) => ({order, from: at, until: (at += order.pupils)}));
  return {
    slips: parts.map(({order, from, until}) => ({
      classKey: order.classKey,
      codes: shuffled(codes.slice(from, until)),
    })),
    issued: parts.map(({order, from, until}) => ({...order, tickets: ids.slice(from, until).sort()})),
  };
}

function drawDistinct(count: number): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(drawCode());
  return [...codes];
}

async function stretched(
  wave: WaveId,
  codes: readonly string[],
  progress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<string[] | undefined> {
  const ids = new Array<string>(codes.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < codes.length && !signal?.aborted; at = next++) {
      ids[at] = await ticketId(wave, codes[at] ?? '');
      progress((done += 1));
    }
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return signal?.aborted ? undefined : ids;
}
