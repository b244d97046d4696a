import type {Floors} from '../disclosure/floors.js';
import {textGroups} from '../disclosure/texts.js';
import {draft, type Draft} from '../kernel/draft.js';
import {randomKey, type WaveId} from '../kernel/ids.js';
import {waveSubject} from './wave.js';
import {textsOpened, textsRead} from './written-kinds.js';
import type {WrittenState} from './written-view.js';

/** What one pupil wrote under one item, and nothing of who else it came with. */
export interface WrittenText {
  readonly item: string;
  /** As plain text. */
  readonly text: string;
  /** Its writer wants it read in time, although few have answered. */
  readonly soon: boolean;
  /** The same on every device that can open the wave. */
  readonly digest: string;
}

/** All that has arrived. */
export interface Arrived {
  /** Who answered anything, whether they wrote or not: nobody who reads can tell who did. */
  readonly people: number;
  readonly texts: readonly WrittenText[];
}

export interface Look {
  readonly wave: WaveId;
  readonly slot: number;
  /** The school's server was asked, or there is none. */
  readonly isWhole: boolean;
  /** The wave is closed. */
  readonly isLast: boolean;
  readonly floors: Pick<Floors, 'freeText'>;
}

/** Nobody may tell from what is written down how many answered on which day. */
const step = 5;

/**
 * What a look opens: everything, once as many people as the floor are new; else what its writers want read in time, once a
 * slot. So nobody gains by looking often: each text lies among those of ten people, or its writer chose otherwise.
 *
 * @returns entries for the care team; none where a second look within a slot opens nothing
 */
export function lookAt(arrived: Arrived, state: WrittenState, look: Look): readonly Draft[] {
  const {wave, slot, isLast, isWhole} = look;
  const isSeen = isLast ? state.lookedLast : state.looked.has(slot);
  const closed = arrived.texts.filter(({digest}) => !state.opened.has(digest));
  const opensAll = isMany(newPeople(arrived, state), look.floors);
  const opened = opensAll ? closed : isSeen ? [] : closed.filter(({soon}) => soon);
  if (isSeen && opened.length === 0) return [];
  const people = opensAll
    ? Math.ceil(arrived.people / step) * step
    : opened.length > 0
      ? shownPeople(arrived, state) + opened.length
      : state.people;
  const texts = opened.map(({digest}) => digest).sort();
  const about = waveSubject(wave, 'opened', randomKey());
  return [
    draft(textsOpened, about, {wave, slot, people, texts, isLast}),
    // Where there is nothing to read the look itself is the reading.
    ...(texts.length === 0 && isWhole ? [readDraft(look, [])] : []),
  ];
}

/**
 * A person has read what was on the screen.
 *
 * @param shown digests of all that this device could show
 */
export function readAll(state: WrittenState, look: Look, shown: ReadonlySet<string>): readonly Draft[] {
  const texts = [...state.opened.keys()]
    .filter((digest) => shown.has(digest) && !state.read.has(digest))
    .sort();
  return texts.length > 0 ? [readDraft(look, texts)] : [];
}

function readDraft({wave, slot, isWhole, isLast}: Look, texts: readonly string[]): Draft {
  const about = waveSubject(wave, 'read', randomKey());
  return draft(textsRead, about, {wave, ...(isWhole && {slot}), texts, isLast});
}

/** The classes of a wave are one group here: which of them a text came from is not shown. */
function isMany(people: number, floors: Pick<Floors, 'freeText'>): boolean {
  return textGroups([{path: ['', ''], people}], floors).length > 0;
}

function newPeople(arrived: Arrived, state: WrittenState): number {
  return arrived.people - shownPeople(arrived, state);
}

/** Two devices may have opened other people's texts: there are at least as many behind them as wrote under one item. */
function shownPeople({texts}: Arrived, state: WrittenState): number {
  const byItem = new Map<string, number>();
  for (const {item, digest} of texts)
    if (state.opened.has(digest)) byItem.set(item, (byItem.get(item) ?? 0) + 1);
  return Math.max(state.people, ...byItem.values());
}
