import type {ClassKey} from '../kernel/ids.js';
import type {GroupName} from './instrument/measure.js';

/**
 * What is counted of one class's responses: sums only, never a response. Exact, so it stays with the care team; the
 * only way out is a release.
 */
export interface ClassTally {
  readonly classKey: ClassKey;
  readonly year: string;
  /** People who answered something. One who declined every item is none of them: no floor rests on somebody without data. */
  readonly people: number;
  /** By measure: how many answered the item, and how many of them said yes. */
  readonly shares: Readonly<Record<string, ShareTally>>;
  readonly means: Readonly<Record<string, MeanTally>>;
  /** By measure. */
  readonly groups?: Readonly<Record<string, GroupsTally>>;
  /** By measure: people by their answer, from the least worth. */
  readonly distributions?: Readonly<Record<string, readonly number[]>>;
  /** By condition (`basesIn`): of whom something was asked that not everybody is asked. */
  readonly asked?: Readonly<Record<string, number>>;
}

/** People who answered both questions: each is in one of the four. */
export type GroupsTally = Readonly<Record<GroupName, number>>;

/** `0 <= yes <= n <= people` */
export interface ShareTally {
  readonly yes: number;
  readonly n: number;
}

/** Of scale scores: their sum, and how many people have one. */
export interface MeanTally {
  readonly sum: number;
  readonly n: number;
}
