/** Installs what the lock file names, where node_modules holds something else. */
export function installWhenStale(): Promise<void>;
/** Builds when a source is younger than what was built. */
export function buildWhenStale(): Promise<void>;
