import {canonicalJson} from '../../journal/canonical-json.js';
import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, isContested, noHeads, type Heads} from '../../journal/heads.js';
import {wavePublished, type PublishedWave} from '../wave.js';
import {instrumentKept, keptSubject, type Contest, type KeptInstrument} from './kept.js';

export type KeptState = Heads<KeptInstrument>;

/**
 * The school's own questionnaires, every version of each. Not named `survey/…`: what else lies in the care team's ledger is
 * another view's business, and no defect of this one.
 */
export const keptFold: Fold<KeptState> = {
  name: 'instrument/kept',
  version: 1,
  ledger: 'care',
  kinds: [instrumentKept],
  empty: noHeads,
  add: (state, entry) => {
    const kept = entry as Entry<string, KeptInstrument>;
    // What is filed under another name would hide what belongs there.
    if (entry.about === keptSubject(kept.body.instrument)) addHead(state, kept);
  },
};

export type AskedState = Heads<PublishedWave>;

/** What waves have asked. An altered wave counts too: it only makes versions higher. */
export const askedFold: Fold<AskedState> = {
  name: 'instrument/asked',
  version: 1,
  ledger: 'public',
  kinds: [wavePublished],
  empty: noHeads,
  add: (state, entry) => addHead(state, entry as Entry<string, PublishedWave>),
};

/** One version; more than one body is a conflict between devices. */
export interface KeptVersion {
  readonly id: string;
  readonly version: number;
  readonly bodies: Contest['bodies'];
  readonly isContested: boolean;
}

/** @returns every version, by id, the latest first */
export function versionsIn(state: KeptState): readonly KeptVersion[] {
  const versions = [...state.current.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const {id, version} = first.body.instrument;
    const bodies = entries.map((entry) => ({entry: entry.id, kept: entry.body}));
    return [{id, version, bodies, isContested: isContested(entries)}];
  });
  return versions.sort((a, b) => (a.id === b.id ? b.version - a.version : a.id < b.id ? -1 : 1));
}

/** @returns what waves have asked: these versions never change */
export function usedIn(asked: AskedState): readonly Pick<PublishedWave, 'instrument' | 'texts'>[] {
  return [...asked.current.values()].flat().map(({body}) => body);
}

/** The conflict of a version, with the content that a wave asked already, where one did. */
export function contestOf(
  {bodies}: Pick<KeptVersion, 'bodies'>,
  used: readonly Pick<PublishedWave, 'instrument' | 'texts'>[],
): Contest {
  const found = bodies.find(({kept}) => used.some((asked) => isSame(kept, asked)));
  return found ? {bodies, used: found.entry} : {bodies};
}

function isSame(kept: KeptInstrument, asked: Pick<PublishedWave, 'instrument' | 'texts'>): boolean {
  return (
    canonicalJson(kept.instrument) === canonicalJson(asked.instrument) &&
    Object.entries(asked.texts).every(
      ([language, texts]) => canonicalJson(kept.texts[language] ?? null) === canonicalJson(texts),
    )
  );
}
