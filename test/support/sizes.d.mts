/** Gzipped bytes of each element and app in one language, with all that it ever loads. Needs a build. */
export function measureSizes(): Promise<readonly {name: string; bytes: number; budget: number}[]>;
