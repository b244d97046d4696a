import type {WaveId} from '../kernel/ids.js';
import type {RecoverySheet, SlipSheets} from './begin-wave-work.js';
import type {Wave} from './wave-view.js';

export const surveysStates = [
  'loading',
  'not-allowed',
  'failed',
  'no-roster',
  'empty',
  'list',
  'planning',
  'making-slips',
  'slips',
  'recovery',
  'open-wave',
  'closed-wave',
  'released',
  'written',
  'destroyed',
] as const;

/** Where a member of the care team is. Slips exist in `slips` only: leaving that screen forgets them. */
export type Screen =
  | {readonly at: 'list' | 'plan'}
  | {
      readonly at: 'making';
      readonly done: number;
      readonly total: number;
      readonly abort: AbortController;
      /** Where to go back to. */
      readonly before: Screen;
    }
  | {readonly at: 'slips'; readonly sheets: SlipSheets}
  /** The key on paper: leaving that screen forgets it too. */
  | {readonly at: 'recovery'; readonly sheet: RecoverySheet}
  /** `written`: what pupils wrote in it. Leaving that screen forgets it as well. */
  | {readonly at: 'wave' | 'written'; readonly wave: WaveId};

export const listing: Screen = {at: 'list'};

export function stateOf(screen: Screen, waves: readonly Wave[]): (typeof surveysStates)[number] {
  switch (screen.at) {
    case 'plan':
      return 'planning';
    case 'making':
      return 'making-slips';
    case 'slips':
    case 'recovery':
      return screen.at;
    default: {
      const wave = 'wave' in screen && waves.find(({id}) => id === screen.wave);
      if (wave && wave.destroyed) return 'destroyed';
      if (wave && screen.at === 'written') return 'written';
      if (wave) return wave.released ? 'released' : wave.closings.length > 0 ? 'closed-wave' : 'open-wave';
      return waves.length === 0 ? 'empty' : 'list';
    }
  }
}
