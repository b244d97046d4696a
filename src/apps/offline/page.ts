import {emptyShelves} from './remove.js';
import {takeOverPlease, type TakeOverAnswer} from './take-over.js';

/** A newer version of the app that is here and waits. */
export interface WaitingVersion {
  /** Opens it, and the page anew, unless more pages are open. */
  readonly open: () => Promise<TakeOverAnswer>;
}

/** Milliseconds: until the first screen and what it fetches after it are here. Nobody waits for this. */
const afterFirstScreen = 3000;

const workerAddress = './service-worker.js';

/** The name of the Trusted Types policy that the apps' headers allow. */
const policyName = 'pana-offline';

/**
 * From the next visit on the app opens without a network. Where a browser does not allow that (a private window, a frame under
 * another site, an older policy of the server), everything goes on as it was.
 *
 * @param wanted does the school want it? If not, what was kept is taken away
 * @param onVersion called where a newer version waits, and whenever another comes
 */
export async function openOffline(
  wanted: boolean,
  onVersion?: (version: WaitingVersion) => unknown,
): Promise<void> {
  try {
    if (!wanted) {
      await forget();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, afterFirstScreen));
    const registration = await navigator.serviceWorker.register(trusted(), {updateViaCache: 'none'});
    if (onVersion) follow(registration, onVersion);
  } catch {
    // Whoever has a network needs none of it.
  }
}

/** Takes away the worker of this folder, and what it kept. */
export async function forget(): Promise<void> {
  const scope = new URL('./', location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
  await emptyShelves(caches, scope);
}

function follow(
  registration: ServiceWorkerRegistration,
  onVersion: (version: WaitingVersion) => unknown,
): void {
  const tell = (): void => {
    const {waiting} = registration;
    // With nobody before it, it is the first and has nothing to wait for.
    if (waiting && registration.active) onVersion({open: () => open(waiting)});
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

async function open(waiting: ServiceWorker): Promise<TakeOverAnswer> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true});
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<TakeOverAnswer>) => resolve(data);
    waiting.postMessage(takeOverPlease, [port2]);
  });
}

interface Policies {
  createPolicy(name: string, rules: {createScriptURL: () => string}): {createScriptURL(text: string): string};
}

/** One address and no other: where trusted types are wanted, a worker's address is one. */
function trusted(): string {
  const policies = (globalThis as {trustedTypes?: Policies}).trustedTypes;
  const rules = {createScriptURL: () => workerAddress};
  return policies ? policies.createPolicy(policyName, rules).createScriptURL('') : workerAddress;
}
