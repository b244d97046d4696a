/** What one run of tests came to; `files` has those with failures. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly files?: readonly {readonly file: string; readonly passed: number; readonly failed: number}[];
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @param where is added to a file's name in what is told @param attempt runs one file */
export function tryFilesAgain(
  first: Counts,
  where: string,
  attempt: (file: string) => Promise<Counts | undefined>,
): Promise<Counts>;
