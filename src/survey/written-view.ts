import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {SubjectKey, WaveId} from '../kernel/ids.js';
import {textWarned, warningSource, type TextWarning} from '../voices/text-warning.js';
import {instrumentKept} from './instrument/kept.js';
import {careReleased} from './release.js';
import {waveHeld} from './retention.js';
import {setAsideNoted} from './set-aside.js';
import {participationNoted, ticketsIssued, waveClosed, waveKeysMade, waveSubject} from './wave.js';
import {textsOpened, textsRead, type TextsOpened, type TextsRead} from './written-kinds.js';

/** What was done with what pupils wrote in one wave. */
export interface WrittenState {
  /** By digest, the first slot in which it was opened. */
  readonly opened: ReadonlyMap<string, number>;
  readonly read: ReadonlySet<string>;
  /** Slots in which somebody looked, and for which somebody has read what there was. */
  readonly looked: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
  /** The highest that any look says. */
  readonly people: number;
  /** Looked, and read, after the wave was closed. */
  readonly lookedLast: boolean;
  readonly readLast: boolean;
  /** Sources of warnings. */
  readonly warned: ReadonlySet<SubjectKey>;
}

interface Filling extends WrittenState {
  readonly opened: Map<string, number>;
  readonly read: Set<string>;
  readonly looked: Set<number>;
  readonly kept: Set<number>;
  people: number;
  lookedLast: boolean;
  readLast: boolean;
  readonly warned: Set<SubjectKey>;
}

export type WrittenStates = Map<WaveId, Filling>;

/** Looks of all devices together: sets grow and numbers rise, so their order is of no matter. */
export const writtenFold: Fold<WrittenStates> = {
  name: 'survey/written',
  version: 1,
  ledger: 'care',
  kinds: [textsOpened, textsRead, textWarned],
  ignores: [
    waveKeysMade,
    ticketsIssued,
    waveClosed,
    participationNoted,
    setAsideNoted,
    waveHeld,
    instrumentKept,
    careReleased,
  ],
  empty: () => new Map(),
  add: addWritten,
};

export function writtenIn(states: WrittenStates, wave: WaveId): WrittenState {
  return states.get(wave) ?? nothingWritten();
}

function addWritten(states: WrittenStates, {kind, about, body}: Entry): void {
  const {wave} = body as {readonly wave: WaveId};
  const state = states.get(wave) ?? nothingWritten();
  if (kind === textWarned.name) {
    if (about !== warningSource(body as TextWarning)) return;
    state.warned.add(about);
    states.set(wave, state);
    return;
  }
  const isLook = kind === textsOpened.name;
  if (!about.startsWith(`${waveSubject(wave, isLook ? 'opened' : 'read')}/`)) return;
  if (isLook) addLook(state, body as TextsOpened);
  else addReading(state, body as TextsRead);
  states.set(wave, state);
}

function addLook(state: Filling, {slot, people, texts, isLast}: TextsOpened): void {
  for (const text of texts) state.opened.set(text, Math.min(state.opened.get(text) ?? slot, slot));
  state.looked.add(slot);
  state.people = Math.max(state.people, people);
  state.lookedLast ||= isLast;
}

function addReading(state: Filling, {slot, texts, isLast}: TextsRead): void {
  for (const text of texts) state.read.add(text);
  if (slot === undefined) return;
  state.kept.add(slot);
  state.readLast ||= isLast;
}

function nothingWritten(): Filling {
  return {
    opened: new Map(),
    read: new Set(),
    looked: new Set(),
    kept: new Set(),
    people: 0,
    lookedLast: false,
    readLast: false,
    warned: new Set(),
  };
}
