import {shelfName} from './shelf.js';
import type {WorkerScope} from './worker-scope.js';

/**
 * A worker that takes itself and all that was kept away, for a school whose worker is broken: it is put in the place of
 * `service-worker.js`, which browsers ask the server for and no worker. Pages that are open go on with the server.
 */
export function remove(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(takeAway(scope)));
}

async function takeAway({registration, caches}: WorkerScope): Promise<void> {
  await emptyShelves(caches, registration.scope);
  await registration.unregister();
}

/** @param scope address of the app's folder */
export async function emptyShelves(caches: WorkerScope['caches'], scope: string): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(shelfName(scope)));
  for (const name of own) await caches.delete(name);
}
