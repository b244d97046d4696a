/** What one run of element tests came to; `files` has those with failures. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly files?: readonly {readonly file: string; readonly passed: number; readonly failed: number}[];
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @param attempt one run of the tests; nothing where it did not come to count */
export function runElements(
  options: RunOptions,
  attempt?: (options: RunOptions) => Promise<Counts | undefined>,
): Promise<{passed: number; failed: number}>;
