import type {ClassKey, WaveId} from '../kernel/ids.js';
import {fallsOn, garbledItem, lotIn} from './garble.js';
import type {Instrument} from './instrument/instrument.js';
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

/** Where a question is garbled, its lot lies in the slips. */
export function withLots(orders: readonly SlipOrder[], instrument: Instrument): readonly SlipOrder[] {
  const oneIn = garbledItem(instrument)?.garbled.oneIn;
  return oneIn === undefined ? orders : orders.map((order) => ({...order, oneIn}));
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
  const codes = await drawDistinct(wave, orders);
  const ids = await stretched(wave, codes, progress, signal);
  if (!ids) return undefined;
  let at = 0;
  const parts = orders.map((order) => ({order, from: at, until: (at += order.pupils)}));
  return {
    slips: parts.map(({order, from, until}) => ({
      classKey: order.classKey,
      codes: shuffled(codes.slice(from, until)),
    })),
    issued: parts.map(({order: {classKey, year, pupils}, from, until}) => ({
      classKey,
      year,
      pupils,
      tickets: ids.slice(from, until).sort(),
    })),
  };
}

/** Class by class, as many as it has pupils. */
async function drawDistinct(wave: WaveId, orders: readonly SlipOrder[]): Promise<readonly string[]> {
  const codes = new Set<string>();
  for (const {pupils, oneIn} of orders) {
    const until = codes.size + pupils;
    while (codes.size < until)
      if (oneIn === undefined) codes.add(drawCode());
      else for (const code of await drawBlock(wave, oneIn)) if (codes.size < until) codes.add(code);
  }
  return [...codes];
}

/** So many codes, of which one, at a place drawn by chance, has the lot. */
async function drawBlock(wave: WaveId, oneIn: number): Promise<readonly string[]> {
  const places = shuffled(Array.from({length: oneIn}, (_, at) => at === 0));
  const codes: string[] = [];
  for (const falls of places) {
    let code = drawCode();
    while (fallsOn(await lotIn(wave, code), oneIn) !== falls) code = drawCode();
    codes.push(code);
  }
  return codes;
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
