export interface Precached {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

export function precacheOf(folder: string, paths: readonly string[]): Precached;
export function integrityOf(bytes: Uint8Array | string): string;
