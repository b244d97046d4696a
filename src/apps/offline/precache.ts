/** The files of one build of an app, each with what it must hold. */
export interface Precache {
  /** A digest of all the rest. */
  readonly version: string;
  /** By address below the app's folder: subresource integrity. */
  readonly files: Readonly<Record<string, string>>;
}

/** The build puts the app's own list in the place of this one. */
export const precache: Precache = {version: '', files: {}};
