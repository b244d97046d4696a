/** Served by `states-plugin.mjs`: the modules of `test/states` by file name, whose default export is `ElementStates`. */
declare module 'pana:states' {
  export const states: Readonly<Record<string, () => Promise<{readonly default: unknown}>>>;
}
