import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isText} from '../kernel/guards.js';
import {randomKey, type ClassKey, type WaveId} from '../kernel/ids.js';
import {waveSubject} from './wave.js';

/**
 * Why an envelope does not count. `no-ticket`: sealed for this wave, under an id of no slip. `forged`: its ticket is not
 * the issuer's. `replayed`: a good ticket in an envelope that is not its own. `foreign`: for another wave or class.
 * `unreadable`: damaged, or sealed for nobody here. `late`: came
 * after the wave was closed, and was destroyed unread with the rest.
 */
export const setAsideReasons = ['no-ticket', 'forged', 'replayed', 'foreign', 'unreadable', 'late'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/**
 * `declined`: pupils who went through it and said nothing to anything, found at the release. They answered, and are in no
 * result. Rounded down to a step of five.
 */
const noted = [...setAsideReasons, 'declined'] as const;

export type SetAsideCounts = Readonly<Partial<Record<(typeof noted)[number], number>>>;

/** More answers came from a class than it has pupils. */
export interface Overfull {
  readonly classKey: ClassKey;
  readonly responses: number;
  readonly pupils: number;
}

/** What was found besides answers when a wave was closed and released. For the care team alone. */
export interface SetAside {
  readonly wave: WaveId;
  readonly counts: SetAsideCounts;
  readonly overfull: readonly Overfull[];
}

export const setAsideNoted = defineKind('survey/set-aside-noted', isSetAside);

/**
 * Under a subject of its own each time: what two devices saw is no conflict.
 *
 * @returns nothing where there is nothing to tell
 */
export function noteSetAside(
  wave: WaveId,
  counts: SetAsideCounts,
  overfull: readonly Overfull[],
): readonly Draft[] {
  if (Object.keys(counts).length === 0 && overfull.length === 0) return [];
  return [draft(setAsideNoted, waveSubject(wave, 'set-aside', randomKey()), {wave, counts, overfull})];
}

/** @returns of what several devices saw the most of each; `undefined` where none noted anything */
export function joinedSetAside(notes: readonly SetAside[]): SetAside | undefined {
  const [first] = notes;
  if (!first) return undefined;
  const counts = noted.flatMap((reason) => {
    const most = Math.max(...notes.map((note) => note.counts[reason] ?? 0));
    return most > 0 ? [[reason, most] as const] : [];
  });
  return {wave: first.wave, counts: Object.fromEntries(counts), overfull: mostOfEach(notes)};
}

function mostOfEach(notes: readonly SetAside[]): readonly Overfull[] {
  const byClass = new Map<ClassKey, Overfull>();
  for (const each of notes.flatMap(({overfull}) => overfull)) {
    const known = byClass.get(each.classKey);
    if (!known || exceeds(each, known)) byClass.set(each.classKey, each);
  }
  return [...byClass.values()].sort((a, b) => (a.classKey < b.classKey ? -1 : 1));
}

/** By the number of pupils where the answers are as many: two devices join to the same in either order. */
function exceeds(a: Overfull, b: Overfull): boolean {
  return a.responses === b.responses ? a.pupils > b.pupils : a.responses > b.responses;
}

/** @returns the classes from which more answers count than there are pupils, with both numbers */
export function overfullClasses(
  classes: readonly {readonly classKey: ClassKey; readonly pupils: number}[],
  responses: ReadonlyMap<ClassKey, number>,
): readonly Overfull[] {
  return classes.flatMap(({classKey, pupils}) => {
    const count = responses.get(classKey) ?? 0;
    return count > pupils ? [{classKey, responses: count, pupils}] : [];
  });
}

function isSetAside(body: unknown): body is SetAside {
  if (!isFields(body) || !isText(body['wave']) || !isFields(body['counts'])) return false;
  return Object.values(body['counts']).every(isNumber) && isArrayOf(body['overfull'], isOverfull);
}

function isOverfull(item: unknown): item is Overfull {
  return (
    isFields(item) && isText(item['classKey']) && isNumber(item['responses']) && isNumber(item['pupils'])
  );
}
