import type {Replica} from '../journal/replica.js';
import {keptDeviceKey} from '../journal/idb-device-keys.js';
import type {StaffId} from '../kernel/ids.js';
import {makeDeviceKey} from '../vault/device-signature.js';
import {openKeys} from '../vault/open-keys.js';
import type {SchoolKeys} from '../vault/school-keys.js';
import {stretchInWorker} from '../vault/stretch-in-worker.js';
import {careEnvelopes} from './care-team-keys.js';
import {deviceId} from './device.js';

export interface KeepKeysOptions {
  readonly inner: Replica;
  readonly staff: StaffId;
  readonly now: () => Date;
}

/** A person's keys in this page. They are locked when it goes, and after a time without a sign of a person. */
export async function keepKeys({
  inner,
  staff,
  now,
}: KeepKeysOptions): Promise<{readonly keys: SchoolKeys; readonly stop: () => void}> {
  const device = deviceId();
  let known: ReturnType<typeof keptDeviceKey<Awaited<ReturnType<typeof makeDeviceKey>>>> | undefined;
  const deviceKey = () => (known ??= keptDeviceKey('pana-device', device, () => makeDeviceKey(device)));
  const keys: SchoolKeys = await openKeys({
    ...{inner, author: {by: staff, device}, now, stretch: stretchInWorker, deviceKey},
    spares: careEnvelopes(() => keys.journal),
  });
  return {keys, stop: watchPage(keys)};
}

const signs = ['keydown', 'pointerdown', 'wheel'] as const;

function watchPage(keys: SchoolKeys): () => void {
  const seen = (): void => keys.seen();
  const shown = (): void => {
    if (document.visibilityState === 'visible') keys.look();
  };
  const gone = (): void => keys.lock('tab-closed');
  const passively = {capture: true, passive: true};
  for (const sign of signs) addEventListener(sign, seen, passively);
  document.addEventListener('visibilitychange', shown);
  addEventListener('pagehide', gone);
  return () => {
    for (const sign of signs) removeEventListener(sign, seen, passively);
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('pagehide', gone);
    keys.lock('signed-out');
  };
}
