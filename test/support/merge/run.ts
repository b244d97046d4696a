import {caseworkFold} from '../../../src/casework/casework-view.js';
import type {OfCase} from '../../../src/casework/case-kind.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {today} from '../cases.js';
import {noon} from '../entries.js';
import {foldCases} from '../folds.js';
import {faultsOf, shownOn} from './checks.js';
import {Random} from './random.js';
import {World} from './world.js';

/** Edits in a run that met another one which their device did not know of: with fewer it would show little. */
export const leastContested = 4;

const usualTurns = 20;
const mostTurns = 400;

export interface Outcome {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly contested: number;
  readonly entries: number;
  readonly kinds: ReadonlySet<string>;
}

export type Samples = readonly Draft<string, OfCase>[];

/** Drafts of every kind of case, from where each fold keeps its own. */
export async function caseSamples(): Promise<Samples> {
  const cases = (await foldCases()).filter(({fold}) => fold.name === caseworkFold.name);
  const known = new Set(caseworkFold.kinds.map(({name}) => name));
  return cases.flatMap(({drafts}) => drafts).filter(({kind}) => known.has(kind)) as Samples;
}

/** Some devices work apart on the same cases, and hear of each other as networks and sticks have it. */
export async function runMerge(seed: number, samples: Samples): Promise<Outcome> {
  const random = new Random(seed);
  const restore = seedSalts(random);
  try {
    const world = new World({random, now: noon, today, samples});
    const faults: string[] = [];
    for (
      let turn = 0;
      turn < usualTurns || (world.contested < leastContested && turn < mostTurns);
      turn += 1
    ) {
      await world.turn();
      if (turn % 12 !== 11) continue;
      const device = random.pick(world.devices);
      faults.push(...(await faultsOf(device, world.expected(device))).map((fault) => `on the way: ${fault}`));
    }
    await world.exchangeAll();
    faults.push(...(await faultsAtTheEnd(world)));
    const {contested, written, kinds} = world;
    return {seed, faults, contested, entries: written.length, kinds};
  } catch (cause) {
    return {
      seed,
      faults: [`it broke: ${String((cause as Error).stack)}`],
      contested: leastContested,
      entries: 0,
      kinds: new Set(),
    };
  } finally {
    restore();
  }
}

async function faultsAtTheEnd(world: World): Promise<readonly string[]> {
  const expected = world.expected();
  const faults: string[] = [];
  for (const device of world.devices) faults.push(...(await faultsOf(device, expected)));
  const [first, ...others] = world.devices.map(shownOn);
  if (others.some((other) => other !== first)) faults.push('two devices show the same entries differently');
  if (world.contested < leastContested) faults.push(`only ${world.contested} edits met`);
  return faults;
}

/** Ids follow from the salts, and where two values stand ids decide their order: the same seed has to give the same ids. */
function seedSalts(random: Random): () => void {
  const {getRandomValues} = crypto;
  crypto.getRandomValues = (bytes) => random.fill(bytes);
  return () => {
    crypto.getRandomValues = getRandomValues;
  };
}
