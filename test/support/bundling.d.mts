import type {Plugin} from 'rollup';

/** How browser bundles of ours are made. */
export function bundlePlugins(): Plugin[];
/** @returns `ru` for a module that holds nothing but Russian texts */
export function languageOfTexts(id: string): string | undefined;
