import type {Precache} from './precache.js';
import {Settings, settingsPath} from './settings.js';
import {Shelf} from './shelf.js';
import {takeOver} from './take-over.js';
import type {WorkerScope} from './worker-scope.js';

/**
 * Gives an app's own files from the device, and leaves every other request alone: no answer of a school's server, no token and
 * no address that somebody came with is kept or even looked at. A new version waits until no page of an earlier one is open.
 */
export function serve(scope: WorkerScope, precache: Precache): void {
  const shelf = new Shelf(scope, precache);
  const settings = new Settings(scope);
  scope.addEventListener('install', (event) => event.waitUntil(install(shelf, settings)));
  scope.addEventListener('activate', (event) => event.waitUntil(begin(scope, shelf)));
  scope.addEventListener('message', (event) => event.waitUntil(takeOver(scope, event)));
  scope.addEventListener('fetch', (event) => {
    const {request} = event;
    const path = pathOf(request, scope.registration.scope);
    const answer = path === undefined ? undefined : answerTo(path, request, {scope, shelf, settings});
    if (!answer) return;
    event.respondWith(answer);
    if (request.mode === 'navigate') event.waitUntil(shelf.renewHeaders().catch(() => undefined));
  });
}

interface Parts {
  readonly scope: WorkerScope;
  readonly shelf: Shelf;
  readonly settings: Settings;
}

/** Nothing of it, or all: the browser throws away a worker whose installing failed, and goes on with the one before. */
async function install(shelf: Shelf, settings: Settings): Promise<void> {
  await shelf.fill();
  await settings.renew().catch(() => undefined);
}

/** While other pages are open, parts of an earlier version may still be asked for. */
async function begin(scope: WorkerScope, shelf: Shelf): Promise<void> {
  const pages = await scope.clients.matchAll({type: 'window', includeUncontrolled: true});
  if (pages.length < 2) await shelf.sweep();
  await scope.clients.claim();
}

function answerTo(
  path: string,
  request: Request,
  {scope, shelf, settings}: Parts,
): Promise<Response> | undefined {
  if (shelf.has(path)) return shelf.answer(path);
  if (path === settingsPath) return settings.answer();
  if (!path.startsWith('chunks/')) return undefined;
  return shelf.answerOfOthers(path).then((found) => found ?? scope.fetch(request));
}

/** @returns the address below the app's folder, without what was asked of it; nothing for what is not the app's */
export function pathOf({method, url, mode, headers}: Request, scope: string): string | undefined {
  const [address = ''] = url.split(/[?#]/);
  if (method !== 'GET' || headers.has('Authorization') || !address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length);
  return mode === 'navigate' && path === '' ? 'index.html' : path;
}
