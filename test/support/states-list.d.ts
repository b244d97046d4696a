/** Served by `states-plugin.mjs`. */
declare module 'pana:states' {
  import type {ElementStates} from './states.js';
  /** By file name: `pana-register.ts`. */
  export const states: Readonly<Record<string, () => Promise<{readonly default: ElementStates}>>>;
}
