/** The part of a plugin of the test runner's server that serves `pana:states`. */
export function statesPlugin(): {
  readonly name: string;
  resolveImport(given: {readonly source: string}): string | undefined;
  serve(given: {readonly path: string}): {readonly body: string; readonly type: string} | undefined;
};
